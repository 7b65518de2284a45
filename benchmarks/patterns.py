"""Pump every regular expression of the package: no text may make one slow.

    python benchmarks/patterns.py

Each pattern is put to twenty kinds of repetitive text of 1,000, 10,000 and 100,000 characters the way its module uses
it: it searches the whole text, or is matched at its start. It passes where time
grows by no more than 15 for each factor of 10 (a time below a millisecond is no base to grow from), and where 100,000
characters take no more than 100 ms.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from itertools import pairwise

import factcheck

SIZES = (1_000, 10_000, 100_000)
GROWTH = 15
SLOWEST = 0.1
NOISE = 0.001
PUMPS = (
    "a", "1", " ", "-", ".", ",", "1,", "1.", "1 ", "a ", "1-", "a-", "a.", "'", "a'", "(", "[", "\n", "a\n", "1:",
)  # fmt: skip


def patterns() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Yield every pattern that stands in a module of the package: its name, itself, and whether it searches."""
    for info in sorted(pkgutil.walk_packages(factcheck.__path__, "factcheck."), key=lambda m: m.name):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        source = inspect.getsource(module)
        for name, value in sorted(vars(module).items()):
            searches = re.search(rf"\b{name}(\(.*\))?\.(finditer|findall|search|split|sub)\b", source) is not None
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{info.name}.{name}", value, searches
            elif hasattr(value, "cache_info") and name.startswith("_"):
                yield from ((f"{info.name}.{name}", made, True) for made in _made(value))


def _made(maker: object) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that a remembered function without arguments, or with a flag, makes."""
    for arguments in ((), (True,), (False,)):
        try:
            made = maker(*arguments)  # type: ignore[operator]
        except Exception:  # a function that wants something else makes no pattern
            continue
        if isinstance(made, re.Pattern):
            yield made


def seconds(pattern: re.Pattern[str], text: str, searches: bool) -> float:
    """Return how long the pattern takes over a text, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        if searches:
            for _found in pattern.finditer(text):
                pass
        else:
            pattern.match(text)
        best = min(best, time.perf_counter() - start)
    return best


def judge(pattern: re.Pattern[str], searches: bool) -> tuple[float, float, str]:
    """Return the slowest time over all pumps at the largest size, the worst growth, and the pump that gave it."""
    slowest, worst, by = 0.0, 0.0, ""
    for pump in PUMPS:
        times = [seconds(pattern, (pump * size)[:size] + "!", searches) for size in SIZES]
        slowest = max(slowest, times[-1])
        for before, after in pairwise(times):
            if before > NOISE and after / before > worst:
                worst, by = after / before, pump
    return slowest, worst, by


def main() -> int:
    """Print a line a pattern; return 1 where one fails."""
    failed = 0
    for name, pattern, searches in patterns():
        slowest, growth, by = judge(pattern, searches)
        good = slowest <= SLOWEST and growth <= GROWTH
        failed += not good
        print(f"{'ok  ' if good else 'SLOW'} {slowest * 1000:8.2f} ms  ×{growth:5.1f}  {by!r:8}  {name}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
