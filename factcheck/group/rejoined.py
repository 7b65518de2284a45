"""Facts put together again because one text says that they are one: what it restates, revises, lets two parties say."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from factcheck.group.disputed import disputes
from factcheck.group.restated import join_restated, restatements
from factcheck.group.revised import join_revised, revisions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.group.survey import Survey

    Pairs = list[tuple[int, int]]


def joined(facts: Sequence[Sequence[int]], survey: Survey) -> list[list[int]]:
    """Return the facts with those joined of which a source says that they are one; every claim stays in one."""
    restated, revised = _pairs(survey)
    return join_revised(join_restated(facts, survey.claims, restated), revised)


def _pairs(survey: Survey) -> tuple[Pairs, Pairs]:
    """Return the claims that sources restate, and those that they revise or that two parties dispute."""
    keys = {name: survey.key("pairs", rows) for name, rows in survey.rows.items()}
    held = {name: survey.get(key) for name, key in keys.items()}
    missing = [name for name, pairs in held.items() if pairs is None]
    if missing:
        found = _found(survey, missing)
        for name in missing:
            held[name] = found[name]
            survey.keep(keys[name], found[name])
    restated, revised = (
        [(rows[i], rows[j]) for name, rows in survey.rows.items() for i, j in held[name][k]] for k in (0, 1)
    )
    return restated, revised


def _found(survey: Survey, names: Iterable[str]) -> dict[str, tuple[Pairs, Pairs]]:
    """Return the pairs of some sources, as places among the claims of each."""
    found: dict[str, tuple[Pairs, Pairs]] = {name: ([], []) for name in names}
    rows = [row for name in found for row in survey.rows[name]]
    claims = [survey.claims[row] for row in rows]
    place = {row: k for each in survey.rows.values() for k, row in enumerate(each)}
    profiles, places = survey.profiles(rows)
    restated = restatements(claims, profiles.profiles, places[rows].tolist())
    for kind, pairs in enumerate((restated, chain(revisions(claims), disputes(claims)))):
        for i, j in pairs:
            found[claims[i].source][kind].append((place[rows[i]], place[rows[j]]))
    return found
