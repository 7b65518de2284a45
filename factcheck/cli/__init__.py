"""The command line: one module a command, nothing but arguments and exit codes.

A command's module is imported when the command is named, and imports what it runs when it runs it.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from factcheck import __version__
from factcheck.cli.failures import ERROR, ReaderGoneError, exit_code

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("check", "init", "snapshot", "watch", "gate", "review", "baseline", "decide", "diff", "extract", "explain")


class Commands(click.Group):
    """The commands by name, each loaded when it is asked for."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; click would take a reader that leaves early for a good end, even of a gate that fails."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderGoneError from None

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return one command, or None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"factcheck.cli.{cmd_name}").command
        return command


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def root(ctx: click.Context) -> None:
    """Find where the sources of a story contradict each other.

    \b
    factcheck check                 the case in this folder: claims.yaml and sources/
    factcheck check articles/       any files or folders, with no set-up
    factcheck init                  a claims.yaml of the facts found, to edit
    factcheck gate                  the same for CI: fails on what is new
    factcheck extract draft.txt     every figure read in a file
    factcheck explain database-size how one fact was read and compared
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(ERROR)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 nothing fails, 1 the gate failed, 2 an error, 130 interrupted."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed before we began
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as we run
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return exit_code(
        lambda: root.main(args=None if argv is None else list(argv), prog_name="factcheck", standalone_mode=False)
    )
