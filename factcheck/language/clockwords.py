"""The words of one language for times of day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.language.phrases import Phrases
from factcheck.language.tokens import cut_phrase

_HOURS = range(1, 13)
_SHORT = 3  # letters of pm, a sign and no word


class ClockWords:
    """The words around a time of day; `ahead` are the last words before one, `behind` the first behind it."""

    ahead: frozenset[str]

    def __init__(self, data: Mapping[str, Any], elision: bool) -> None:
        """Build the tables from the `clock` of a language's calendar."""
        from factcheck.language import read_data

        halves = [(w, half) for half in ("am", "pm") for w in data[half]]
        self.halves: Phrases[str] = Phrases(halves, elision)
        self.oclock: Phrases[bool] = Phrases(((w, True) for w in data["oclock"]), elision)
        self.hours: Phrases[bool] = Phrases(((w, True) for w in data["hours"]), elision)
        self.separators = frozenset(data["separators"])
        self.at: Phrases[bool] = Phrases(((w, True) for w in data["at"]), elision)
        self.before: Phrases[bool] = Phrases(((w, True) for w in data["before"]), elision)
        named = [(w, _clock(time)) for time, words in data["named"].items() for w in words]
        self.named: Phrases[tuple[int, int]] = Phrases(named, elision)
        shifts = [(w, int(minutes)) for minutes, words in data["shift_before"].items() for w in words]
        self.shift_before: Phrases[int] = Phrases(shifts, elision)
        self.shift_after: Phrases[int] = Phrases(
            ((w, int(minutes)) for minutes, words in data["shift_after"].items() for w in words), elision
        )
        self._minutes(data, elision)
        zones = [(w, zone) for zone, words in data["zones"].items() for w in words]
        self.zones: Phrases[str] = Phrases([*zones, *((z, z.upper()) for z in read_data("zones")["codes"])], elision)
        later = {cut_phrase(w, elision)[-1] for w in data["pm"]} - {cut_phrase(w, elision)[-1] for w in data["am"]}
        self.evenings = tuple(sorted(word for word in later if word.isalpha() and len(word) > _SHORT))
        self.hour_marks = self.halves.starts | self.oclock.starts | self.hours.starts
        behind = (self.halves, self.oclock, self.zones, self.hours, self.shift_after)
        self.behind = frozenset().union(*(table.starts for table in behind))
        self.anchors: list[str] = [w for w, _ in named] + [w for w, _ in shifts]
        for key in ("at", "oclock", "hours", "am", "pm"):
            self.anchors += data[key]

    def _minutes(self, data: Mapping[str, Any], elision: bool) -> None:
        """Build the tables of the words between an hour and its minutes, and of those before an exact time."""
        for name in ("sharp", "minutes_alone"):
            setattr(self, name, Phrases(((w, True) for w in data[name]), elision))
        self.quotes = frozenset(data["quotes"])
        for name in ("minutes_before", "minutes_after"):
            words = [(w, int(sign)) for sign in ("1", "-1") for w in data[name][sign]]
            setattr(self, name, Phrases(words, elision))

    sharp: Phrases[bool]
    minutes_alone: Phrases[bool]
    minutes_before: Phrases[int]
    minutes_after: Phrases[int]


def before_hours(clock: Mapping[str, Any], numbers: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield the words between minutes and an hour with each word that the hour may begin with: *past three*."""
    hours = [w for hour in map(str, _HOURS) for w in (hour, *numbers.get(hour, ()))]
    hours += [w for words in clock["shift_before"].values() for w in words]
    for words in clock["minutes_before"].values():
        yield from (f"{joiner} {hour}" for joiner in words for hour in hours)


def _clock(text: str) -> tuple[int, int]:
    hour, minute = text.split(":")
    return int(hour), int(minute)
