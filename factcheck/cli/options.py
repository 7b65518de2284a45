"""The kinds of option the commands share."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click

from factcheck.findings import FAIL_ON
from factcheck.report import BINARY, FORMATS

_ISO_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Day(click.ParamType[date]):
    """A day written as 2024-09-03."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day, or fail with the form that is wanted."""
        if isinstance(value, date):
            return value
        try:
            if not _ISO_DAY.fullmatch(value):
                raise ValueError(value)
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is not a day; write it as 2024-09-03.", param, ctx)


class Dated(click.ParamType[tuple[str, date]]):
    """A source and the day it was published, written NAME=2024-09-03."""

    name = "name=date"

    def convert(
        self, value: str | tuple[str, date], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, date]:
        """Split at the last equals sign, for names may hold one."""
        if isinstance(value, tuple):
            return value
        name, equals, day = value.rpartition("=")
        if not (name and equals):
            self.fail(f"'{value}' names no source; write it as NAME=2024-09-03.", param, ctx)
        return name, Day().convert(day, param, ctx)


class LanguageCode(click.ParamType[str]):
    """The code of a language that can be read: en, nl."""

    name = "code"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read the code; one without a data file would be read as English without a word."""
        from factcheck.language import languages

        if value.lower() not in languages():
            self.fail(f"'{value}' is no language factcheck reads; those are {', '.join(languages())}.", param, ctx)
        return value.lower()


class FailOn(click.ParamType[tuple[str, ...]]):
    """What a gate fails on, a list with commas."""

    name = "list"

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Read the list, each once and in an order of its own; a word that is none of them is refused."""
        if isinstance(value, tuple):
            return value
        given = [word.strip() for word in value.split(",")]
        for word in given:
            if word not in FAIL_ON:
                self.fail(f"'{word}' is nothing to fail on; it can be {', '.join(FAIL_ON)}.", param, ctx)
        return tuple(word for word in FAIL_ON if word in given)


class Output(click.ParamType[tuple[str, Path | None]]):
    """A format, alone for standard output or with the file it goes to."""

    name = "format[:file]"

    def convert(
        self, value: str | tuple[str, Path | None], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path | None]:
        """Split at the first colon: no format's name holds one, and a file's may."""
        if isinstance(value, tuple):
            return value
        name, colon, file = value.partition(":")
        if name not in FORMATS:
            self.fail(f"'{name}' is no format; the formats are {', '.join(FORMATS)}.", param, ctx)
        if not colon and name in BINARY:
            self.fail(f"{name} is not for the screen; give it a file: {name}:report.{name}.", param, ctx)
        if colon and not file:
            self.fail(f"'{value}' names no file; write {name}:report.{name} or {name} alone.", param, ctx)
        return name, Path(file) if file else None
