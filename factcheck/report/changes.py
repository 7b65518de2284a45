"""What changed between two reports, told from their JSON alone."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError
from factcheck.report.json import SCHEMA, json_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.console import Console
    from rich.text import Text

Row = dict[str, Any]
_WORDS = {
    "new": "New",
    "gone": "Gone",
    "grown": "Repeated by more sources",
    "verdicts": "Verdict changed",
    "new_checks": "New inside one source",
    "gone_checks": "Gone from inside one source",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A discrepancy: its fact, its two values, and the sources that newly repeat one of them."""

    fingerprint: str
    fact: str
    label: str
    values: tuple[str, ...]
    strength: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A fact whose verdict changed; ``None`` stands for a report that has no such fact."""

    fact: str
    label: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Inside:
    """A check inside one source."""

    fingerprint: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed, each part in the order of the report it is in."""

    new: tuple[Pair, ...]
    gone: tuple[Pair, ...]
    grown: tuple[Pair, ...]
    verdicts: tuple[Turn, ...]
    new_checks: tuple[Inside, ...]
    gone_checks: tuple[Inside, ...]


def load(path: Path) -> Row:
    """Read a report; raises FactcheckError where the file is none of a version we know."""
    try:
        told = json.loads(path.read_bytes())
    except OSError as error:
        raise FactcheckError(path.as_posix(), f"cannot be read: {error.strerror}", "Check the name.") from None
    except (ValueError, RecursionError) as error:
        place = f"{path.as_posix()}:{getattr(error, 'lineno', 1)}:{getattr(error, 'colno', 1)}"
        raise FactcheckError(place, "is not JSON", "Write it with factcheck check --format json:FILE.") from None
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise FactcheckError(path.as_posix(), f"is no {SCHEMA}", "Write it with factcheck check --format json:FILE.")
    return told


def between(old: Row, new: Row) -> Changes:
    """Return what changed; raises FactcheckError where a report lacks what its schema promises."""
    try:
        return _between(old, new)
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise FactcheckError("", f"a report is damaged: {error!r}", "Write it anew with factcheck check.") from None


def _between(old: Row, new: Row) -> Changes:
    before, after = _pairs(old), _pairs(new)
    grown = [
        _pair(fact, pair, tuple(more))
        for name, (fact, pair) in after.items()
        if name in before and (more := _joined(before[name], (fact, pair)))
    ]
    checks = [{each["fingerprint"]: each for each in report["checks"]} for report in (old, new)]
    return Changes(
        new=tuple(_pair(*each) for name, each in after.items() if name not in before),
        gone=tuple(_pair(*each) for name, each in before.items() if name not in after),
        grown=tuple(grown),
        verdicts=tuple(_turns(old, new)),
        new_checks=tuple(_inside(each) for name, each in checks[1].items() if name not in checks[0]),
        gone_checks=tuple(_inside(each) for name, each in checks[0].items() if name not in checks[1]),
    )


def _pairs(report: Row) -> dict[str, tuple[Row, Row]]:
    """Return the contradicting pairs of a report by fingerprint, each with its fact."""
    found = ((fact, pair) for fact in report["facts"] for pair in fact["discrepancies"])
    return {pair["fingerprint"]: (fact, pair) for fact, pair in found if pair["relation"] == "contradiction"}


def _pair(fact: Row, pair: Row, sources: tuple[str, ...] = ()) -> Pair:
    values = tuple(fact["classes"][number]["display"] for number in pair["classes"])
    return Pair(pair["fingerprint"], fact["id"], fact["label"], values, pair["strength"], sources)


def _joined(before: tuple[Row, Row], after: tuple[Row, Row]) -> list[str]:
    """Return the sources that repeat a value now and did not before."""
    then, now = (
        [name for number in pair["classes"] for name in fact["classes"][number]["sources"]]
        for fact, pair in (before, after)
    )
    return [name for name in dict.fromkeys(now) if name not in then]


def _turns(old: Row, new: Row) -> Iterator[Turn]:
    """Yield the facts whose verdict or strength changed; one told once is as none."""
    before, after = ({fact["id"]: fact for fact in report["facts"]} for report in (old, new))
    for name in dict.fromkeys([*after, *before]):
        fact = after.get(name) or before[name]
        verdicts = _verdict(before.get(name)), _verdict(after.get(name))
        if verdicts[0] != verdicts[1]:
            yield Turn(name, fact["label"], *verdicts)


def _verdict(fact: Row | None) -> str | None:
    if fact is None or fact["verdict"] == "single":
        return None
    return f"{fact['verdict']}, {fact['strength']}" if fact["strength"] else str(fact["verdict"])


def _inside(check: Row) -> Inside:
    return Inside(check["fingerprint"], check["source"], check["text"])


def render(found: Changes) -> str:
    """Return the changes as JSON."""
    return json_text({"schema": "factcheck-diff/1", **asdict(found)})


def page(found: Changes, console: Console) -> Iterator[Text]:
    """Yield the changes as the lines of a page."""
    from rich.text import Text

    from factcheck.report.layout import HARD, MARGIN, QUIET, STRONG, Sheet, styled

    sheet = Sheet(console)
    parts = {name: getattr(found, name) for name in _WORDS}
    if not any(parts.values()):
        yield styled("Nothing changed.")
    for name, rows in parts.items():
        if rows:
            yield from sheet.heading(_WORDS[name], HARD if name.startswith("new") else STRONG)
        for each in rows:
            head, body = _told(each)
            yield from sheet.wrap(styled(head, STRONG), 2, MARGIN)
            yield from sheet.wrap(Text.assemble(styled(body, QUIET)), MARGIN)


def _told(each: Pair | Turn | Inside) -> tuple[str, str]:
    """Return what a row says: its head, and what stands beneath."""
    if isinstance(each, Inside):
        return each.source, each.text
    if isinstance(each, Turn):
        return each.label, f"{each.before or 'told once or not at all'} → {each.after or 'told once or not at all'}"
    more = f", now also {', '.join(each.sources)}" if each.sources else ""
    return each.label, f"{' against '.join(each.values)} · {each.strength}{more} · {each.fingerprint}"
