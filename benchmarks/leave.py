"""Write the file of left-out cases that a scorer's --leave takes, from a folder of cases.

    python benchmarks/leave.py CASES OUT

``left-out.tsv`` beside this script names each case that is left out by a digest, so that no text of another project
stands in this one: the first 16 hexadecimal digits of SHA-256 over `suite|language|text`, a line break in the text
taken as a space. OUT gets the cases of CASES that have such a digest, `suite|language|text` a line. What each reason
means is said in docs/benchmarks.md. No suite may lose more than a tenth of its cases: the script exits 1 where one
does.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

LEFT_OUT = Path(__file__).with_name("left-out.tsv")
MOST = 10  # of a suite's cases one in so many may be left out
# Suites whose file of cases is called otherwise, or holds several suites
FILES = {
    "dk-money": "dk-amountofmoney", "dk-number": "dk-numeral",
    **dict.fromkeys(("rt-date", "rt-daterange", "rt-datetime", "rt-time", "rt-duration"), "rt-datetime"),
}  # fmt: skip
KINDS = {"rt-date": "date", "rt-duration": "duration"}  # what a suite looks at in a file that it shares


def main(argv: Sequence[str] | None = None) -> int:
    """Write the file; return 1 where more is left out than may be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("cases", type=Path, help="a folder of .jsonl files")
    parser.add_argument("out", type=Path, help="where to write the left-out cases")
    options = parser.parse_args(argv)
    names: list[str] = []
    over = False
    for suite, digests in left_out().items():
        keys = list(_keys(options.cases, suite))
        left = [key for key in keys if digest(key) in digests]
        names += dict.fromkeys(left)
        over = over or len(left) * MOST > len(keys)
        print(f"{suite}: {len(left)} of {len(keys)} left out")
    options.out.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    return int(over)


def left_out() -> dict[str, frozenset[str]]:
    """Return suite → digests of the cases that are left out."""
    rows = [line.split("\t") for line in LEFT_OUT.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    suites = Counter(row[0] for row in rows)
    return {suite: frozenset(row[3] for row in rows if row[0] == suite) for suite in suites}


def digest(key: str) -> str:
    """Return what stands for a case in the list."""
    return sha256(key.encode()).hexdigest()[:16]


def _keys(folder: Path, suite: str) -> Iterator[str]:
    """Yield `suite|language|text` of each case of a suite, with those in which nothing is to be found."""
    kind = KINDS.get(suite)
    for line in (folder / f"{FILES.get(suite, suite)}.jsonl").read_text(encoding="utf-8").split("\n"):
        case = json.loads(line) if line else None
        expected = [each["kind"] for each in case["expected"]] if case else []
        if case and (not expected or kind is None or kind in expected):
            yield f"{suite}|{case['lang']}|{case['text']}".replace("\n", " ")


if __name__ == "__main__":
    sys.exit(main())
