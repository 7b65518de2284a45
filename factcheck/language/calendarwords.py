"""The calendar words of one language: months and weekdays from CLDR, all else from its data file.

A reader of dates walks from anchor to anchor: :attr:`CalendarWords.anchors` says what a word may begin or belong to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.language import cldr
from factcheck.language.clockwords import ClockWords, before_hours
from factcheck.language.phrases import Phrases
from factcheck.language.remembered import Remembered
from factcheck.language.tokens import cut_phrase
from factcheck.model import Calendar

_DISTANCE = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1}
_HEDGES = ("about", "over", "at_least", "under", "nearly", "up_to")
_DIGITS = frozenset("0123456789")
_LENGTHS = frozenset((1, 2, 4, 8))  # digits of a day, an hour, a year
_LONGEST = 11  # characters of a date in one token: 04.05.2021
_SHORT = 4  # letters of an abbreviation that is no word of its own without a number beside it


class CalendarWords:
    """Look-up tables over the calendar words of one language; built once, never changed."""

    def __init__(
        self,
        data: Mapping[str, Any],
        code: str,
        elision: bool,
        periods: Mapping[str, Iterable[str]],
        numbers: Mapping[str, Iterable[str]],
    ) -> None:
        """Build the tables from the `calendar` of a language file.

        `periods` are its words for units of time, `numbers` those for numbers by their value.
        """
        self._elision = elision
        self.opens = Remembered(self._opens)
        self._whole: set[str] = set()  # anchors that are a calendar word by themselves
        self._endings: tuple[str, ...] = ("", *data["possessive"])
        self.anchors: dict[str, str] = {}
        self.second: dict[str, set[str]] = {}  # for anchors that only begin phrases: their second words
        self.capitals: bool = data["capitals"] == "true"
        months = _names(cldr.month_names(code), data["months"])
        weekdays = _names(cldr.weekday_names(code), data["weekdays"])
        weekdays, tails = _headed(weekdays)
        self.name_tails = self._table((tail, True) for tail in tails)
        self.short = frozenset(_abbreviations(months)) | frozenset(_abbreviations(weekdays))
        self.months = self._possessive(months, "m")
        self.weekdays = self._possessive(weekdays, "w")
        self.unsure = frozenset(data["unsure"])
        self.bare_days: bool = data["bare_days"] == "true"
        self.spoken_months: bool = data["spoken_months"] == "true"
        self._compounds(data["day_parts"])
        self.day_parts = self._table((w, True) for w in data["day_parts"])
        self._grammar(data)
        self._spans(data, periods)
        self.before_day, self.after_day = self._around(data, tails)
        self._relative(data)
        self.clock = ClockWords(data["clock"], elision)
        self.clock.ahead = self.clock.at.ends | self.clock.before.ends | self.clock.sharp.ends | self.hedges.ends
        for phrase in (*self.clock.anchors, *before_hours(data["clock"], numbers)):
            self._anchor_phrase(phrase, "c")
        for word in tuple(self.second):
            if word in self._whole:
                del self.second[word]

    def _opens(self, word: str) -> bool:
        """Say whether `word` may belong to a date or a time: *4*, *2021*, *20210504*, but not *500*."""
        if word[0] not in _DIGITS:
            return word in self.anchors
        return len(word) in _LENGTHS if word.isdecimal() else len(word) < _LONGEST

    def _possessive(self, names: Mapping[str, int], anchor: str) -> dict[str, int]:
        """Return the names with *Tuesday's* beside *Tuesday*, all of them anchors."""
        found = {name + ending: number for name, number in names.items() for ending in self._endings}
        for name in found:
            self._anchor(name, anchor)
        return found

    def _compounds(self, day_parts: list[str]) -> None:
        """Add *Dienstagabend*, *dinsdagavond*: a weekday and a part of the day written together."""
        for name, number in tuple(self.weekdays.items()):
            for part in day_parts:
                if len(name) > _SHORT and (name + part).isalpha():
                    self.weekdays.setdefault(name + part, number)
                    self._anchor(name + part, "w")

    def _grammar(self, data: Mapping[str, Any]) -> None:
        self.on = self._table((w, True) for w in data["on"])
        self.day_on, self.dotted_on = (self._table((w, True) for w in data[k]) for k in ("day_on", "dotted_on"))
        self.day_prefix = self._table((w, True) for w in data["day_prefix"])
        self.day_joiners = self._table((w, True) for w in data["day_joiners"])
        self.year_joiners = self._table((w, True) for w in data["year_joiners"])
        self.week_day_joiners = self._table((w, True) for w in data["week_day_joiners"])
        self.parts = self._table((w, part) for part, words in data["parts"].items() for w in words)
        ranges = data["range"]
        self.range_joiners = self._table((w, True) for w in ranges["joiners"])
        self.between = self._table((w, True) for w in ranges["between"])
        self.both = self._table((w, True) for w in ranges["and"])
        self.either = self._table((w, True) for w in ranges["or"])
        self.joining = self.range_joiners.starts | self.both.starts
        self.hedges = self._table((w, k) for k in _HEDGES for w in data["hedges"].get(k, ()))
        self.hedges_after = self._table((w, k) for k in _HEDGES for w in data["hedges_after"].get(k, ()))

    def _spans(self, data: Mapping[str, Any], periods: Mapping[str, Iterable[str]]) -> None:
        """Build what names a stretch of the calendar: seasons, quarters, decades, years."""
        seasons = [(w, _two(span)) for span, words in data["seasons"].items() for w in words]
        self.seasons = self._anchored("s", seasons)
        kinds = ("quarter", "half", "century")
        self.divisions = self._anchored("q", [(w, kind) for kind in kinds for w in data[kind]])
        self.signs: dict[str, str] = data["signs"]
        for sign in self.signs:
            self._anchor(sign, "q")
        self.periods = self._anchored("p", [(w, unit) for unit, words in periods.items() for w in words])
        self.decade_before = self._anchored("d", [(w, True) for w in data["decade"]["before"]])
        self.era = self._table((w, True) for w in data["era"])
        self.decade_after = self._table((w, True) for w in data["decade"]["after"])
        self.many = frozenset(data["many"])
        self.year_words = self._table((w, True) for w in data["year_word"])
        self.year_after = self._table((w, True) for w in data["year_after"])
        self.year_weak = self._table((w, True) for w in data["year_weak"])
        self.year_told = self._table((w, True) for w in data["year_told"])

    def _around(self, data: Mapping[str, Any], tails: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words just before and just after a short number that may make a day or an hour of it."""
        clock = data["clock"]
        before = [
            *(w for w in clock["at"] if w.split()[-1] not in data["on"]),
            *data["range"]["between"],
            *(data["day_prefix"] if self.bare_days else ()),
        ]
        before += [w for minutes in clock["shift_before"].values() for w in minutes]
        after = [*data["day_joiners"], *clock["am"], *clock["pm"], *clock["oclock"], *clock["hours"], "-", "–", "—"]
        after += [w for kind in ("joiners", "and", "or") for w in data["range"][kind]]
        after += [w for words in clock["shift_after"].values() for w in words]
        firsts = {cut_phrase(w.lower(), self._elision)[0] for w in after}
        lasts = {cut_phrase(w.lower(), self._elision)[-1] for w in before}
        lasts |= self.weekdays.keys() | {cut_phrase(tail, self._elision)[-1] for tail in tails}
        return frozenset(lasts), frozenset(firsts | self.months.keys())

    def _relative(self, data: Mapping[str, Any]) -> None:
        relative = [(w, _distance(key)) for key, words in data["relative"].items() for w in words]
        self.relative = self._anchored("r", relative)
        named = [(w, _day(key)) for key, words in data["named_days"].items() for w in words]
        self.named_days = self._anchored("n", named)
        self.never = self._table((w, True) for w in data["never"])
        self.adjectives = self._table((w, (k, _DISTANCE[k])) for k in _DISTANCE for w in data["adjectives"][k])
        self.elapsed = self._table((w, True) for w in data["adjectives"]["elapsed"])
        self.few = self._table((w, int(n)) for n, words in data["few"].items() for w in words)
        for name in ("ago", "hence"):
            for side in ("before", "after"):
                setattr(self, f"{name}_{side}", self._table((w, True) for w in data[name][side]))
        self.hence_loose = self._table((w, True) for w in data["hence"]["loose"])
        self.looking_back = frozenset(data["looking_back"])
        self.past_endings = tuple(data["past_endings"])
        self.count_from = self._table((w, sign) for sign in ("after", "before") for w in data["count_from"][sign])

        joiners = (self.day_joiners, self.week_day_joiners, self.year_joiners)  # of next week, of the last month, next
        self.period_leads = frozenset().union(*(t.starts for t in (*joiners, self.adjectives, self.periods)))

    ago_before: Phrases[bool]
    ago_after: Phrases[bool]
    hence_before: Phrases[bool]
    hence_after: Phrases[bool]

    def _anchored(self, anchor: str, entries: list[tuple[str, Any]]) -> Phrases[Any]:
        entries = [(w + ending, meaning) for w, meaning in entries for ending in self._endings]
        for phrase, _ in entries:
            self._anchor_phrase(phrase, anchor)
        return self._table(entries)

    def _anchor_phrase(self, phrase: str, anchor: str) -> None:
        words = cut_phrase(phrase.lower(), self._elision)
        self._anchor(words[0], anchor, whole=len(words) == 1)
        if len(words) > 1:
            self.second.setdefault(words[0], set()).add(words[1])

    def _table(self, entries: Iterable[tuple[str, Any]]) -> Phrases[Any]:
        return Phrases(entries, self._elision)

    def _anchor(self, word: str, anchor: str, whole: bool = True) -> None:
        if whole:
            self._whole.add(word)
        if anchor not in self.anchors.get(word, ""):
            self.anchors[word] = self.anchors.get(word, "") + anchor


def _names(names: Iterable[tuple[str, int]], own: Mapping[str, list[str]]) -> dict[str, int]:
    """Return name → number for names of one word, a dot at the end left off; our own come first."""
    found: dict[str, int] = {}
    for name, number in (*((word, int(n)) for n, words in own.items() for word in words), *names):
        word = name.rstrip(".")
        if word and " " not in word:
            found.setdefault(word, number)
    return found


def _headed(names: Mapping[str, int]) -> tuple[dict[str, int], list[str]]:
    """Return the first word of each name with its number, and what follows it in *segunda-feira*: *-feira*."""
    found: dict[str, int] = {}
    tails: set[str] = set()
    for name, number in names.items():
        head, hyphen, tail = name.partition("-")
        found.setdefault(head, number)
        if hyphen:
            tails.add(hyphen + tail)
    return found, sorted(tails)


def _abbreviations(names: Mapping[str, int]) -> Iterator[str]:
    """Yield the names that begin another name of the same month or day."""
    for name, number in names.items():
        if len(name) <= _SHORT and any(
            other != name and other.startswith(name[:2]) and len(other) > len(name) and value == number
            for other, value in names.items()
        ):
            yield name


def _day(text: str) -> Calendar:
    """Return the day that ``12-25``, ``easter+1``, ``11-3#4+1`` (a day after the fourth Thursday of November) names."""
    if text.startswith("easter"):
        return Calendar(easter=int(text.removeprefix("easter") or 0))
    if "#" in text:
        day, rank = text.split("#")
        month, weekday = _two(day)
        rank, _, later = rank.partition("+")
        return Calendar(month=month, weekday=weekday, rank=int(rank), later=int(later or 0))
    month, number = _two(text)
    return Calendar(month=month, day=number)


def _two(text: str) -> tuple[int, int]:
    first, second = text.split("-")
    return int(first), int(second)


def _distance(text: str) -> tuple[str, int]:
    unit, distance = text.split()
    return unit, int(distance)
