"""``factcheck gate``: when it fails, and on what."""

import json
import re

import pytest

from factcheck.cli import main

DAY = ["--today", "2024-06-01"]
ACCEPT = ["baseline", "update", "--accept-new", "--reason", "two counts", *DAY]


def accept(*more):
    assert main([*ACCEPT, *more]) == 0


def add(folder, name, text):
    (folder / "sources" / f"{name}.txt").write_text(text)


def test_a_new_contradiction_fails_and_is_told(flood, capsys):
    assert main(["gate", *DAY]) == 1
    out = capsys.readouterr().out
    assert out.startswith("✗ The gate fails: 1 new contradiction.")
    assert "“180 houses” sources/courant.txt:1" in out
    assert re.search(r"factcheck decide\s+[0-9a-f]{20}\s+--status", out)


def test_what_was_accepted_passes(flood, capsys):
    accept()
    assert main(["gate", *DAY]) == 0
    assert capsys.readouterr().out.endswith("✓ The gate passes: nothing to fail on, 1 decided finding.\n")


def test_one_that_is_new_fails_beside_one_that_is_known(flood):
    accept()
    add(flood, "radio", "In Marlow 300 houses stand under water.\n")
    assert main(["gate", *DAY]) == 1


def test_what_has_expired_fails_again_as_expired(flood, capsys):
    accept("--expires", "2024-06-30")
    assert main(["gate", "--today", "2024-06-30"]) == 0
    assert main(["gate", "--today", "2024-07-01"]) == 1
    assert "1 expired contradiction" in capsys.readouterr().out
    assert main(["gate", "--today", "2024-07-01", "--fail-on", "new"]) == 0


def test_growth_fails_where_it_is_asked_for(flood):
    accept()
    add(flood, "radio", "In Marlow 180 houses were hit.\n")
    assert main(["gate", *DAY]) == 0
    assert main(["gate", *DAY, "--fail-on", "new,grown"]) == 1


def test_a_stale_decision_is_told_and_fails_where_it_is_asked_for(flood, capsys):
    accept()
    add(flood, "courant", "Under water in Marlow are 120 houses.\n")
    assert main(["gate", *DAY]) == 0
    assert "Decided, and no longer there" in capsys.readouterr().out
    assert main(["gate", *DAY, "--fail-on", "stale"]) == 1
    assert "1 stale decision" in capsys.readouterr().out


def test_checks_fail_where_they_are_asked_for_and_can_be_decided(flood, capsys):
    add(flood, "courant", "Three towns were hit: Marlow, Dunmore, Kessel and Astley.\n")
    assert main(["gate", *DAY]) == 0
    assert main(["gate", *DAY, "--fail-on", "checks"]) == 1
    capsys.readouterr()
    main(["gate", *DAY, "--fail-on", "checks", "--format", "json"])
    (check,) = json.loads(capsys.readouterr().out)["checks"]
    decide = ["decide", check["fingerprint"], "--status", "false-positive", "--reason", "a list of two kinds", *DAY]
    assert main(decide) == 0
    assert main(["gate", *DAY, "--fail-on", "checks"]) == 0


def test_a_soft_one_passes_where_only_hard_ones_count(flood):
    add(flood, "herald", "The flood in Marlow damaged more than 120 houses.\n")
    assert main(["gate", *DAY]) == 1
    assert main(["gate", *DAY, "--min-strength", "hard"]) == 0


def test_exit_zero_hides_a_failure_and_no_error(flood):
    assert main(["gate", *DAY, "--exit-zero"]) == 0
    assert main(["gate", "sources", "gone.txt", *DAY, "--exit-zero"]) == 2


def test_an_unreadable_source_is_never_a_pass(flood, capsys):
    accept()
    (flood / "sources" / "scan.txt").write_bytes(b"\0\1\2")
    assert main(["gate", *DAY]) == 2
    assert "The gate cannot pass" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["--fail-on", "newer"],
        ["--fail-on", ""],
        ["--min-strength", "firm"],
        ["--decisions", "nowhere"],
        ["--today", "x"],
    ],
)
def test_a_slip_of_the_pen_is_an_error(flood, words, capsys):
    assert main(["gate", *words]) == 2
    assert capsys.readouterr().err.startswith("factcheck: ")


def test_a_bad_decisions_file_is_an_error_with_its_place(flood, capsys):
    accept()
    file = flood / "reports" / "decisions" / "houses.yaml"
    file.write_text(file.read_text().replace("status: known", "status: knwon"))
    assert main(["gate", *DAY]) == 2
    assert "reports/decisions/houses.yaml:7:13: 'knwon' is no status" in capsys.readouterr().err


def test_nothing_is_written_but_what_is_asked_for(flood, capsys):
    main(["gate", *DAY, "--format", "sarif:out/f.sarif", "--format", "junit:f.xml", "--format", "gitlab"])
    told = capsys.readouterr()
    assert json.loads(told.out)[0]["severity"] == "critical"
    assert told.err == "✗ The gate fails: 1 new contradiction.\n"
    names = sorted(path.name for path in flood.rglob("*") if path.is_file())
    assert names == ["claims.yaml", "courant.txt", "f.sarif", "f.xml", "herald.txt"]


def test_decisions_may_stand_elsewhere(flood):
    main([*ACCEPT, "--decisions", "judged"])
    assert main(["gate", *DAY, "--decisions", "judged"]) == 0
    assert main(["gate", *DAY]) == 1


def test_check_shows_the_same_states_and_passes(flood, capsys):
    accept()
    assert main(["check", *DAY]) == 0
    assert "hard · known" in capsys.readouterr().out
    told = json.loads((flood / "reports" / "report.json").read_text())
    assert told["facts"][0]["discrepancies"][0]["state"] == "known"
    assert (told["facts"][0]["discrepancies"][0]["decision"]["reason"], told["summary"]["new"]) == ("two counts", 0)


def test_two_runs_give_the_same_bytes(flood, capsys):
    runs = []
    for _ in range(2):
        main(["gate", *DAY, "--format", "sarif"])
        runs.append(capsys.readouterr().out)
    assert runs[0] == runs[1]
