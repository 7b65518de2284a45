"""What each fact is about, and how it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.group.core import Core, cores
from factcheck.group.labels import label, told_apart
from factcheck.group.measuring import measuring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.group.survey import Survey
    from factcheck.model import Claim


def described(
    facts: Sequence[Sequence[int]], members: Sequence[Sequence[Claim]], survey: Survey
) -> list[tuple[Core, str]]:
    """Return the core and the label of each fact, given by the positions of its claims and by the claims."""
    keys = [survey.key("fact", fact) for fact in facts]
    found: list[tuple[Core, str] | None] = [_read(survey.get(key)) for key in keys]
    missing = [k for k, known in enumerate(found) if known is None]
    if missing:
        profiles, places = survey.profiles([row for k in missing for row in facts[k]])
        rows = [places[list(facts[k])].tolist() for k in missing]
        nobody = [measuring(frozenset(claim.language for claim in members[k])) for k in missing]
        for k, core in zip(missing, cores(rows, profiles.profiles, nobody), strict=True):
            name = label(members[k], core)
            found[k] = core, name
            traits = [core.noun, core.event, core.roles, core.names, core.words, core.wider, core.around]
            survey.keep(keys[k], [*traits, name])
    whole = [each for each in found if each is not None]
    names = told_apart([name for _, name in whole], members, [core for core, _ in whole])
    return [(core, name) for (core, _), name in zip(whole, names, strict=True)]


def _read(plain: Sequence[object] | None) -> tuple[Core, str] | None:
    if plain is None:
        return None
    *traits, name = (tuple(each) if isinstance(each, list) else each for each in plain)
    return Core(*traits), str(name)  # type: ignore[arg-type]
