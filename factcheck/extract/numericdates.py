"""Read dates in digits: *4.5.2021*, *04/05/2021*, *2021-05-04*, *05-2021*."""

from __future__ import annotations

from factcheck.extract.dateparts import Point, counted, exists, full_year, named_weekday
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

_TOO_MANY = 5
_RECENT = range(1500, 2200)


def numeric_date(tokens: Tokens, i: int, language: Language, trusted: bool = False) -> Point | None:
    """Read the date in digits that begins at token `i`; `trusted` says that the words before it announce a date."""
    if tokens.at(i)[:1] not in tuple("0123456789") or _runs_in(tokens, i):
        return None
    parts, sign, end = _parts(tokens, i)
    if len(parts) not in (2, 3) or _runs_out(tokens, end):
        return None
    decimal = len(parts) == 2 and sign == "." and language.decimal != ","
    trusted = trusted or (_dotted_day(tokens, i, language) if decimal else _announced(tokens, i, language))
    words = _three(parts, sign, language, trusted) if len(parts) == 3 else _two(parts, sign, language, trusted)
    if words is None or (len(parts) == 2 and _is_figure(tokens, i, end, language)):
        return None
    if sign == "." and len(parts) == 2 and tokens.at(end) == "." and tokens.glued(end) and tokens.runs_on(end + 1):
        end += 1
    return Point(i, end, words)


def compact_date(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *20161016*, eight digits that are a day of this century or the last, and count nothing."""
    word = tokens.word[i]
    if not (word.isdecimal() and word.isascii() and len(word) == 8 and word[:2] in ("19", "20")) or _runs_in(tokens, i):
        return None
    if counted(tokens, i + 1, language) or language.labels.backward(tokens, i) is not None or _runs_out(tokens, i + 1):
        return None
    words = _checked(int(word[:4]), int(word[4:6]), int(word[6:]))
    return Point(i, i + 1, words) if words else None


def spaced_date(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *02 04 2009* and *9 de 8 de 1971*: day, month and year set apart by spaces or by *of*."""
    after = tokens.at(i + 1)
    if not after.isdecimal() and after not in language.calendar.day_joiners:
        return None
    month = _past_joiner(tokens, i + 1, language)
    year = _past_joiner(tokens, month + 1, language)
    day, number, shown = tokens.word[i], tokens.at(month), tokens.at(year)
    if not (number.isdecimal() and shown.isdecimal() and len(shown) == 4 and int(shown) in _RECENT):
        return None
    padded = len(day) == len(number) == 2 and "0" in (day[0], number[0])
    spaced = year == i + 2 and (padded or (i > 0 and tokens.runs_on(i) and tokens.word[i - 1].isalpha()))
    joined = year == i + 4 and len(day) <= 2 and len(number) <= 2
    if not (spaced or joined) or not all(tokens.runs_on(j) for j in range(i + 1, year + 1)):
        return None
    if tokens.glued(year + 1) and (tokens.at(year + 1) not in ".,;:!?)" or tokens.glued(year + 2)):
        return None
    if spaced and (tokens.at(i - 1).isdecimal() or tokens.at(year + 1).isdecimal() or language.date_order == "mdy"):
        return None
    words = _checked(int(shown), int(number), int(day))
    return Point(i, year + 1, words) if words else None


def _past_joiner(tokens: Tokens, i: int, language: Language) -> int:
    joiner = language.calendar.day_joiners.forward(tokens, i)
    return joiner[0] if joiner and tokens.word[i].isalpha() else i


def _parts(tokens: Tokens, i: int) -> tuple[list[str], str, int]:
    """Return the numbers tied together from token `i`, the sign between them, and the index after them."""
    word = tokens.word[i]
    if "." in word or "," in word or "'" in word:
        return (word.split("."), ".", i + 1) if "," not in word and "'" not in word else ([], "", i + 1)
    sign = tokens.at(i + 1)
    if sign not in ("/", "-") or not sign:
        return [], "", i + 1
    parts = [word]
    j = i + 1
    while tokens.at(j) == sign and tokens.glued(j) and tokens.glued(j + 1) and len(parts) < _TOO_MANY:
        if not tokens.word[j + 1].isdecimal():
            break
        parts.append(tokens.word[j + 1])
        j += 2
    return parts, sign, j


def _runs_in(tokens: Tokens, i: int) -> bool:
    """Say whether the number at `i` is the tail of something longer."""
    before = tokens.at(i - 1)
    if not tokens.glued(i):
        return False
    if before in ("/", "-", ".") and i > 1 and tokens.glued(i - 1):
        return tokens.at(i - 2)[-1:].isdecimal()
    return before[-1:].isalpha() or before in ("$", "€", "£", "#", "+", "=")


def _runs_out(tokens: Tokens, end: int) -> bool:
    after = tokens.at(end)
    if not tokens.glued(end) or not after:
        return False
    if after in ("/", "-", ".") and tokens.glued(end + 1):
        return tokens.at(end + 1)[:1].isdecimal()
    return after in ("%", "°", "€", "$", "£", "_") or (after.isalpha() and after not in ("t", "th", "h"))


def _dotted_day(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a weekday or *on* makes a day of what would be a decimal: *Friday 7.6*, but not *up from 1.9*."""
    if i == 0 or not tokens.runs_on(i):
        return False
    return (
        named_weekday(tokens, i - 1, language) is not None
        or language.calendar.dotted_on.backward(tokens, i) is not None
    )


def _announced(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a preposition of days or a weekday stands before token `i`, or nothing but a date on its line."""
    if i == 0 or not tokens.runs_on(i):
        return tokens.at(i + 1) == "/" and not tokens.runs_on(i + 3) and not _proper_fraction(tokens, i)
    if named_weekday(tokens, i - 1, language) is not None or language.calendar.day_on.backward(tokens, i) is not None:
        return True
    if _listed(tokens, i, language):
        return True
    prefix = language.calendar.day_prefix.backward(tokens, i)
    return prefix is not None or language.calendar.adjectives.backward(tokens, i) is not None


def _proper_fraction(tokens: Tokens, i: int) -> bool:
    """Say whether the two numbers at `i` are read as a part before they are read as a day: 3/4."""
    return len(tokens.word[i]) == 1 and len(tokens.at(i + 2)) == 1 and tokens.word[i] < tokens.at(i + 2)


def _listed(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the date before a comma or *or* is printed like the one at `i` and announced: *on 11/20, 11/22*."""
    j = i - 1
    words = language.calendar
    joined = tokens.at(j) == "," or any(t.backward(tokens, i) is not None for t in (words.both, words.either))
    alike = tokens.at(j - 2) == tokens.at(i + 1) and tokens.at(j - 1).isdecimal() and tokens.at(j - 3).isdecimal()
    if not joined or not alike or i < _TOO_MANY:
        return False
    return _announced(tokens, j - 3, language)


def _is_figure(tokens: Tokens, i: int, end: int, language: Language) -> bool:
    """Say whether two numbers tied together are a fraction, a price or a rate all the same."""
    if counted(tokens, end, language) or language.labels.backward(tokens, i) is not None:
        return True
    if tokens.at(i - 1) in ("$", "€", "£", "¥"):
        return True
    return language.unit_signs.forward(tokens, end) is not None and tokens.runs_on(end) and tokens.gap(end) <= 1


def _three(parts: list[str], sign: str, language: Language, trusted: bool) -> Calendar | None:
    first, second, third = parts
    if len(first) == 4 and len(second) <= 2 and len(third) <= 2:
        return _checked(int(first), int(second), int(third))
    if len(first) > 2 or len(second) > 2 or len(third) not in (2, 4):
        return None
    if len(third) == 2 and sign == "-" and not trusted:
        return None
    if len(third) == 2 and sign == "." and not (trusted or (len(first) == 2 and len(second) == 2)):
        return None
    if len(third) == 4 and int(third) not in _RECENT:
        return None
    return _ordered(int(first), int(second), full_year(third), sign, language)


def _two(parts: list[str], sign: str, language: Language, trusted: bool) -> Calendar | None:
    first, second = parts
    if len(second) == 4 and sign in "/." and len(first) == 2 and int(second) in _RECENT and 1 <= int(first) <= 12:
        return Calendar(year=int(second), month=int(first)) if sign == "/" or trusted else None
    padded = sign == "/" and (first[0] == "0" or (second[0] == "0" and language.date_order == "dmy"))
    if len(first) > 2 or len(second) > 2 or not (trusted or padded) or sign == "-":
        return None
    return _ordered(int(first), int(second), None, sign, language)


def _ordered(first: int, second: int, year: int | None, sign: str, language: Language) -> Calendar | None:
    """Return the date in the order of the language, with the other order beside it where both are possible.

    Between dots the day stands first, where they are what a language writes.
    """
    day_month, month_day = _checked(year, second, first), _checked(year, first, second)
    if sign == "." and day_month is not None and language.date_order != "mdy":
        return day_month
    order = "dmy" if sign == "." else language.date_order
    one, other = (month_day, day_month) if order == "mdy" else (day_month, month_day)
    if one is None or other is None or first == second:
        return one or other
    return Calendar(year=one.year, month=one.month, day=one.day, other=other)


def _checked(year: int | None, month: int, day: int) -> Calendar | None:
    if not (1 <= month <= 12 and day >= 1) or year is not None and not 1 <= year <= 9999:
        return None
    words = Calendar(year=year, month=month, day=day)
    return words if exists(words) else None
