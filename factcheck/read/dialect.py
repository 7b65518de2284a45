"""How a delimited table is written: what stands between its columns, told by what makes its lines alike."""

from __future__ import annotations

import csv
from collections import Counter
from itertools import islice

DELIMITERS = (",", ";", "\t", "|")
_LINES = 50


def delimiter(text: str) -> str:
    """Return the sign that parts most of the first lines of `text` into the same number of columns, several.

    A comma where none does: the file has one column then.
    """
    sample = [line for line in islice(text.splitlines(), _LINES * 4) if line.strip()][:_LINES]
    scores = {sign: _score(sample, sign) for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: scores[sign])
    return best if scores[best] > (0, 0) else ","


def _score(lines: list[str], sign: str) -> tuple[int, int]:
    """Return in how many lines a sign gives the commonest number of columns, and how many those are."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=sign) if len(row) > 1)
    except csv.Error:
        return 0, 0
    if not widths:
        return 0, 0
    width, times = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return times, width
