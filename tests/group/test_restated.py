"""One source that says a thing twice, and differently."""

import pytest

import factcheck


def verdicts(tmp_path, text, kind):
    (tmp_path / "note.txt").write_text(text, encoding="utf-8")
    report = factcheck.check([tmp_path])
    return [(f.verdict, f.strength) for f in report.facts if f.kind == kind and f.verdict != "single"]


@pytest.mark.parametrize(
    "text",
    [
        "The Danish regulator told the dairy to recall the cheese within ten days.\n\n"
        "What the order asks of the dairy:\n\n"
        "- Recall the cheese in Denmark within 14 days;\n- Inform all shops;\n",
        "De dierenarts moet de kippen binnen drie weken laten inenten, staat in het besluit.\n\n"
        "Verderop heet het dat de pluimveehouder de kippen binnen twee weken moet laten inenten.\n",
    ],
)
def test_two_deadlines_for_one_act_contradict(tmp_path, text):
    assert verdicts(tmp_path, text, "duration") == [("contradiction", "hard")]


def test_deadlines_for_two_acts_stand_apart(tmp_path):
    text = (
        "The Danish regulator told the dairy to recall the cheese within ten days.\n\n"
        "The dairy may appeal the order within four weeks.\n"
    )
    assert verdicts(tmp_path, text, "duration") == []


def test_two_dates_of_one_beginning_contradict(tmp_path):
    text = (
        "The Danish inspectorate opened its investigation into the dairy in June 2019.\n\n"
        "It is a family firm.\n\n"
        "On 3 February 2020 the Danish inspectorate opened an investigation into the dairy, the letter says.\n"
    )
    assert verdicts(tmp_path, text, "date") == [("contradiction", "hard")]


def test_dates_of_two_events_stand_apart(tmp_path):
    text = (
        "The Danish inspectorate opened its investigation into the dairy in June 2019.\n\n"
        "On 3 February 2020 the dairy paid the fine.\n"
    )
    assert verdicts(tmp_path, text, "date") == []
