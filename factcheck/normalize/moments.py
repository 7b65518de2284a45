"""The moment a figure speaks of, where its sentence says so: *as of Tuesday, 19 people had died*."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.datafile import read_datafile
from factcheck.normalize import valued

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim, Mention, Modality
    from factcheck.normalize.when import When

_SOON = 31  # days after publication that a past tense may still mean: *was to open next week*
_BEFORE = 24  # characters before a date in which its marker stands
_NEAR = 60  # characters on either side of a date in which the verb stands that tells its tense
_TURN_OF_YEAR = 92  # days before the end of a year in which a month without a year may be one of the next
_WEEK = 7
_BARE = ("weekday", 0)  # a weekday alone: the one nearest to publication
_ABROAD = 1  # days by which the day of publication may lie behind that of the place told of
_STOPS = frozenset(",;:()")


def with_moments(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of one source, those in a sentence that names their day with that day as `as_of`.

    Plans look ahead and keep the day of their source; a day after publication is none that a figure could tell of.
    """
    found: list[Claim] = []
    for _, held in groupby(claims, key=lambda claim: claim.sentence_start):
        sentence = list(held)
        days = {day for claim in sentence if (day := _moment(claim)) is not None}
        moment = days.pop() if len(days) == 1 else None
        found += [_as_of(claim, moment) if moment else claim for claim in sentence]
    return found


def _as_of(claim: Claim, moment: date) -> Claim:
    if claim.kind in ("date", "time") or claim.modality in ("planned", "projected"):
        return claim
    return replace(claim, as_of=moment, as_of_how="stated")


def _moment(claim: Claim) -> date | None:
    """Return the day of a date that a marker makes the moment of its sentence."""
    point, words = claim.value.point, claim.mention.reading.calendar
    if claim.kind != "date" or point is None or words is None or words.to is not None:
        return None
    pattern = _markers(claim.language)
    before = claim.sentence[: claim.start - claim.sentence_start][-_BEFORE:]
    said = claim.quote + " "
    if pattern is None or not (pattern.search(before.rstrip()) or pattern.match(said)):
        return None
    day = date.fromordinal(int(point))
    return day if claim.as_of is None or day <= claim.as_of else None


def in_its_year(mention: Mention, sentence: str, at: int, modality: Modality, when: When) -> Mention:
    """Return a date that leaves its year open in the next one if planned, in the last if past, and a past weekday too.

    *Will open in March*, said in December, is the March to come; *was closed in June*, said in January, the June gone;
    *fell on Thursday*, said on a Tuesday, the Thursday before. `at` is where the date begins in its sentence.
    """
    words, value, told = mention.reading.calendar, mention.value, when.published
    if words is None or value is None or told is None or words.base is not None or words.to is not None:
        return mention
    if words.year is not None or words.relative not in (None, _BARE):
        return mention
    low, high = value.likely.low, value.likely.high
    if low is None or high is None:
        return mention
    ahead = modality in ("planned", "projected")
    turn = date(told.year + 1, 1, 1).toordinal() if told.year < date.max.year else 0
    current = words.month is not None and low >= turn > told.toordinal() + _TURN_OF_YEAR
    gone = not ahead and (current or _past(sentence, at, mention, when.language))
    if not gone and not (ahead and high < told.toordinal()):
        return mention
    if words.month is not None:
        if not ahead and low <= told.toordinal() + _SOON:
            return mention
        words = replace(words, year=date.fromordinal(int(low)).year + (1 if ahead else -1))
    elif words.weekday is not None and words.day is None and low == high > told.toordinal() + _ABROAD:
        day = date.fromordinal(int(low) - _WEEK)
        words = replace(words, relative=None, year=day.year, month=day.month, day=day.day)
    else:
        return mention
    found = valued(replace(mention, reading=replace(mention.reading, calendar=words), value=None), when)
    return found if found.value is not None else mention


def _past(sentence: str, at: int, mention: Mention, language: str) -> bool:
    """Say whether a verb of the date's own clause tells of what is past."""
    past, end = _words("past", language), at + mention.end - mention.start
    if past is None:
        return False
    for verb in past.finditer(sentence, max(0, at - _NEAR), end + _NEAR):
        between = sentence[verb.end() : at] if verb.end() <= at else sentence[end : verb.start()]
        if _STOPS.isdisjoint(between):
            return True
    return False


def _markers(language: str) -> re.Pattern[str] | None:
    return _words("as_of", language)


@cache
def _words(topic: str, language: str) -> re.Pattern[str] | None:
    words: list[str] | None = read_datafile("factcheck.normalize", "moments.yaml")[topic].get(language)
    if not words:
        return None
    told = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:\A|\b)(?:{told})(?=\s|\Z)", re.IGNORECASE)
