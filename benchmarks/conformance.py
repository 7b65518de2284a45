"""Read the cases of a conformance folder with factcheck, and say how many figures are read right.

    python benchmarks/conformance.py CASES [--scorer SCRIPT --adapter SCRIPT [--leave FILE]]

CASES holds .jsonl files, a case a line: `text`, `lang`, `reference_date`, and `expected`, a list of `start`, `end`,
`kind` and `value` (durations in seconds, percentages as the number before the sign, dates as ISO 8601). A figure counts
as found where a reading of its kind overlaps it, and as right where its value is the same too. Where the folder has a
scorer of its own, --scorer runs that instead, with the adapter that hands it our readings; it must take --cases,
--leave (a file of left-out cases, `suite|language|text` a line) and --json (where it writes a list of rows with
`suite`, `lang`, `typR`: figures of the right value and kind, `hedR`: hedges read right, and `fp0`: false readings in
100 texts that hold none).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.model import Mention

LANGUAGES = ("en", "nl", "fr", "de", "it", "es", "pt")
KINDS = {
    "number": {"number", "count"}, "ordinal": {"ordinal"}, "percent": {"percent"}, "money": {"money"},
    "quantity": {"measure"}, "temperature": {"measure"}, "age": {"duration", "measure"}, "duration": {"duration"},
    "date": {"date"}, "daterange": {"date"}, "datetime": {"date", "time"}, "time": {"time"}, "timerange": {"time"},
    "range": {"number", "count", "money", "measure", "percent"},
}  # fmt: skip
CLOSE = 1e-6


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; exit 2 where the folder holds no cases."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("cases", type=Path, help="a folder of .jsonl files")
    parser.add_argument("--scorer", type=Path, help="a scorer to run instead of the one here")
    parser.add_argument("--adapter", type=Path, help="what hands the scorer our readings")
    parser.add_argument("--leave", type=Path, help="left-out cases, for a second figure beside the first")
    options = parser.parse_args(argv)
    if options.scorer:
        print("\n".join(scored(options)))
        return 0
    files = sorted(options.cases.glob("*.jsonl"))
    if not files:
        print(f"{options.cases} holds no .jsonl file", file=sys.stderr)
        return 2
    print("\n".join(table(files)))
    return 0


def table(files: Sequence[Path]) -> Iterator[str]:
    """Yield a Markdown table: a row a file, `found/right` in per cent a language, and what is read where nothing is."""
    yield "| suite | " + " | ".join(LANGUAGES) + " | read in 100 empty texts |"
    yield "| --- |" + " --- |" * (len(LANGUAGES) + 1)
    for file in files:
        seen, empty = tally(file)
        cells = [_cell(seen[code]) for code in LANGUAGES]
        share = f"{100 * empty['read'] / empty['cases']:.0f}" if empty["cases"] else "–"
        yield f"| {file.stem} | " + " | ".join(cells) + f" | {share} |"


def scored(options: argparse.Namespace) -> Iterator[str]:
    """Yield a Markdown table of what the folder's own scorer says, with all cases and without those left out."""
    every = _scorer_rows(options, None)
    kept = _scorer_rows(options, options.leave) if options.leave else every
    codes = [code for code in (*LANGUAGES, "und") if any(lang == code for _, lang in every)]
    yield "| suite | " + " | ".join(codes) + " |"
    yield "| --- |" + " --- |" * len(codes)
    for suite in dict.fromkeys(suite for suite, _ in every):
        for measure in ("typR", "hedR", "fp0"):
            cells = [_both(every.get((suite, code)), kept.get((suite, code)), measure) for code in codes]
            if measure == "typR" or any(cell != "–" for cell in cells):
                yield f"| {suite}{'' if measure == 'typR' else ', ' + measure} | " + " | ".join(cells) + " |"


def _scorer_rows(options: argparse.Namespace, leave: Path | None) -> dict[tuple[str, str], Mapping[str, Any]]:
    """Run the scorer and return its rows by suite and language."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "rows.json"
        command = [sys.executable, str(options.scorer), str(options.adapter), "--cases", str(options.cases)]
        command += ["--json", str(out), *(["--leave", str(leave)] if leave else [])]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return {(row["suite"], row["lang"]): row for row in json.loads(out.read_text(encoding="utf-8"))}


def _both(every: Mapping[str, Any] | None, kept: Mapping[str, Any] | None, measure: str) -> str:
    """Return one figure, or both where leaving cases out changes it."""
    figures = [f"{row[measure]:.0f}" for row in (every, kept) if row is not None and row.get(measure) is not None]
    return "–" if not figures else figures[0] if len(set(figures)) == 1 else " → ".join(figures)


def tally(file: Path) -> tuple[Mapping[str, Counter[str]], Counter[str]]:
    """Count the expected, found and right figures of each language, and what is read in texts that hold none."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    empty: Counter[str] = Counter()
    for line in file.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["lang"] not in LANGUAGES:
            continue
        mentions = _read(case)
        if not case["expected"]:
            empty.update(cases=1, read=len(mentions))
        for expected in case["expected"]:
            over = [m for m in mentions if _overlaps(m, expected) and m.kind in KINDS.get(expected["kind"], ())]
            right = any(_same(m, expected) for m in over)
            seen[case["lang"]].update(expected=1, found=bool(over), right=right)
    return seen, empty


def _read(case: Mapping[str, Any]) -> list[Mention]:
    import factcheck

    day = case.get("reference_date")
    published = date.fromisoformat(day[:10]) if day else None
    mentions: list[Mention] = factcheck.extract(case["text"], language=case["lang"], published=published)
    return mentions


def _overlaps(mention: Mention, expected: Mapping[str, Any]) -> bool:
    start, end = expected["start"], expected["end"]
    return start is None or (mention.start < end and mention.end > start)


def _same(mention: Mention, expected: Mapping[str, Any]) -> bool:
    """Say whether one of the values that the case takes is what the mention states."""
    wanted = [expected.get("value"), *(expected.get("alts") or ())]
    if mention.kind in ("date", "time"):
        days = {mention.stated, mention.low, (mention.stated or "").replace("..", "/")}
        return any(
            isinstance(w, str) and (w in days or w[: len(mention.stated or "-")] == mention.stated) for w in wanted
        )
    bounds = [_number(text) for text in (mention.stated, mention.low, mention.high)]
    if mention.kind == "duration":
        bounds += [None if n is None else n * 86_400 for n in bounds[1:]]
    low, high = expected.get("low"), expected.get("high")
    if (mention.stated or "").count("..") == 1 and low is not None and high is not None:
        ends = [_number(end) for end in (mention.stated or "").split("..")]
        return _near(ends[0], low) and _near(ends[1], high)
    return any(_near(n, w) for n in bounds for w in (*wanted, low, high))


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None


def _near(a: float | None, b: Any) -> bool:
    return a is not None and isinstance(b, (int, float)) and abs(a - b) <= CLOSE * max(1.0, abs(b))


def _cell(counts: Counter[str]) -> str:
    if not counts["expected"]:
        return "–"
    return f"{100 * counts['found'] / counts['expected']:.0f}/{100 * counts['right'] / counts['expected']:.0f}"


if __name__ == "__main__":
    sys.exit(main())
