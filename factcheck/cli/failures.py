"""What went wrong, in one clear message on standard error and one exit code."""

from __future__ import annotations

import os
import sys
import traceback
from difflib import get_close_matches
from errno import ENOSPC
from typing import TYPE_CHECKING

import click

from factcheck.errors import FactcheckError
from factcheck.model import Problem
from factcheck.text import clean, inert

if TYPE_CHECKING:
    from collections.abc import Callable

ERROR = 2
INTERRUPTED = 130
DEBUG = "FACTCHECK_DEBUG"
_FULL = Problem("", "the report cannot be written: no space left", "Free some space, or write it elsewhere.")


class ReaderGoneError(Exception):
    """What reads our output has ended before all of it was written."""


def exit_code(run: Callable[[], object]) -> int:
    """Run a command and map however it ends to an exit code; click's own exceptions would exit with 1."""
    try:
        result = run()
        sys.stdout.flush()
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except (BrokenPipeError, ReaderGoneError):
        return _reader_gone()
    except click.ClickException as error:
        return say(_usage(error))
    except FactcheckError as error:
        return say(*error.problems)
    except OSError as error:
        return _own_error(error) if os.environ.get(DEBUG) or error.errno != ENOSPC else say(_FULL)
    except Exception as error:
        return _own_error(error)
    return result if isinstance(result, int) else 0


def say(*problems: Problem) -> int:
    """Print each mistake with its place, and beneath it what to do."""
    for problem in problems:
        place = f"{clean(problem.place)}: " if problem.place else ""
        click.echo(inert(f"factcheck: {place}{clean(problem.text)}"), err=True)
        if problem.hint:
            click.echo(inert(f"  {clean(problem.hint)}"), err=True)
    return ERROR


def _usage(error: click.ClickException) -> Problem:
    """Return click's message with what to do next."""
    message = error.format_message()
    if not (isinstance(error, click.UsageError) and error.ctx is not None):
        return Problem("", message)
    return Problem("", message, f"{_nearest_command(message, error.ctx)}See '{error.ctx.command_path} --help'.")


def _nearest_command(message: str, context: click.Context) -> str:
    """Return a suggestion where an unknown command was named; for options click makes its own."""
    if not isinstance(context.command, click.Group) or "command '" not in message or "Did you mean" in message:
        return ""
    named = message.split("command '", 1)[1].rstrip("'.")
    near = get_close_matches(named, context.command.list_commands(context), 1, 0.5)
    return f"Did you mean '{near[0]}'? " if near else ""


def _reader_gone() -> int:
    """Leave quietly when what reads our output has ended; Python would complain once more on the way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ERROR


def _own_error(error: Exception) -> int:
    """Report a fault of ours; the trace is for those who mend it."""
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    told = f"an error of factcheck's own: {type(error).__name__}: {error}"
    return say(Problem("", told, f"Set {DEBUG}=1 to see where, and report it."))
