from __future__ import annotations

from datetime import date

from factcheck.reconcile.origins import mark_copies, origins
from tests.helpers_claims import source

STORY = (
    "The harbour authority said on Monday that the ferry had struck the northern pier while reversing in fog. "
    "Nobody on board was injured, but the pier will stay closed for at least six weeks while divers inspect it. "
    "Engineers expect the repairs to cost about two million euros, which the ferry company has agreed to pay."
)
OTHER = (
    "A ferry damaged the pier in the north of the harbour. Passengers walked off unhurt and praised the calm crew. "
    "The company promised to settle the bill once divers have looked at every pile under the quay next week."
)
MONDAY, TUESDAY = date(2024, 2, 5), date(2024, 2, 6)


def test_a_text_run_again_is_a_copy_of_the_earlier_one() -> None:
    marked = mark_copies([source("again", TUESDAY, STORY + " Agency."), source("first", MONDAY, STORY)])
    assert [s.copy_of for s in marked] == ["first", None]


def test_two_reports_of_one_event_are_two_origins() -> None:
    marked = mark_copies([source("one", MONDAY, STORY), source("two", MONDAY, OTHER)])
    assert set(origins(marked).values()) == {"one", "two"}


def test_a_cut_copy_of_unknown_day_copies_the_longer_text() -> None:
    cut = " ".join(STORY.split()[:40])
    marked = mark_copies([source("cut", None, cut), source("whole", None, STORY)])
    assert marked[0].copy_of == "whole"


def test_copies_of_copies_have_one_origin() -> None:
    many = [source(f"n{i:03d}", MONDAY, STORY) for i in range(70)]
    assert set(origins(mark_copies(many)).values()) == {"n000"}


def test_a_primary_source_is_nobodys_copy() -> None:
    decision = source("decision", TUESDAY, STORY, primary=True)
    assert {s.id: s.copy_of for s in mark_copies([source("press", MONDAY, STORY), decision])}["press"] == "decision"
