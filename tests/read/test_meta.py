from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.read.meta import read_sidecar, split_front_matter
from factcheck.read.page import Meta, UnreadableError

if TYPE_CHECKING:
    from factcheck.model import Problem

NOTE = "---\ntitle: Dike breach\npublished: 2023-11-04\nprimary: yes\n---\nWater rose 2 metres.\n"


def refused(text: str) -> tuple[Problem, ...]:
    with pytest.raises(UnreadableError) as caught:
        split_front_matter(text, "note.md")
    return caught.value.problems


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_front_matter_is_read_up_to_its_closing_line(line_end: str) -> None:
    text = NOTE.replace("\n", line_end)
    meta, body = split_front_matter(text, "note.md")
    assert meta == Meta(title="Dike breach", published=date(2023, 11, 4), primary=True)
    assert text[body:].startswith("Water rose")


@pytest.mark.parametrize("text", ["Plain text.", "---\n\nA rule above.\n\n---\n", "", "--- title: x", "- item\n---\n"])
def test_a_text_without_front_matter_begins_at_once(text: str) -> None:
    assert split_front_matter(text, "note.md") == (Meta(), 0)


def test_a_date_with_a_time_is_its_date() -> None:
    meta, _ = split_front_matter("---\npublished: 2023-11-04T18:30:00Z\n---\nx", "note.md")
    assert meta.published == date(2023, 11, 4)


def test_keys_of_other_programs_are_left_alone() -> None:
    meta, _ = split_front_matter("---\nlayout: post\ntags: [flood, dike]\nlanguage: nl\n---\nx", "note.md")
    assert meta == Meta(language="nl")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("---\ntitle: a\npublishd: 2023-11-04\n---\nx", "note.md:3:1", "unknown key 'publishd'"),
        ("---\nTitle: a\n---\nx", "note.md:2:1", "unknown key 'Title'"),
        ("---\ntitle: a\npublished: 4 November\n---\nx", "note.md:3:12", "is not a date"),
        ("---\r\ntitle: a\r\nlanguage: Dutch!\r\n---\r\nx", "note.md:3:11", "not the code of a language"),
        ("---\ntitle: Fine: the sequel\n---\nx", "note.md:2:12", "not valid YAML"),
        ("---\ntitle: a\ntitle: b\n---\nx", "note.md:3:1", "stands twice"),
        ("---\ntitle: a\n\nWater rose 2 metres.\n", "note.md:1:1", "never closed"),
    ],
)
def test_a_mistake_in_front_matter_has_its_place(text: str, place: str, words: str) -> None:
    first = refused(text)[0]
    assert first.place == place
    assert words in first.text
    assert first.hint


def test_all_mistakes_in_front_matter_are_reported() -> None:
    assert len(refused("---\nprimary: often\npublished: soon\nlanguage: 7\n---\nx")) == 3


def test_a_sidecar_tells_the_same(tmp_path) -> None:
    (tmp_path / "a.yaml").write_text("title: Dike breach\npublished: '2023-11-04'\n", encoding="utf-8")
    assert read_sidecar(tmp_path / "a.yaml", "a.yaml") == Meta(title="Dike breach", published=date(2023, 11, 4))


def test_what_one_leaves_out_the_other_gives() -> None:
    first, second = Meta(title="A", primary=False), Meta(title="B", primary=True, language="fr")
    assert first.over(second) == Meta(title="A", primary=False, language="fr")
