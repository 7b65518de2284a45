"""No command but snapshot opens a connection, whatever it reads and whatever it writes."""

import socket

import pytest

from factcheck.cli import main
from factcheck.read.call import read_pages
from factcheck.read.formats import choose
from factcheck.read.page import UnreadableError
from factcheck.report import FORMATS

LINKED = "https://www.example.org/flood"
FILES = {
    "note.txt": f"{LINKED} tells of 150 houses.",
    "note.md": f"![a map]({LINKED}) shows 150 houses.",
    "page.html": f'<!doctype html><html><head><link rel=stylesheet href="{LINKED}"><base href="{LINKED}"></head><body>'
    f'<img src="{LINKED}"><iframe src="{LINKED}"></iframe><p>The flood took 150 houses in Marlow.</p></body></html>',
    "feed.rss": f'<?xml version="1.0"?><!DOCTYPE rss SYSTEM "{LINKED}"><rss version="2.0"><channel><item>'
    f"<title>150 houses</title><link>{LINKED}</link></item></channel></rss>",
    "mail.eml": "From: a@b.example\nSubject: 150 houses\nContent-Type: text/html\n\n"
    f"<img src='{LINKED}'><p>150 houses</p>\n",
    "table.csv": f"town,houses,link\nMarlow,150,{LINKED}\n",
    "rows.jsonl": f'{{"town": "Marlow", "houses": 150, "link": "{LINKED}"}}\n',
}


@pytest.fixture
def offline(monkeypatch):
    """Make every way to the network fail, and note each that is tried."""
    tried = []

    def refuse(*arguments, **_):
        tried.append(arguments)
        raise AssertionError("a connection is opened")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    return tried


@pytest.mark.parametrize("form", list(FORMATS))
def test_no_format_of_report_needs_a_connection(form, flood, offline):
    (flood / "sources" / "linked.md").write_text(f"See {LINKED}: 150 houses in Marlow.\n")
    assert main(["check", "--format", f"{form}:out", "--today", "2024-06-01"]) == 0
    assert (flood / "out").stat().st_size
    assert offline == []


@pytest.mark.parametrize("command", ["gate", "explain houses", "extract sources", "baseline update"])
def test_no_other_command_needs_a_connection(command, flood, offline):
    main(command.split())
    assert offline == []


@pytest.mark.parametrize("name", FILES)
def test_what_a_file_links_to_is_not_looked_at(name, offline):
    data = FILES[name].encode()
    try:
        read_pages(choose(data, name), data, name)
    except UnreadableError:
        assert name not in ("note.txt", "note.md")
    assert offline == []
