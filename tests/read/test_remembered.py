"""A plain file that is as it was is not read again, and what is remembered of it is what reading it would give."""

import json

import pytest

from factcheck.memo import Memo
from factcheck.read import read_sources
from factcheck.read.remembered import Remembered

TEXT = "Dam at Orvelle\n\n- Share this article\n\n1. The dam holds 31 million cubic metres.\n2. It is 68 metres high.\n"


def later(memo):
    """Return the memo of the next run: what this one used, through JSON."""
    return Memo(json.loads(json.dumps(memo.used)))


@pytest.fixture
def files(tmp_path):
    front = "---\npublished: 2024-05-03\nlanguage: en\n---\n"
    for name, text in (
        ("a.txt", TEXT),
        ("b.md", front + "# A dam\n\n" + TEXT),
        ("c.txt", "Die Mauer ist 68 m hoch.\n"),
    ):
        (tmp_path / name).write_text(text)
    return tmp_path


def read(folder, memo):
    return read_sources([folder], root=folder, memo=memo)


@pytest.fixture
def counted(monkeypatch):
    """Return the names of the files that are read, and the texts that are asked their language, as they come."""
    from factcheck.read import remembered

    asked = []
    pages, language = remembered.read_pages, remembered.detect_language
    monkeypatch.setattr(remembered, "read_pages", lambda *words: asked.append(words[2]) or pages(*words))
    monkeypatch.setattr(remembered, "detect_language", lambda text: asked.append(text[:3]) or language(text))
    return asked


def test_it_finds_what_reading_finds(files):
    first = Memo()
    assert read(files, first) == read(files, later(first)) == read(files, None)


def test_only_the_file_that_changed_is_read(files, counted):
    first = Memo()
    read(files, first)
    assert counted == ["a.txt", "b.md", "c.txt", "Dam", "Die"]
    counted.clear()
    (files / "c.txt").write_text("Der Damm ist 68 m hoch.\n")
    read(files, later(first))
    assert counted == ["c.txt", "Der"]


def test_a_renamed_file_is_read_again(files, counted):
    first = Memo()
    read(files, first)
    counted.clear()
    (files / "a.txt").rename(files / "z.md")
    assert read(files, later(first)) == read(files, None)
    assert counted[0] == "z.md"


def test_what_cannot_be_read_is_told_again(files):
    (files / "d.txt").write_text("---\npublished: yesterday\n---\nA dam.\n")
    first = Memo()
    assert read(files, first) == read(files, later(first))
    assert read(files, later(first))[1]


def test_pieces_of_another_shape_are_refused(files):
    first = Memo()
    read(files, first)
    with pytest.raises((ValueError, TypeError)):
        read(files, Memo({key: [["x"]] for key in first.used}))


def test_without_a_memo_nothing_is_kept(files):
    assert Remembered(None).language("The dam is 68 metres high.") == "en"
