"""Of several snapshots of one address, a folder is read with the newest."""

import pytest

from factcheck.casefile import SourceSettings
from factcheck.read import read_sources


@pytest.fixture
def pages(tmp_path):
    def keep(name, fetched, url="https://www.example.org/fire"):
        (tmp_path / f"{name}.txt").write_text(f"The fire killed {len(name)} people.\n")
        (tmp_path / f"{name}.yaml").write_text(f"url: '{url}'\nfetched: '{fetched}'\nsha256: 'abc'\n")

    keep("fire-2024-09-03", "2024-09-03T12:00:00Z")
    keep("fire-2024-09-03-2", "2024-09-03T12:00:00Z")
    keep("fire-2024-08-01", "2024-08-01T12:00:00Z")
    keep("flood", "2023-08-01T12:00:00Z", "https://www.example.org/flood")
    (tmp_path / "note.txt").write_text("Heard on the telephone: 30 people.\n")
    return tmp_path


def read(*paths, root, **options):
    sources, problems = read_sources(paths, root=root, **options)
    assert problems == []
    return [source.id for source in sources]


def test_a_folder_is_read_with_the_newest(pages):
    assert read(pages, root=pages) == ["fire-2024-09-03-2", "flood", "note"]


def test_what_is_named_is_read(pages):
    assert "fire-2024-08-01" in read(pages, pages / "fire-2024-08-01.txt", root=pages)
    named = [SourceSettings("fire-2024-08-01", path="fire-2024-08-01.txt")]
    assert "fire-2024-08-01" in read(pages, root=pages, settings=named)


def test_the_next_is_the_newest_where_the_newest_is_left_out(pages):
    assert "fire-2024-09-03" in read(pages, root=pages, exclude=["fire-2024-09-03-2"])


def test_a_sidecar_without_a_moment_is_no_snapshot(pages):
    (pages / "fire-2024-08-01.yaml").write_text("url: 'https://www.example.org/fire'\nfetched: last summer\n")
    assert "fire-2024-08-01" in read(pages, root=pages)


@pytest.mark.parametrize(("kind", "charset", "named"), [
    ("text/html", "iso-8859-2", "ISO-8859-2"),
    ("text/plain", "utf-16-le", '"utf-16le"'),
    ("text/html", "shift_jis", "shift_jis"),
    ("text/html", "utf-8", "no-such-thing"),
    ("text/html", "utf-8", "us-ascii"),
    ("text/html", "utf-8", "unicode_escape"),
])  # fmt: skip
def test_a_page_is_read_in_the_encoding_its_server_named(tmp_path, kind, charset, named):
    letter = "字" if charset == "shift_jis" else "ő"
    text = (
        f"<p>In {letter} the fire killed 30 people, the mayor of {letter} said to those who had come to hear her.</p>"
    )
    suffix = "html" if kind == "text/html" else "txt"
    (tmp_path / f"page.{suffix}").write_bytes(text.encode(charset))
    told = (
        f"url: 'https://www.example.org/'\nfetched: '2024-09-03T12:00:00Z'\ncontent_type: '{kind}; charset={named}'\n"
    )
    (tmp_path / "page.yaml").write_text(told)
    (source,), problems = read_sources([tmp_path], root=tmp_path)
    assert problems == []
    assert f"In {letter} the fire" in source.text
