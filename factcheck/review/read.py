"""Read a decision file strictly: each mistake with its line and column, all of them at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast, get_args

from factcheck.errors import ConfigError
from factcheck.fields import Fields
from factcheck.model import CheckKind, Decision, Kind, Problem, Relation
from factcheck.review.entries import Entry, Page, Side, Subject
from factcheck.review.statuses import SILENCING, STATUSES
from factcheck.yamlfile import Mapping, Node, Scalar, Sequence, load_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Sequence as Many

# The upgrade at place n turns a file of version n + 1 into one of version n + 2; a new version adds one at the end.
UPGRADES: Many[Callable[[Mapping], Mapping]] = ()

_FILE = ("version", "fact", "source", "label", "kind", "decisions")
_ENTRY = ("fingerprint", "status", "reason", "by", "decided", "expires", "relation", "values", "check", "figures")
_SIDE = ("value", "shown", "sources")
_FINGERPRINT = "[0-9a-f]{20}"


def newest_version() -> int:
    """Return the version that is written."""
    return len(UPGRADES) + 1


def read_page(text: str, name: str) -> Page:
    """Read the text of a decision file that errors call `name`.

    Raises ConfigError with one Problem for each mistake, in the order of the file.
    """
    return _read(text, name, tuple(UPGRADES))


@lru_cache(maxsize=8)  # one change asks for the text before and after it more than once
def _read(text: str, name: str, _: Many[Callable[[Mapping], Mapping]]) -> Page:
    problems: list[Problem] = []
    top = Fields(_upgraded(load_yaml(text, name), name), "the decision file", name, problems)
    top.refuse_unknown(_FILE)
    subject = _subject(top)
    entries = tuple(found for node in top.entries("decisions") if (found := _entry(node, subject, top)))
    _refuse_twice(entries, problems)
    if problems:
        raise ConfigError.of(sorted(problems, key=_order))
    return Page(subject, entries)


def version_of(text: str, name: str) -> int:
    """Return the version a decision file says it is of; raises ConfigError where that is none we know."""
    return _version(load_yaml(text, name), name)


def _upgraded(node: Node, name: str) -> Node:
    """Return the tree of a file of any version as one of the present version."""
    for upgrade in UPGRADES[_version(node, name) - 1 :]:
        node = upgrade(cast("Mapping", node))
    return node


def _version(node: Node, name: str) -> int:
    said = node.items.get("version") if isinstance(node, Mapping) else None
    newest = newest_version()
    if not isinstance(said, Scalar):
        place = f"{name}:{(said or node).line}:{(said or node).column}"
        raise ConfigError(place, "the decision file has no version", f"Begin it with `version: {newest}`.")
    place = f"{name}:{said.line}:{said.column}"
    if not (said.text.isascii() and said.text.isdigit() and len(said.text) < 6 and int(said.text) > 0):
        raise ConfigError(place, f"'{said.text[:40]}' is no version", f"Begin it with `version: {newest}`.")
    if int(said.text) > newest:
        text = f"version {said.text} is newer than this factcheck, which knows {newest}"
        raise ConfigError(place, text, "Upgrade factcheck to the version that wrote it.")
    return int(said.text)


def _subject(top: Fields) -> Subject:
    fact, source = top.text("fact"), top.text("source")
    if (fact is None) == (source is None):
        hint = "Name the one fact it is about, `fact: dutch-fine`, or for checks the source they are in."
        top.wrong(top.node, "the decision file must be about one fact or one source", hint)
    kind = top.choice("kind", get_args(Kind))
    if fact is not None and kind is None:
        top.require("kind", "Say what kind of figure it is, as in the report: `kind: count`.")
    return Subject(fact or source or "", top.text("label"), kind, source is not None)


def _entry(node: Node, subject: Subject, top: Fields) -> Entry | None:
    before = len(top.problems)
    fields = Fields(node, "a decision", top.name, top.problems)
    fields.refuse_unknown(_ENTRY)
    fields.require("fingerprint", "Copy it from the report, or let factcheck decide write it.")
    fields.require("status", f"It can be {', '.join(STATUSES)}.")
    found = fields.matching("fingerprint", _FINGERPRINT, "It is twenty signs of 0-9 and a-f, as in the report.")
    entry = Entry(
        fingerprint=found or "",
        decision=_decision(fields),
        sides=() if subject.is_source else _sides(fields),
        relation=cast("Relation", fields.choice("relation", get_args(Relation)) or "contradiction"),
        check=cast("CheckKind | None", _kind_of_check(fields) if subject.is_source else None),
        figures=fields.texts("figures"),
        place=fields.place(node),
    )
    if len(top.problems) > before or fields.broken:
        return None
    return entry if _fits(entry, subject, fields) else None


def _decision(fields: Fields) -> Decision:
    status, reason = fields.choice("status", STATUSES), fields.text("reason")
    if status in SILENCING and reason is None:
        fields.require("reason", f"Say why it is {status}: what silences a finding needs a reason.")
    return Decision(status or "", reason or "", fields.text("by") or "", fields.day("decided"), fields.day("expires"))


def _sides(fields: Fields) -> tuple[Side, ...]:
    node = fields.given("values")
    if node is None or (isinstance(node, Sequence) and len(node.items) != 2):
        fields.wrong(node or fields.node, "a decision is on two values", "List the two values under `values:`.")
        return ()
    return tuple(_side(each, fields) for each in fields.entries("values"))


def _side(node: Node, fields: Fields) -> Side:
    side = Fields(node, "a value", fields.name, fields.problems)
    side.refuse_unknown(_SIDE)
    side.require("value", "Write the figure in its base unit, as the report's decision files do.")
    return Side(side.text("value") or "", side.text("shown") or "", side.texts("sources"))


def _kind_of_check(fields: Fields) -> str | None:
    fields.require("check", f"It can be {', '.join(get_args(CheckKind))}.")
    return fields.choice("check", get_args(CheckKind))


def _fits(entry: Entry, subject: Subject, fields: Fields) -> bool:
    """Say whether the fingerprint is that of the values beside it, and note it where it is not."""
    expected = entry.expected(subject)
    if entry.fingerprint != expected:
        hint = f"These values have {expected}; correct what was changed by hand, or decide again."
        at = fields.given("fingerprint") or fields.node
        fields.wrong(at, "the fingerprint is not that of the values beside it", hint)
    return entry.fingerprint == expected


def _refuse_twice(entries: tuple[Entry, ...], problems: list[Problem]) -> None:
    seen: dict[str, str] = {}
    for entry in entries:
        if entry.fingerprint in seen:
            hint = f"The first stands at {seen[entry.fingerprint]}; keep one of the two."
            problems.append(Problem(entry.place, "this finding is decided on twice", hint))
        seen.setdefault(entry.fingerprint, entry.place)


def _order(problem: Problem) -> tuple[int, int]:
    _, line, column = problem.place.rsplit(":", 2)
    return int(line), int(column)
