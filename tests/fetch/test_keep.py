"""A fetched page as a source: its name, its sidecar, and the earlier snapshots, which stay."""

from datetime import UTC, datetime

import pytest

from factcheck.fetch import keep as module
from factcheck.fetch.address import FetchError, read_address
from factcheck.fetch.keep import keep, kept
from factcheck.fetch.page import Fetched
from factcheck.read.meta import read_sidecar

NOON = datetime(2024, 9, 3, 12, 0, tzinfo=UTC)
LATER = datetime(2024, 9, 3, 13, 0, tzinfo=UTC)


def page(data=b"The fine is 30.5 million euros.", url="https://www.example.org/news/The-Fine?id=1", kind="text/plain"):
    address = read_address(url)
    return Fetched(address, address, data, kind, "Tue, 03 Sep 2024 11:59:58 GMT")


def test_a_page_is_named_by_its_address_and_day(tmp_path):
    made = keep(page(), tmp_path / "sources", NOON)
    assert made.path.name == "www.example.org-news-the-fine-2024-09-03.txt"
    assert made.path.with_suffix(".yaml").read_text() == (
        "url: 'https://www.example.org/news/The-Fine?id=1'\n"
        "fetched: '2024-09-03T12:00:00Z'\n"
        "served: 'Tue, 03 Sep 2024 11:59:58 GMT'\n"
        "content_type: 'text/plain'\n"
        f"sha256: '{made.sha256}'\n"
    )


def test_the_sidecar_is_one_that_readers_take(tmp_path):
    made = keep(page(), tmp_path, NOON)
    assert read_sidecar(made.path.with_suffix(".yaml"), "x.yaml").url == "https://www.example.org/news/The-Fine?id=1"


def test_nothing_is_written_over(tmp_path):
    first, second = keep(page(), tmp_path, NOON), keep(page(b"other", kind="text/html"), tmp_path, LATER)
    assert first.path.read_bytes() == page().data
    assert second.path.name.endswith("-2024-09-03-2.html")
    assert [each.fetched[11:16] for each in kept(tmp_path)] == ["12:00", "13:00"]


def test_a_name_taken_meanwhile_is_left_to_its_owner(tmp_path, monkeypatch):
    taken, write = [], module.write_new

    def race(path, content):
        if not taken:
            taken.append(path)
            path.write_text("url: 'https://other.example/'\n")
        write(path, content)

    monkeypatch.setattr(module, "write_new", race)
    assert keep(page(), tmp_path, NOON).path.stem.endswith("-2")
    assert taken[0].read_text() == "url: 'https://other.example/'\n"


@pytest.mark.parametrize("at", [1, 2])
def test_an_interruption_leaves_nothing(tmp_path, monkeypatch, at):
    calls, write = [], module.write_new

    def interrupted(path, content):
        calls.append(path)
        if len(calls) == at:
            raise KeyboardInterrupt
        write(path, content)

    monkeypatch.setattr(module, "write_new", interrupted)
    with pytest.raises(KeyboardInterrupt):
        keep(page(), tmp_path, NOON)
    assert list(tmp_path.iterdir()) == []


def test_what_a_server_says_cannot_break_the_sidecar(tmp_path):
    odd = page()
    evil = Fetched(odd.asked, odd.found, odd.data, "text/plain; a='b'\r\nprimary: true", "\x1b[2J'")
    made = keep(evil, tmp_path, NOON)
    told = read_sidecar(made.path.with_suffix(".yaml"), "x.yaml")
    assert (told.primary, "\x1b" in made.path.with_suffix(".yaml").read_text()) == (None, False)


@pytest.mark.parametrize(("kind", "url", "data", "suffix"), [
    ("text/html; charset=utf-8", "https://a.example/x", b"<p>1", ".html"),
    ("application/octet-stream", "https://a.example/ruling.pdf", b"%PDF-1.7", ".pdf"),
    (None, "https://a.example/", b"  <!DOCTYPE html><p>30", ".html"),
    ("text/plain", "https://a.example/table.csv?x", b"a,b", ".csv"),
    ("text/plain", "https://a.example/", b"30 boats", ".txt"),
])  # fmt: skip
def test_the_kind_gives_the_suffix(tmp_path, kind, url, data, suffix):
    assert keep(page(data, url, kind), tmp_path, NOON).path.suffix == suffix


@pytest.mark.parametrize("kind", ["image/png", "application/zip", None])
def test_what_is_no_source_is_not_kept(tmp_path, kind):
    with pytest.raises(FetchError, match="no source"):
        keep(page(b"\x89PNG", kind=kind), tmp_path, NOON)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_sidecar_is_passed_over(tmp_path):
    keep(page(), tmp_path, NOON)
    (tmp_path / "odd.yaml").write_text("url: [")
    (tmp_path / "odd.txt").write_text("30 boats")
    assert len(kept(tmp_path)) == 1
