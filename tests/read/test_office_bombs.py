"""PDFs, workbooks and tables made to explode end within their limits, each by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.read import read_sources
from factcheck.read.call import MAX_CHARACTERS
from tests.read.office_bombs import office_bombs

GOOD = "Forty people were hurt in Marlow on 3 May 2021."


def test_each_is_read_or_named_and_the_good_file_is_read(tmp_path: Path) -> None:
    made = office_bombs()
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD)
    sources, problems = read_sources([tmp_path], root=tmp_path)
    told = {source.path for source in sources} | {problem.place.split(":")[0] for problem in problems}
    assert told == {*made, "good.txt"}
    assert all(len(source.text) < MAX_CHARACTERS for source in sources)
    assert all(problem.hint for problem in problems)
    assert GOOD in [source.text for source in sources]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("loop.pdf", "cannot be opened as a PDF"),
        ("laughs.xlsx", "has a document type"),
        ("number.xlsx", "more than 100 times its size"),
        ("quote.csv", "cannot be read as a table"),
        ("deep.jsonl", "nested too deep"),
        ("lists.jsonl", "more than 2,000 values"),
    ],
)
def test_what_is_wrong_is_said(name: str, words: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(office_bombs()[name])
    _, problems = read_sources([tmp_path / name], root=tmp_path)
    assert words in problems[0].text
