"""Measure how fast figures are read, beside other readers, on one English text in one process.

    python benchmarks/throughput.py [FOLDER] [--limit SECONDS] [--only NAME,...]

FOLDER holds English .txt or .md files; without it, the English notes of the shipped case are read. The text is
repeated up to each size with other digits each time, so that no reader profits from having seen a number before. Every
reader is warmed up, then timed at growing sizes until one run would take longer than the limit. The other readers are
optional:

    pip install quantulum3 dateparser price-parser text2num
    pip install 'emoji<2' recognizers-text-suite
"""

from __future__ import annotations

import argparse
import itertools
import math
import os
import platform
import random
import re
import signal
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Reader = Callable[[str], object]

SIZES = (1_000, 5_000, 10_000, 100_000, 1_000_000, 10_000_000)
COMPARED = 10_000  # characters, at most, at which the readers are set side by side
LINEAR_FROM = 10_000  # characters from which growth is measured, where a reader gets that far
WARM_UP = 2_000
STEEPEST = 1.4  # growth per tenfold, as a power, that a next size is reckoned with before it is tried
ENOUGH = 3.0  # seconds a size is measured for, unless one run takes longer
RUNS = 5
TICK = 0.05  # seconds that a timing takes at least


@dataclass
class Entry:
    """One reader: how to get it, and the seconds it took at each size."""

    name: str
    load: Callable[[], Reader]
    seconds: dict[int, float] = field(default_factory=dict)
    note: str = ""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmark and print its table; exit 2 where the folder holds no text."""
    options = _options(argv)
    try:
        base = _base(options.folder)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    text = varied(base, max(SIZES))
    entries = [e for e in ENTRIES if not options.only or e.name in options.only.split(",")]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    print(f"{python}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"{len(base):,} characters of text, repeated with other digits; medians; CPU time of one process\n")
    print("| reader | " + " | ".join(_size(size) for size in SIZES) + " | time for × 10 text | slower than the first |")
    print("| --- |" + " --- |" * (len(SIZES) + 2))
    for entry in entries:
        measure(entry, text, options.limit)
        print(row(entry, entries[0]), flush=True)
    return 0


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of English .txt or .md files")
    parser.add_argument("--limit", type=float, default=30.0, help="seconds that one run may take (default: 30)")
    parser.add_argument("--only", default="", help="names of readers, with commas between")
    return parser.parse_args(argv)


# -- the text ------------------------------------------------------------------------------------------------


def _base(folder: Path | None) -> str:
    """Return the text of `folder`, or that of the shipped English notes, without front matter."""
    files = sorted(p for p in (folder or _shipped()).rglob("*") if p.suffix in (".txt", ".md"))
    texts = [p.read_text(encoding="utf-8", errors="replace") for p in files]
    if folder is None:
        texts = [t for t in texts if "\nlanguage: en" in t]
    if not texts:
        raise ValueError(f"{folder or _shipped()} holds no English .txt or .md file")
    return "\n\n".join(re.sub(r"\A---\n.*?\n---\n", "", t, flags=re.DOTALL).strip() for t in texts) + "\n\n"


def _shipped() -> Path:
    return Path(__file__).resolve().parent.parent / "sources"


def varied(base: str, size: int) -> str:
    """Return `base` repeated up to `size` characters, the digits of each repetition but the first drawn anew."""
    draw = random.Random(1)
    pieces, length = [base], len(base)
    while length < size:
        pieces.append(_redrawn(base, draw))
        length += len(base)
    return "".join(pieces)[:size]


def _redrawn(text: str, draw: random.Random) -> str:
    """Draw a new digit for each that follows a digit, so that days stay days and years stay years."""
    return re.sub(r"(?<=[0-9])[0-9](?![0-9]{2})", lambda _: str(draw.randrange(10)), text)


# -- the readers ---------------------------------------------------------------------------------------------


def _factcheck() -> Reader:
    import factcheck

    return lambda text: factcheck.extract(text, language="en")


def _mentions() -> Reader:
    from factcheck.extract import extract_mentions

    return lambda text: extract_mentions(text, "en")


def _quantulum() -> Reader:
    from quantulum3 import parser

    return lambda text: parser.parse(text)


def _recognizers() -> Reader:
    import recognizers_suite as suite

    kinds = ("number", "ordinal", "percentage", "age", "currency", "dimension", "temperature", "datetime")
    models = [getattr(suite, f"recognize_{kind}") for kind in kinds]
    return lambda text: [model(text, suite.Culture.English) for model in models]


def _dateparser() -> Reader:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def _price_parser() -> Reader:
    from price_parser import Price

    return lambda text: [Price.fromstring(sentence) for sentence in re.split(r"(?<=[.!?])\s+", text)]


def _text2num() -> Reader:
    from text_to_num import alpha2digit

    return lambda text: alpha2digit(text, "en")


ENTRIES = [
    Entry("factcheck", _factcheck),
    Entry("factcheck, spans alone", _mentions),
    Entry("quantulum3", _quantulum),
    Entry("recognizers-text", _recognizers),
    Entry("dateparser search", _dateparser),
    Entry("price-parser", _price_parser),
    Entry("text2num", _text2num),
]


# -- measuring -----------------------------------------------------------------------------------------------


class OutOfTime(BaseException):
    """A run has used up its time; no error, so that a reader that swallows errors does not swallow it for long."""


def measure(entry: Entry, text: str, limit: float) -> None:
    """Time `entry` at growing sizes, until one run would take or has taken longer than `limit` seconds."""
    try:
        read = entry.load()
    except ImportError as error:
        entry.note = f"not installed ({error.name or error})"
        return
    last = 0.0
    try:
        _limited(read, text[:WARM_UP], limit)
        for size in SIZES:
            if last * 5**STEEPEST > limit:
                return
            entry.seconds[size] = last = _median(read, text[:size], limit)
    except OutOfTime:
        return


def _median(read: Reader, text: str, limit: float) -> float:
    times: list[float] = []
    begun = time.process_time()
    while len(times) < RUNS and (not times or time.process_time() - begun < ENOUGH):
        times.append(_timed(read, text, limit))
    return statistics.median(times)


def _timed(read: Reader, text: str, limit: float) -> float:
    """Return the seconds of CPU time that one reading takes, read so often that the clock can tell."""
    begun = time.process_time()
    for count in itertools.count(1):
        _limited(read, text, limit)
        taken = time.process_time() - begun
        if taken > TICK:
            return taken / count
    raise AssertionError("unreachable")


def _limited(read: Reader, text: str, limit: float) -> None:
    """Read `text`; raise OutOfTime after `limit` seconds of CPU time, and again until the reader lets it through."""
    signal.signal(signal.SIGVTALRM, _out_of_time)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit, 0.2)
    try:
        read(text)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _out_of_time(*_: object) -> None:
    raise OutOfTime


def row(entry: Entry, first: Entry) -> str:
    """Return a row in Markdown: speed at each size, growth, and the distance from the first reader."""
    if entry.note:
        return f"| {entry.name} | {entry.note} |"
    speeds = [_speed(size, entry.seconds.get(size)) for size in SIZES]
    return f"| {entry.name} | " + " | ".join(speeds) + f" | {_growth(entry)} | {_behind(entry, first)} |"


def _size(size: int) -> str:
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size // 1000} kB"


def _speed(size: int, seconds: float | None) -> str:
    if not seconds:
        return "–"
    speed = size / seconds
    return f"{speed / 1e6:.2f} MB/s" if speed >= 100_000 else f"{speed / 1000:.1f} kB/s"


def _growth(entry: Entry) -> str:
    """Return by how much the time grows for ten times the text; 10 is linear."""
    sizes = [size for size in entry.seconds if size >= LINEAR_FROM]
    sizes = sizes if len(sizes) > 1 else list(entry.seconds)
    if len(sizes) < 2:
        return "–"
    first, last = sizes[0], sizes[-1]
    power = math.log(entry.seconds[last] / entry.seconds[first]) / math.log(last / first)
    return f"× {10**power:.1f}"


def _behind(entry: Entry, first: Entry) -> str:
    """Return how many times slower `entry` is at the largest size, up to 10 kB, that both have read."""
    common = [size for size in entry.seconds if size in first.seconds and size <= COMPARED]
    if not common or entry is first:
        return "–"
    ratio = entry.seconds[common[-1]] / first.seconds[common[-1]]
    return f"{ratio:.1f} × at {_size(common[-1])}"


if __name__ == "__main__":
    sys.exit(main())
