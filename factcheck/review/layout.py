"""A decision file as text: fixed keys in a fixed order, a line a value, nothing that changes from run to run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import yamltext
from factcheck.review.read import newest_version
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.review.entries import Entry, Page, Side


def page_text(page: Page) -> str:
    """Return a whole decision file."""
    subject = page.subject
    top = {
        "version": str(newest_version()),
        "source" if subject.is_source else "fact": scalar(subject.id),
        "label": scalar(subject.label) if subject.label else None,
        "kind": subject.kind,
    }
    lines = [f"{key}: {text}" for key, text in top.items() if text]
    lines += ["decisions:"] if page.entries else ["decisions: []"]
    return "\n".join([*lines, *(line for entry in page.entries for line in entry_lines(entry))]) + "\n"


def entry_lines(entry: Entry) -> list[str]:
    """Return one decision as the lines of a list's entry."""
    lines = [line for key, text in entry_fields(entry).items() for line in _field(key, text)]
    return ["  - " + lines[0], *("    " + line for line in lines[1:])]


def entry_fields(entry: Entry) -> dict[str, str | list[str]]:
    """Return the keys of one decision, each with its text or the lines of its list."""
    decision = entry.decision
    fields: dict[str, str | list[str] | None] = {
        "fingerprint": entry.fingerprint,
        "status": decision.status,
        "reason": scalar(decision.reason) if decision.reason else None,
        "by": scalar(decision.by) if decision.by else None,
        "decided": decision.decided.isoformat() if decision.decided else None,
        "expires": decision.expires.isoformat() if decision.expires else None,
        "relation": entry.relation if entry.relation != "contradiction" else None,
        "values": [_side(side) for side in entry.sides],
        "check": entry.check,
        "figures": _list(entry.figures) if entry.figures else None,
    }
    return {key: text for key, text in fields.items() if text}


def _field(key: str, text: str | list[str]) -> list[str]:
    if isinstance(text, str):
        return [f"{key}: {text}"]
    return [f"{key}:", *(f"  - {line}" for line in text)]


def _side(side: Side) -> str:
    shown = f", shown: {scalar(side.shown)}" if side.shown else ""
    return f"{{value: {scalar(side.value)}{shown}, sources: {_list(side.sources)}}}"


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(scalar(text) for text in texts)}]"


def scalar(text: str) -> str:
    """Return text, made harmless, as a YAML scalar on one line."""
    return yamltext.scalar(clean(text).strip())
