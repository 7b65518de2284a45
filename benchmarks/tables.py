"""How long a table of claims takes to be read, compared and summarized, and how much memory, by its size.

    python benchmarks/tables.py [--all] [ROWS]…

A fifth as many facts as rows; of one fact in ten (with --all, of every one) some rows say another figure; figures are
sums, counts, shares and measures of forty sources on ninety days. Each run is a process of its own: start-up, reading,
comparing and the report.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = (1_000, 10_000, 100_000, 1_000_000)
_DISPUTED, _OTHERWISE = 0.1, 0.4  # shares of the facts, and of the rows of one that is disputed
UNITS = ("EUR", "people", "%", "tonnes")
CASE = """
case: A table
sources:
  figures:
    path: figures.csv
    language: en
    table:
      columns: {fact: indicator, subject: region, value: amount, unit: unit, date: day, source: reported by}
"""


def write(folder: Path, rows: int, disputed: float) -> None:
    """Write a case with one table, in which a share of the facts is disputed."""
    rng, facts = random.Random(7), max(1, rows // 5)
    usual = [
        (rng.randint(1, 99) if n % 4 == 2 else rng.randint(10, 9_999_999), rng.random() < disputed)
        for n in range(facts)
    ]
    (folder / "sources").mkdir()
    (folder / "sources" / "note.txt").write_text("The figures of the agencies stand in the table.")
    (folder / "claims.yaml").write_text(CASE)
    with (folder / "figures.csv").open("w") as table:
        table.write("indicator,region,amount,unit,day,reported by\n")
        for number in range(rows):
            fact = number % facts if number < 2 * facts else rng.randrange(facts)
            amount, differs = usual[fact]
            other = number // facts % 2 if disputed == 1 else rng.random() < _OTHERWISE
            amount += (amount // 3 + 1) * (differs and other)
            day = f"2024-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}"
            place = f"Indicator {fact % 500},Region {fact // 500}"
            table.write(f"{place},{amount},{UNITS[fact % 4]},{day},Agency {rng.randint(1, 40)}\n")


def run(rows: int, disputed: float) -> str:
    """Return a row of the table of results."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), rows, disputed)
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        told = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", "--format", "json"],
            cwd=folder,
            env={**os.environ, "FACTCHECK_CACHE": "off"},
            stdout=subprocess.PIPE,
            check=True,
        )
        seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    table = json.loads(told.stdout)["summary"]["tables"][0]
    differ = table["verdicts"].get("contradiction", 0) + table["verdicts"].get("evolves", 0)
    compared = f"{differ:,}" if table["verdicts"] else "told in full"
    counted = f"{table['claims']:,} | {table['facts']:,} | {compared}"
    return f"| {counted} | {cpu:.1f} s | {seconds:.1f} s | {after.ru_maxrss // 1024:,} MB |"


def main() -> None:
    """Print the table of results, a row as soon as it is known; memory is the highest so far."""
    print("| claims | facts | facts that differ | CPU time | time | memory |\n| --- | --- | --- | --- | --- | --- |")
    asked = [each for each in sys.argv[1:] if each != "--all"]
    for rows in map(int, asked or SIZES):
        print(run(rows, 1 if len(asked) < len(sys.argv) - 1 else _DISPUTED), flush=True)


if __name__ == "__main__":
    main()
