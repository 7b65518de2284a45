"""By which names a proposal tells the claims of a fact from those of other stories."""

from factcheck.casefile import load_case
from factcheck.cli import main
from factcheck.pipeline import check

FIRST = "The storm cost Marholm 12 million crowns, its mayor said. In Marholm 340 houses lost their roofs on Monday."
SECOND = "Repairs in Marholm will cost 12 million crowns. The roofs of 340 houses were torn off in Marholm."
OTHER = "The new stadium in Tavelle cost 90 million crowns. For it 25 houses lost their gardens, Tavelle's paper wrote."


def test_a_source_on_something_else_reaches_no_fact_that_init_declared(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    for name, text in (("first", FIRST), ("second", SECOND)):
        (tmp_path / "sources" / f"{name}.txt").write_text(text)
    assert main(["init"]) == 0
    declared = load_case(tmp_path / "claims.yaml").facts
    assert {fact.about for fact in declared if fact.cues} == {("Marholm",)}
    before = check(["sources"], claims="claims.yaml")
    (tmp_path / "sources" / "third.txt").write_text(OTHER)
    after = check(["sources"], claims="claims.yaml")
    verdicts = [{fact.id: fact.verdict for fact in report.facts if fact.declared} for report in (before, after)]
    assert verdicts[0] == verdicts[1]
