"""Scan a text once for figures: dates and times first, then every number that is left."""

from __future__ import annotations

from itertools import compress

from factcheck.extract.baresums import bare_sums
from factcheck.extract.bounds import join_bounds
from factcheck.extract.clean import Cleaned, clean
from factcheck.extract.dateline import in_dateline
from factcheck.extract.dates import find_calendar
from factcheck.extract.elided import elided_scales
from factcheck.extract.figures import Found, read_figure
from factcheck.extract.layout import line_breaks
from factcheck.extract.noise import without_addresses
from factcheck.extract.shared import share_units
from factcheck.language import Language, load_language
from factcheck.language.tokens import Tokens
from factcheck.model import Mention


def extract_mentions(text: str, language: str) -> list[Mention]:
    """Return the mentions in `text`, sorted by place, none overlapping another, without values.

    `language` is the code of one of the languages that have a data file; another is read as English.
    """
    tongue = load_language(language)
    cleaned = clean(text)
    tokens = Tokens(
        without_addresses(cleaned.text), tongue.elision, line_breaks(cleaned.text), tongue.cut if tongue.tails else None
    )
    calendar = [_date(Found(*found), tokens) for found in find_calendar(tokens, tongue)]
    tokens.break_at(date.start for date in calendar)
    figures = share_units(join_bounds(_figures(tokens, tongue, calendar), tokens, tongue), tokens, tongue)
    figures = bare_sums(elided_scales(figures, tokens, tongue), tokens, tongue)
    return [_mention(found, tokens, cleaned) for found in figures]


def _date(found: Found, tokens: Tokens) -> Found:
    """Return a date, or the place of one that claims nothing."""
    return found._replace(kind=None) if in_dateline(tokens, found.start, found.end) else found


def _figures(tokens: Tokens, language: Language, calendar: list[Found]) -> list[Found]:
    """Return dates, times and numbers in order; a number never reaches into a date."""
    merged: list[Found] = []
    dates = iter([*calendar, Found(len(tokens), len(tokens), None)])
    date = next(dates)
    free = 0
    for i in _anchors(tokens, language):
        while date.start <= i:
            merged.append(date)
            free = max(free, date.end)
            date = next(dates)
        found = read_figure(tokens, i, language) if i >= free else None
        if found is None or found.end > date.start:
            continue
        if found.kind is not None:
            start = max(found.start, merged[-1].end if merged else 0)
            merged.append(found if start == found.start else found._replace(start=start))
        free = max(found.end, i + 1)
    if date.kind is not None:
        merged += (date, *dates)
    return [figure for figure in merged if figure.kind is not None]


def _anchors(tokens: Tokens, language: Language) -> list[int]:
    """Return the tokens at which a number may begin: some words begin one only before certain others."""
    words, after = tokens.word, tokens.padded
    articles, seconds, counted = language.numbers.articles, language.seconds, language.follows_article
    return [
        i
        for i in compress(range(len(words)), map(language.opens.__getitem__, words))
        if (known := seconds[words[i]]) is None
        or after[i + 1] in known
        or (words[i] in articles and counted[after[i + 1]])
    ]


def _mention(found: Found, tokens: Tokens, cleaned: Cleaned) -> Mention:
    start = cleaned.origin(tokens.start[found.start])
    end = cleaned.origin(tokens.end[found.end - 1])
    if found.kind is None:
        raise ValueError("a number that claims nothing is no mention")
    return Mention(start, end, found.kind, found.reading)
