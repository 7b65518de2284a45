from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("trafilatura", reason="the extra html is not installed")

from factcheck.model import Problem, Source
from factcheck.read import read_sources
from factcheck.read.call import MAX_CHARACTERS
from tests.read.bombs import bombs
from tests.read.damage import damaged

GOOD = "Forty people were hurt in Marlow on 3 May 2021."
PARTS = 4


def read(folder: Path) -> tuple[list[Source], list[Problem]]:
    (folder / "good.txt").write_text(GOOD)
    return read_sources([folder], root=folder)


def told(sources: list[Source], problems: list[Problem]) -> set[str]:
    """Return the names of the files of which something is said."""
    return {source.path for source in sources} | {problem.place.split(",")[0].split(":")[0] for problem in problems}


@pytest.mark.parametrize("part", range(PARTS))
def test_a_thousand_damaged_files_are_each_read_or_named_and_the_good_one_is_read(part: int, tmp_path: Path) -> None:
    names = damaged(tmp_path, seed=20_240_913 + part, count=1000 // PARTS)
    sources, problems = read(tmp_path)
    assert told(sources, problems) == {*names, "good.txt"}
    assert all(source.text and len(source.text) < 1_000_000 for source in sources)
    assert all(problem.text and problem.hint for problem in problems)
    assert GOOD in [source.text for source in sources]


def test_what_is_made_to_explode_is_read_or_named_and_the_good_file_is_read(tmp_path: Path) -> None:
    made = bombs()
    assert len(made) >= 20
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    sources, problems = read(tmp_path)
    assert told(sources, problems) == {*made, "good.txt"}
    assert all(len(source.text) < MAX_CHARACTERS for source in sources)
    assert not any("root:" in source.text or "localhost" in source.text for source in sources)
    assert all(problem.hint for problem in problems)
    assert GOOD in [source.text for source in sources]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("zeros.docx", "more than 100 times its size"),
        ("sheet.xlsx", "more than 100 times its size"),
        ("spread.docx", "more than 100 times its size"),
        ("many.docx", "more than 100 times its size"),
        ("lying.docx", "cannot be unpacked"),
        ("laughs.docx", "document type"),
        ("outside.docx", "document type"),
        ("laughs.rss", "declares entities"),
        ("outside.rss", "declares entities"),
        ("items.rss", "more than 10000 items"),
        ("messages.mbox", "more than 10000 messages"),
        ("page.html", "is compressed"),
        ("parts.eml", "nested too deep"),
        ("attached.eml", "more than 100 times its size"),
    ],
)
def test_what_is_wrong_is_said(name: str, words: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(bombs()[name])
    _, problems = read_sources([tmp_path / name], root=tmp_path)
    assert words in problems[0].text
