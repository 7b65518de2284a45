"""Decision files are read strictly: each mistake with its line and column."""

from datetime import date

import pytest

from factcheck.errors import ConfigError
from factcheck.review import read
from factcheck.review.read import read_page
from tests.helpers.decisions import entry

PRINT = entry("120", "1200").fingerprint
GOOD = f"""\
version: 1
fact: trees
kind: count
decisions:
  - fingerprint: {PRINT}
    status: known
    reason: the park
    decided: 2024-01-02
    expires: 2024-03-01
    values:
      - {{value: "120", shown: 120 trees, sources: [herald, courant]}}
      - {{value: "1200", sources: [council]}}
"""


def problems(text):
    with pytest.raises(ConfigError) as caught:
        read_page(text, "trees.yaml")
    return [(each.place, each.text, each.hint) for each in caught.value.problems]


def test_a_file_is_read():
    page = read_page(GOOD, "trees.yaml")
    (held,) = page.entries
    assert (page.subject.id, held.fingerprint, held.place) == ("trees", PRINT, "trees.yaml:5:5")
    assert (held.decision.status, held.decision.expires) == ("known", date(2024, 3, 1))
    assert held.sides[0].sources == ("herald", "courant")
    assert held.values == ("120 trees", "1200")


@pytest.mark.parametrize(
    ("old", "new", "place", "text"),
    [
        ("version: 1\n", "", "trees.yaml:1:1", "the decision file has no version"),
        ("version: 1", "version: 9", "trees.yaml:1:10", "version 9 is newer than this factcheck, which knows 1"),
        ("version: 1", "version: one", "trees.yaml:1:10", "'one' is no version"),
        ("fact: trees", "source: x\nfact: trees", "trees.yaml:1:1", "the decision file must be about one fact or one"),
        ("kind: count\n", "", "trees.yaml:1:1", "the decision file has no kind"),
        ("status: known", "status: knwon", "trees.yaml:6:13", "'knwon' is no status of a decision"),
        ("    reason: the park\n", "", "trees.yaml:5:5", "a decision has no reason"),
        ("expires: 2024-03-01", "expires: March", "trees.yaml:9:14", "'March' under 'expires' of a decision"),
        ("reason: the", "raeson: the", "trees.yaml:7:5", "unknown key 'raeson' in a decision"),
        (PRINT, "xyz", "trees.yaml:5:18", "'xyz' under 'fingerprint' of a decision is not understood"),
        (PRINT, "0" * 20, "trees.yaml:5:18", "the fingerprint is not that of the values beside it"),
        ('      - {value: "1200", sources: [council]}\n', "", "trees.yaml:11:7", "a decision is on two values"),
        ("status: known", "status: [known", "trees.yaml:7:11", "not valid YAML"),
        ("kind: count", "kind: count\n<<<<<<< ours", "trees.yaml:5", "not valid YAML"),
    ],
)
def test_each_mistake_is_told_with_its_place(old, new, place, text):
    assert any(each[0].startswith(place) and each[1].startswith(text) for each in problems(GOOD.replace(old, new, 1)))


def test_a_misspelt_key_is_answered_with_the_nearest():
    hints = [hint for _, _, hint in problems(GOOD.replace("reason:", "raeson:"))]
    assert any("Did you mean 'reason'?" in hint for hint in hints)


def test_a_finding_decided_on_twice_is_refused():
    twice = GOOD + GOOD[GOOD.index("  - fingerprint") :]
    assert problems(twice) == [
        (
            "trees.yaml:13:5",
            "this finding is decided on twice",
            "The first stands at trees.yaml:5:5; keep one of the two.",
        )
    ]


def test_all_mistakes_are_told_at_once():
    assert len(problems(GOOD.replace("known", "knwon").replace("2024-01-02", "yesterday"))) == 2


@pytest.mark.parametrize("status", ["confirmed", "unsure"])
def test_what_silences_nothing_needs_no_reason(status):
    text = GOOD.replace("status: known\n    reason: the park", f"status: {status}")
    assert read_page(text, "trees.yaml").entries[0].decision.reason == ""


def test_a_file_of_an_older_version_is_upgraded_step_by_step(monkeypatch):
    def rename(top):
        top.items["decisions"] = top.items.pop("judgements")
        top.keys["decisions"] = top.keys.pop("judgements")
        return top

    monkeypatch.setattr(read, "UPGRADES", (rename,))
    old = GOOD.replace("decisions:", "judgements:")
    assert (
        read_page(old, "trees.yaml").entries
        == read_page(GOOD.replace("version: 1", "version: 2"), "trees.yaml").entries
    )
