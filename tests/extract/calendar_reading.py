"""Read the dates and times of a sentence, for the tests of the calendar."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.dates import find_calendar
from factcheck.language import load_language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar, Hedge


class Read(NamedTuple):
    """What was found: its words, its kind, its calendar and its hedge."""

    words: str
    kind: str
    calendar: Calendar
    hedge: Hedge


def read(text: str, language: str = "en") -> list[Read]:
    """Return all dates and times in `text`."""
    tongue = load_language(language)
    tokens = Tokens(text, tongue.elision)
    found = []
    for start, end, kind, reading in find_calendar(tokens, tongue):
        assert reading.calendar is not None
        words = text[tokens.start[start] : tokens.end[end - 1]]
        found.append(Read(words, kind, reading.calendar, reading.hedge))
    return found


def read_one(text: str, language: str = "en") -> Read:
    """Return the only date or time in `text`."""
    (only,) = read(text, language)
    return only
