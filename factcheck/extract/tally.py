"""Add up the parts of one number as they are read: *three*, *hundred*, *and*, *five*, *thousand*."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from factcheck.language.numberwords import NumberWords, Piece

_THOUSAND, _OF_THOUSAND = Decimal(1000), Decimal(3)  # said by the dozen, it is a scale word all the same
LARGEST_EXPONENT = 24  # beyond it no news figure goes; below it two decimals more stay within Decimal's precision


class Numeral(NamedTuple):
    """A number as printed over the tokens ``[start, end)``.

    `granularity` is the place of the last printed digit that counts, ``None`` for an exact integer.
    `scale` is the power of ten of the scale word it ends with, 0 for none. `about` says that its words give only
    a rough number (*une vingtaine*).
    """

    start: int
    end: int
    number: Decimal
    granularity: Decimal | None
    kind: Literal["cardinal", "ordinal", "fraction"] = "cardinal"
    digits: bool = True
    scale: int = 0
    about: bool = False


@dataclass(slots=True)
class Tally:
    """What has been read of a number so far, in the words of one language."""

    numbers: NumberWords
    groups: tuple[tuple[Decimal, int], ...] = ()  # what stands before each scale word, and its power, falling
    current: Decimal | None = None
    place: int = 0  # power of ten of the last digit printed in `current`
    scale: int = 0
    digits: bool = False
    ordinal: bool = False
    joined: bool = False

    @property
    def total(self) -> Decimal:
        """What the scale words so far add up to."""
        return sum((amount for amount, _ in self.groups), Decimal(0)) if self.groups else Decimal(0)

    @property
    def lowest(self) -> int | None:
        """The power of ten of the last scale word."""
        return self.groups[-1][1] if self.groups else None

    @property
    def number(self) -> Decimal:
        """The number so far."""
        return self.total + (self.current or 0)

    def take(self, pieces: tuple[Piece, ...]) -> bool:
        """Take in all the pieces of one word, or none of them."""
        saved = self.groups, self.current, self.scale, self.place, self.ordinal, self.joined
        if all(self._take(piece) for piece in pieces):
            return True
        self.groups, self.current, self.scale, self.place, self.ordinal, self.joined = saved
        return False

    def _take(self, piece: Piece) -> bool:
        if piece.role == "joiner":
            self.joined = True
            return True
        taken = {
            "cardinal": self._cardinal, "fixed": self._cardinal, "hundred": self._hundred,
            "scale": self.multiply, "ordinal": self._ordinal, "dozen": self._dozen, "part": self._part,
        }[piece.role](piece.value)  # fmt: skip
        self.joined = False
        return taken

    def _cardinal(self, value: Decimal) -> bool:
        if self.current is None:
            if self.lowest is not None and value >= Decimal(10) ** self.lowest:
                return False
            self.current, self.place = value, min(0, int(value.as_tuple().exponent))
            return True
        if not self._fits(value):
            return False
        self.current += 76 if self.numbers.vigesimal and self.current % 100 == 4 and value == 20 else value
        return True

    def _fits(self, value: Decimal) -> bool:
        """Say whether `value` can follow what `current` holds: 20 + 3, 300 + 45, 3 + 30 in German."""
        tens = (self.current or Decimal(0)) % 100
        if self.digits or value != int(value):
            return False
        if tens == 0:
            return 0 < value < 100
        numbers = self.numbers
        if numbers.units_first:
            return self.joined and tens < 10 and 20 <= value < 100
        if numbers.vigesimal:
            if tens in (60, 80) and value < 20:
                return True
            if tens == 10 and 7 <= value < 10:
                return True
            if tens == 4 and value == 20:
                return True
        return tens >= 20 and tens % 10 == 0 and 0 < value < 10

    def _hundred(self, value: Decimal) -> bool:
        if self.current is None:
            self.current = value
            return True
        if self.current >= 100 or self.current == 0:
            return False
        self.current *= value
        return True

    def _dozen(self, value: Decimal) -> bool:
        few = (self.current or Decimal(0)) % 100
        if self.current is None:
            self.current = value
        elif value == _THOUSAND:  # venti migliaia
            return self.multiply(_OF_THOUSAND)
        else:  # two hundred dozen, but three hundred and two dozen
            self.current = self.current - few + few * value if few else self.current * value
        return True

    def multiply(self, exponent: Decimal) -> bool:
        """Take in a scale word: it multiplies all that stands behind the last greater one (*dos mil tres millones*)."""
        power = int(exponent)
        kept = tuple(group for group in self.groups if group[1] > power)
        merged = sum((amount for amount, lower in self.groups if lower < power), Decimal(0))
        if len(kept) < len(self.groups) and not merged:
            return False
        bare = self.current is None and not merged
        amount = (Decimal(1) if bare else merged + (self.current or 0)).scaleb(power)
        if amount.adjusted() > LARGEST_EXPONENT or (kept and amount.adjusted() >= kept[-1][1]):
            return False
        self.scale = power + (self.scale if merged and self.current is None else 0)
        self.place = 0 if bare else self.place
        self.groups, self.current = (*kept, (amount, power)), None
        return True

    def _part(self, value: Decimal) -> bool:
        """Add the half of *zweieinhalb*."""
        if self.current is None:
            return False
        self.current, self.place = self.current + value, -1
        return True

    def _ordinal(self, value: Decimal) -> bool:
        current = self.current
        if self.ordinal:  # vigésimo quinto
            below = 10 ** (trailing_zeros(current) if current is not None else self.lowest or 0)
            if not 0 < value < below:
                return False
            self.current = (current or Decimal(0)) + value
        elif value >= 1000:
            power = value.adjusted()
            self.current = Decimal(1) if current is None and not self.groups else current
            if not self.multiply(Decimal(power)):
                return False
            if self.lowest == 3:
                self.current, self.groups = self.groups[-1][0], self.groups[:-1]
        elif value == 100:
            self.current = (current or Decimal(1)) * value
        elif value and current is not None:
            if not (self._fits(value) or (value > 100 and current % 1000 == 0)):
                return False
            self.current = current + value
        elif value:
            self.current = value
        self.ordinal = True
        return True

    def add(self, share: Fraction) -> None:
        """Add a part to the last group: *and a half*."""
        if self.current is None and self.lowest:
            amount, power = self.groups[-1]
            self.groups = (*self.groups[:-1], (amount + decimal_of(share).scaleb(power), power))
        else:
            self.current = (self.current or Decimal(0)) + decimal_of(share)
        self.place = -1


def decimal_of(share: Fraction) -> Decimal:
    """Return a part as a decimal number."""
    return Decimal(share.numerator) / Decimal(share.denominator)


def power(base: Decimal, exponent: int) -> Decimal | None:
    """Return `base` to the power of `exponent`, to fifteen digits; None where it is too large, too small or none."""
    if not base or abs(exponent * base.adjusted()) > LARGEST_EXPONENT:
        return None
    value = base**exponent
    if abs(value.adjusted()) > LARGEST_EXPONENT:
        return None
    shown = value.quantize(Decimal(1).scaleb(value.adjusted() - 14)).normalize()
    return shown.quantize(Decimal(1)) if shown == shown.to_integral_value() else shown


def trailing_zeros(number: Decimal) -> int:
    """Return with how many noughts a whole number ends."""
    if number == 0 or number != number.to_integral_value():
        return 0
    shown = str(int(number))
    return len(shown) - len(shown.rstrip("0"))
