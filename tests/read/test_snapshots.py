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
