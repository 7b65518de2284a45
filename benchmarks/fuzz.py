"""Read generated strings in every language: reading and valuing never raise, and every quote lies inside its text.

    python benchmarks/fuzz.py [COUNT] [SEED]

COUNT (100,000 where it is not given) strings are put together from pieces of figures, dates and units, from the words
of a language and from any characters at all. The same seed gives the same strings.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from factcheck.extract import extract_mentions
from factcheck.language import languages, load_language
from factcheck.normalize import Unresolved, When, normalize

PUBLISHED = date(2020, 5, 4)
SHOWN = 8  # failures printed
LONGEST = 16  # pieces
FIGURES = """
0 1 7 12 33 2018 1999 3.5 1,300 30.500 1'000 007 1e9 10^6 ² ½ 2/3 4/5/2021 2021-05-04 18:10 6.04am 5th 3º 2e 1990s Q3
one two five twenty hundred thousand million billion half third dozen couple point zero eins drei un deux tre mil
€ $ £ ¥ Rs USD EUR % ‰ °C ° km m kg mph m² kWh " ' '' º ª § # & * _ = ~ < > ≥ ± × ^ / \\ | @ - – — . , ; : ! ? + …
( ) [ ] { } « » “ ” and or to of in per from between about more than at least up within a an the no not minus und y e
May March Sat Monday yesterday today last next week year days hours ago old aged Article page no. lap
people dead wounded euros dollars cents percent points tonnes feet images
"""
ODD = ("\n", "\t", "\r\n", "\u00a0", "\u202f", "\u00ad", "\u200b", "\u0301", "\ufeff", "\x00", "\U0001f600")
DAMAGED = ("\u00e2\u201a\u00ac", "\u00c3\u00a9", "\uff13", "\uff04", "\u0663")
PIECES = (*FIGURES.split(), *ODD, *DAMAGED)


def main(argv: Sequence[str]) -> int:
    """Print what fails; return 1 where something does."""
    count = int(argv[0]) if argv else 100_000
    chance = random.Random(int(argv[1]) if len(argv) > 1 else 7)
    failed = 0
    words = {code: sorted(_words(code)) for code in languages()}
    for _ in range(count):
        code = chance.choice(languages())
        text = generated(chance, words[code])
        failure = failure_of(text, code)
        failed += failure is not None
        if failure is not None and failed <= SHOWN:
            print(f"{code} {text!r}: {failure}")
    print(f"{failed} of {count} strings failed")
    return int(failed > 0)


def _words(code: str) -> set[str]:
    """Return the words with which the phrases of a language begin."""
    tongue = load_language(code)
    tables = (tongue.hedges_before, tongue.hedges_after, tongue.periods, tongue.units, tongue.vague, tongue.concepts)
    return set().union(*(table.starts for table in tables)) | set(tongue.calendar.anchors)


def generated(chance: random.Random, words: Sequence[str]) -> str:
    """Return a string of pieces, of a language's words and of odd characters, with and without spaces between."""
    parts = []
    for _ in range(chance.randint(1, LONGEST)):
        kind = chance.random()
        piece = chance.choice(PIECES) if kind < 0.7 else chance.choice(words) if kind < 0.95 else _odd(chance)
        parts += (piece, chance.choice(("", " ", " ", "  ")))
    return "".join(parts)


def _odd(chance: random.Random) -> str:
    code = chance.randrange(0x2FFF)
    return "".join(chr(code + step) for step in range(chance.randint(1, 4)))


def failure_of(text: str, code: str) -> str | None:
    """Return what goes wrong in reading and valuing `text`, or None."""
    try:
        mentions = extract_mentions(text, code)
        for mention in mentions:
            try:
                normalize(mention, When(PUBLISHED, code))
            except Unresolved:
                continue
    except Exception as error:  # every kind is a failure to be shown
        return f"{type(error).__name__}: {error}"
    inside = all(0 <= m.start < m.end <= len(text) for m in mentions)
    apart = all(before.end <= after.start for before, after in pairwise(mentions))
    return None if inside and apart else "mentions overlap or lie outside their text"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
