"""What a review does: decisions on disk first, others' work kept, everything taken back exactly."""

import pytest

from factcheck.errors import FactcheckError
from factcheck.model import Decision
from factcheck.review.desk.desk import Desk, OvertakenError
from factcheck.review.desk.queue import digest
from factcheck.review.store import load
from tests.helpers.desk import TODAY, served, sight, streets

WHY = Decision("superseded", "the figure of the night", "Lena", TODAY)
SURE = Decision("confirmed", "", "Ana", TODAY)


@pytest.fixture
def desk(tmp_path):
    return Desk(sight(streets(3, 2), tmp_path / "decisions"))


def names(desk):
    return [each.fingerprint for each in desk.look.queue.all]


def on_disk(desk):
    return {entry.fingerprint: entry.decision for _, entry in load(desk.sight.decisions).entries()}


def texts(desk):
    return {path.name: path.read_bytes() for path in sorted(desk.sight.decisions.rglob("*.yaml"))}


def test_a_decision_is_on_disk_when_it_is_told(desk):
    first = names(desk)[0]
    desk.decide("lena", WHY, {first: ""})
    assert on_disk(desk) == {first: WHY}
    assert (desk.look.queue.decided, desk.look.queue.next_open().fingerprint) == (1, names(desk)[1])


def test_one_decision_can_hold_for_a_whole_fact(desk):
    desk.decide("lena", WHY, dict.fromkeys(names(desk)[:2], ""))
    assert set(on_disk(desk)) == set(names(desk)[:2])


def test_what_someone_is_unsure_of_comes_again_last(desk):
    first, second, *_ = names(desk)
    desk.decide("lena", Decision("unsure", "", "Lena", TODAY), {first: ""})
    assert desk.look.queue.next_open().fingerprint == second
    for name in names(desk)[1:]:
        desk.decide("lena", SURE, {name: ""})
    assert desk.look.queue.next_open().fingerprint == first


def test_a_new_review_goes_on_where_the_last_one_stopped(desk):
    desk.decide("lena", WHY, dict.fromkeys(names(desk)[:3], ""))
    again = Desk(desk.sight)
    assert again.look.queue.next_open().fingerprint == names(desk)[3]


def test_the_second_of_two_editors_is_told_what_the_first_decided(desk):
    other, first = Desk(desk.sight), names(desk)[0]
    other.decide("ana", SURE, {first: ""})
    with pytest.raises(OvertakenError) as caught:
        desk.decide("lena", WHY, {first: ""})
    assert caught.value.found[0].decision == SURE
    assert on_disk(desk) == {first: SURE}
    desk.decide("lena", WHY, {first: digest(SURE)})
    assert on_disk(desk) == {first: WHY}


def test_two_editors_in_one_file_lose_nothing(desk):
    other, (first, second, *_) = Desk(desk.sight), names(desk)
    other.decide("ana", SURE, {first: ""})
    desk.decide("lena", WHY, {second: ""})
    assert on_disk(desk) == {first: SURE, second: WHY}


def test_undo_restores_every_byte(desk):
    first, second, *_ = names(desk)
    desk.decide("ana", SURE, {first: ""})
    (path,) = desk.sight.decisions.glob("*.yaml")
    path.write_text("# Ours.\n" + path.read_text().replace("status: confirmed", "status: confirmed # yes"))
    before = texts(desk)
    desk.refresh()
    change = desk.decide("lena", WHY, {first: digest(SURE), second: ""})
    assert texts(desk) != before
    desk.undo(change.id)
    assert texts(desk) == before
    with pytest.raises(FactcheckError, match="taken back already"):
        desk.undo(change.id)


def test_undo_of_the_first_decision_leaves_no_file(desk):
    change = desk.decide("lena", WHY, {names(desk)[0]: ""})
    desk.undo(change.id)
    assert texts(desk) == {}


def test_undo_keeps_what_others_decided_in_the_same_file(desk):
    first, second, *_ = names(desk)
    change = desk.decide("lena", WHY, {first: ""})
    Desk(desk.sight).decide("ana", SURE, {second: ""})
    desk.undo(change.id)
    assert on_disk(desk) == {second: SURE}


def test_undo_does_not_take_back_what_someone_put_in_its_place(desk):
    first = names(desk)[0]
    change = desk.decide("lena", WHY, {first: ""})
    Desk(desk.sight).decide("ana", SURE, {first: digest(WHY)})
    with pytest.raises(OvertakenError):
        desk.undo(change.id)
    assert on_disk(desk) == {first: SURE}


def test_what_is_no_longer_there_cannot_be_decided(desk):
    with pytest.raises(FactcheckError, match="no longer there"):
        desk.decide("lena", WHY, {"0" * 20: ""})


def test_a_mistake_in_a_decision_file_is_told_and_what_was_known_stays(desk):
    first = names(desk)[0]
    desk.decide("lena", WHY, {first: ""})
    (path,) = desk.sight.decisions.glob("*.yaml")
    said = path.read_text()
    path.write_text("fact: [\n")
    look = desk.refresh()
    assert "not valid YAML" in look.trouble
    assert look.queue.decided == 1
    path.write_text(said)
    assert desk.refresh().trouble == ""


def test_what_is_left_half_written_goes_with_the_next_decision(desk):
    desk.sight.decisions.mkdir()
    (desk.sight.decisions / ".street-0.yaml.abcd1234.tmp").write_text("versio")
    desk.decide("lena", WHY, {names(desk)[0]: ""})
    assert [path.name for path in desk.sight.decisions.iterdir()] == ["street-0.yaml"]


def test_a_fact_of_very_many_values_is_decided_at_once(tmp_path):
    with served(sight(streets(1, 300), tmp_path)) as client:
        stands = [f"{each.fingerprint}:" for each in client.desk.look.queue.all]
        said = {"stand": stands, "scope": "fact", "status": "confirmed", "fingerprint": stands[0][:-1]}
        assert client.post("decide", **said)[0] == 303
        assert client.desk.look.queue.decided == 300


def test_choosing_nothing_is_told(tmp_path):
    with served(sight(streets(1), tmp_path)) as client:
        code, _, page = client.post("decide", **{"from": "list", "scope": "fact", "status": "confirmed"})
        assert (code, "Choose what to decide on" in page) == (422, True)
