"""``factcheck diff``: what changed between two reports."""

import json

import pytest

from factcheck.cli import main


@pytest.fixture
def reports(flood, capsys):
    """Return what makes a report of the case as it stands."""

    def make(name):
        main(["check", "sources", "--claims", "claims.yaml", "--format", f"json:{name}", "--today", "2024-06-01"])
        capsys.readouterr()
        return name

    return make


def diff(capsys, *words):
    assert main(["diff", *words]) == 0
    return capsys.readouterr().out


def test_nothing_changed(reports, capsys):
    assert diff(capsys, reports("a.json"), reports("b.json")) == "Nothing changed.\n"


def test_new_gone_and_grown_are_told(reports, flood, capsys):
    old = reports("a.json")
    (flood / "sources" / "radio.txt").write_text("In Marlow 180 houses were hit.\n")
    (flood / "sources" / "agency.txt").write_text("In Marlow 300 houses stand under water.\n")
    told = json.loads(diff(capsys, old, reports("b.json"), "--format", "json"))
    assert [len(told[part]) for part in ("new", "gone", "grown", "verdicts")] == [2, 0, 1, 0]
    assert told["grown"][0]["sources"] == ["radio"]
    assert len(json.loads(diff(capsys, "b.json", old, "--format", "json"))["gone"]) == 2


def test_a_changed_verdict_is_told(reports, flood, capsys):
    old = reports("a.json")
    (flood / "sources" / "courant.txt").write_text("In Marlow 120 houses stand under water.\n")
    out = diff(capsys, old, reports("b.json"))
    assert "Houses under water\n     contradiction, hard → consistent" in out
    assert "Gone ─" in out


def test_checks_are_told(reports, flood, capsys):
    old = reports("a.json")
    (flood / "sources" / "list.txt").write_text("Three towns were hit: Marlow, Dunmore, Kessel and Astley.\n")
    assert "New inside one source" in diff(capsys, old, reports("b.json"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "b.json:1:2: is not JSON"),
        ("{}", "is no factcheck-report/1"),
        ('{"schema": "factcheck-report/1"}', "damaged"),
    ],
)
def test_what_is_no_report_is_an_error(reports, flood, capsys, text, told):
    (flood / "b.json").write_text(text)
    assert main(["diff", reports("a.json"), "b.json"]) == 2
    assert told in capsys.readouterr().err


def test_a_missing_file_is_an_error(reports, capsys):
    assert main(["diff", "nowhere.json", "nowhere.json"]) == 2
    assert "nowhere.json: cannot be read" in capsys.readouterr().err
