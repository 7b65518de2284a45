"""The stories that grouping is learned from: every mark is closed, known, and of a fact stated twice."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
STORIES = sorted(path.parent.name for path in BENCHMARKS.glob("stories/*/facts.yaml"))

spec = importlib.util.spec_from_file_location("marked", BENCHMARKS / "marked.py")
assert spec is not None
assert spec.loader is not None
marked = importlib.util.module_from_spec(spec)
spec.loader.exec_module(marked)


@pytest.mark.parametrize("story", STORIES)
def test_a_story_is_marked_without_a_slip(story: str, tmp_path: Path) -> None:
    assert marked.build(BENCHMARKS / "stories" / story, tmp_path) == []


def test_a_mark_gives_its_place_and_its_facts() -> None:
    text, marks = marked.unmark("Some {{40 people|hurt:A}} were hurt on {{4 May|day:A,opened:B}}.")
    assert text == "Some 40 people were hurt on 4 May."
    assert [(text[at : at + len(words)], states) for at, words, states in marks] == [
        ("40 people", "hurt:A"),
        ("4 May", "day:A,opened:B"),
    ]


def test_a_slip_is_named(tmp_path: Path) -> None:
    story = tmp_path / "story"
    story.mkdir()
    (story / "facts.yaml").write_text("hurt: {label: hurt, kind: count, verdict: consistent, sides: {A: 40 people}}\n")
    (story / "01.txt").write_text("---\nlanguage: en\n---\n{{40 people|hurt:A}} and {{30|dead:A}}\n")
    wrong = marked.build(story, tmp_path / "out")
    assert wrong == ["01.txt: '30' states 'dead:A', which facts.yaml does not know", "hurt: stated 1 times"]
