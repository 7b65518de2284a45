"""``factcheck decide``: one finding, or all of a fact."""

import re

import pytest

from factcheck.cli import main

DAY = ["--today", "2024-06-01"]
WHY = ["--status", "false-positive", "--reason", "two streets"]


def fingerprint(capsys):
    main(["gate", *DAY])
    return re.search(r"houses · ([0-9a-f]{20})", capsys.readouterr().out)[1]


@pytest.mark.parametrize("length", [20, 6])
def test_one_finding_is_decided_by_its_fingerprint_or_the_start_of_it(flood, capsys, length):
    name = fingerprint(capsys)
    assert main(["decide", name[:length], *WHY, *DAY]) == 0
    assert capsys.readouterr().out == "false-positive: 1 finding in reports/decisions/houses.yaml\n"
    assert main(["gate", *DAY]) == 0


def test_all_of_a_fact_are_decided_at_once(flood, capsys):
    (flood / "sources" / "radio.txt").write_text("In Marlow 300 houses stand under water.\n")
    assert main(["decide", "--fact", "houses", *WHY, *DAY]) == 0
    assert "3 findings" in capsys.readouterr().out
    assert main(["gate", *DAY]) == 0


def test_deciding_again_replaces_the_decision_and_keeps_comments(flood, capsys):
    main(["decide", "--fact", "houses", *WHY, *DAY])
    file = flood / "reports" / "decisions" / "houses.yaml"
    file.write_text(file.read_text().replace("two streets", "two streets  # as the map shows"))
    assert main(["decide", "--fact", "houses", "--status", "unsure", "--by", "Tom", *DAY]) == 0
    text = file.read_text()
    assert "status: unsure\n    by: Tom\n" in text
    assert main(["gate", *DAY]) == 1


def test_an_end_may_be_set(flood):
    main(["decide", "--fact", "houses", *WHY, "--expires", "2024-06-30", *DAY])
    assert main(["gate", "--today", "2024-07-01"]) == 1


def test_paths_may_stand_beside_a_fact(flood):
    words = ["--fact", "houses", "sources/herald.txt", "sources/courant.txt", "--claims", "claims.yaml"]
    assert main(["decide", *words, *WHY, *DAY]) == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([*WHY], "name one: the fingerprint"),
        (["abc", "--fact", "houses", *WHY], "name one: the fingerprint"),
        (["abcdef", *WHY], "no finding has the fingerprint 'abcdef'"),
        (["--fact", "huoses", *WHY], "no fact is called 'huoses'"),
        (["--fact", "houses", "--status", "known"], "--status known silences the finding and needs --reason"),
        (["--fact", "houses", "--status", "fine"], "'fine' is not one of"),
        (["--fact", "houses"], "Missing option '--status'"),
    ],
)
def test_a_slip_of_the_pen_is_an_error(flood, capsys, words, told):
    assert main(["decide", *words]) == 2
    assert told in capsys.readouterr().err
    assert not (flood / "reports").exists()
