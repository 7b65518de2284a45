"""``factcheck init``: the facts that are found, written down for an editor."""

from __future__ import annotations

import shutil
from itertools import combinations
from pathlib import Path

import pytest

from factcheck.casefile import load_case
from factcheck.cli import main
from factcheck.model import Report
from factcheck.pipeline import check

DATA = Path(__file__).parent.parent / "data" / "stories"
STORIES = sorted(folder.name for folder in DATA.iterdir())
LATER = """---
published: 2023-03-20
---
Agrivolt dismissed 35 people on Monday, its director said. The 35 people had guarded silos in Ostermark. Nine of them
have gone to court. Nine people in all are suing Agrivolt.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(DATA / "silo", tmp_path / "sources")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pairs(report: Report, declared: bool | None = None) -> set[tuple[str, str]]:
    told = [fact for fact in report.facts if declared in (None, fact.declared)]
    return {pair for fact in told for pair in combinations(sorted(fact.claims), 2)}


@pytest.mark.parametrize("story", STORIES)
def test_what_it_writes_gives_the_same_facts_again(story: str, tmp_path: Path) -> None:
    claims = tmp_path / "claims.yaml"
    assert main(["init", str(DATA / story), "--claims", str(claims)]) == 0
    found, declared = check([DATA / story]), check([DATA / story], claims=claims)
    assert pairs(declared, declared=True) == pairs(found)
    told = {fact.id: fact.verdict for fact in found.facts if fact.verdict != "single"}
    assert {fact.id: fact.verdict for fact in declared.facts if fact.declared} == told
    assert declared.problems == ()


def test_an_entry_has_what_an_editor_needs(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 0
    assert capsys.readouterr().out.startswith("claims.yaml: ")
    facts = load_case(desk / "claims.yaml").facts
    (killed,) = [fact for fact in facts if "killed" in fact.label]
    assert (killed.kind, bool(killed.cues)) == ("count", True)


def test_a_second_run_changes_no_byte(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["init"])
    before = (desk / "claims.yaml").read_bytes()
    assert main(["init"]) == 0
    assert "nothing to add" in capsys.readouterr().out
    assert (desk / "claims.yaml").read_bytes() == before


def test_edits_by_hand_stay_and_new_facts_come_behind_them(desk: Path) -> None:
    main(["init"])
    file = desk / "claims.yaml"
    edited = "# watched by the desk\n" + file.read_text("utf-8").replace("label: ", "label:   ", 1)
    edited += "    tolerance: 1 %       # agreed with the desk\n"
    file.write_text(edited, "utf-8")
    (desk / "sources" / "later.md").write_text(LATER, "utf-8")
    assert main(["init"]) == 0
    text = file.read_text("utf-8")
    assert text.startswith(edited)
    assert len(text) > len(edited)


def test_a_broken_claims_yaml_is_left_alone(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "claims.yaml").write_text("facts: [\n", "utf-8")
    assert main(["init"]) == 2
    assert (desk / "claims.yaml").read_text("utf-8") == "facts: [\n"
    assert "claims.yaml" in capsys.readouterr().err


def test_the_shipped_case_needs_nothing_of_what_it_declares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = Path(__file__).parent.parent.parent
    shutil.copytree(here / "sources", tmp_path / "sources")
    shutil.copy(here / "claims.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    before, old = (tmp_path / "claims.yaml").read_text("utf-8"), load_case(tmp_path / "claims.yaml").facts
    assert main(["init"]) == 0
    assert load_case(tmp_path / "claims.yaml").facts[: len(old)] == tuple(
        fact for fact in load_case(tmp_path / "claims.yaml").facts if fact.id in {one.id for one in old}
    )
    after = (tmp_path / "claims.yaml").read_text("utf-8")
    assert all(line in after.splitlines() for line in before.splitlines())


def test_decisions_follow_a_fact_into_claims_yaml_and_through_another_name(desk: Path) -> None:
    assert main(["gate"]) == 1
    assert main(["baseline", "update", "--accept-new", "--reason", "seen"]) == 0
    main(["init"])
    assert main(["gate"]) == 0
    file = desk / "claims.yaml"
    (killed,) = [fact.id for fact in load_case(file).facts if "killed" in fact.label]
    renamed = file.read_text("utf-8").replace(f"  - id: {killed}\n", f"  - id: toll\n    was: [{killed}]\n")
    file.write_text(renamed, "utf-8")
    assert main(["gate"]) == 0
    file.write_text(renamed.replace(f"    was: [{killed}]\n", ""), "utf-8")
    assert main(["gate"]) == 1
