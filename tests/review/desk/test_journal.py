"""Undo reaches back behind the start of a review, as far as nobody else has changed the files since."""

import json
from dataclasses import replace

import pytest

from factcheck.model import Decision
from factcheck.review.desk import rereading
from factcheck.review.desk.desk import Desk
from tests.helpers.desk import TODAY, sight, streets
from tests.helpers.ferry import CASE, ferry_sight, write_case

SURE = Decision("confirmed", "", "Lena", TODAY)
WHY = Decision("superseded", "counted again", "Ana", TODAY)


@pytest.fixture
def told(tmp_path):
    return sight(streets(3, 2), tmp_path / "decisions", journal=tmp_path / "cache" / "undo.jsonl")


def texts(told):
    return {path.name: path.read_bytes() for path in sorted(told.decisions.rglob("*.yaml"))}


def names(desk):
    return [each.fingerprint for each in desk.look.queue.all]


def test_what_an_earlier_review_decided_is_taken_back_step_by_step(told):
    first = Desk(told)
    steps = [texts(told)]
    for name, decision in zip(names(first)[:3], (SURE, WHY, SURE), strict=True):
        first.decide("lena", decision, {name: ""})
        steps.append(texts(told))
    for left in (2, 1, 0):
        again = Desk(told)  # each time a new review
        last = again.log.last("someone else")
        again.undo(last.id)
        assert texts(told) == steps[left]
    assert Desk(told).log.changes == []


def test_ones_own_last_change_comes_before_those_of_earlier_reviews(told):
    Desk(told).decide("lena", SURE, {names(Desk(told))[0]: ""})
    again = Desk(told)
    assert again.log.last("ana").told == "confirmed, by Lena"
    own = again.decide("ana", WHY, {names(again)[1]: ""})
    assert again.log.last("ana").id == own.id


def test_what_others_have_changed_since_is_not_offered(told):
    first = Desk(told)
    for name in (names(first)[0], names(first)[2]):
        first.decide("lena", SURE, {name: ""})
    path = told.decisions / "street-0.yaml"
    path.write_text(path.read_text() + "# mine\n")
    assert [each.at for each in Desk(told).log.changes] == [names(first)[2]]


def test_a_change_of_the_case_is_taken_back_by_a_later_review(tmp_path):
    write_case(tmp_path)
    told = replace(ferry_sight(tmp_path), journal=tmp_path / "undo.jsonl")
    desk = Desk(told)
    desk.change_case("lena", "out", "", lambda file, report: rereading.left_out(file, report, "council", "a draft"))
    again = Desk(told)
    again.undo(again.log.last("ana").id)
    assert told.claims.read_text(encoding="utf-8") == CASE


@pytest.mark.parametrize(
    "part", ["../outside.yaml", "/etc/x.yaml", "a/b.yaml", "..", ".hidden.yaml", "claims.yaml", "sources/../../x.yaml"]
)
def test_a_journal_says_nothing_of_files_that_are_not_the_cases(told, part):
    row = {"id": "x", "what": "confirmed", "at": "", "files": [[part, "put there", None]], "turned": []}
    told.journal.parent.mkdir(parents=True)
    told.journal.write_text(json.dumps(row) + "\n")
    assert Desk(told).log.changes == []


@pytest.mark.parametrize("text", ["", "no json\n", "[]\n", '{"id": 1}\n', '{"undone": "x"}\n', '{"id": "cut'])
def test_a_journal_that_cannot_be_read_is_none(told, text):
    told.journal.parent.mkdir(parents=True)
    told.journal.write_text(text)
    desk = Desk(told)
    desk.decide("lena", SURE, {names(desk)[0]: ""})
    assert [each.what for each in Desk(told).log.changes] == ["confirmed"] * (not text.endswith("cut"))


def test_a_journal_that_cannot_be_written_keeps_no_decision_from_being_made(told):
    told.journal.parent.write_text("a file where the folder should be")
    desk = Desk(told)
    desk.decide("lena", SURE, {names(desk)[0]: ""})
    assert texts(told)
