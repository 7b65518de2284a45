"""Read one number: digits, words, or both (*2.5 million*, *half a million*, *dreiunddreißig*, *two thirds*)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from factcheck.extract.digits import read_digits
from factcheck.extract.fractionwords import denominator, share_at
from factcheck.extract.parts import part_name, read_fraction
from factcheck.extract.plain import leading_mark, plain_number, round_place
from factcheck.extract.spelled import WordReader
from factcheck.extract.tally import LARGEST_EXPONENT, Numeral, decimal_of, power
from factcheck.language import Language
from factcheck.language.tokens import Tokens

__all__ = ["Numeral", "leading_mark", "read_fraction", "read_number"]


_DIGITS = frozenset("0123456789")
_MOST_RANKS = 32  # of a list that is numbered 1°, 2°, 3°; more than that are degrees


def read_number(tokens: Tokens, i: int, language: Language, money: bool = False) -> Numeral | None:
    """Read the number that begins at token `i`, if one does.

    `money` says that a currency sign stands before it, where *m* is million and not metre.
    """
    word, after = tokens.word[i], tokens.at(i + 1)
    article = word in language.numbers.articles
    if not article and not language.starts_number(word):
        return None
    if after and not language.goes_on[after]:
        if article and not language.numbers.pieces(word):
            return None
        plain = plain_number(tokens, i, language)
        if plain is not None:
            return plain
    return _Reader(tokens, i, language, money).read()


@dataclass(slots=True)
class _Reader(WordReader):
    """Reads a number that may begin with digits or with a part, and all that may follow it."""

    fraction: bool = False

    def read(self) -> Numeral | None:
        """Return the number, or None."""
        self.at = self.start
        if not (self._begin_digits() or self._begin_fraction()):
            self.tally.current, self.fraction, self.at = None, False, self.start
            if not self.begin_words():
                return None
        if not (self.tally.ordinal or self.fraction):
            self._tail()
        tally, number = self.tally, self.tally.number
        kind: Literal["cardinal", "ordinal", "fraction"] = "cardinal"
        if tally.ordinal or (self.fraction and not tally.scale):
            kind = "ordinal" if tally.ordinal else "fraction"
        granularity = self._granularity(number)
        return Numeral(self.start, self.at, number, granularity, kind, tally.digits, tally.scale, self.about)

    def _granularity(self, number: Decimal) -> Decimal | None:
        if self.fraction and not self.tally.scale:
            return None
        if self.tally.scale and self.tally.current is None:
            return Decimal(1).scaleb(self.tally.place + self.tally.scale)
        if self.tally.place < 0:
            return Decimal(1).scaleb(self.tally.place)
        return round_place(number)

    def _begin_digits(self) -> bool:
        found = (
            read_digits(self.tokens, self.start, self.language) if self.tokens.word[self.start][0] in _DIGITS else None
        )
        if found is None:
            return False
        self.tally.current, self.tally.place, self.at, self.tally.digits = found.value, found.place, found.end, True
        if leading_mark(self.tokens, self.start, self.language) and not found.place:
            self.start, self.tally.place = self.start - 1, -len(self.tokens.word[self.start])
            self.tally.current = found.value.scaleb(self.tally.place)
            return True
        if self._slash(found.value):
            return True
        if self._exponent() or self._power_of_ten() or self._power():
            return True
        if self._suffix(found.place):
            self.at += 1 + (self.tokens.at(self.at) == ".")
            self.tally.ordinal = True
        elif self._ordinal_stop(found.place):
            self.at += 1
            self.tally.ordinal = True
        elif (sign := self._sign_at(self.at)) and self.tokens.gap(self.at) <= 1:
            self._add(sign, self.at + 1)
        elif 1 <= self.tokens.gap(self.at) <= 2 and self.tokens.at(self.at).isdecimal() and not found.place:
            self._mixed()
        return True

    def _exponent(self) -> bool:
        """Read the rest of ``12e+14``."""
        tokens, i = self.tokens, self.at + 1
        i += tokens.at(i) in ("+", "-") and tokens.glued(i)
        power = tokens.at(i)
        tied = tokens.at(self.at) == "e" and all(tokens.glued(j) for j in range(self.at, i + 1))
        if tokens.glued(i + 1) and tokens.at(i + 1)[:1].isalnum():
            return False
        if not (tied and power.isdecimal() and len(power) <= 2) or self.tally.current is None:
            return False
        shift = -int(power) if tokens.at(i - 1) == "-" else int(power)
        if abs(shift) > LARGEST_EXPONENT:
            return False
        self.tally.current, self.tally.place, self.at = (
            self.tally.current.scaleb(shift),
            min(0, self.tally.place + shift),
            i + 1,
        )
        return True

    def _power_of_ten(self) -> bool:
        """Read the rest of ``1.3×10^6``."""
        tokens, i, tally = self.tokens, self.at, self.tally
        if tokens.at(i) not in ("x", "×") or tokens.word[i + 1 : i + 3] != ["10", "^"] or tally.current is None:
            return False
        power = tokens.at(i + 3)
        tied = tokens.glued(i + 2) and tokens.glued(i + 3)
        if not (tied and power.isdecimal() and len(power) <= 2 and int(power) <= LARGEST_EXPONENT):
            return False
        tally.current, tally.place, self.at = tally.current.scaleb(int(power)), min(0, tally.place + int(power)), i + 4
        return True

    def _power(self) -> bool:
        """Read the rest of ``1.1^23`` and ``10^-3``."""
        tokens, i, below = self.tokens, self.at + 1, 1
        while tokens.at(i) in ("+", "-") and i < self.at + 3:
            below *= -1 if tokens.at(i) == "-" else 1
            i += 1
        shown = tokens.at(i)
        tied = tokens.at(self.at) == "^" and all(tokens.glued(j) for j in range(self.at, i + 1))
        if not (tied and shown.isdecimal() and len(shown) <= 2) or (tokens.glued(i + 1) and tokens.at(i + 1).isalnum()):
            return False
        value = power(self.tally.current or Decimal(0), below * int(shown))
        if value is None:
            return False
        self.tally.current, self.tally.place, self.at = value, min(0, int(value.as_tuple().exponent)), i + 1
        return True

    def _suffix(self, place: int) -> bool:
        """Say whether an ending behind the digits makes them a rank: *2e*, *15º*, but not ``37°C``."""
        at = self.at + (self.tokens.at(self.at) == "." and self.tokens.glued(self.at))
        if place or not self.tokens.glued(at) or self.tokens.at(at) not in self.language.numbers.suffixes:
            return False
        unit = self.language.unit_signs.forward(self.tokens, at)
        if unit is not None and self.tokens.at(at) == "°" and not self._ranks(at + 1):
            return False
        return unit is None or unit[0] == at + 1

    def _ranks(self, after: int) -> bool:
        """Say whether the ring behind a number makes a rank (*il 10° posto*) and no degrees (*a 85°*)."""
        noun = self.tokens.runs_on(after) and self.tokens.at(after).isalpha()
        opens = (not self.start or not self.tokens.runs_on(self.start)) and (self.tally.current or 0) < _MOST_RANKS
        return noun or opens or self.tokens.at(self.start - 1) in self.language.definite

    def _ordinal_stop(self, place: int) -> bool:
        """Say whether the full stop at hand makes an ordinal (*der 3. Platz*) and does not end a sentence."""
        stop, after = self.at, self.at + 1
        if (
            not self.language.ordinal_stop
            or self.tokens.at(stop) != "."
            or place
            or len(self.tokens.word[self.start]) > 3
        ):
            return False
        follows = self.tokens.glued(stop) and self.tokens.runs_on(after) and self.tokens.gap(after) == 1
        return (
            follows
            and self.tokens.at(after).isalpha()
            and (self.tokens.raw[after].islower() or self.tokens.at(after) not in self.language.function_words)
        )

    def _sign_at(self, i: int) -> Fraction | None:
        word = self.tokens.at(i)
        return None if word.isalpha() else self.language.numbers.fractions.get(word)

    def _slash(self, whole: Decimal) -> bool:
        """Read the rest of ``1/3``."""
        below = denominator(self.tokens, self.at)
        if below is None or whole != int(whole):
            return False
        self.tally.current, self.fraction, self.at, self.tally.place = whole / below, True, self.at + 2, 0
        return True

    def _mixed(self) -> None:
        """Read the rest of ``2 1/2``."""
        above, below = self.tokens.at(self.at), denominator(self.tokens, self.at + 1)
        if below is not None and len(above) < 3 and int(above) < below and self.tally.current is not None:
            self.tally.current += int(above) / below
            self.at, self.tally.place = self.at + 3, -1

    def _begin_fraction(self) -> bool:
        """Begin at *half a million*, *a third*, ``¾``."""
        word = self.tokens.at(self.start)
        after = self.start + 1
        if word in self.language.numbers.articles and self.tokens.runs_on(after):
            word, after = self.tokens.at(after), after + 1
        share = part_name(self.tokens, after - 1, self.language)
        if share is None or (after > self.start + 1 and not word.isalpha()):
            return False
        self.tally.current, self.fraction, self.at = decimal_of(share), True, after
        if self._fraction_of_scale() or share == Fraction(1, 2) or after > self.start + 1 or not word.isalpha():
            return True
        if not self.tokens.runs_on(after):
            return self.rounded_article()
        if self._of_article_and_unit(after):
            return True
        if self.language.numbers.pieces(word):  # cuarto de hora
            link = self.language.linkers.forward(self.tokens, after)
            return link is not None and self.language.periods.forward(self.tokens, link[0]) is not None
        told = share.numerator > 1 or word.startswith(tuple(self.language.numbers.articles))  # driekwart, eenderde
        if self._of_unit(after) or (told and self.language.share.forward(self.tokens, after) is not None):
            return True
        return self.rounded_article()  # ein knappes Viertel

    def _of_article_and_unit(self, i: int) -> bool:
        """Say whether *of a gallon* follows: *a tenth* may then lose its article."""
        link = self.language.linkers.forward(self.tokens, i)
        if link is None or self.tokens.at(link[0]) not in self.language.numbers.articles:
            return False
        return self.language.units.forward(self.tokens, link[0] + 1) is not None

    def _of_unit(self, i: int) -> bool:
        """Say whether a unit follows of which this is a part: *quart d'heure*, *dreiviertel Stunde*."""
        link = self.language.linkers.forward(self.tokens, i)
        if link and self.language.periods.forward(self.tokens, link[0]):
            return True
        return bool(self.language.periods.forward(self.tokens, i) or self.language.units.forward(self.tokens, i))

    def _fraction_of_scale(self) -> bool:
        """Read on from *half* over *a million*."""
        i = self.at
        if self.tokens.at(i) in ("of", "de", "d'", "di", "van", "von", "-"):
            i += 1
        if self.tokens.at(i) in self.language.numbers.articles:
            i += 1
        if not self.tokens.runs_on(i):
            return False
        pieces = self.language.numbers.pieces(self.tokens.at(i))
        if len(pieces) == 1 and pieces[0].role in ("scale", "hundred", "dozen") and self.may_scale(i):
            exponent = int(pieces[0].value) if pieces[0].role == "scale" else 0
            self.tally.current = (self.tally.current or Decimal(1)) * (
                Decimal(10) ** exponent if exponent else pieces[0].value
            )
            self.tally.groups, self.tally.current = ((self.tally.current, exponent),), None
            self.tally.scale, self.tally.place, self.at, self.fraction = exponent or 1, -1, i + 1, False
            return True
        return False

    def _tail(self) -> None:
        if self.tally.digits:
            self.scale_after_digits()
        self.spoken_decimals()
        self._and_a_half()

    def _and_a_half(self) -> None:
        """Read *and a half*, *y medio*, *and three quarters*; then the scale word after it."""
        i = self.at
        hyphen = self.tokens.at(i) == "-" and self.tokens.glued(i)
        i += hyphen
        if not self.tokens.runs_on(i):
            return
        if self.tokens.at(i) not in self.language.numbers.half_joiners:
            if self.language.numbers.units_first and not self.tally.digits and self.tokens.at(i).isalpha():
                self._unjoined_share(i)
            return
        i += 1
        i += self.tokens.at(i) == "-" and hyphen
        share, end = share_at(self.tokens, self.language, i)
        if share is not None and self.tokens.runs_on(end - 1):
            self._add(*self._scaled_share(share, end))
            self.words()

    def _unjoined_share(self, i: int) -> None:
        """Read *three fifths* straight after *twenty* where *twenty three* would be no number."""
        share, end = share_at(self.tokens, self.language, i)
        if share is not None and self.tokens.runs_on(end - 1) and (end > i + 1 or share.numerator > 1):
            self._add(share, end)

    def _scaled_share(self, share: Fraction, end: int) -> tuple[Fraction, int]:
        """Return the part of the last scale that *half a million* is after *one billion and*."""
        pieces = self.language.numbers.pieces(self.tokens.at(end))
        lower = len(pieces) == 1 and pieces[0].role == "scale" and self.tokens.runs_on(end) and self.may_scale(end)
        if lower and self.tally.lowest and self.tally.current is None and pieces[0].value < self.tally.lowest:
            return share / 10 ** (self.tally.lowest - int(pieces[0].value)), end + 1
        return share, end

    def _add(self, share: Fraction, end: int) -> None:
        self.tally.add(share)
        self.at = end
