"""Read a number word by word: *two hundred and five thousand*, *dreiunddreißig*, *quatre-vingt-dix*."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.extract.fractionwords import share_at
from factcheck.extract.scaled import ScaleReader

_HYPHENS = frozenset("-–—")


@dataclass(slots=True)
class WordReader(ScaleReader):
    """Reads the words of one number from token `start` on; `at` is the token after what is read."""

    def rank(self) -> Decimal | None:
        """Return the rank that the one word at the start spells, or None."""
        self.at = self.start
        one_word = self.begin_words() and self.at == self.start + 1
        return self.tally.number if one_word and self.tally.ordinal else None

    def compound_rank(self) -> Decimal | None:
        """Return the rank that several words spell from the start on, or None."""
        self.at = self.start
        several = self.begin_words() and self.at > self.start + 1
        return self.tally.number if several and self.tally.ordinal else None

    def begin_words(self) -> bool:
        """Read the words from the start on."""
        i = self.start
        if self.tokens.at(i) in self.language.numbers.articles:
            nxt = self.language.numbers.pieces(self.tokens.at(i + 1))
            if (
                nxt
                and nxt[0].role in ("hundred", "scale", "dozen")
                and self.tokens.runs_on(i + 1)
                and self.may_scale(i + 1)
            ):
                self.tally.current, self.at = Decimal(1), i + 1
        if self.tally.current is None and self.rounded_article() and self._scale_at(i):
            self.tally.current = Decimal(1)  # eine knappe Million
        if self.tally.current is None and not self.may_start(i):
            return False
        before = self.at
        self.words()
        return self.at > before

    def rounded_article(self) -> bool:
        """Say whether an article stands before the start that a hedge has taken into itself: *ein knappes*."""
        if self.tokens.at(self.start - 2) not in self.language.numbers.articles or not self.tokens.runs_on(self.start):
            return False
        hedge = self.language.hedges_before.backward(self.tokens, self.start)
        return hedge is not None and hedge[0] == self.start - 2

    def _scale_at(self, i: int) -> bool:
        pieces = self.language.numbers.pieces(self.tokens.at(i))
        return len(pieces) == 1 and pieces[0].role == "scale" and self.may_scale(i)

    def may_start(self, i: int) -> bool:
        """Say whether a number may begin with the word at `i`: *million* alone may not."""
        pieces = self.language.numbers.pieces(self.tokens.at(i))
        if not pieces or pieces[0].role == "joiner" or self._preposition(i, self.tokens.at(i)):
            return False
        return pieces[0].role != "scale" or (
            pieces[0].value == 3 and self.tokens.at(i) not in self.language.numbers.abbreviated
        )

    def words(self) -> None:
        """Read on from word to word, as long as each fits what stands before it."""
        while self.at < len(self.tokens):
            i = self.at
            if i > self.start and not self.tokens.runs_on(i):
                return
            word = self.tokens.word[i]
            if i > self.start and word in _HYPHENS and self._hyphen(i):
                i, word = i + 1, self.tokens.at(i + 1)
                if self._parts(word) and self.tally.current is not None and self.tally.current % 100 == 0:
                    return  # ninety-five hundred-fifths
            elif i > self.start and (self._parts(word) or self._part_apart(word) or self._begins_part(i)):
                return
            if word in self.language.numbers.joiners and i > self.start and self._may_join(i):
                self.tally.joined = True
                i, word = i + 1, self.tokens.at(i + 1)
                if word.isdecimal():
                    self.tally.current, self.at = (self.tally.current or 0) + Decimal(word), i + 1
                    return
                if word == "-":
                    i, word = i + 1, self.tokens.at(i + 1)
            if not self._take_word(i, word):
                self.tally.joined = False
                return
            self.at = i + 1
            self.tally.joined = False

    def _hyphen(self, i: int) -> bool:
        """Say whether the hyphen at `i` ties two words of one number: *twenty-five*, also *twenty - five*."""
        if self.tokens.glued(i) and self.tokens.glued(i + 1):
            return True
        pieces = self.language.numbers.pieces(self.tokens.at(i + 1))
        spaced = (
            self.tokens.gap(i) == 1
            and self.tokens.gap(i + 1) == 1
            and not self.tally.digits
            and self.tokens.runs_on(i + 1)
        )
        tens = self.tally.current is not None and self.tally.current % 100 >= 20 and self.tally.current % 10 == 0
        return bool(spaced and tens and len(pieces) == 1 and pieces[0].role == "cardinal" and 0 < pieces[0].value < 10)

    def _preposition(self, i: int, word: str) -> bool:
        """Say whether a rank that is a function word too (*secondo*) is no rank here: no article, or no noun."""
        functions = self.language.function_words
        if word not in functions or self.language.numbers.pieces(word)[0].role != "ordinal":
            return False
        after = self.tokens.at(i + 1)
        led = self.tokens.at(i - 1) in functions and self.tokens.runs_on(i)
        named = self.tokens.runs_on(i + 1) and after.isalpha() and after not in functions
        return len(self.tokens) > 1 and not (led and named)

    def _begins_part(self, i: int) -> bool:
        """Say whether the tens at `i` are those of a part: *one hundred thirty-fifths*."""
        tied = self.tokens.at(i + 1) == "-" and self.tokens.glued(i + 1) and self.tally.current is not None
        if not tied or not self._parts(self.tokens.at(i + 2)):
            return False
        pieces = self.language.numbers.pieces(self.tokens.word[i])
        return len(pieces) == 1 and pieces[0].role == "cardinal" and pieces[0].value >= 20

    def _parts(self, word: str) -> bool:
        """Say whether `word` is the plural of a part (*cent trente cinquièmes*), which the number before it counts."""
        return word.endswith(self.language.plural_endings) and self.language.numbers.part_of(word) is not None

    def _part_apart(self, word: str) -> bool:
        """Say whether `word` is a hundredth or thousandth set apart, where a rank is one word: *vijf honderdste*."""
        numbers = self.language.numbers
        if not numbers.units_first or numbers.part_of(word) is None:
            return False
        pieces = numbers.pieces(word)
        return len(pieces) == 1 and pieces[0].role == "ordinal" and pieces[0].value in (100, 1000)

    def _may_join(self, i: int) -> bool:
        """Say whether the joiner at `i` links two parts of one number: *two hundred and five*, *treinta y tres*."""
        after = i + 2 if self.tokens.at(i + 1) == "-" else i + 1
        word = self.tokens.at(after)
        if word.isdecimal():
            return self._single_digit(after)
        pieces = self.language.numbers.pieces(word)
        if not pieces or pieces[0].role not in ("cardinal", "ordinal", "hundred") or not self.tokens.runs_on(after):
            return False
        if pieces[0].role == "hundred" and self.tally.current is not None:  # mil e cem
            return False
        tens = (self.tally.current or Decimal(0)) % 100
        numbers = self.language.numbers
        whole = tens >= 20 and tens % 10 == 0 and numbers.half_joiners != numbers.joiners
        counted = not whole and pieces[-1].role == "cardinal"
        if counted and share_at(self.tokens, self.language, i + 1)[0] is not None:  # six million and two thirds
            return False
        if self.tally.current is None:
            return self.tally.lowest is not None and pieces[0].value < 1000
        if tens == 0:
            return self.tally.current >= 100
        if self.language.numbers.units_first:
            return tens < 10 and pieces[0].value >= 20
        return tens >= 20 and tens % 10 == 0 and pieces[0].value < 20

    def _single_digit(self, i: int) -> bool:
        """Say whether the digit at `i` ends the number that tens in words begin: *treinta y 3*."""
        tens = (self.tally.current or Decimal(0)) % 100
        alone = len(self.tokens.word[i]) == 1 and self.tokens.runs_on(i) and not self.tokens.glued(i + 1)
        return alone and tens >= 20 and tens % 10 == 0 and not (self.tally.digits or self.language.numbers.units_first)

    def _take_word(self, i: int, word: str) -> bool:
        numbers = self.language.numbers
        pieces = numbers.pieces(word)
        if not pieces or (self.tally.ordinal and pieces[-1].role != "ordinal"):
            return False
        if not self.tally.ordinal and self._preposition(i, word):  # décimo segundo, but secondo lui
            return False
        if len(pieces) == 1 and pieces[0].role == "scale" and (self.small or not self.may_scale(i)):
            return False
        coins = pieces[0].role == "hundred" and word in self.language.subunits and (self.tally.current or 0) >= 20
        if coins and not self._parts(self.tokens.at(i + 1)):
            return False  # quarante-cinq cents
        self.about = self.about or word in numbers.approximate
        return self.tally.take(pieces)

    def spoken_decimals(self) -> None:
        """Read *point five* after *two*, then the scale word after it."""
        point = self.tokens.at(self.at)
        loose = point in self.language.numbers.loose_point
        if loose and self.tally.digits and self.tokens.at(self.at + 1).isdecimal():
            return
        if self.tally.current is None or not (loose or point in self.language.numbers.point):
            return
        i, shown = self.at + 1, ""
        while len(shown) < 9 and self.tokens.runs_on(i):
            figures, i = self._decimal_group(i)
            if not figures:
                break
            shown += figures
        if not shown or (loose and not self._closes(i)):
            return
        self.tally.current += Decimal(f"0.{shown}")
        self.at, self.tally.place = i, -len(shown)
        self.words()

    def _closes(self, i: int) -> bool:
        """Say whether a phrase ends at token `i`, or a percent sign stands there."""
        if not self.tokens.runs_on(i) or self.language.percent.forward(self.tokens, i):
            return True
        return not self.tokens.at(i)[0].isalnum()

    def _decimal_group(self, i: int) -> tuple[str, int]:
        """Return the next spoken decimals and the token after them: *zéro*, *cinquante-deux*, ``5``."""
        if self.tokens.at(i).isdecimal():
            return self.tokens.at(i), i + 1
        pieces = self.language.numbers.pieces(self.tokens.at(i))
        thousand = bool(pieces) and pieces[0].role == "scale" and pieces[0].value == 3 and self.may_start(i)
        if not pieces or not (thousand or pieces[0].role in ("cardinal", "hundred")):
            return "", i
        if not pieces[0].value:
            return "0", i + 1
        inner = WordReader(self.tokens, i, self.language, False, i, small=not thousand)
        inner.words()
        return (
            ("", i) if inner.tally.ordinal or inner.tally.current is None else (str(int(inner.tally.number)), inner.at)
        )
