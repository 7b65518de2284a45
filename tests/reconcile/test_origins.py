from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.normalize.claims import build_claims
from factcheck.reconcile.origins import mark_copies, origins
from tests.helpers_claims import source

if TYPE_CHECKING:
    from factcheck.model import Claim, Source

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


SPUN = (
    "Near Oldmere, 3 carriages left the rails at 06:40 on 12 May 2023, Railwatch said. Of the 214 passengers aboard, "
    "17 were hurt and 4 of them badly. Norfield Rail puts the damage at £2.4 million and will pay within 30 days."
)
SPIN = (
    "Railwatch reports that 3 coaches of a train came off the track outside Oldmere on 12 May 2023, at 06:40. There "
    "had been 214 people travelling; 17 of those got injured, 4 in a serious way. According to Norfield Rail repairing "
    "everything costs £2.4 million, money that shall be there within 30 days."
)
GERMAN = (
    "Bei Oldmere sind am 12. Mai 2023 um 06:40 Uhr 3 Wagen entgleist, wie Railwatch mitteilt. Von 214 Fahrgästen "
    "wurden 17 verletzt, 4 davon schwer. Norfield Rail beziffert den Schaden auf 2,4 Millionen Pfund, die binnen "
    "30 Tagen gezahlt werden."
)
ELSEWHERE = (
    "At Oldmere a driver of Norfield Rail, aged 51, was praised on Friday. The train with 214 passengers left at "
    "06:12, and 3 carriages derailed. Railwatch counted 17 hurt. Traffic stops for 9 days; the fine may be £850,000."
)


def read(name: str, text: str, language: str = "en") -> tuple[Source, list[Claim]]:
    made = source(name, MONDAY, text, language=language)
    return made, build_claims(made)


def originals(*texts: tuple[Source, list[Claim]]) -> list[str | None]:
    marked = mark_copies([one for one, _ in texts], [claim for _, claims in texts for claim in claims])
    return [s.copy_of for s in marked]


def test_a_spun_text_is_a_copy_by_its_figures_and_names() -> None:
    assert originals(read("first", SPUN), read("spun", SPIN)).count(None) == 1


def test_a_translation_is_a_copy() -> None:
    assert originals(read("first", SPUN), read("german", GERMAN, "de")).count(None) == 1


def test_another_report_of_the_same_accident_is_no_copy() -> None:
    assert originals(read("first", SPUN), read("other", ELSEWHERE)) == [None, None]


def test_the_same_figures_with_other_names_are_another_accident() -> None:
    moved = (
        SPUN.replace("Oldmere", "Vickley").replace("Railwatch", "Trackeye").replace("Norfield Rail", "Sudbar Trains")
    )
    reworded = SPIN.replace("Oldmere", "Vickley").replace("Railwatch", "Trackeye").replace("Norfield Rail", "Sudbar")
    assert originals(read("first", SPUN), read("other", reworded)) == [None, None]
    assert originals(read("first", moved), read("other", reworded)).count(None) == 1


def test_a_short_note_filed_twice_is_one() -> None:
    assert originals(read("a", "The toll stands at 51."), read("b", "The toll stands at 51.")) == [None, "a"]


def test_two_people_quoted_by_hand_with_the_same_words_are_two() -> None:
    pairs = [read(name, "more than 50 billion images") for name in "ab"]
    stated = [(one, [replace(claim, origin="stated") for claim in claims]) for one, claims in pairs]
    assert originals(*stated) == [None, None]
