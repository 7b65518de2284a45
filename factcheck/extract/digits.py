"""Read a figure printed in digits, with whatever separators its language and its source use."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.tally import LARGEST_EXPONENT
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_MOST_DIGITS = LARGEST_EXPONENT
_MOST_GROUPS = _MOST_DIGITS // 3
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_MONEY = frozenset("€$£¥")
_PARTED = 7  # characters of a number with one sign before its last three digits
_THREES = re.compile(r"[0-9]{1,3}(?:[.,'][0-9]{3})+")


class Digits(NamedTuple):
    """A number in digits: its value, the place of its last printed digit, and the token after it."""

    value: Decimal
    place: int  # power of ten of the last printed digit: -1 for 30.5
    end: int
    grouped: bool


def read_digits(tokens: Tokens, i: int, language: Language) -> Digits | None:
    """Read the digits at token `i`, joined with the groups of three that follow, or say None for no number."""
    word = tokens.word[i]
    if word.isdecimal() and not tokens.at(i + 1)[:1].isdecimal():
        return Digits(Decimal(word), 0, i + 1, False) if len(word) <= _MOST_DIGITS else None
    if len(word) > 2 * _MOST_DIGITS:
        return None
    end = _spaced_groups(tokens, i, language)
    if end > i + 1:
        return _joined(tokens, i, end)
    if word.isdecimal():
        return Digits(Decimal(word), 0, i + 1, False) if len(word) <= _MOST_DIGITS else None
    plain = word.replace(language.decimal or ",", "") if _whole(tokens, i, language) else _plain(word, language)
    if plain is None or len(plain) > _MOST_DIGITS:
        return None
    _, _, decimals = plain.partition(".")
    return Digits(
        Decimal(plain), -len(decimals), i + 1, plain.replace(".", "") != re.sub(r"[^0-9]", "", word) or "." not in plain
    )


def _whole(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the decimal sign before three digits parts thousands: ``2,345 votos``, ``1.500 people``.

    It does where a thing is counted that has no fractions, or where two noughts behind a comma count anything.
    """
    word, after = tokens.word[i], tokens.at(i + 1)
    if word.count(language.decimal or ",") != 1 or not _THREES.fullmatch(word) or word[0] == "0" or len(word) > _PARTED:
        return False
    found = language.concepts.forward(tokens, i + 1) if tokens.runs_on(i + 1) else None
    if found is not None and found[1] != "point":
        return True
    counts = (after.isalpha() and tokens.runs_on(i + 1)) or after in _MONEY or tokens.at(i - 1) in _MONEY
    return language.decimal == "," and word.endswith("00") and counts


def _joined(tokens: Tokens, i: int, end: int) -> Digits | None:
    """Read ``2 750`` or ``1 234 567,89``: groups of three set apart by spaces."""
    last = tokens.word[end - 1]
    whole = "".join(tokens.word[i : end - 1])
    plain = whole + last[:3] + ("." + last[4:] if len(last) > 3 else "")
    decimals = len(last) - 4 if len(last) > 3 else 0
    return Digits(Decimal(plain), -decimals, end, True)


def _spaced_groups(tokens: Tokens, i: int, language: Language) -> int:
    """Return the token after the last group of three digits that goes on from token `i` over single spaces."""
    if " " not in language.grouping or not tokens.word[i].isdecimal() or len(tokens.word[i]) > 3:
        return i + 1
    if tokens.word[i][0] == "0":
        return i + 1
    end = i + 1
    while end < len(tokens) and tokens.runs_on(end) and tokens.gap(end) == 1:
        if end - i >= _MOST_GROUPS:
            return i + 1  # a row of a table
        word = tokens.word[end]
        if _last_group(word, language):
            return end + 1
        if len(word) != 3 or not word.isdecimal():
            break
        end += 1
    return end if not tokens.at(end).isdecimal() else i + 1


def _last_group(word: str, language: Language) -> bool:
    """Say whether `word` is three digits with decimals behind them."""
    whole, mark, decimals = word[:3], word[3:4], word[4:]
    digits = whole.isdecimal() and decimals.isdecimal() and len(word) < _MOST_DIGITS
    return digits and mark in (language.decimal or ".,")


def _plain(word: str, language: Language) -> str | None:
    """Return `word` with a point before its decimals and no other sign, or None where it is no number."""
    marks = re.sub(r"[0-9]", "", word)
    if len(set(marks)) == 1:
        return _one_mark(word, marks, language)
    last = marks[-1]
    if last == "'" or marks.count(last) > 1:
        return None
    whole, _, decimals = word.rpartition(last)
    if len(set(marks[:-1])) > 1 or not (_THREES.fullmatch(whole) or _INDIAN.fullmatch(whole)):
        return None
    return re.sub(r"[^0-9]", "", whole) + "." + decimals


def _one_mark(word: str, marks: str, language: Language) -> str | None:
    mark = marks[0]
    head, tail = word.split(mark, 1)
    threes = _THREES.fullmatch(word) is not None and head[0] != "0"
    if len(marks) > 1:
        return word.replace(mark, "") if threes or (mark == "," and _INDIAN.fullmatch(word)) else None
    if mark == "'":
        return word.replace(mark, "") if threes else None
    if threes and mark != language.decimal:
        return head + tail
    return f"{head}.{tail}"
