"""Read the scale words of a number: *million* after *30.5*, *200 thousand* after *3 million*, *3 hundred and 21*."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from factcheck.extract.tally import Tally
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_CAPITALS = ("M", "B", "b")
_LED = 5  # tokens between a word for money and its figure
_SET_APART = ("k", "K", "M")


@dataclass(slots=True)
class ScaleReader:
    """Reads the scale words of one number that begins at token `start`; `at` is the token after what is read.

    `money` says that a currency sign stands before it, where *m* is million and not metre; `small` that no scale
    word may be read.
    """

    tokens: Tokens
    start: int
    language: Language
    money: bool = False
    at: int = 0
    small: bool = False
    about: bool = False
    tally: Tally = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nothing read."""
        self.tally = Tally(self.language.numbers)

    def may_scale(self, i: int) -> bool:
        """Say whether the word at `i` is a scale word here: *m* only beside money or before a counted thing."""
        word = self.tokens.at(i)
        if word not in self.language.numbers.abbreviated:
            return True
        if self.tokens.gap(i) <= 1 and (self.money or self._currency_follows(i + 1)):
            return True
        if not self.tokens.glued(i):
            after = self.tokens.at(i + 1)
            alone = not after.isalpha() or after in self.language.function_words
            return self.tokens.raw[i] in _SET_APART and self.tally.digits and self.tokens.gap(i) <= 2 and alone
        if len(word) > 1:
            return self.tokens.raw[i] not in self.language.unit_signs  # 7.62mm rounds
        if word == "k" or self._several_follow(i + 1):
            return True
        return self.tokens.raw[i] in _CAPITALS or self._costs(i)  # 1.2M is a number, 1.2m a length

    def _costs(self, i: int) -> bool:
        """Say whether a word for money leads to the number before *m*: *cost 4.2m*, *a budget of 182m*."""
        tokens, language = self.tokens, self.language
        for j in range(self.start - 1, max(-1, self.start - 1 - _LED), -1):
            word = tokens.word[j]
            if not tokens.runs_on(j + 1):
                return False
            if word in language.money_cues:
                return not self._is_length(i)
            if word not in language.function_words and word not in language.hedge_ends and word not in language.changes:
                return False
        return False

    def _is_length(self, i: int) -> bool:
        """Say whether what stands behind the *m* at `i` has a length: *20m of rope*, *a 5m boat*, *50m long*."""
        tokens, language, after = self.tokens, self.language, self.tokens.at(i + 1)
        if (tokens.glued(i + 1) and after[:1].isalnum()) or after in language.linkers.starts:
            return True
        if not tokens.runs_on(i + 1) or not after.isalpha() or after in language.function_words:
            return False
        return not after.endswith(language.plural_endings) or language.units.forward(tokens, i + 1) is not None

    def _several_follow(self, i: int) -> bool:
        """Say whether a known noun in the plural stands at `i`: *5m users*, but *a 100m race*."""
        found = self.language.concepts.forward(self.tokens, i)
        if found is None:
            return False
        word = self.tokens.word[found[0] - 1]
        return word in self.language.irregular_plurals or word.endswith(self.language.plural_endings)

    def _currency_follows(self, i: int) -> bool:
        if not self.tokens.runs_on(i):
            return False
        if self.tokens.at(i) in ("d'", "de", "di"):
            i += 1
        return bool(
            self.language.currency_signs.forward(self.tokens, i) or self.language.currency_words.forward(self.tokens, i)
        )

    def scale_after_digits(self) -> None:
        """Read *million* after *30.5*, and *200 thousand* after *3 million*."""
        while self.tokens.runs_on(self.at):
            i = self.at + 1 if self.tokens.at(self.at) == "-" and self.tokens.glued(self.at) else self.at
            pieces = self.language.numbers.pieces(self.tokens.at(i))
            if not (len(pieces) == 1 and pieces[0].role in ("scale", "hundred", "dozen") and self.may_scale(i)):
                break
            if pieces[0].role == "dozen" and pieces[0].value >= 1000:
                if self.tally.current is None or not self.tally.take(pieces):
                    break
            elif pieces[0].role != "scale":
                if (
                    self.tally.current is None
                    or self.tally.current >= 1000
                    or (self.tokens.at(i) in self.language.subunits and not self._hundreds(i))
                ):
                    break
                self.tally.current *= pieces[0].value
            elif not self.tally.multiply(pieces[0].value):
                break
            self.at = i + 1
            if self.tokens.at(self.at) == "." and self._abbreviation(i):
                self.at += 1
        self._lower_group()

    def _hundreds(self, i: int) -> bool:
        """Say whether *cent* at `i` is a hundred and no coin: a digit before it and a smaller number behind."""
        if not 2 <= (self.tally.current or 0) <= 9 or not self.tokens.runs_on(i + 1):
            return False
        j = i + 2 if self.tokens.at(i + 1) in self.language.numbers.joiners else i + 1
        return self._below_hundred(j) is not None and self.tokens.at(j + 1) not in self.language.subunits

    def _below_hundred(self, i: int) -> Decimal | None:
        """Return the number from 1 to 99 that the one token `i` spells."""
        word = self.tokens.at(i)
        if word.isdecimal():
            return Decimal(word) if len(word) <= 2 and word != "0" else None
        pieces = self.language.numbers.pieces(word)
        spelled = len(pieces) == 1 and pieces[0].role == "cardinal" and 0 < pieces[0].value < 100
        return pieces[0].value if spelled and self.tokens.runs_on(i) else None

    def _abbreviation(self, i: int) -> bool:
        """Say whether the full stop after token `i` belongs to it: *Mio. Euro*."""
        if self.tokens.at(i) == "m" and not (self.money or self._currency_follows(i + 2)):
            return False  # it cost 4.2m.
        return self.tokens.glued(i + 1) and self.tokens.runs_on(i + 2) and len(self.tokens.at(i)) <= 4

    def _lower_group(self) -> None:
        """Read *200 thousand* after *3 million*, *3 hundred* after *4 thousand*, *and 21* after *3 hundred*."""
        i = self.at
        hundred = self.tally.current is not None and self.tally.current >= 100 and self.tally.current % 100 == 0
        joined = self.tokens.at(i) in self.language.numbers.joiners and self.tokens.runs_on(i + 1)
        coined = self.tokens.at(i - 1) in self.language.subunits and self.tokens.runs_on(i)  # 3 cent un
        if hundred and i > self.start + 1 and (joined or coined):
            self._rest_of_hundred(i + 1 if joined else i)
            return
        if (
            not self.tally.lowest
            or self.tally.lowest < 3
            or not self.tokens.runs_on(i)
            or not self.tokens.at(i).isdecimal()
        ):
            return
        pieces = self.language.numbers.pieces(self.tokens.at(i + 1))
        if (
            len(pieces) == 1
            and pieces[0].role == "hundred"
            and len(self.tokens.at(i)) == 1
            and self.tokens.runs_on(i + 1)
        ):
            self.tally.current, self.at = Decimal(self.tokens.at(i)) * 100, i + 2
            self._lower_group()
        elif (
            len(pieces) == 1
            and pieces[0].role == "scale"
            and pieces[0].value < self.tally.lowest
            and len(self.tokens.at(i)) <= 3
        ):
            self.tally.current = Decimal(self.tokens.at(i))
            self.tally.multiply(pieces[0].value)
            self.at = i + 2

    def _rest_of_hundred(self, i: int) -> None:
        after = self.language.numbers.pieces(self.tokens.at(i + 1))
        if after and after[0].role in ("scale", "hundred", "dozen"):
            return
        below = self._below_hundred(i)
        if self.tally.current is not None and below is not None:
            self.tally.current += below
            self.at = i + 1
