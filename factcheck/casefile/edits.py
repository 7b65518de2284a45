"""Changes of a claims.yaml as an editor names them, each from text to text with every unrelated byte kept.

Each says what the case must read as afterwards, and is refused where the text comes out otherwise: a change that
would go wrong is never written.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.casefile.load import read_case
from factcheck.casefile.model import Correction, DeclaredFact, SourceSettings
from factcheck.casefile.written import NOTHING, correction_said, fact_said, holding_said
from factcheck.errors import ConfigError, FactcheckError
from factcheck.yamlmarks import append, drop, put, remark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.casefile.model import Case, Holding

EMPTY = "version: 1\n"
CASE = ("version", "case", "currency", "sources", "entities", "facts", "claims", "corrections", "plugins")
_FACT = ("id", "was", "label", "kind", "unit", "per", "about", "cues", "exclude", "holds", "tolerance")


def declare(text: str, fact: DeclaredFact) -> str:
    """Declare a further fact, behind the others."""
    case = read_case(text)
    wanted = replace(case, facts=(*case.facts, fact))
    return _checked(append(text, ("facts",), fact_said(fact), CASE), wanted, f"declare '{fact.id}'")


def declare_all(text: str, facts: Sequence[DeclaredFact]) -> str:
    """Declare further facts, behind the others, in their order."""
    case = read_case(text)
    wanted = replace(case, facts=(*case.facts, *facts))
    for fact in facts:
        text = append(text, ("facts",), fact_said(fact), CASE)
    return _checked(text, wanted, f"declare {len(facts)} facts")


def rename(text: str, old: str, new: str, label: str | None = None) -> str:
    """Give a declared fact another id, another label, or both; it remembers what it was."""
    case = read_case(text)
    fact = _declared(case, old)
    was = tuple(name for name in (*fact.was, old) if name != new) if new != old else fact.was
    named = replace(fact, id=new, label=label or (fact.label if fact.label != old else new), was=was)
    wanted = _restated(_with(case, fact, named), old, new)
    place = _place(case, old)
    if new != old:
        text = put(text, ("facts", place, "id"), new)
        if new in fact.was:
            text = drop(text, ("facts", place, "was", fact.was.index(new)))
        text = append(text, ("facts", place, "was"), old, _FACT)
        text = _restate(text, case, old, new)
    if named.label not in (fact.label, new):
        text = put(text, ("facts", place, "label"), named.label, _FACT)
    return _checked(text, wanted, f"rename '{old}'")


def hold(text: str, fact: str, moved: Iterable[Holding]) -> str:
    """Put claims to a declared fact, away from whatever other fact holds them or they were stated for."""
    case = read_case(text)
    for one in moved:
        text, case = _moved(text, case, fact, one)
    return _checked(text, case, f"put claims to '{fact}'")


def split(text: str, fact: DeclaredFact, moved: Sequence[Holding]) -> str:
    """Declare a fact that takes claims off the facts that have them now."""
    return hold(declare(text, replace(fact, holds=())), fact.id, moved)


def merge(text: str, kept: str, gone: str, moved: Sequence[Holding]) -> str:
    """Put one fact into another, with its present claims; `gone` may be a fact that was discovered.

    The one that stays takes over the words the other was known by, and remembers its id, so that decisions follow.
    """
    case = read_case(text)
    fact, other = _declared(case, kept), next((one for one in case.facts if one.id == gone), DeclaredFact(gone, gone))
    if other.kind and fact.kind and other.kind != fact.kind:
        told = f"'{kept}' is a {fact.kind} and '{gone}' a {other.kind}"
        raise FactcheckError("claims.yaml", told, "Only facts of one kind can become one.")
    place = _place(case, kept)
    was = _new([name for name in (gone, *other.was) if name != kept], fact.was)
    about = _new(other.about, fact.about) if fact.about else ()
    cues = _new(other.cues, fact.cues) if fact.cues else ()
    for key, name in [*(("was", n) for n in was), *(("about", n) for n in about), *(("cues", n) for n in cues)]:
        text = append(text, ("facts", place, key), name, _FACT)
    merged = replace(fact, was=(*fact.was, *was), about=(*fact.about, *about), cues=(*fact.cues, *cues))
    wanted = _restated(_with(case, fact, merged), gone, kept)
    text = _restate(text, case, gone, kept)
    if other in case.facts:
        text = drop(text, ("facts", _place(case, gone)))
        wanted = replace(wanted, facts=tuple(one for one in wanted.facts if one.id != gone))
    text = _checked(text, wanted, f"merge '{gone}' into '{kept}'")
    return hold(text, kept, [*other.holds, *(one for one in moved if _key(one) not in map(_key, other.holds))])


def correct(text: str, correction: Correction) -> str:
    """Say what words of a source read as; an earlier correction of the same words gives way."""
    case = read_case(text)
    correction = replace(correction, reads=None if correction.reads == NOTHING else correction.reads)
    said = [number for number, one in enumerate(case.corrections) if _key(one) == _key(correction)]
    kept = [one for one in case.corrections if _key(one) != _key(correction)]
    if said:
        text = put(text, ("corrections", said[0], "reads"), correction.reads or NOTHING)
        kept.insert(said[0], correction)
    else:
        text = append(text, ("corrections",), correction_said(correction), CASE)
        kept.append(correction)
    return _checked(text, replace(case, corrections=tuple(kept)), f"correct '{correction.quote}'")


def leave_out(text: str, source: str, path: str, why: str = "") -> str:
    """Leave a source out of every run; `path` is that of its file from the folder of claims.yaml."""
    case = read_case(text)
    named = (one for one in case.sources if one.path == path or (one.id == source and not one.path))
    own = next(named, None)
    if own is None:
        made = SourceSettings(source, path, exclude=True)
        text = put(text, ("sources", source), {"path": path, "exclude": "true"}, CASE)
        wanted = replace(case, sources=(*case.sources, made))
    else:
        text = put(text, ("sources", own.id, "exclude"), "true")
        wanted = replace(case, sources=tuple(replace(one, exclude=one is own or one.exclude) for one in case.sources))
    text = remark(text, ("sources", own.id if own else source), why) if why else text
    return _checked(text, wanted, f"leave '{source}' out")


def _moved(text: str, case: Case, fact: str, one: Holding) -> tuple[str, Case]:
    """Put one claim to a fact: one stated by hand is stated for it, any other is held by it."""
    target = _declared(case, fact)
    stated = [number for number, said in enumerate(case.claims) if (said.source.id, said.quote) == _key(one)]
    if stated:
        for number in stated:
            text = put(text, ("claims", number, "fact"), fact)
        claims = tuple(replace(said, fact=fact) if n in stated else said for n, said in enumerate(case.claims))
        return text, replace(case, claims=claims)
    for place, other in enumerate(case.facts):
        keys = [_key(held) for held in other.holds]
        if other.id != fact and _key(one) in keys:
            text = drop(text, ("facts", place, "holds", keys.index(_key(one))))
            case = _with(case, other, replace(other, holds=tuple(h for h in other.holds if _key(h) != _key(one))))
    if _key(one) not in [_key(held) for held in target.holds]:
        text = append(text, ("facts", _place(case, fact), "holds"), holding_said(one), _FACT)
        case = _with(case, target, replace(target, holds=(*target.holds, one)))
    return text, case


def _restate(text: str, case: Case, old: str, new: str) -> str:
    """Let the claims stated for one fact be stated for another."""
    for number, one in enumerate(case.claims):
        if one.fact == old:
            text = put(text, ("claims", number, "fact"), new)
    return text


def _restated(case: Case, old: str, new: str) -> Case:
    return replace(case, claims=tuple(replace(one, fact=new) if one.fact == old else one for one in case.claims))


def _declared(case: Case, name: str) -> DeclaredFact:
    """Return a declared fact; raises FactcheckError where none is called so."""
    found = next((fact for fact in case.facts if fact.id == name), None)
    if found is None:
        raise FactcheckError(case.path, f"no fact is called '{name}'", "Declare it under `facts:` first.")
    return found


def _place(case: Case, name: str) -> int:
    return [fact.id for fact in case.facts].index(name)


def _with(case: Case, old: DeclaredFact, new: DeclaredFact) -> Case:
    return replace(case, facts=tuple(new if fact.id == old.id else fact for fact in case.facts))


def _new(names: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name not in known)


def _key(one: Holding | Correction) -> tuple[str, str]:
    return one.source, one.quote


def _checked(text: str, wanted: Case, what: str) -> str:
    """Return the changed text; raises FactcheckError where it does not read as the case wanted."""
    try:
        read = read_case(text)
    except ConfigError as error:
        raise FactcheckError("claims.yaml", f"cannot {what}: {error.message}", error.hint) from None
    if _bare(read) != _bare(wanted):
        hint = "The file is laid out so that only a person can change this part of it."
        raise FactcheckError("claims.yaml", f"cannot {what} here", hint)
    return text


def _bare(said: Any) -> Any:
    """Return what is said without its places in the file."""
    if is_dataclass(said):
        return {each.name: _bare(getattr(said, each.name)) for each in fields(said) if each.name != "place"}
    return [_bare(one) for one in said] if isinstance(said, tuple) else said
