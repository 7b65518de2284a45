"""The words a spreadsheet shows for a number: its format says what it is a number of (``23 %``, ``€ 30.5``).

Thousands are never parted and a point never stands before three decimals, so that a figure reads the same in every
language: some would take 12.345 for twelve thousand, and 12.3450 says the same.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

_QUOTED = re.compile(r'"([^"]{0,99})"|\[\$([^\]-]{0,99})(?:-[^\]]{0,99})?\]|\[[^\]]{0,99}\]|\\(.)|[_*].')
_CORE = re.compile(r"[0#?][0#?,]*(?:\.[0#?]+,*)?|\.[0#?]+,*")
_SIGNIFICANT = 15
_LONGEST, _PATTERN = 40, 255  # digits of a number, characters of a format
_GROUP = 3  # digits between the signs that part thousands
_CONTEXT = Context(prec=_LONGEST + 2 * _SIGNIFICANT)


def shown(value: object, pattern: str) -> str:
    """Return what a cell shows; `pattern` is its number format, as ``0.0%`` or ``#,##0.00 [$€-407]``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return _number(value, pattern or "General")
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return "" if isinstance(value, timedelta) else str(value).strip()


def _number(value: float, pattern: str) -> str:
    """Return a number as its format has it: its places, the sign of its currency, its unit."""
    try:
        number = Decimal(format(value, f".{_SIGNIFICANT}g"))
    except InvalidOperation:
        return ""
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
        return ""
    before, core, after = _parts(pattern[:_PATTERN].split(";")[0])
    if core is None:
        return _unambiguous(_plain(number))
    if "%" in before + after:
        number *= 100
    digits = core[0].rstrip(",")
    number = number.scaleb(-3 * (len(core[0]) - len(digits)))
    fraction = digits.partition(".")[2][:_SIGNIFICANT]
    rounded = number.quantize(Decimal(1).scaleb(-len(fraction)), rounding=ROUND_HALF_UP, context=_CONTEXT)
    text = _plain(rounded) if "#" in fraction else format(rounded, "f")
    return " ".join(f"{before}{_unambiguous(text)}{after}".split())


def _parts(pattern: str) -> tuple[str, re.Match[str] | None, str]:
    """Return what a format writes before a number, how it writes the number, and what after."""
    literals: list[str] = []

    def keep(found: re.Match[str]) -> str:
        literals.append(found[1] or found[2] or found[3] or "")
        return "\0"

    bare = _QUOTED.sub(keep, pattern)
    core = _CORE.search(bare)
    if core is None or re.search("[eE][+-]", bare) or "/" in bare:
        return "", None, ""
    waiting = iter(literals)
    around = (bare[: core.start()], bare[core.end() :])
    before, after = (re.sub("\0", lambda _: next(waiting), piece) for piece in around)
    return before, core, after


def _plain(number: Decimal) -> str:
    """Return a number without exponent and without idle zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _unambiguous(text: str) -> str:
    """Return a number with a fourth decimal where it has three."""
    return f"{text}0" if len(text.partition(".")[2]) == _GROUP else text
