"""Tell numbers that name something from numbers that say something.

Article and section numbers, telephone numbers, versions, scores, list bullets, names such as *Apollo 11*
are printed in digits and claim nothing.
"""

from __future__ import annotations

import re

from factcheck.extract.numerals import Numeral
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_SHORTEST_PHONE = 7  # digits
_FEWEST_GROUPS = 3  # further groups of digits that follow the first of a telephone number: 01 44 55 66 77
_MOST_GROUPS = 8  # of digits in a telephone number
_SHORTEST_UNIT = 4  # letters of a unit that is no sign
_SHORTEST_DEGREE = 4  # letters of a word that a decimal may be tied to
_TIES = frozenset("#@/_=&\\*×")
_CHAIN = frozenset("-./–")
_OPENS = frozenset('.!?:"“”')
_SCORES = frozenset("-–:")
_LONGEST_SCORE = 2  # digits in one half of a score: 3-1, 21-19

# One pattern for each beginning: one that begins with plain letters is found many times faster than a choice of them.
_ADDRESSES = tuple(
    re.compile(beginning + r"[^\s<>\"]+") for beginning in ("http://", "https://", "ftp://", r"www\.(?<!\wwww\.)")
)


def without_addresses(text: str) -> str:
    """Return `text` with each web address made one word of the same length: its digits say nothing."""
    for address in _ADDRESSES:
        text = address.sub(lambda found: "x" * len(found[0]), text)
    return text


def names_something(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the digits at token `i` are part of a name, an address or a code."""
    if tokens.glued(i) and _of_degree(tokens, i, language):
        return False
    if (tokens.glued(i) or tokens.glued(i + 1)) and (_tied(tokens, i) or _chain(tokens, i) or _bullet(tokens, i)):
        return True
    if tokens.at(i + 1) == "-" and tokens.at(i + 2) in language.share_in and tokens.at(i + 3) == "-":
        return True  # a 1-in-100-year flood
    return _phone(tokens, i) or _labelled(tokens, i, language) or counter(tokens, i, language)


def _of_degree(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a hyphen ties a decimal to the word for what it measures: *a magnitude-7.2 quake*."""
    if "." not in tokens.word[i] or not (tokens.glued(i) and tokens.at(i - 1) == "-" and tokens.glued(i - 1)):
        return False
    word = tokens.rawat(i - 2)
    return len(word) > _SHORTEST_DEGREE and word.islower() and word not in language.label_ends


def model(tokens: Tokens, i: int, language: Language) -> bool:
    """Find the number of a model with its letter: *Red March 7C*, *Boeing 747E*."""
    letter = tokens.rawat(i + 1)
    if not (tokens.glued(i + 1) and len(letter) == 1 and letter.isupper() and not tokens.glued(i + 2)):
        return False
    return tokens.word[i].isdecimal() and named(tokens, i, language)


def _tied(tokens: Tokens, i: int) -> bool:
    """Find ``F16``, ``COVID-19``, ``#5``, ``1024*768``, ``x=3``."""
    if tokens.glued(i) and i:
        before = tokens.word[i - 1]
        bound = before == "=" and tokens.at(i - 2) in ("<", ">")
        if before[-1].isalpha() or (before in _TIES and not bound):
            return True
        if before == "-" and i > 1 and tokens.glued(i - 1) and tokens.word[i - 2][-1].isalpha():
            return True
        first = tokens.word[i - 2] if i > 1 and tokens.glued(i - 1) else ""
        if _behind_number(before, first, tokens.word[i], tokens.at(i + 1)):
            return True
        if before == "'" and len(tokens.word[i]) == 2:
            return True
    after = tokens.at(i + 1)
    if tokens.at(i + 2) == "10" and tokens.at(i + 3) == "^":  # 1.3×10^6
        return False
    letter = tokens.rawat(i + 2) if after == "-" and tokens.glued(i + 1) and tokens.glued(i + 2) else ""
    tail = tokens.at(i + 3)[:1] if tokens.glued(i + 3) else ""
    if len(letter) == 1 and letter.isupper() and not tail.isalnum():
        return True  # el 11-M
    if after == "s" and tokens.glued(i + 1) and len(tokens.word[i]) == 2 and tokens.word[i][1] == "0":
        return True  # men in their 40s
    return tokens.glued(i + 1) and (
        after in "_=*×@\\" or (after in "x" and tokens.glued(i + 2) and tokens.at(i + 2)[:1].isdecimal())
    )


def _behind_number(sign: str, first: str, number: str, after: str) -> bool:
    """Say whether a number tied to the one before it only names something: *Art. 5(1)*, *Decision 2023-118*."""
    if not first.isdecimal():
        return False
    dated = len(first) == 4 and first[:2] in ("19", "20") and len(number) == 3 and number.isdecimal()
    return (sign == "(" and after == ")") or (sign == "-" and dated)


def _chain(tokens: Tokens, i: int) -> bool:
    """Find telephone numbers and the like: a plus sign, or three groups of digits tied together."""
    if (
        tokens.at(i - 1) == "+"
        and tokens.glued(i)
        and len(tokens.word[i]) <= 3
        and tokens.at(i + 1)[:1] in ("-", "(", "")
    ):
        return True
    links = 0
    for step in (1, -1):
        j = i
        while links < 3 and _linked(tokens, j, step):
            links += 1
            j += 2 * step
    return links >= 2


def _phone(tokens: Tokens, i: int) -> bool:
    """Find ``0612345678`` and ``+31 6 12 34 56 78``: a leading nought, or groups of digits behind a plus sign."""
    word = tokens.word[i]
    if word[0] == "0" and len(word) >= _SHORTEST_PHONE and word.isdecimal():
        return True
    if tokens.at(i - 1) == "-" and tokens.glued(i) and tokens.glued(i - 1) and tokens.at(i - 2)[:1] == "0":
        return len(word) + len(tokens.word[i - 2]) >= _SHORTEST_PHONE and tokens.word[i - 2].isdecimal()  # 020-5551234
    if tokens.at(i - 1) != "+" and word[0] != "0" and not tokens.at(i - 1).isdecimal():
        return False
    first = last = i
    while i - first < _MOST_GROUPS and tokens.at(first - 1).isdecimal() and tokens.gap(first) <= 1:
        first -= 1
    while last - i < _MOST_GROUPS and tokens.at(last + 1).isdecimal() and tokens.gap(last + 1) <= 1:
        last += 1
    long = sum(len(w) for w in tokens.word[first : last + 1]) >= _SHORTEST_PHONE
    dialled = tokens.at(first - 1) == "+" and tokens.glued(first)
    fewest = _FEWEST_GROUPS if len(tokens.word[first]) < 3 else 1
    return long and (dialled or (tokens.word[first][0] == "0" and last - first >= fewest))


def counter(tokens: Tokens, i: int, language: Language) -> bool:
    """Find the counter of a row of pictures or pages: *2 of 41 Skip*, *Hide caption 2 of 30*, *3 of 12* on its line."""
    links = language.linkers.starts
    if tokens.at(i + 1) not in links and tokens.at(i - 1) not in links:
        return False
    at = i - 2 if tokens.at(i - 1) in language.linkers and tokens.at(i - 2).isdecimal() else i
    if not (tokens.at(at).isdecimal() and tokens.at(at + 1) in language.linkers and tokens.at(at + 2).isdecimal()):
        return False
    if (
        len(tokens.word[at]) > 3
        or len(tokens.word[at + 2]) > 3
        or not (tokens.runs_on(at + 1) and tokens.runs_on(at + 2))
    ):
        return False
    alone = (at == 0 or not tokens.runs_on(at)) and not tokens.runs_on(at + 3)
    return alone or tokens.at(at + 3) in language.furniture


def _linked(tokens: Tokens, j: int, step: int) -> bool:
    first, second = (j + 1, j + 2) if step > 0 else (j, j - 1)
    sign = tokens.at(j + step)
    number = tokens.at(j + 2 * step)
    return sign in _CHAIN and sign != "" and number[:1].isdecimal() and tokens.glued(first) and tokens.glued(second)


def _bullet(tokens: Tokens, i: int) -> bool:
    """Find the number of a list item at the start of a line."""
    if i and i not in tokens.breaks:
        return False
    sign = tokens.at(i + 1)
    return (
        sign in (".", ")")
        and tokens.glued(i + 1)
        and len(tokens.word[i]) <= 2
        and tokens.gap(i + 2) >= 1
        and tokens.runs_on(i + 2)
    )


def _labelled(tokens: Tokens, i: int, language: Language) -> bool:
    """Find *Article 6*, *Articles 12, 15 and 17*, *No. 5*, *§ 3*; *crossed the line 14 seconds ahead* has none."""
    j = i
    while i - j < _MOST_GROUPS and tokens.at(j - 1).isdecimal() and tokens.runs_on(j) and tokens.gap(j) == 1:
        j -= 1
    if j < i and not _long_run(tokens, j):  # tel. 06 1234567
        j = i
    for _ in range(6):
        if tokens.at(j - 1) not in language.label_ends or not tokens.runs_on(j):
            return False
        if language.labels.backward(tokens, j) is not None or tokens.at(j - 1) in ("§", "№", "n°", "nº"):
            return not _measures(tokens, i + 1, language)
        before = tokens.at(j - 1)
        between = before in (",", "/") or before in language.numbers.joiners or before in language.range_joiners
        if not (between or before in language.linkers):
            return False
        if not tokens.at(j - 2)[:1].isdecimal() or tokens.at(j - 2).startswith("0"):
            return False
        j -= 2
    return False


def _measures(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the word at `i` is a unit or a period, which the number before it counts."""
    if not tokens.runs_on(i) or tokens.gap(i) != 1 or len(tokens.word[i]) < _SHORTEST_UNIT:
        return False
    return any(table.forward(tokens, i) is not None for table in (language.periods, language.units))


def _long_run(tokens: Tokens, i: int) -> bool:
    """Say whether the groups of digits from token `i` on are as many as a telephone number has."""
    last = i
    while last - i < _MOST_GROUPS and tokens.at(last).isdecimal() and tokens.runs_on(last) and tokens.gap(last) <= 1:
        last += 1
    return sum(len(word) for word in tokens.word[i:last]) >= _SHORTEST_PHONE


def named(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the whole number at `i` ends a name in capitals: *Gemini 12*, *Formula One*."""
    before = tokens.rawat(i - 1)
    if not (before[:1].isupper() and before[-1].isalpha() and tokens.runs_on(i) and tokens.gap(i) == 1):
        return False
    if tokens.raw[i][0].isalpha() and not tokens.raw[i][0].isupper():
        return False
    word = tokens.at(i - 1)
    opens = i < 2 or not tokens.runs_on(i - 1) or tokens.at(i - 2) in _OPENS
    return not opens and word not in language.function_words and word not in language.changes


def pronoun(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Say whether the number word over ``[start, end)`` counts nothing: *one of the best*, *this one*, *one-off*."""
    if end != start + 1 or tokens.word[start] not in language.pronouns:
        return False
    if tokens.at(start - 1) in language.exactly or tokens.at(start - 1) in language.numbers.negative:
        return False
    after = tokens.at(end)
    if tokens.runs_on(end) and (after.isalpha() or (after in "-'" and tokens.glued(end))):
        return True
    return tokens.runs_on(start) and tokens.at(start - 1).isalpha()


def describes(tokens: Tokens, numeral: Numeral, language: Language) -> bool:
    """Say whether *half* stands behind a noun as its adjective: *el alquiler medio*, *il peso medio*."""
    i = numeral.start
    alone = numeral.kind == "fraction" and numeral.end == i + 1 and tokens.word[i].isalpha()
    if not (alone and language.noun_before_adjective and tokens.runs_on(i)):
        return False
    return tokens.at(i - 1).isalpha() and tokens.at(i - 1) not in language.function_words


def score(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether the number over tokens ``[start, end)`` is half of a score, a ratio or a clock: 3-1, 16:9, 01:23."""
    if end != start + 1 or not _half(tokens.word[start]) or not (tokens.glued(start) or tokens.glued(end)):
        return False
    after = tokens.at(end) in _SCORES and tokens.glued(end) and tokens.glued(end + 1) and _half(tokens.at(end + 1))
    before = (
        tokens.at(start - 1) in _SCORES
        and tokens.glued(start)
        and tokens.glued(start - 1)
        and _half(tokens.at(start - 2))
    )
    return after or before


def _half(word: str) -> bool:
    return word.isdecimal() and len(word) <= _LONGEST_SCORE
