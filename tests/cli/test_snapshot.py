"""``factcheck snapshot``: a page, kept, and what changed in it."""

import json

import pytest

from factcheck.cli import main
from factcheck.cli import snapshot as module

URL = "http://news.example/flood"
FIRST = b"The flood in Marlow took 30 houses. The mayor asks for 2 million euros.\n"
SECOND = FIRST.replace(b"30", b"59")


@pytest.fixture
def site(doors, server, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "doors", lambda: doors)

    def serve(text, path="/flood"):
        server.pages[path] = (200, {"Content-Type": "text/plain"}, text)

    serve(FIRST)
    return serve


def run(*words):
    return main(["snapshot", *words])


def test_the_first_snapshot_is_a_source(site, tmp_path, capsys):
    assert run(URL) == 0
    assert "The first snapshot of this address." in capsys.readouterr().out
    assert [path.suffix for path in sorted((tmp_path / "sources").iterdir())] == [".txt", ".yaml"]
    assert main(["extract", "sources"]) == 0


def test_a_changed_figure_is_shown_with_both_quotes(site, capsys):
    run(URL)
    site(SECOND)
    capsys.readouterr()
    assert run(URL) == 0
    out = capsys.readouterr().out
    assert "1 figure changed since" in out
    assert "30 homes → 59 homes" in out
    assert "− “The flood in Marlow took ▸30 houses◂.”" in out
    assert "+ “The flood in Marlow took ▸59 houses◂.”" in out


def test_a_page_that_did_not_change_is_kept_once(site, tmp_path, capsys):
    run(URL)
    assert run(URL) == 0
    assert "Nothing changed" in capsys.readouterr().out
    assert len(list((tmp_path / "sources").glob("*.txt"))) == 1


def test_the_last_two_are_compared_without_a_connection(site, server, capsys):
    run(URL)
    site(SECOND)
    run(URL)
    reached = server.connections
    capsys.readouterr()
    assert run("--offline", "--format", "json", URL) == 0
    told = json.loads(capsys.readouterr().out)["snapshots"][0]
    assert [(each["before"]["quote"], each["after"]["quote"]) for each in told["changed"]] == [
        ("30 houses", "59 houses")
    ]
    assert server.connections == reached


def test_one_page_that_fails_does_not_keep_the_others(site, tmp_path, capsys):
    assert run("http://news.example/none", "http://127.0.0.1/", URL, "--into", "pages") == 2
    told = capsys.readouterr()
    assert "http://news.example/none: answers 404 Not Found" in told.err
    assert "http://127.0.0.1/: this is this machine, which is not fetched from" in told.err
    assert len(list((tmp_path / "pages").glob("*.txt"))) == 1


def test_a_missing_library_names_its_extra(site, capsys, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "factcheck.fetch.page", None)
    assert run(URL) == 2
    assert "factcheck[fetch]" in capsys.readouterr().err


def test_nothing_kept_is_told(site, capsys):
    assert run("--offline", URL) == 2
    assert "no snapshot of it is in sources/" in capsys.readouterr().err


def test_an_interruption_exits_130(site, monkeypatch, tmp_path):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.fetch.keep.write_new", interrupted)
    assert run(URL) == 130
    assert not list(tmp_path.glob("sources/*"))


def test_a_page_cannot_drive_the_terminal_or_a_build_server(site, capsys):
    run(URL)
    site(b"::error::no\n\n\x1b[2J\xe2\x80\xaeThe flood in Marlow took 59 houses \x1b]8;;x\x1b\\ in\xc2\x9b31m all.\n")
    capsys.readouterr()
    run(URL)
    out = capsys.readouterr().out
    assert "59 houses" in out
    assert not set("\x1b\x9b\u202e") & set(out)
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())


def test_a_page_that_asks_for_consent_first_is_told(site, server, capsys):
    server.pages["/thin"] = (200, {"Content-Type": "text/html"}, b"<p>We value your privacy. Accept all or leave.</p>")
    assert run("http://news.example/thin") == 0
    assert "may ask for consent first" in capsys.readouterr().err
