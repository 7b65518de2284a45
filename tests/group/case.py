"""Claims made of a few words of prose, for the tests of grouping."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.group import group_claims
from factcheck.group.discover import discover_groups
from factcheck.model import Claim, Fact, Group, Source
from factcheck.normalize.claims import build_claims
from factcheck.reconcile import reconcile

DAY = date(2024, 9, 4)


def source(name: str, text: str, language: str = "en") -> Source:
    """Return a source of that name and text."""
    return Source(name, f"{name}.txt", text, "", language=language, published=DAY, published_how="stated")


def read(*sources: Source) -> list[Claim]:
    """Return the claims of the sources."""
    return [claim for each in sources for claim in build_claims(each)]


def facts(*sources: Source) -> list[Group]:
    """Return the facts found in the sources, with no claims.yaml."""
    return group_claims(read(*sources), sources, None)[0]


def quotes(groups: Sequence[Group], part: str) -> list[list[str]]:
    """Return the quotes of each fact that holds a figure with `part` in its quote."""
    found = [[claim.quote for claim in group.claims] for group in groups]
    return [each for each in found if any(part in quote for quote in each)]


def told(language: str, text: str) -> list[Fact]:
    """Return the facts of one text, each with its verdict."""
    made = source("s", text, language)
    claims = build_claims(made)
    return reconcile(discover_groups(claims, [made]), [made], claims)
