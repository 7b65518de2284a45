"""What an editor changes of how a case is read: a claim split off, facts merged, a figure corrected, a source left out.

Each is a change of claims.yaml, made on the open file.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.casefile import Correction
from factcheck.errors import FactcheckError
from factcheck.review.desk.wording import declared, holding, is_id, slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from factcheck.casefile import Holding
    from factcheck.casefile.write import CaseFile
    from factcheck.model import Claim, Fact, Report

NOTHING = "nothing"


def split_off(file: CaseFile, report: Report, claim: str, label: str) -> str:
    """Let a claim found a fact of its own, called `label`; return the id of that fact."""
    said = _claim(report, claim)
    fact = next((each for each in report.facts if claim in each.claims), None)
    if fact is None or len(fact.claims) == 1:
        raise FactcheckError("", "this claim stands alone already", "There is nothing to split it off.")
    held = holding(said, report, file.case)
    rest = [each for each in fact.claims if each != claim]
    if fact.id not in _ids(file):
        _declare(file, report, fact, rest)
    name = slug(label, {*_ids(file), *(each.id for each in report.facts)})
    file.split(declared(fact, name, label), [held])
    return name


def put_together(file: CaseFile, report: Report, one: str, other: str) -> str:
    """Make one fact of two; return its id, which is that of the one declared, the first of two."""
    first, second = _fact(report, one), _fact(report, other)
    if first.id == second.id:
        raise FactcheckError("", "a fact cannot be merged with itself", "Choose another.")
    if first.kind != second.kind:
        raise FactcheckError("", f"a {first.kind} cannot become one with a {second.kind}", "Choose another.")
    if first.id not in _ids(file) and second.id in _ids(file):
        first, second = second, first
    if first.id not in _ids(file):
        _declare(file, report, first, first.claims)
    file.merge(first.id, second.id, _holdings(file, report, second.claims))
    return first.id


def reread(file: CaseFile, report: Report, claim: str, reads: str) -> None:
    """Say what the words of a claim read as; `reads` may be ``nothing``. Refused where no figure is read in them."""
    said = _claim(report, claim)
    if said.origin == "stated":
        hint = f"Change its words there, at {said.place}."
        raise FactcheckError("", "this claim was stated by hand in claims.yaml", hint)
    if reads != NOTHING and not value_of(report, claim, reads):
        raise FactcheckError("", f"no figure is read in '{reads}'", "Write it with its unit, or: nothing.")
    held = holding(said, report, file.case)
    _keep(file, report, [] if reads != NOTHING else [claim], claim)
    file.correct(Correction(held.source, held.quote, None if reads == NOTHING else reads))


def _keep(file: CaseFile, report: Report, gone: Collection[str], claim: str) -> None:
    """Declare the fact of a claim where it was found and is decided on: with other words it might get another id."""
    fact = next((each for each in report.facts if claim in each.claims), None)
    decided = fact is not None and any(each.decision for each in fact.discrepancies)
    if fact is not None and decided and fact.id not in _ids(file) and is_id(fact.id):
        _declare(file, report, fact, [each for each in fact.claims if each not in gone])


def value_of(report: Report, claim: str, words: str) -> str:
    """Return how words would be read in the place of a claim, for people; nothing where they hold no figure."""
    from dataclasses import replace

    from factcheck.normalize.claims import build_claims
    from factcheck.normalize.show import show

    source = next(each for each in report.sources if each.id == _claim(report, claim).source)
    read = build_claims(replace(source, text=words, regions=()))
    return show(read[0].value) if read else ""


def left_out(file: CaseFile, report: Report, source: str, why: str) -> None:
    """Leave a source out of every run."""
    found = next((each for each in report.sources if each.id == source), None)
    if found is None:
        raise FactcheckError("", f"no source is called '{source}'", "")
    if found.path.rpartition("/")[2] == file.path.name:
        hint = "Take its claims out of claims.yaml."
        raise FactcheckError("", "this source stands in no file: its claims were stated by hand", hint)
    file.leave_out(source, _from(file.path, found.path), why)


def _declare(file: CaseFile, report: Report, fact: Fact, claims: Iterable[str]) -> None:
    """Declare a fact that was found, under the id it has, with the claims it is to keep."""
    if not is_id(fact.id):
        raise FactcheckError("", f"'{fact.id[:80]}' cannot be the id of a declared fact", "Declare it in claims.yaml.")
    file.split(declared(fact, fact.id, fact.label), _holdings(file, report, claims))


def _holdings(file: CaseFile, report: Report, claims: Iterable[str]) -> list[Holding]:
    said = {claim.id: claim for claim in report.claims}
    return list(dict.fromkeys(holding(said[name], report, file.case) for name in claims if name in said))


def _from(case: Path, path: str) -> str:
    """Return the path of a source from the folder of claims.yaml."""
    return os.path.relpath(os.path.realpath(path), case.parent).replace(os.sep, "/")


def _ids(file: CaseFile) -> set[str]:
    return {fact.id for fact in file.case.facts}


def _claim(report: Report, name: str) -> Claim:
    found = next((each for each in report.claims if each.id == name), None)
    if found is None:
        raise FactcheckError("", "this claim is no longer there", "Go on with the next.")
    return found


def _fact(report: Report, name: str) -> Fact:
    found = next((each for each in report.facts if each.id == name), None)
    if found is None:
        raise FactcheckError("", "this fact is no longer there", "Go on with the next.")
    return found
