from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.group import group_claims
from factcheck.group.copies import repeated
from factcheck.normalize.claims import build_claims
from tests.helpers_claims import source

TEXT = "Fire took 14 barns at Ulvik. In all, 14 barns and 3 boats burnt at Ulvik. The fire burnt for 9 hours."


def filed(name: str, text: str = TEXT, copy_of: str | None = None):
    made = source(name, date(2024, 5, 6), text, language="en")
    return replace(made, copy_of=copy_of), build_claims(made)


def test_a_copy_follows_its_original_claim_by_claim() -> None:
    (first, ours), (again, theirs) = filed("first"), filed("again", copy_of="first")
    assert repeated([*theirs, *ours], [again, first]) == {b.id: a.id for a, b in zip(ours, theirs, strict=True)}


def test_a_copy_of_a_copy_follows_the_original() -> None:
    (first, ours), (again, theirs) = filed("first"), filed("again", copy_of="first")
    third, more = filed("third", copy_of="again")
    leaders = repeated([*ours, *theirs, *more], [first, again, third])
    assert set(leaders.values()) == {claim.id for claim in ours}


def test_what_a_copy_words_or_counts_otherwise_speaks_for_itself() -> None:
    (first, ours), (spun, theirs) = filed("first"), filed("spun", TEXT.replace("9 hours", "7 hours"), "first")
    leaders = repeated([*ours, *theirs], [first, spun])
    assert [claim.quote for claim in theirs if claim.id not in leaders] == ["7 hours"]


def test_a_source_that_is_filed_again_renames_and_moves_no_fact() -> None:
    (first, ours), (again, theirs) = filed("first"), filed("again", copy_of="first")
    alone, _ = group_claims(ours, [first], None)
    both, _ = group_claims([*ours, *theirs], [first, again], None)
    own = {claim.id for claim in ours}
    assert [(g.id, g.label, [c.id for c in g.claims if c.id in own]) for g in both] == [
        (g.id, g.label, [c.id for c in g.claims]) for g in alone
    ]
    assert sum(len(group.claims) for group in both) == 2 * len(ours)
