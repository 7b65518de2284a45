"""Read the magnitude of an earthquake, a measure of its own: *a magnitude-6.1 quake*, *6.1 on the Richter scale*."""

from __future__ import annotations

from factcheck.extract.amounts import Amount
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_STRONGEST = 10


def magnitude(tokens: Tokens, amount: Amount, language: Language) -> int | None:
    """Return where a bare number ends that the words beside it make a magnitude; None where they do not."""
    if amount.sign or amount.unit or amount.numeral.kind != "cardinal" or not 0 < amount.numeral.number < _STRONGEST:
        return None
    end = amount.end + 1 if tokens.at(amount.end) == "-" and tokens.glued(amount.end) else amount.end
    behind = language.magnitudes_after.forward(tokens, end) if tokens.runs_on(end) else None
    if behind is not None:
        return behind[0]
    return amount.end if _led(tokens, amount.start, language) else None


def _led(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a word for magnitudes stands before token `i`, a hyphen or a hedge allowed between."""
    if not tokens.runs_on(i):
        return False
    hedge = language.hedges_before.backward(tokens, i) if tokens.at(i - 1) in language.hedges_before.ends else None
    tied = tokens.at(i - 1) == "-" and tokens.glued(i) and tokens.glued(i - 1)
    starts = (i, *((hedge[0],) if hedge else ()), *((i - 1,) if tied else ()))
    return any(language.magnitudes_before.backward(tokens, start) is not None for start in starts)
