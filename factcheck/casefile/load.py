"""Read a claims.yaml into a :class:`Case`, collecting every mistake before any is reported."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, cast, get_args

from factcheck.casefile.model import (
    Case,
    Correction,
    DeclaredFact,
    Entity,
    Holding,
    PluginUse,
    SourceSettings,
    StatedClaim,
)
from factcheck.casefile.table import read_table
from factcheck.fields import Fields, nearest
from factcheck.model import Kind, Problem
from factcheck.yamlfile import ConfigError, Node, Scalar, load_yaml, read_yaml

if TYPE_CHECKING:
    from collections.abc import Collection

_CASE = ("version", "case", "currency", "sources", "entities", "facts", "claims", "corrections", "plugins")
_STATED_SOURCE = ("id", "title", "publisher", "url", "language", "published", "primary")
_SOURCE = ("path", *_STATED_SOURCE[1:], "exclude", "table")
_ENTITY = ("name", "aliases", "jurisdiction")
_FACT = ("id", "was", "label", "kind", "unit", "per", "about", "cues", "exclude", "holds", "tolerance")
_HOLDING = ("source", "quote")
_CLAIM = ("fact", "source", "quote", "as_of")
_CORRECTION = ("source", "quote", "reads")
_NOTHING = "nothing"


def load_case(path: Path) -> Case:
    """Read the claims.yaml at `path`; errors call it by that path, or by its last part where it is absolute.

    Raises ConfigError with one Problem for each mistake, in the order of the file.
    """
    name = path.name if path.is_absolute() else path.as_posix()
    return _case(read_yaml(path, name), name)


def read_case(text: str, name: str = "claims.yaml") -> Case:
    """Read the text of a claims.yaml that errors call `name`; raises ConfigError as :func:`load_case`."""
    return _case(load_yaml(text, name), name)


def _case(node: Node, name: str) -> Case:
    problems: list[Problem] = []
    top = Fields(node, "the case", name, problems)
    top.refuse_unknown(_CASE)
    top.choice("version", ("1",))
    facts = tuple(fact for entry in top.entries("facts") if (fact := _fact(entry, name, problems)))
    known = _check_fact_ids(facts, problems)
    case = Case(
        path=name,
        title=top.text("case"),
        currency=top.matching("currency", "[A-Z]{3}", "Write the three letters of the currency: EUR."),
        sources=tuple(_source(key, entry, top) for key, entry in top.named("sources")),
        entities=tuple(_entity(key, entry, top) for key, entry in top.named("entities")),
        facts=facts,
        claims=tuple(claim for entry in top.entries("claims") if (claim := _claim(entry, known, name, problems))),
        corrections=tuple(fix for entry in top.entries("corrections") if (fix := _correction(entry, name, problems))),
        plugins=tuple(use for entry in top.entries("plugins") if (use := _plugin(entry, top))),
    )
    _check_paths(case.sources, problems)
    _check_held(facts, problems)
    if problems:
        raise ConfigError.of(sorted(problems, key=_order))
    return case


def _source(key: Scalar, node: Node, top: Fields) -> SourceSettings:
    fields = Fields(node, f"source '{key.text}'", top.name, top.problems)
    fields.refuse_unknown(_SOURCE)
    path = fields.text("path")
    if path and (path.startswith("/") or "\\" in path or ":" in path.partition("/")[0]):
        hint = "Write it from this file's folder: sources/a.md."
        fields.wrong(fields.given("path") or node, f"the path of {fields.what} must be relative", hint)
    settings = _settings(fields, fields.checked_id(key) or key.text, str(PurePosixPath(path)) if path else None, key)
    return replace(settings, table=read_table(fields))


def _settings(fields: Fields, identity: str, path: str | None, at: Node) -> SourceSettings:
    return SourceSettings(
        id=identity,
        path=path,
        title=fields.text("title"),
        publisher=fields.text("publisher"),
        url=fields.text("url"),
        language=fields.language(),
        published=fields.day("published"),
        primary=fields.flag("primary"),
        exclude=fields.flag("exclude") or False,
        place=fields.place(at),
    )


def _entity(key: Scalar, node: Node, top: Fields) -> Entity:
    fields = Fields(node, f"entity '{key.text}'", top.name, top.problems)
    fields.refuse_unknown(_ENTITY)
    jurisdiction = fields.matching("jurisdiction", "[A-Z]{2}", "Write two capital letters: NL, FR, EU.")
    identity = fields.checked_id(key) or key.text
    return Entity(identity, fields.text("name") or key.text, fields.texts("aliases"), jurisdiction, fields.place(key))


def _fact(node: Node, name: str, problems: list[Problem]) -> DeclaredFact | None:
    fields = Fields(node, "a fact", name, problems)
    fields.refuse_unknown(_FACT)
    fields.require("id", "Give it a short name of its own: `id: dutch-fine`.")
    identity = fields.identifier("id")
    if identity is None:
        return None
    fields.what = f"fact '{identity}'"
    return DeclaredFact(
        id=identity,
        label=fields.text("label") or identity,
        kind=cast("Kind | None", fields.choice("kind", get_args(Kind))),
        unit=fields.text("unit"),
        per=fields.text("per"),
        about=fields.texts("about"),
        cues=fields.texts("cues"),
        exclude=fields.texts("exclude"),
        tolerance=fields.share("tolerance") or Decimal(0),
        was=fields.texts("was"),
        holds=tuple(held for entry in fields.entries("holds") if (held := _holding(entry, name, problems))),
        place=fields.place(fields.given("id") or node),
    )


def _holding(node: Node, name: str, problems: list[Problem]) -> Holding | None:
    fields = Fields(node, "a claim held", name, problems)
    fields.refuse_unknown(_HOLDING)
    for key in _HOLDING:
        fields.require(key, "A claim held is {source: id, quote: its words}.")
    source, quote = fields.identifier("source"), fields.scalar("quote")
    if source is None or quote is None or not quote.text.strip():
        return None
    return Holding(source, quote.text.strip(), fields.place(quote))


def _claim(node: Node, known: Collection[str], name: str, problems: list[Problem]) -> StatedClaim | None:
    fields = Fields(node, "a claim", name, problems)
    fields.refuse_unknown(_CLAIM)
    _check_known(fields, known)
    fields.require("quote", "Write the words as they were said: `quote: more than 50 billion images`.")
    source, quote = _stated_source(fields), fields.scalar("quote")
    if source is None or quote is None:
        return None
    return StatedClaim(source, quote.text.strip(), fields.text("fact"), fields.day("as_of"), fields.place(quote))


def _stated_source(fields: Fields) -> SourceSettings | None:
    """Return who makes the claim: an id alone, or an id with what is known of the source."""
    fields.require("source", "Say who states it: `source: {id: radio, title: Morning programme}`.")
    node = fields.given("source")
    if node is None:
        return None
    if isinstance(node, Scalar):
        identity = fields.checked_id(node)
        return SourceSettings(identity, place=fields.place(node)) if identity else None
    inner = Fields(node, "the source of a claim", fields.name, fields.problems)
    inner.refuse_unknown(_STATED_SOURCE)
    inner.require("id", "Give it a short name of its own: `id: radio-2024-09-05`.")
    identity = inner.identifier("id")
    return _settings(inner, identity, None, node) if identity else None


def _correction(node: Node, name: str, problems: list[Problem]) -> Correction | None:
    fields = Fields(node, "a correction", name, problems)
    fields.refuse_unknown(_CORRECTION)
    for key in _CORRECTION:
        fields.require(key, "A correction is {source: id, quote: its words, reads: what they mean, or nothing}.")
    source, quote, reads = fields.identifier("source"), fields.scalar("quote"), fields.text("reads")
    if source is None or quote is None or reads is None:
        return None
    return Correction(source, quote.text.strip(), None if reads == _NOTHING else reads, fields.place(quote))


def _plugin(node: Node, top: Fields) -> PluginUse | None:
    if isinstance(node, Scalar):
        name = top.checked_id(node)
        return PluginUse(name, top.place(node)) if name else None
    top.wrong(node, "a plug-in is asked for by its name", "Write `plugins: [its-name]`.")
    return None


def _check_known(fields: Fields, known: Collection[str]) -> None:
    fact = fields.scalar("fact")
    if fact is not None and fact.text not in known:
        near = nearest(fact.text, known)
        hint = f"Did you mean '{near}'?" if near else "Declare it under `facts:` first."
        fields.wrong(fact, f"no fact is called '{fact.text}'", hint)


def _check_fact_ids(facts: tuple[DeclaredFact, ...], problems: list[Problem]) -> dict[str, str]:
    """Return each fact's id with its place, noting ids that stand twice and a fact that was itself.

    What a fact was may be a fact still: the one was then split off the other.
    """
    places: dict[str, str] = {}
    for fact in facts:
        if fact.id in places:
            text = f"two facts are called '{fact.id}'"
            problems.append(Problem(fact.place, text, f"The first stands at {places[fact.id]}; rename one."))
        places.setdefault(fact.id, fact.place)
    for fact in facts:
        for old in fact.was:
            if old == fact.id:
                text = f"fact '{fact.id}' cannot have been '{old}', which it is still"
                problems.append(Problem(fact.place, text, "Take it out of `was`."))
    return places


def _check_held(facts: tuple[DeclaredFact, ...], problems: list[Problem]) -> None:
    seen: dict[tuple[str, str], Holding] = {}
    for one in (held for fact in facts for held in fact.holds):
        first = seen.setdefault((one.source, one.quote), one)
        if first is not one:
            text = f"'{one.quote}' of {one.source} is held twice"
            problems.append(Problem(one.place, text, f"The first stands at {first.place}; keep one of the two."))


def _check_paths(sources: tuple[SourceSettings, ...], problems: list[Problem]) -> None:
    seen: dict[str, str] = {}
    for source in sources:
        if source.path in seen:
            text = f"sources '{seen[source.path]}' and '{source.id}' name the same file"
            problems.append(Problem(source.place, text, "Keep one of the two."))
        if source.path:
            seen.setdefault(source.path, source.id)


def _order(problem: Problem) -> tuple[int, int]:
    """Return the line and column of a problem, for sorting."""
    _, line, column = problem.place.rsplit(":", 2)
    return int(line), int(column)
