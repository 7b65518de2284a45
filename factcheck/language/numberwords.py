"""The number words of one language, whole or written together (*dreiunddreißig*, *duecentomila*)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, NamedTuple

from factcheck.language import cldr
from factcheck.language.remembered import Remembered

Role = Literal["cardinal", "hundred", "scale", "ordinal", "joiner", "part", "fixed", "dozen"]
_SIGNS = {"½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_SIGNS |= {"⅛": Fraction(1, 8), "⅕": Fraction(1, 5), "⅙": Fraction(1, 6)}
_LONGEST = 80  # letters; no number word of news is longer, and the search below is quadratic in it


class Piece(NamedTuple):
    """One part of a spelled-out number: `value` is a number, for a scale its power of ten."""

    role: Role
    value: Decimal


class NumberWords:
    """What each word is worth as part of a number.

    ``pieces(word)`` are the parts of a number that `word` spells, none where it spells no number; ``part_of(word)`` is
    the part of a whole that it names (*thirds*, *cinquièmes*, *ventunesimi*), or None. Both are look-ups: of each word
    a text asks many times.
    """

    pieces: Callable[[str], tuple[Piece, ...]]
    part_of: Callable[[str], Fraction | None]

    def __init__(self, data: Mapping[str, Any], code: str) -> None:
        """Build the tables from the `numerals` of a language file."""
        self._known: dict[str, tuple[Piece, ...]] = {}
        self._add(data, code)
        self.joiners = frozenset(data["joiners"])
        self.sides = frozenset(data["sides"])
        self.articles = frozenset(data["articles"])
        self.point = frozenset(data["point"])
        self.loose_point = frozenset(data["loose_point"])
        self.negative = frozenset(data["negative"])
        self.abbreviated = frozenset(data["abbreviated_scales"])
        self.suffixes = frozenset(data["ordinal_suffixes"])
        self.half_joiners = frozenset(data["fraction_joiners"])
        self.part_words = frozenset(data["part_words"])
        self.approximates = frozenset(data["approximates"])
        self.approximate = frozenset(data["about_dozens"])
        self.fractions = _SIGNS | {w: Fraction(f) for f, words in data["fractions"].items() for w in words}
        self.units_first: bool = data["units_first"] == "true"
        self.vigesimal: bool = data["vigesimal"] == "true"
        self._endings = tuple(data["ordinal_endings"])
        self.part_endings = tuple(data["fraction_endings"])
        self._compound: bool = data["compound"] == "true"
        self._inner = self._inner_forms(data)
        self._starts = frozenset(w[:2] for w in self._inner)
        self._pieces = Remembered(self._pieces_of)
        self._parts = Remembered(self._part_of)
        self.pieces, self.part_of = self._pieces.__getitem__, self._parts.__getitem__

    def _add(self, data: Mapping[str, Any], code: str) -> None:
        for value, words in data["cardinals"].items():
            self._put(words, "cardinal", value)
        self._put(data["hundreds"], "hundred", 100)
        for value, words in data["scales"].items():
            self._put(words, "scale", value)
        for word, exponent in cldr.scale_words(code):
            self._put([word.rstrip(".")], "scale", exponent)
        for value, words in data["ordinals"].items():
            self._put(words, "ordinal", value)
        for word, value in data["fixed"].items():
            self._put([word], "fixed", value)
        for word, value in data["dozens"].items():
            self._put([word], "dozen", value)

    def _put(self, words: list[str], role: Role, value: object) -> None:
        for word in words:
            self._known.setdefault(word, (Piece(role, Decimal(str(value))),))

    def _inner_forms(self, data: Mapping[str, Any]) -> dict[str, Piece]:
        """Return the parts that words written together are made of."""
        if not self._compound:
            return {}
        inner = {w: p[0] for w, p in self._known.items() if p[0].role in ("cardinal", "hundred", "scale", "ordinal")}
        inner = {w: p for w, p in inner.items() if len(w) > 1 and w not in self.abbreviated}
        inner |= {w: Piece("joiner", Decimal(0)) for w in self.joiners}
        for value, words in data["compound_forms"].items():
            role: Role = "joiner" if value == "joiner" else "part" if "." in value else "cardinal"
            inner |= {w: Piece(role, Decimal(0 if role == "joiner" else value)) for w in words}
        return inner

    def _pieces_of(self, word: str) -> tuple[Piece, ...]:
        found = self._known.get(word)
        if found is not None or not self._compound or word in self.fractions:  # eenderde is a part, no rank
            return found or ()
        if word[:2] not in self._starts or len(word) > _LONGEST:
            return ()
        return self._taken_apart(word)

    def _part_of(self, word: str) -> Fraction | None:
        share = self.fractions.get(word)
        if share is not None or not word.endswith(self.part_endings):
            return share
        pieces = self.pieces(word)
        whole = _worth(pieces) if pieces and pieces[-1].role == "ordinal" else 0
        return Fraction(1, whole) if whole > 2 else None

    def _taken_apart(self, word: str) -> tuple[Piece, ...]:
        whole = self._split(word)
        if len(whole) > 1:  # a form that only stands in compounds spells no number alone
            return whole if whole[0].role != "joiner" and whole[-1].role != "joiner" else ()
        for ending in self._endings:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 2:
                parts = self._known.get(stem) or self._split(stem)
                if parts and parts[0].role != "joiner" and all(p.role != "ordinal" for p in parts):
                    return (*parts, Piece("ordinal", Decimal(0)))
        return ()

    def _split(self, word: str) -> tuple[Piece, ...]:
        """Return the split of `word` into the fewest known parts, or none."""
        best: list[tuple[Piece, ...] | None] = [()] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - 16), end):
                before, piece = best[start], self._inner.get(word[start:end])
                if before is not None and piece is not None:
                    current = best[end]
                    if current is None or len(before) + 1 < len(current):
                        best[end] = (*before, piece)
        return best[-1] or ()


def _worth(pieces: tuple[Piece, ...]) -> int:
    """Return the number that the pieces of one word spell."""
    total = current = 0
    for role, value in pieces:
        power = 10 ** int(value) if role == "scale" else int(value)
        if role == "scale" or (role == "ordinal" and power >= 1000):
            total, current = (total + current or 1) * power, 0
        elif role == "hundred" or (role == "ordinal" and power >= 100):
            current = (current or 1) * power
        else:
            current += power
    return total + current
