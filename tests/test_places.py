from __future__ import annotations

import pytest

from factcheck.model import Mark, Source
from factcheck.places import line_at, line_starts, mark_at, place

TEXT = "one\r\ntwo\rthree\nfour\x0cstill four\x85and\u2028still"


def test_lines_end_in_line_feeds_and_carriage_returns_alone() -> None:
    assert [TEXT[start:][:3] for start in line_starts(TEXT)] == ["one", "two", "thr", "fou"]


@pytest.mark.parametrize(
    ("word", "found"), [("one", (1, 1)), ("two", (2, 1)), ("three", (3, 1)), ("still four", (4, 6)), ("and", (4, 17))]
)
def test_a_place_is_a_line_and_a_column(word: str, found: tuple[int, int]) -> None:
    assert line_at(TEXT, TEXT.index(word)) == found


@pytest.mark.parametrize(("offset", "page"), [(0, 1), (4, 1), (5, None), (6, 2), (99, None)])
def test_a_mark_holds_from_its_start_to_its_end(offset: int, page: int | None) -> None:
    assert mark_at([Mark(0, 5, page=1), Mark(6, 9, page=2)], offset).page == page


@pytest.mark.parametrize(
    ("source", "mark", "said"),
    [
        (Source("a", "note.txt", "", ""), Mark(0, 1), "note.txt:12"),
        (Source("a", "ruling.pdf", "", "", lined=False), Mark(0, 1, page=3), "ruling.pdf, page 3"),
        (
            Source("a", "table.xlsx", "", "", lined=False),
            Mark(0, 1, sheet="Sheet1", cell="B7"),
            "table.xlsx, Sheet1!B7",
        ),
        (Source("a", "table.csv", "", ""), Mark(0, 1, cell="B7"), "table.csv, B7"),
        (Source("a", "page.html", "", "", lined=False), Mark(0, 1, paragraph=4), "page.html, paragraph 4"),
        (Source("a", "page.html", "", "", lined=False), Mark(0, 1), "page.html"),
        (
            Source("a", "wire.rss", "", "", lined=False, part="Fire"),
            Mark(0, 1, paragraph=2),
            "wire.rss, Fire, paragraph 2",
        ),
    ],
)
def test_a_place_is_said_as_its_file_shows_it(source: Source, mark: Mark, said: str) -> None:
    assert place(source, 12, mark) == said
