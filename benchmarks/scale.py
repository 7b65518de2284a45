"""How long grouping and reconciling take, and how much memory, as a case grows; with the plot of it.

    python benchmarks/scale.py [SIZE ...] [--plot FILE]

The claims are read from invented news (``invented.py``): stories of eight facts, each told by twenty sources in four
languages, three claims in a hundred wrong. Every size runs in a process of its own with one thread; reading is not
timed, and takes most of the minutes of the largest. Beside the times stands how many of the pairs of claims of one fact
were put together, and how many of those put together belong so.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def measure(size: int) -> dict[str, float]:
    """Group and reconcile about so many claims, and return the seconds of processor time, the memory and the rest."""
    from invented import news, told_of

    from factcheck.cli.quick import spared
    from factcheck.group import group_claims
    from factcheck.normalize.claims import build_claims
    from factcheck.reconcile import reconcile

    made = news(size)
    with spared():
        claims = [claim for source in made.sources for claim in build_claims(source)]
        begun = time.process_time()
        groups, _ = group_claims(claims, made.sources, None)
        grouped = time.process_time()
        facts = reconcile(groups, made.sources, claims)
        done = time.process_time()
    truth = dict(zip((claim.id for claim in claims), told_of(made, claims), strict=True))
    found, right = _pairs([[truth[claim.id] for claim in group.claims] for group in groups])
    return {
        "claims": len(claims),
        "facts": len(facts),
        "group": grouped - begun,
        "reconcile": done - grouped,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "recall": right / _pairs([list(truth.values())])[1],
        "precision": right / max(1, found),
    }


def _pairs(groups: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Return how many pairs stand in one group, and how many of these tell of one fact."""
    right = (math.comb(n, 2) for group in groups for fact, n in Counter(group).items() if fact >= 0)
    return sum(math.comb(len(group), 2) for group in groups), sum(right)


def table(rows: Sequence[dict[str, float]]) -> str:
    """Return the measurements as a table in Markdown; the last column is time by n·log n, 1 for the first size."""
    lines = ["| claims | facts | grouped | reconciled | both | memory | pairs found | pairs right | time by n·log n |"]
    lines.append("|" + " --- |" * 9)
    first = _share(rows[0])
    for row in rows:
        seconds = (row["group"], row["reconcile"], row["group"] + row["reconcile"])
        cells = [f"{row['claims']:,.0f}", f"{row['facts']:,.0f}", *(f"{each:.1f} s" for each in seconds)]
        cells += [f"{row['memory']:,.0f} MB", f"{row['recall']:.0%}", f"{row['precision']:.0%}"]
        lines.append(f"| {' | '.join(cells)} | {_share(row) / first:.2f} |")
    return "\n".join(lines)


def _share(row: dict[str, float]) -> float:
    return (row["group"] + row["reconcile"]) / (row["claims"] * math.log(row["claims"]))


def plot(rows: Sequence[dict[str, float]]) -> str:
    """Return the measurements as a picture (SVG): seconds over claims, both by powers of ten, beside n·log n."""
    left, top, width, height = 60, 20, 560, 300
    low_x, high_x = (math.log10(rows[k]["claims"]) for k in (0, -1))
    totals = [row["group"] + row["reconcile"] for row in rows]
    low_y, high_y = math.floor(math.log10(min(totals)) - 0.3), math.ceil(math.log10(max(totals)) + 0.1)

    def place(claims: float, seconds: float) -> tuple[float, float]:
        x = left + width * (math.log10(claims) - low_x) / (high_x - low_x)
        return x, top + height * (high_y - math.log10(max(seconds, 10**low_y))) / (high_y - low_y)

    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 370" font-family="sans-serif" font-size="12">',
        '<rect width="760" height="370" fill="#fff"/>',
    ]
    for power in range(low_y, high_y + 1):
        _, y = place(10**low_x, 10.0**power)
        parts.append(f'<path d="M{left} {y:.1f}h{width}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>')
    for row in rows:
        x, _ = place(row["claims"], 1)
        parts.append(f'<text x="{x:.1f}" y="{top + height + 20}" text-anchor="middle">{row["claims"]:,.0f}</text>')
    parts.append(f'<text x="{left + width / 2}" y="{top + height + 42}" text-anchor="middle">claims</text>')
    middle = len(rows) // 2  # the smallest hold the start, which does not grow
    factor = totals[middle] / (rows[middle]["claims"] * math.log(rows[middle]["claims"]))
    lines = [
        ("both", "#1b4f72", "", totals),
        ("grouping", "#2e86c1", "", [row["group"] for row in rows]),
        ("reconciling", "#ca6f1e", "", [row["reconcile"] for row in rows]),
        ("n·log n", "#777", "5 4", [factor * row["claims"] * math.log(row["claims"]) for row in rows]),
    ]
    for number, (name, colour, dash, seconds) in enumerate(lines):
        points = " ".join("{:.1f},{:.1f}".format(*place(r["claims"], s)) for r, s in zip(rows, seconds, strict=True))
        style = f'stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"'
        parts.append(f'<polyline points="{points}" fill="none" {style}/>')
        y = top + 14 + 20 * number
        parts.append(
            f'<path d="M{left + width + 14} {y - 4}h22" {style}/><text x="{left + width + 42}" y="{y}">{name}</text>'
        )
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    """Measure each size in a process of its own, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--plot", type=Path, help="write the picture here")
    parser.add_argument("--one", action="store_true", help="measure one size here, and print it as JSON")
    told = parser.parse_args()
    if told.one:
        print(json.dumps(measure(told.sizes[0])))
        return
    rows = []
    for size in told.sizes:
        words = [sys.executable, __file__, str(size), "--one"]
        here = os.environ | dict.fromkeys(THREADS, "1") | {"PYTHONPATH": str(Path(__file__).parent.parent)}
        rows.append(json.loads(subprocess.run(words, capture_output=True, text=True, check=True, env=here).stdout))
        print(rows[-1], file=sys.stderr)
    print(table(rows))
    if told.plot:
        told.plot.parent.mkdir(parents=True, exist_ok=True)
        told.plot.write_text(plot(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
