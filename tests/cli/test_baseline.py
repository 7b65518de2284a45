"""``factcheck baseline``: in with what is accepted, out with what is gone."""

import pytest

from factcheck.cli import main

DAY = ["--today", "2024-06-01"]
ACCEPT = ["--accept-new", "--reason", "two counts"]


def update(*words):
    return main(["baseline", "update", *DAY, *words])


def test_nothing_is_added_unasked(flood, capsys):
    assert update() == 2
    told = capsys.readouterr()
    assert told.out.startswith("+1 −0\n+ houses: ")
    assert "--accept-new --reason" in told.err
    assert not (flood / "reports").exists()


@pytest.mark.parametrize("words", [["--accept-new"], ["--accept-new", "--reason", " "]])
def test_accepting_needs_a_reason(flood, words):
    assert update(*words) == 2


def test_what_is_accepted_is_written_once(flood, capsys):
    assert update(*ACCEPT, "--by", "Lena", "--expires", "2025-01-01") == 0
    assert capsys.readouterr().out == "+1 −0\nwrote reports/decisions/houses.yaml\n"
    text = (flood / "reports" / "decisions" / "houses.yaml").read_text()
    assert "    reason: two counts\n    by: Lena\n    decided: 2024-06-01\n    expires: 2025-01-01\n" in text
    assert update() == 0
    assert capsys.readouterr().out == "+0 −0\n"


def test_what_is_gone_goes_out(flood, capsys):
    update(*ACCEPT)
    (flood / "sources" / "courant.txt").write_text("In Marlow 120 houses.\n")
    capsys.readouterr()
    assert update() == 0
    assert capsys.readouterr().out.startswith("+0 −1\n")
    assert not (flood / "reports" / "decisions" / "houses.yaml").exists()


def test_a_partial_run_drops_nothing(flood, capsys):
    update(*ACCEPT)
    capsys.readouterr()
    assert main(["baseline", "update", "sources/herald.txt", "--claims", "claims.yaml", *DAY]) == 0
    assert capsys.readouterr().out == "+0 −0\n"


def test_judgements_of_editors_stay_until_pruned(flood, capsys):
    main(["decide", "--fact", "houses", "--status", "confirmed", *DAY])
    (flood / "sources" / "courant.txt").write_text("In Marlow 120 houses.\n")
    capsys.readouterr()
    update()
    assert capsys.readouterr().out == "+0 −0\n"
    assert main(["baseline", "prune", *DAY]) == 0
    out = capsys.readouterr().out
    assert out.startswith("− houses: ")
    assert "+0 −1\n" in out
    assert not (flood / "reports" / "decisions" / "houses.yaml").exists()


def test_what_has_grown_keeps_its_decision(flood, capsys):
    main(["decide", "--fact", "houses", "--status", "superseded", "--reason", "an older count", *DAY])
    (flood / "sources" / "radio.txt").write_text("In Marlow 180 houses were hit.\n")
    assert main(["gate", *DAY, "--fail-on", "grown"]) == 1
    assert update() == 2
    assert update(*ACCEPT) == 0
    assert main(["gate", *DAY, "--fail-on", "grown"]) == 0
    text = (flood / "reports" / "decisions" / "houses.yaml").read_text()
    assert "status: superseded\n    reason: an older count" in text
    assert "radio" in text


def test_nothing_is_dropped_while_a_source_cannot_be_read(flood):
    update(*ACCEPT)
    (flood / "sources" / "courant.txt").write_bytes(b"\0\1")
    assert update() == 2
    assert main(["baseline", "prune", *DAY]) == 2
    assert (flood / "reports" / "decisions" / "houses.yaml").exists()


def test_it_is_shown_with_what_has_expired(flood, capsys):
    update(*ACCEPT, "--expires", "2024-06-30")
    capsys.readouterr()
    assert main(["baseline", "show", "--today", "2024-07-01"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("1 decision in reports/decisions\n")
    assert "two counts" in out
    assert "expired after 2024-06-30" in out


def test_a_group_without_a_command_says_so_in_one_line(capsys):
    assert main(["baseline"]) == 2
    assert capsys.readouterr().err == "factcheck: Missing command.\n  See 'factcheck baseline --help'.\n"


def test_a_check_inside_one_source_is_shown_for_what_it_is(flood, capsys):
    text = "In Marlow 120 houses were flooded.\n\nThe mayor named five streets: Mill Lane, Dock Road and High Street.\n"
    (flood / "sources" / "courant.txt").write_text(text)
    update(*ACCEPT)
    capsys.readouterr()
    main(["baseline", "show", *DAY])
    assert "a list that does not count what it says: 5, 3" in capsys.readouterr().out
