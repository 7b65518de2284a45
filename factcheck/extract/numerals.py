"""Read one number: digits, words, or both (*2.5 million*, *half a million*, *dreiunddreißig*, *two thirds*)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from factcheck.extract.digits import read_digits
from factcheck.language import Language
from factcheck.language.numberwords import Piece
from factcheck.language.tokens import Tokens

_CAPITALS = ("M", "B", "b")
_LARGEST_EXPONENT = 30
_HYPHENS = frozenset("-–—")
_LARGE_LETTERS = frozenset("MBb")  # behind digits they are millions and billions whatever follows; m may be metres


@dataclass(frozen=True, slots=True)
class Numeral:
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


def leading_mark(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the digits at token `i` are decimals with no figure before their mark: ``.77``."""
    if tokens.at(i - 1) != (language.decimal or ".") or not tokens.glued(i) or not tokens.word[i].isdigit():
        return False
    return not tokens.glued(i - 1) or not (tokens.raw[i - 2][-1].isalnum() or tokens.raw[i - 2] in ".,")


def read_number(tokens: Tokens, i: int, language: Language, money: bool = False) -> Numeral | None:
    """Read the number that begins at token `i`, if one does.

    `money` says that a currency sign stands before it, where *m* is million and not metre.
    """
    reader = _Reader(tokens, i, language, money)
    return reader.read()


@dataclass(slots=True)
class _Reader:
    tokens: Tokens
    start: int
    language: Language
    money: bool
    at: int = 0
    groups: tuple[tuple[Decimal, int], ...] = ()  # what stands before each scale word, and its power, falling
    current: Decimal | None = None
    place: int = 0  # power of ten of the last digit printed in `current`
    scale: int = 0
    digits: bool = False
    ordinal: bool = False
    fraction: bool = False
    joined: bool = False
    small: bool = False  # read no scale words
    about: bool = False

    @property
    def total(self) -> Decimal:
        """What the scale words so far add up to."""
        return sum((amount for amount, _ in self.groups), Decimal(0))

    @property
    def lowest(self) -> int | None:
        """The power of ten of the last scale word."""
        return self.groups[-1][1] if self.groups else None

    def read(self) -> Numeral | None:
        """Return the number, or None."""
        self.at = self.start
        if not (self._begin_digits() or self._begin_fraction()):
            self.current, self.fraction, self.at = None, False, self.start
            if not self._begin_words():
                return None
        if not (self.ordinal or self.fraction):
            self._tail()
        number = self.total + (self.current or 0)
        kind = "ordinal" if self.ordinal else "fraction" if self.fraction and not self.scale else "cardinal"
        return Numeral(self.start, self.at, number, self._granularity(number), kind, self.digits, self.scale, self.about)  # type: ignore[arg-type]

    def rank(self) -> Decimal | None:
        """Return the rank that the one word at the start spells, or None."""
        self.at = self.start
        one_word = self._begin_words() and self.at == self.start + 1
        return self.total + (self.current or 0) if one_word and self.ordinal else None

    def compound_rank(self) -> Decimal | None:
        """Return the rank that several words spell from the start on, or None."""
        self.at = self.start
        several = self._begin_words() and self.at > self.start + 1
        return self.total + (self.current or 0) if several and self.ordinal else None

    def _granularity(self, number: Decimal) -> Decimal | None:
        if self.fraction and not self.scale:
            return None
        if self.scale and self.current is None:
            return Decimal(1).scaleb(self.place + self.scale)
        if self.place < 0:
            return Decimal(1).scaleb(self.place)
        zeros = _trailing_zeros(number)
        return Decimal(1).scaleb(zeros) if zeros >= 2 else None

    # -- how a number begins ---------------------------------------------------------------------------------

    def _begin_digits(self) -> bool:
        found = read_digits(self.tokens, self.start, self.language) if self.tokens.word[self.start][0] in "0123456789" else None
        if found is None:
            return False
        self.current, self.place, self.at, self.digits = found.value, found.place, found.end, True
        if leading_mark(self.tokens, self.start, self.language) and not found.place:
            self.start, self.place = self.start - 1, -len(self.tokens.word[self.start])
            self.current = found.value.scaleb(self.place)
            return True
        if self._slash(found.value):
            return True
        if self._exponent():
            return True
        if self._suffix(found.place):
            self.at += 1 + (self.tokens.at(self.at) == ".")
            self.ordinal = True
        elif self._ordinal_stop(found.place):
            self.at += 1
            self.ordinal = True
        elif (sign := self._sign_at(self.at)) and self.tokens.gap(self.at) <= 1:
            self._add_fraction(sign, self.at + 1)
        elif 1 <= self.tokens.gap(self.at) <= 2 and self.tokens.at(self.at).isdigit() and not found.place:
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
        if not (tied and power.isdigit() and len(power) <= 2) or self.current is None:
            return False
        shift = -int(power) if tokens.at(i - 1) == "-" else int(power)
        if abs(shift) > _LARGEST_EXPONENT:
            return False
        self.current, self.place, self.at = self.current.scaleb(shift), min(0, self.place + shift), i + 1
        return True

    def _suffix(self, place: int) -> bool:
        """Say whether an ending behind the digits makes them a rank: *2e*, *15º*, but not ``37°C``."""
        at = self.at + (self.tokens.at(self.at) == "." and self.tokens.glued(self.at))
        if place or not self.tokens.glued(at) or self.tokens.at(at) not in self.language.numbers.suffixes:
            return False
        unit = self.language.unit_signs.forward(self.tokens, at)
        return unit is None or unit[0] == at + 1

    def _ordinal_stop(self, place: int) -> bool:
        """Say whether the full stop at hand makes an ordinal (*der 3. Platz*) and does not end a sentence."""
        stop, after = self.at, self.at + 1
        if not self.language.ordinal_stop or self.tokens.at(stop) != "." or place or len(self.tokens.word[self.start]) > 3:
            return False
        follows = self.tokens.glued(stop) and self.tokens.runs_on(after) and self.tokens.gap(after) == 1
        return follows and self.tokens.at(after).isalpha() and (
            self.tokens.raw[after].islower() or self.tokens.at(after) not in self.language.function_words
        )

    def _sign_at(self, i: int) -> Fraction | None:
        word = self.tokens.at(i)
        return None if word.isalpha() else self.language.numbers.fractions.get(word)

    def _slash(self, whole: Decimal) -> bool:
        """Read the rest of ``1/3``."""
        below = self._below(self.at)
        if below is None or whole != int(whole):
            return False
        self.current, self.fraction, self.at, self.place = whole / below, True, self.at + 2, 0
        return True

    def _below(self, i: int) -> Decimal | None:
        tokens = self.tokens
        if tokens.at(i) == "/" and tokens.glued(i) and tokens.glued(i + 1) and tokens.at(i + 1).isdigit():
            below = tokens.at(i + 1)
            if len(below) <= 4 and int(below) > 1 and tokens.at(i + 2) != "/":
                return Decimal(below)
        return None

    def _mixed(self) -> None:
        """Read the rest of ``2 1/2``."""
        above, below = self.tokens.at(self.at), self._below(self.at + 1)
        if below is not None and len(above) < 3 and int(above) < below and self.current is not None:
            self.current += int(above) / below
            self.at, self.place = self.at + 3, -1

    def _begin_fraction(self) -> bool:
        """Begin at *half a million*, *a third*, ``¾``."""
        word = self.tokens.at(self.start)
        after = self.start + 1
        if word in self.language.numbers.articles and self.tokens.runs_on(after):
            word, after = self.tokens.at(after), after + 1
        share = part_name(self.tokens, after - 1, self.language)
        if share is None or (after > self.start + 1 and not word.isalpha()):
            return False
        self.current, self.fraction, self.at = _decimal(share), True, after
        if self._fraction_of_scale() or share == Fraction(1, 2) or after > self.start + 1 or not word.isalpha():
            return True
        if not self.tokens.runs_on(after):
            return False
        if self.language.numbers.pieces(word):  # cuarto de hora
            link = self.language.linkers.forward(self.tokens, after)
            return link is not None and self.language.periods.forward(self.tokens, link[0]) is not None
        return self._of_unit(after) or (share.numerator > 1 and self.language.share.forward(self.tokens, after) is not None)

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
        if len(pieces) == 1 and pieces[0].role in ("scale", "hundred", "dozen") and self._may_scale(i):
            exponent = int(pieces[0].value) if pieces[0].role == "scale" else 0
            self.current = (self.current or Decimal(1)) * (Decimal(10) ** exponent if exponent else pieces[0].value)
            self.groups, self.current = ((self.current, exponent),), None
            self.scale, self.place, self.at, self.fraction = exponent or 1, -1, i + 1, False
            return True
        return False

    def _begin_words(self) -> bool:
        i = self.start
        if self.tokens.at(i) in self.language.numbers.articles:
            nxt = self.language.numbers.pieces(self.tokens.at(i + 1))
            if nxt and nxt[0].role in ("hundred", "scale", "dozen") and self.tokens.runs_on(i + 1) and self._may_scale(i + 1):
                self.current, self.at = Decimal(1), i + 1
        if self.current is None and not self._bare_start(i):
            return False
        before = self.at
        self._words()
        return self.at > before

    def _bare_start(self, i: int) -> bool:
        """Say whether a number may begin with the word at `i`: *million* alone may not."""
        pieces = self.language.numbers.pieces(self.tokens.at(i))
        if not pieces or pieces[0].role == "joiner" or self._preposition(i, self.tokens.at(i)):
            return False
        return pieces[0].role != "scale" or (pieces[0].value == 3 and self.tokens.at(i) not in self.language.numbers.abbreviated)

    # -- the words of a number -------------------------------------------------------------------------------

    def _words(self) -> None:
        while self.at < len(self.tokens):
            i = self.at
            if i > self.start and not self.tokens.runs_on(i):
                return
            word = self.tokens.word[i]
            if i > self.start and word in _HYPHENS and self._hyphen(i):
                i, word = i + 1, self.tokens.at(i + 1)
            elif i > self.start and self._parts(word):
                return
            if word in self.language.numbers.joiners and i > self.start and self._may_join(i):
                self.joined = True
                i, word = i + 1, self.tokens.at(i + 1)
                if word == "-":
                    i, word = i + 1, self.tokens.at(i + 1)
            if not self._take_word(i, word):
                self.joined = False
                return
            self.at = i + 1
            self.joined = False

    def _hyphen(self, i: int) -> bool:
        """Say whether the hyphen at `i` ties two words of one number: *twenty-five*, also *twenty - five*."""
        if self.tokens.glued(i) and self.tokens.glued(i + 1):
            return True
        pieces = self.language.numbers.pieces(self.tokens.at(i + 1))
        spaced = self.tokens.gap(i) == 1 and self.tokens.gap(i + 1) == 1 and not self.digits and self.tokens.runs_on(i + 1)
        tens = self.current is not None and 20 <= self.current % 100 and self.current % 10 == 0
        return bool(spaced and tens and len(pieces) == 1 and pieces[0].role == "cardinal" and 0 < pieces[0].value < 10)

    def _preposition(self, i: int, word: str) -> bool:
        """Say whether a rank that is a function word too (*secondo*) is no rank here: it has no article or names nothing."""
        functions = self.language.function_words
        if word not in functions or self.language.numbers.pieces(word)[0].role != "ordinal":
            return False
        after = self.tokens.at(i + 1)
        led = self.tokens.at(i - 1) in functions and self.tokens.runs_on(i)
        named = self.tokens.runs_on(i + 1) and after.isalpha() and after not in functions
        return len(self.tokens) > 1 and not (led and named)

    def _parts(self, word: str) -> bool:
        """Say whether `word` is the plural of a part (*cent trente cinquièmes*), which the number before it counts."""
        return word.endswith(self.language.plural_endings) and self.language.numbers.part_of(word) is not None

    def _may_join(self, i: int) -> bool:
        """Say whether the joiner at `i` links two parts of one number: *two hundred and five*, *treinta y tres*."""
        after = i + 2 if self.tokens.at(i + 1) == "-" else i + 1
        pieces = self.language.numbers.pieces(self.tokens.at(after))
        if not pieces or pieces[0].role not in ("cardinal", "ordinal", "hundred") or not self.tokens.runs_on(after):
            return False
        if pieces[0].role == "hundred" and self.current is not None:  # mil e cem
            return False
        tens = (self.current or Decimal(0)) % 100
        whole = tens >= 20 and tens % 10 == 0 and self.language.numbers.half_joiners != self.language.numbers.joiners
        if not whole and pieces[0].role == "cardinal" and self._share_at(i + 1)[0] is not None:  # six million and two thirds
            return False
        if self.current is None:
            return self.lowest is not None and pieces[0].value < 1000
        if tens == 0:
            return self.current >= 100
        if self.language.numbers.units_first:
            return tens < 10 and pieces[0].value >= 20
        return self.language.code != "en" and tens >= 20 and tens % 10 == 0 and pieces[0].value < 20

    def _take_word(self, i: int, word: str) -> bool:
        numbers = self.language.numbers
        pieces = numbers.pieces(word)
        if not pieces or (self.ordinal and pieces[-1].role != "ordinal") or self._preposition(i, word):
            return False
        if len(pieces) == 1 and pieces[0].role == "scale" and (self.small or not self._may_scale(i)):
            return False
        if pieces[0].role == "hundred" and word in self.language.subunits and (self.current or 0) >= 20:
            return False  # quarante-cinq cents
        self.about = self.about or word in numbers.approximate
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
            "scale": self._scale, "ordinal": self._ordinal, "dozen": self._dozen, "part": self._part,
        }[piece.role](piece.value)  # fmt: skip
        self.joined = False
        return taken

    def _cardinal(self, value: Decimal) -> bool:
        if self.current is None:
            if self.lowest is not None and value >= Decimal(10) ** self.lowest:
                return False
            self.current, self.place = value, min(0, int(value.as_tuple().exponent))  # type: ignore[arg-type]
            return True
        if not self._fits(value):
            return False
        self.current += 76 if self.language.numbers.vigesimal and self.current % 100 == 4 and value == 20 else value
        return True

    def _fits(self, value: Decimal) -> bool:
        """Say whether `value` can follow what `current` holds: 20 + 3, 300 + 45, 3 + 30 in German."""
        tens = (self.current or Decimal(0)) % 100
        if self.digits or value != int(value):
            return False
        if tens == 0:
            return 0 < value < 100
        numbers = self.language.numbers
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
        else:  # two hundred dozen, but three hundred and two dozen
            self.current = self.current - few + few * value if few else self.current * value
        return True

    def _scale(self, exponent: Decimal) -> bool:
        """Take in a scale word: it multiplies all that stands behind the last greater one (*dos mil tres millones*)."""
        power = int(exponent)
        kept = tuple(group for group in self.groups if group[1] > power)
        merged = sum((amount for amount, lower in self.groups if lower < power), Decimal(0))
        if len(kept) < len(self.groups) and not merged:
            return False
        bare = self.current is None and not merged
        amount = (Decimal(1) if bare else merged + (self.current or 0)).scaleb(power)
        if amount.adjusted() > _LARGEST_EXPONENT or (kept and amount.adjusted() >= kept[-1][1]):
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
            below = 10 ** (_trailing_zeros(current) if current is not None else self.lowest or 0)
            if not 0 < value < below:
                return False
            self.current = (current or Decimal(0)) + value
        elif value >= 1000:
            power = value.adjusted()
            self.current = Decimal(1) if current is None and not self.groups else current
            if not self._scale(Decimal(power)):
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

    def _may_scale(self, i: int) -> bool:
        """Say whether the word at `i` is a scale word here: *m* only beside money or before a counted thing."""
        word = self.tokens.at(i)
        if word not in self.language.numbers.abbreviated:
            return True
        if self.tokens.gap(i) <= 1 and (self.money or self._currency_follows(i + 1)):
            return True
        if not self.tokens.glued(i):
            after = self.tokens.at(i + 1)
            alone = not after.isalpha() or after in self.language.function_words
            return word == "k" and self.digits and self.tokens.gap(i) <= 2 and alone
        if word == "k" or self.language.concepts.forward(self.tokens, i + 1) is not None:
            return True
        return self.tokens.raw[i] in _CAPITALS  # 1.2M is a number, 1.2m a length

    def _currency_follows(self, i: int) -> bool:
        if not self.tokens.runs_on(i):
            return False
        if self.tokens.at(i) in ("d'", "de", "di"):
            i += 1
        return bool(self.language.currency_signs.forward(self.tokens, i) or self.language.currency_words.forward(self.tokens, i))

    # -- what may follow -------------------------------------------------------------------------------------

    def _tail(self) -> None:
        if self.digits:
            self._scale_after_digits()
        self._spoken_decimals()
        self._and_a_half()

    def _scale_after_digits(self) -> None:
        """Read *million* after *30.5*, and *200 thousand* after *3 million*."""
        while self.tokens.runs_on(self.at):
            i = self.at + 1 if self.tokens.at(self.at) == "-" and self.tokens.glued(self.at) else self.at
            pieces = self.language.numbers.pieces(self.tokens.at(i))
            if not (len(pieces) == 1 and pieces[0].role in ("scale", "hundred", "dozen") and self._may_scale(i)):
                break
            if pieces[0].role != "scale":
                if self.current is None or self.current >= 1000 or self.tokens.at(i) in self.language.subunits:
                    break
                self.current *= pieces[0].value
            elif not self._scale(pieces[0].value):
                break
            self.at = i + 1
            if self.tokens.at(self.at) == "." and self._abbreviation(i):
                self.at += 1
        self._lower_group()

    def _abbreviation(self, i: int) -> bool:
        """Say whether the full stop after token `i` belongs to it: *Mio. Euro*."""
        return self.tokens.glued(i + 1) and self.tokens.runs_on(i + 2) and len(self.tokens.at(i)) <= 4

    def _lower_group(self) -> None:
        """Read *200 thousand* after *3 million*, *3 hundred* after *4 thousand*, *and 21* after *3 hundred*."""
        i = self.at
        hundred = self.current is not None and self.current >= 100 and self.current % 100 == 0
        if hundred and i > self.start + 1 and self.tokens.at(i) in self.language.numbers.joiners and self.tokens.runs_on(i + 1):
            self._rest_of_hundred(i + 1)
            return
        if not self.lowest or self.lowest < 3 or not self.tokens.runs_on(i) or not self.tokens.at(i).isdigit():
            return
        pieces = self.language.numbers.pieces(self.tokens.at(i + 1))
        if len(pieces) == 1 and pieces[0].role == "hundred" and len(self.tokens.at(i)) == 1 and self.tokens.runs_on(i + 1):
            self.current, self.at = Decimal(self.tokens.at(i)) * 100, i + 2
            self._lower_group()
        elif len(pieces) == 1 and pieces[0].role == "scale" and pieces[0].value < self.lowest and len(self.tokens.at(i)) <= 3:
            self.current = Decimal(self.tokens.at(i))
            self._scale(pieces[0].value)
            self.at = i + 2

    def _rest_of_hundred(self, i: int) -> None:
        word = self.tokens.at(i)
        pieces = self.language.numbers.pieces(word)
        spelled = len(pieces) == 1 and pieces[0].role == "cardinal" and 0 < pieces[0].value < 100
        after = self.language.numbers.pieces(self.tokens.at(i + 1))
        if after and after[0].role in ("scale", "hundred", "dozen"):
            return
        if self.current is not None and ((word.isdigit() and len(word) <= 2 and word != "0") or spelled):
            self.current += Decimal(word) if word.isdigit() else pieces[0].value
            self.at = i + 1

    def _spoken_decimals(self) -> None:
        """Read *point five* after *two*, then the scale word after it."""
        point = self.tokens.at(self.at)
        loose = point in self.language.numbers.loose_point and not self.digits
        if self.current is None or not (loose or point in self.language.numbers.point):
            return
        i, shown = self.at + 1, ""
        while len(shown) < 9 and self.tokens.runs_on(i):
            figures, i = self._decimal_group(i)
            if not figures:
                break
            shown += figures
        if not shown or (loose and not self._closes(i)):
            return
        self.current += Decimal(f"0.{shown}")
        self.at, self.place = i, -len(shown)
        self._words()

    def _closes(self, i: int) -> bool:
        """Say whether a phrase ends at token `i`, or a percent sign stands there."""
        if not self.tokens.runs_on(i) or self.language.percent.forward(self.tokens, i):
            return True
        return not self.tokens.at(i)[0].isalnum()

    def _decimal_group(self, i: int) -> tuple[str, int]:
        """Return the next spoken decimals and the token after them: *zéro*, *cinquante-deux*, ``5``."""
        if self.tokens.at(i).isdigit():
            return self.tokens.at(i), i + 1
        pieces = self.language.numbers.pieces(self.tokens.at(i))
        thousand = bool(pieces) and pieces[0].role == "scale" and pieces[0].value == 3 and self._bare_start(i)
        if not pieces or not (thousand or pieces[0].role in ("cardinal", "hundred")):
            return "", i
        if not pieces[0].value:
            return "0", i + 1
        inner = _Reader(self.tokens, i, self.language, False, i, small=not thousand)
        inner._words()
        return ("", i) if inner.ordinal or inner.current is None else (str(int(inner.total + inner.current)), inner.at)

    def _and_a_half(self) -> None:
        """Read *and a half*, *y medio*, *and three quarters*; then the scale word after it."""
        i = self.at
        hyphen = self.tokens.at(i) == "-" and self.tokens.glued(i)
        i += hyphen
        if not self.tokens.runs_on(i):
            return
        if self.tokens.at(i) not in self.language.numbers.half_joiners:
            if self.language.numbers.units_first and not self.digits and self.tokens.at(i).isalpha():
                self._unjoined_share(i)
            return
        i += 1
        i += self.tokens.at(i) == "-" and hyphen
        share, end = self._share_at(i)
        if share is not None and self.tokens.runs_on(end - 1):
            self._add_fraction(*self._scaled_share(share, end))
            self._words()

    def _unjoined_share(self, i: int) -> None:
        """Read *three fifths* straight after *twenty* where *twenty three* would be no number."""
        share, end = self._share_at(i)
        if share is not None and self.tokens.runs_on(end - 1) and (end > i + 1 or share.numerator > 1):
            self._add_fraction(share, end)

    def _scaled_share(self, share: Fraction, end: int) -> tuple[Fraction, int]:
        """Return the part of the last scale that *half a million* is after *one billion and*."""
        pieces = self.language.numbers.pieces(self.tokens.at(end))
        lower = len(pieces) == 1 and pieces[0].role == "scale" and self.tokens.runs_on(end) and self._may_scale(end)
        if lower and self.lowest and self.current is None and pieces[0].value < self.lowest:
            return share / 10 ** (self.lowest - int(pieces[0].value)), end + 1
        return share, end

    def _share_at(self, i: int) -> tuple[Fraction | None, int]:
        count = 1
        if self.tokens.at(i) in self.language.numbers.articles:
            i += 1
        else:
            pieces = self.language.numbers.pieces(self.tokens.at(i))
            if len(pieces) == 1 and pieces[0].role == "cardinal" and pieces[0].value < 20:
                count, i = int(pieces[0].value), i + 1
        if self.tokens.at(i) == "-":
            i += 1
        if self.tokens.at(i).isdigit() and (below := self._below(i + 1)) is not None:
            return Fraction(int(self.tokens.at(i)[:4]), int(below)), i + 3
        share = self.language.numbers.part_of(self.tokens.at(i))
        return (share * count, i + 1) if share is not None and share * count < 1 else (None, i)

    def _add_fraction(self, share: Fraction, end: int) -> None:
        if self.current is None and self.lowest:
            amount, power = self.groups[-1]
            self.groups = (*self.groups[:-1], (amount + _decimal(share).scaleb(power), power))
        else:
            self.current = (self.current or Decimal(0)) + _decimal(share)
        self.at, self.place = end, -1


def part_name(tokens: Tokens, i: int, language: Language, several: bool = False) -> Fraction | None:
    """Return the part that the word at `i` names: *half*, *quarter*, *third*, *eenentwintigste*.

    Where a part is called by its ordinal, a noun behind the word makes it a rank (*a third man*), unless there
    are `several` of them.
    """
    share = language.numbers.part_of(tokens.at(i))
    pieces = language.numbers.pieces(tokens.at(i))
    if not pieces or pieces[-1].role != "ordinal" or (share and several):
        return share
    after = tokens.at(i + 1)
    if tokens.runs_on(i + 1) and (after == "-" or after.isalpha() and after not in language.function_words):
        linked = language.share.forward(tokens, i + 1) or language.numbers.pieces(after)
        return share if linked else None
    rank = _Reader(tokens, i, language, False).rank() if share is None and len(pieces) > 1 else None
    return Fraction(1, int(rank)) if rank and rank > 2 else share


def read_fraction(tokens: Tokens, numeral: Numeral, language: Language) -> Numeral | None:
    """Read *thirds* after *two*: a small whole number and the name of a part."""
    i = numeral.end
    if tokens.at(i) == "-" and tokens.glued(i):
        i += 1
    share, end = part_name(tokens, i, language, 2 <= numeral.number < 10), i + 1
    if share is None:
        share, end = _long_part(tokens, i, language)
    if share is None or numeral.kind != "cardinal" or not tokens.runs_on(i) or numeral.number < 1:
        return None
    if numeral.digits and (numeral.scale or numeral.number >= 100):
        return None
    if tokens.at(i) in language.subunits and not language.linkers.forward(tokens, i + 1):
        return None
    part = Numeral(numeral.start, end, numeral.number * _decimal(share), None, "fraction", numeral.digits)
    return _part_of_scale(tokens, part, language) or part


def _long_part(tokens: Tokens, i: int, language: Language) -> tuple[Fraction | None, int]:
    """Return the part that a rank of several words names, with no noun behind it: *trois vingt-cinquièmes*."""
    reader = _Reader(tokens, i, language, False)
    rank = reader.compound_rank() if language.numbers.part_endings and language.starts_number(tokens.at(i) or "-") else None
    after = tokens.at(reader.at)
    noun = tokens.runs_on(reader.at) and after.isalpha() and after not in language.function_words
    return (None, i) if rank is None or rank <= 2 or noun else (Fraction(1, int(rank)), reader.at)


def _part_of_scale(tokens: Tokens, part: Numeral, language: Language) -> Numeral | None:
    """Read *of a million* after *two thirds*."""
    link = language.linkers.forward(tokens, part.end) if tokens.runs_on(part.end) else None
    if link is None:
        return None
    i = link[0] + (tokens.at(link[0]) in language.numbers.articles)
    pieces = language.numbers.pieces(tokens.at(i)) if tokens.runs_on(i) else ()
    if len(pieces) != 1 or pieces[0].role != "scale" or tokens.at(i) in language.numbers.abbreviated:
        return None
    power = int(pieces[0].value)
    return replace(part, end=i + 1, number=part.number.scaleb(power), granularity=Decimal(1).scaleb(power - 1), kind="cardinal", scale=power)


def _decimal(share: Fraction) -> Decimal:
    return Decimal(share.numerator) / Decimal(share.denominator)


def _trailing_zeros(number: Decimal) -> int:
    if number == 0 or number != number.to_integral_value():
        return 0
    shown = str(int(number))
    return len(shown) - len(shown.rstrip("0"))
