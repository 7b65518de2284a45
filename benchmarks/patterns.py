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
from collections.abc import Iterator, Sequence
from itertools import pairwise

import factcheck

SIZES = (1_000, 10_000, 100_000)
GROWTH = 15
SLOWEST = 0.1
NOISE = 0.001
AGAIN = 5  # more rounds for a pattern that seems too slow: on a busy machine the longest times are the most disturbed
SIGNS = frozenset(map(chr, range(0x80, 0x2800)))
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
    """Yield the patterns that a remembered function makes: without arguments, with a flag, for all signs there are."""
    for arguments in ((), (True,), (False,), (SIGNS,)):
        try:
            made = maker(*arguments)  # type: ignore[operator]
        except Exception:  # a function that wants something else makes no pattern
            continue
        if isinstance(made, re.Pattern) and made.pattern:
            yield made


def seconds(pattern: re.Pattern[str], text: str, searches: bool) -> float:
    """Return the CPU time that the pattern takes over a text, the best of five: other work only adds to it."""
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        if searches:
            for _found in pattern.finditer(text):
                pass
        else:
            pattern.match(text)
        best = min(best, time.process_time() - start)
    return best


def judge(pattern: re.Pattern[str], searches: bool) -> tuple[float, float, str]:
    """Return the slowest time over all pumps at the largest size, the worst growth, and the pump that gave it."""
    slowest, worst, by = 0.0, 0.0, ""
    for pump in PUMPS:
        texts = [(pump * size)[:size] + "!" for size in SIZES]
        times = [seconds(pattern, text, searches) for text in texts]
        for _ in range(AGAIN):
            if growth(times) <= GROWTH:
                break
            times = [min(known, seconds(pattern, text, searches)) for known, text in zip(times, texts, strict=True)]
        slowest = max(slowest, times[-1])
        if growth(times) > worst:
            worst, by = growth(times), pump
    return slowest, worst, by


def growth(times: Sequence[float]) -> float:
    """Return the steepest growth from one size to the next."""
    return max((after / before for before, after in pairwise(times) if before > NOISE), default=0.0)


def main() -> int:
    """Print a line a pattern; return 1 where one fails."""
    failed = 0
    for name, pattern, searches in patterns():
        slowest, worst, by = judge(pattern, searches)
        good = slowest <= SLOWEST and worst <= GROWTH
        failed += not good
        print(f"{'ok  ' if good else 'SLOW'} {slowest * 1000:8.2f} ms  ×{worst:5.1f}  {by!r:8}  {name}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
