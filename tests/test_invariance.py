"""What a copy, a spun text or another order must not change: no verdict, and no number of independent origins."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factcheck.model import Claim, Fact, Report
from factcheck.pipeline import check
from factcheck.report.json import render

DATA = Path(__file__).parent / "data" / "stories"
STORIES = sorted(folder.name for folder in DATA.iterdir())

Told = dict[tuple[str, int], tuple[str, str | None, dict[str, int]]]


def originals(story: str) -> list[Path]:
    return [path for path in sorted((DATA / story).glob("*.txt")) if not path.name.startswith("spun")]


def told(report: Report, names: set[str]) -> Told:
    """Return, for each claim of some sources, the verdict on its fact and the origins of each of its figures."""
    claims: dict[str, Claim] = {claim.id: claim for claim in report.claims}
    rows: Told = {}
    for fact in report.facts:
        for name in fact.claims:
            claim = claims[name]
            if claim.source in names:
                rows[claim.source, claim.start] = fact.verdict, fact.strength, figures(fact)
    return rows


def figures(fact: Fact) -> dict[str, int]:
    return {each.canonical: each.origins for each in fact.classes}


def compared(before: Told, after: Told, most: int, alone: int = 0) -> None:
    """Demand the same of every figure that was told twice before, and never more origins than there are.

    So many as `alone` says may stand alone after: a word that one text more has weighs less in all.
    """
    assert before.keys() <= after.keys()
    left = [place for place, row in before.items() if row[0] == "consistent" and after[place][0] == "single"]
    assert len(left) <= alone
    for place, (verdict, strength, row) in before.items():
        if verdict != "single" and place not in left:
            assert (place, *after[place][:2]) == (place, verdict, strength)
            assert (place, sorted(after[place][2].values())) == (place, sorted(row.values()))
        assert max(after[place][2].values()) <= most


@pytest.mark.parametrize("story", STORIES)
def test_each_story_holds_a_contradiction(story: str) -> None:
    assert {fact.strength for fact in check(originals(story)).facts if fact.verdict == "contradiction"} == {"hard"}


@pytest.mark.parametrize("story", STORIES)
def test_a_spun_text_changes_no_verdict_and_adds_no_origin(story: str) -> None:
    paths = originals(story)
    names = {path.stem for path in paths}
    spun = check([DATA / story])
    assert [source.copy_of is None for source in spun.sources].count(False) == 1
    compared(told(check(paths), names), told(spun, names), len(names))


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("which", [0, 1])
def test_a_source_filed_again_changes_no_verdict_and_adds_no_origin(story: str, which: int, tmp_path: Path) -> None:
    paths = originals(story)
    names = {path.stem for path in paths}
    again = [shutil.copy(paths[which], tmp_path / f"{name}.txt") for name in ("again", "zagain")]
    compared(told(check(paths), names), told(check([*paths, *again]), names), len(names))


@pytest.mark.parametrize("story", STORIES)
def test_the_order_of_sources_changes_no_byte(story: str) -> None:
    paths = originals(story)
    assert render(check(paths)) == render(check(paths[::-1]))


@pytest.mark.parametrize("story", STORIES)
def test_other_names_of_the_files_change_no_verdict(story: str, tmp_path: Path) -> None:
    paths = originals(story)
    renamed = [Path(shutil.copy(path, tmp_path / f"{9 - at}.txt")) for at, path in enumerate(paths)]
    back = {f"{9 - at}": path.stem for at, path in enumerate(paths)}
    moved = told(check(renamed), set(back))
    assert {(back[name], start): row for (name, start), row in moved.items()} == told(
        check(paths), {path.stem for path in paths}
    )


REWORDED = sorted((DATA.parent / "paraphrase").glob("*.txt"))


@pytest.mark.parametrize("reworded", REWORDED, ids=lambda path: path.name)
def test_a_paraphrase_with_its_figures_in_another_order_is_no_origin(reworded: Path) -> None:
    story, *_ = reworded.name.split(".")
    paths = sorted((DATA.parent / "parallel" / story).glob("*.txt"))
    names = {path.stem for path in paths}
    spun = check([*paths, reworded])
    assert [source.copy_of for source in spun.sources].count(None) == 1
    compared(told(check(paths), names), told(spun, names), 1, alone=1)


@pytest.mark.parametrize("story", STORIES)
def test_what_is_declared_moves_no_other_fact(story: str, tmp_path: Path) -> None:
    found = check([DATA / story])
    first = next(fact for fact in found.facts if fact.verdict != "single")
    claims = tmp_path / "claims.yaml"
    held = {claim.id: claim for claim in found.claims}[first.claims[0]]
    claims.write_text(
        f"facts:\n  - id: {first.id}\n    label: One of them\n    kind: {first.kind}\n"
        f"    holds:\n      - source: {held.source}\n        quote: '{held.quote}'\n",
        encoding="utf-8",
    )
    after = check([DATA / story], claims=claims)
    others = {fact.claims: (fact.id, fact.verdict) for fact in found.facts if held.id not in fact.claims}
    assert {fact.claims: (fact.id, fact.verdict) for fact in after.facts if fact.claims in others} == others
    assert len({fact.id for fact in after.facts}) == len(after.facts)
