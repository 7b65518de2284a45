"""Give a sum the currency that its text leaves unsaid: *a loss of 182 million*, where all other sums are in euros."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.found import Found
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_LED = 5  # tokens between a word for money and its figure
_MILLION = 6  # the power of ten of the smallest scale word that tells a sum


def bare_sums(figures: list[Found], tokens: Tokens, language: Language) -> list[Found]:
    """Return `figures` with each bare number of millions that is a sum as one.

    It is where the text tells the same sum with its currency, or where it stands behind a word for money and all
    sums of the text are in one currency.
    """
    sums = [figure for figure in figures if figure.kind == "money"]
    if not sums:
        return figures
    currency, told = _currency(sums, tokens), {figure.reading.number: figure.reading.unit for figure in sums}
    read = list(figures)
    for at, figure in enumerate(figures):
        if not _is_bare(figure, tokens, language):
            continue
        unit = told.get(figure.reading.number) or (currency if _costs(tokens, figure.start, language) else None)
        if unit is not None:
            read[at] = figure._replace(kind="money", reading=replace(figure.reading, unit=unit))
    return read


def _currency(sums: list[Found], tokens: Tokens) -> str | None:
    """Return the currency of all sums but those that only say another over again, in brackets."""
    found = {each.reading.unit for each in sums if tokens.at(each.start - 1) != "("}
    return found.pop() if len(found) == 1 else None


def _is_bare(figure: Found, tokens: Tokens, language: Language) -> bool:
    reading = figure.reading
    if figure.kind != "number" or reading.unit is not None or reading.noun is not None or reading.number is None:
        return False
    after = tokens.at(figure.end)
    ends = not tokens.runs_on(figure.end) or not after.isalpha() or after in language.function_words
    return ends and any(_scale(tokens.word[i], language) for i in range(figure.start, figure.end))


def _scale(word: str, language: Language) -> bool:
    pieces = language.numbers.pieces(word)
    return len(pieces) == 1 and pieces[0].role == "scale" and pieces[0].value >= _MILLION


def _costs(tokens: Tokens, start: int, language: Language) -> bool:
    """Say whether a word for money leads to the figure at `start`, small words alone between them."""
    for j in range(start - 1, max(-1, start - 1 - _LED), -1):
        if not tokens.runs_on(j + 1):
            return False
        word = tokens.word[j]
        if word in language.money_cues:
            return True
        if word not in language.function_words and word not in language.hedge_ends and word not in language.changes:
            return False
    return False
