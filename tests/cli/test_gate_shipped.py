"""The shipped case passes its own gate: what contradicts there is decided in reports/decisions/."""

from pathlib import Path

from factcheck.cli import main

TOP = Path(__file__).parent.parent.parent


def test_the_shipped_case_passes(monkeypatch, capsys):
    monkeypatch.chdir(TOP)
    assert main(["gate", "--fail-on", "new,expired,checks", "--today", "2026-11-22"]) == 0
    assert capsys.readouterr().out.startswith("✓ The gate passes")


def test_without_its_decisions_it_fails(monkeypatch, tmp_path, capsys):
    monkeypatch.chdir(TOP)
    (tmp_path / "none").mkdir()
    assert main(["gate", "--decisions", str(tmp_path / "none"), "--today", "2026-11-22"]) == 1
    assert "Date of the Italian ruling" in capsys.readouterr().out
