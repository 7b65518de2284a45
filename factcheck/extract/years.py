"""Read years and the stretches named by them: *in 2022*, *2016/17*, *the 1990s*, *the 2019 flight*."""

from __future__ import annotations

from factcheck.extract.dateparts import Point, counted, measured
from factcheck.extract.nouns import plural
from factcheck.extract.numerals import read_number
from factcheck.extract.ranges import with_part
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

_SURE = range(1500, 2101)  # a year where a preposition says so
_NEAR = range(1900, 2051)  # a year in weaker company
_LIKELY = range(1950, 2036)  # a year rather than a count, unless it is round
_BULLETS = frozenset("-–—*•·")
_NAMED = range(1700, 2051)  # a year behind the name of a place
_DASHES = ("-", "–", "/")
_PHRASE = 3  # words of what is counted
_DECADES = range(1000, 2100)


def bare_year(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read the year at token `i`, alone or as a range, where the words around it speak for a year."""
    word = tokens.word[i]
    if len(word) != 4 or not word.isdecimal() or int(word) not in _SURE or _tied(tokens, i):
        return None
    year = int(word)
    span = _year_range(tokens, i, year, language)
    end = span.end if span else i + 1
    if measured(tokens, end, language) or _unit_glued(tokens, end, language):
        return None
    if counted(tokens, end, language) and (span is not None or year not in _LIKELY or year % 10 == 0):
        return None
    if span is None and not _speaks_for_year(tokens, i, year, language):
        return None
    start = _year_word_before(tokens, i, language)
    point = span or Point(start, end, Calendar(year=year))
    return with_part(tokens, point, language)


def _year_word_before(tokens: Tokens, i: int, language: Language) -> int:
    found = language.calendar.year_words.backward(tokens, i) if tokens.runs_on(i) else None
    return found[0] if found else i


def _tied(tokens: Tokens, i: int) -> bool:
    """Say whether the digits at `i` are part of a code, an amount, a fraction or a longer chain."""
    before, after = tokens.at(i - 1), tokens.at(i + 1)
    if tokens.glued(i) and (before[-1:].isalnum() or before in tuple("$€£¥#@/_=.+:,")):
        return True
    if before in tuple("$€£¥") or before == "-" and tokens.glued(i) and tokens.glued(i - 1):
        return True
    if not tokens.glued(i + 1):
        return False
    if after in ("/", "-", "–") and tokens.glued(i + 2):
        follows = tokens.at(i + 2)
        longer = tokens.at(i + 3) == after and tokens.at(i + 4)[:1].isdecimal()
        return longer or (after == "/" and not follows[:1].isdecimal())
    return after[0].isalpha() or after in tuple("%°_=@*×:") and tokens.glued(i + 2)


def _unit_glued(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a sign of a unit stands behind the number: *2000 kg*, *1950 m*."""
    if not tokens.runs_on(i) or tokens.gap(i) > 1:
        return False
    found = language.unit_signs.forward(tokens, i) or language.units.forward(tokens, i)
    return found is not None and tokens.word[i] not in language.function_words and tokens.word[i] not in tuple("'\"")


def _year_range(tokens: Tokens, i: int, year: int, language: Language) -> Point | None:
    """Read *2012-2013*, *2016/17*, *from 2014 to 2018*."""
    joiner = tokens.at(i + 1)
    tight = joiner in _DASHES and tokens.glued(i + 1) == tokens.glued(i + 2)
    words = language.calendar
    opened = words.between.backward(tokens, i) is not None
    found = words.range_joiners.forward(tokens, i + 1) or (words.both.forward(tokens, i + 1) if opened else None)
    at = i + 2 if tight else found[0] if found else None
    if at is None or not tokens.runs_on(at):
        return None
    last = _last_year(tokens.word[at], year)
    if last is None or not year < last <= year + 120 or tokens.at(at + 1) in _DASHES and tokens.glued(at + 1):
        return None
    supported = opened or any(t.backward(tokens, i) is not None for t in (words.year_after, words.year_words))
    supported = supported or (year in _NEAR and words.year_weak.backward(tokens, i) is not None)
    if len(tokens.word[at]) == 2:
        known = tight and tokens.glued(i + 1) and (supported or last == year + 1)
    else:
        known = supported or (year in _NEAR and last in _NEAR and (i > 0 or at + 1 < len(tokens)))
    return Point(i, at + 1, Calendar(year=year, to=Calendar(year=last)), "range") if known else None


def _last_year(word: str, year: int) -> int | None:
    if not word.isdecimal() or len(word) not in (2, 4):
        return None
    return int(word) if len(word) == 4 else year // 100 * 100 + int(word)


def _speaks_for_year(tokens: Tokens, i: int, year: int, language: Language) -> bool:
    words = language.calendar
    if _in_brackets(tokens, i) or _behind_name(tokens, i, year) or _heads_line(tokens, i, year):
        return True
    if words.year_words.backward(tokens, i) is not None and tokens.runs_on(i):
        return True
    if language.labels.backward(tokens, i) is not None:
        return False
    if tokens.runs_on(i) and words.parts.backward(tokens, i) is not None:
        return True
    if tokens.runs_on(i) and words.year_after.backward(tokens, i) is not None:
        return year in _LIKELY or not _counts_noun(tokens, i + 1, language)
    if year not in _NEAR:
        return False
    if tokens.runs_on(i) and words.year_weak.backward(tokens, i) is not None:
        return year in _LIKELY and year % 10 != 0 or not _counts_noun(tokens, i + 1, language)
    after = tokens.at(i + 1)
    joined = words.range_joiners.forward(tokens, i + 1) or words.both.forward(tokens, i + 1)
    return _opens_sentence(tokens, i) and after in language.function_words and joined is None


def _in_brackets(tokens: Tokens, i: int) -> bool:
    """Say whether the year stands alone in brackets or behind a comma that closes: *(2007)*, *(Paris, 2007)*."""
    before, after = tokens.at(i - 1), tokens.at(i + 1)
    return (after == ")" and before in ("(", ",")) or (after == ";" and before == "(")


def _behind_name(tokens: Tokens, i: int, year: int) -> bool:
    """Say whether the year closes an entry behind a name and a comma: *Pellworth, 1938; Marden, 1951*."""
    name, after = tokens.rawat(i - 2), tokens.at(i + 1)
    led = tokens.at(i - 1) == "," and tokens.runs_on(i) and not tokens.glued(i)
    closes = after in ("", ".", ";", ",", ":", ")") and not (after and not tokens.glued(i + 1))
    closes = closes and not (tokens.glued(i + 2) and tokens.at(i + 2)[:1].isdecimal())
    return led and closes and year in _NAMED and len(name) > 2 and name[0].isupper() and name[1:].islower()


def _heads_line(tokens: Tokens, i: int, year: int) -> bool:
    """Say whether the year opens a line or an item of a list, before a colon: *1996: fire at Lindholt*."""
    opens = not tokens.runs_on(i) or (tokens.at(i - 1) in _BULLETS and not tokens.runs_on(i - 1) and tokens.gap(i) == 1)
    return opens and year in _NAMED and tokens.at(i + 1) == ":" and tokens.glued(i + 1) and not tokens.glued(i + 2)


def _opens_sentence(tokens: Tokens, i: int) -> bool:
    return i == 0 or not tokens.runs_on(i) or tokens.at(i - 1) in (".", "!", "?")


def _counts_noun(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a word in small letters that is no function word follows: *of 2000 protesters*.

    Where nouns have capitals, such a word is a participle (*seit 1931 geschlossen*) unless a noun follows it.
    """
    raw = tokens.rawat(i)
    if not (
        tokens.runs_on(i) and tokens.gap(i) == 1 and raw[:1].islower() and raw.lower() not in language.function_words
    ):
        return False
    if language.irregular_plurals:  # in 1911 back to Lorvik
        return any(plural(word, language) for word in tokens.word[i : i + _PHRASE])
    return not language.nouns_capitalised or tokens.rawat(i + 1)[:1].isupper()


def decade(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *the 1990s*, *the '90s*, *jaren 90*, *années 1990*, *anni Novanta*."""
    words = language.calendar
    before = words.decade_before.forward(tokens, i)
    if before is None and not tokens.glued(i + 1):
        return None
    start, at = (i, before[0]) if before else (i, i)
    if before and tokens.at(at) == "'":
        at += 1
    if before and not tokens.runs_on(at):
        return None
    number, end = _decade_number(tokens, at, language, spelled=before is not None)
    if number is None:
        return None
    if not before:
        after = words.decade_after.forward(tokens, end)
        if after is None or not tokens.glued(end):
            return None
        end = after[0]
    if tokens.at(start - 1) == "'" and tokens.glued(start):
        start -= 1
    elif not before and number < 100 and end - at == 2 and words.day_prefix.backward(tokens, start) is None:
        return None
    point = Point(start, end, Calendar(year=number + (1900 if number < 100 else 0), span=10))
    return with_part(tokens, point, language)


def _decade_number(tokens: Tokens, i: int, language: Language, spelled: bool) -> tuple[int | None, int]:
    word = tokens.at(i)
    if word.isdecimal() and len(word) in (2, 4) and word.endswith("0"):
        number, end = int(word), i + 1
    elif spelled and word and word[0].isalpha() and language.numbers.pieces(word):
        found = read_number(tokens, i, language)
        if found is None or found.number != int(found.number):
            return None, i
        number, end = int(found.number), found.end
    else:
        return None, i
    return (number, end) if 20 <= number < 100 and number % 10 == 0 or number in _DECADES else (None, i)
