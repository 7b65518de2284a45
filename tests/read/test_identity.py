from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.identity import assign_ids


def ids(*sources: tuple[str, str | None]) -> list[str]:
    return assign_ids([(path, stated, None) for path, stated in sources])[0]


@pytest.mark.parametrize(
    ("path", "identity"),
    [
        ("sources/Dike Breach (2).md", "dike-breach-2"),
        ("Überschwemmung.txt", "uberschwemmung"),
        ("洪水.txt", "source"),
        ("a.b.txt", "a-b"),
    ],
)
def test_an_id_is_made_of_the_name_of_the_file(path: str, identity: str) -> None:
    assert ids((path, None)) == [identity]


def test_a_stated_id_goes_first() -> None:
    assert ids(("notes/a.md", None), ("notes/b.md", "a")) == ["notes-a", "a"]


def test_files_of_one_name_take_their_folder() -> None:
    assert ids(("monday/01.txt", None), ("tuesday/01.txt", None)) == ["01", "tuesday-01"]


def test_files_of_one_name_in_one_folder_are_numbered() -> None:
    assert ids(("note.md", None), ("note.txt", None), ("note.text", None)) == ["note", "note-2", "note-3"]


def test_two_sources_that_state_one_id_are_told() -> None:
    found, problems = assign_ids([("a.md", "police", None), ("b.md", "police", None)])
    assert found == ["police", "b"]
    assert (problems[0].place, problems[0].text) == ("b.md", "the id 'police' is already that of a.md")


PATHS = st.text("ab/.", min_size=1, max_size=6)


@given(st.lists(st.tuples(PATHS, st.none() | st.sampled_from("ab")), max_size=12, unique_by=lambda one: one[0]))
def test_no_two_sources_share_an_id(sources: list[tuple[str, str | None]]) -> None:
    found = ids(*sources)
    assert len(set(found)) == len(found)
