"""Readers and extractors of other packages: only where asked for, and only the source's own words."""

import json
import textwrap
import tomllib
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.errors import ConfigError
from factcheck.model import Source
from factcheck.normalize.claims import build_claims
from factcheck.pipeline import check
from factcheck.plugins import Suggestion
from factcheck.suggested import suggested_claims
from tests.helpers.packages import install
from tests.helpers.web import server

__all__ = ["install", "server"]

EXAMPLE = Path(__file__).parents[1] / "docs" / "examples" / "ask-model"
TEXT = "Boats by the score sank off Marlow.\nThe harbour counts 40 boats.\nThe harbour was empty.\n"
FIND = """
from factcheck.plugins import Suggestion
def make(settings):
    def find(source):
        yield Suggestion("Boats by the score", reads=settings.get("reads", "20 boats"))
        yield Suggestion("twelve dozen boats", reads="144 boats")
    return find
"""
SHOUT = """
from factcheck.plugins import Meta, Page
suffixes = (".shout",)
def read(data, name):
    return [Page(data.decode().lower(), (), Meta(title="Shouted"))]
"""
CONNECT = """
import socket
suffixes = (".shout",)
def read(data, name):
    socket.create_connection(("127.0.0.1", 9))
"""


def suggested(*said, text=TEXT):
    """Return the claims that count of what one plug-in says, as ``quote = value``, and why others do not."""
    source = Source(id="a", path="a.txt", text=text, sha256="", language="en")
    claims, refused, problems = suggested_claims([source], build_claims(source), [("guess", lambda _: said)])
    assert problems == []
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
    return [f"{each.quote} = {each.value.stated}" for each in claims if each.by], [each.reason for each in refused]


@pytest.mark.parametrize("said", [
    Suggestion("Boats by the score", reads="20 boats"),
    Suggestion("Boats by the score", reads="20 boats", start=0),
    Suggestion("Boats by the score", reads="20 boats", within="Boats by the score sank off Marlow."),
])  # fmt: skip
def test_words_of_the_source_count(said):
    assert suggested(said) == (["Boats by the score = 20"], [])


@pytest.mark.parametrize(("said", "why"), [
    (Suggestion("boats by the score", reads="20 boats"), "the source does not hold these words"),
    (Suggestion("twenty boats"), "the source does not hold these words"),
    (Suggestion("Boats by the score", reads="20 boats", start=3), "the source does not hold these words there"),
    (Suggestion("Boats by the score", reads="20 boats", start=-41), "the source does not hold these words there"),
    (Suggestion("The harbour", reads="1 harbour"), "the source holds these words more than once"),
    (Suggestion("boats sank", within="Marlow", reads="9 boats"), "the source does not hold these words"),
    (Suggestion("off Marlow"), "no figure is read in it"),
    (Suggestion("off Marlow", reads="as many as you like"), "no figure is read in it"),
    (Suggestion("off Marlow", reads="20 boats and 40 cars"), "more than one figure is read in it"),
    (Suggestion("off Marlow", reads="9" * 301), "it is too long for a figure"),
    (Suggestion(" "), "it quotes nothing"),
    ({"quote": "off Marlow"}, "it quotes nothing"),
])  # fmt: skip
def test_anything_else_is_refused_with_the_reason(said, why):
    assert suggested(said) == ([], [why])


def test_what_is_read_already_stays_as_read():
    assert suggested(Suggestion("40 boats", reads="400 boats")) == ([], [])


def test_what_is_suggested_twice_counts_once():
    twice = [Suggestion("Boats by the score", reads=reads) for reads in ("20 boats", "24 boats")]
    assert suggested(*twice) == (["Boats by the score = 20"], [])


@pytest.fixture
def case(tmp_path, monkeypatch):
    (tmp_path / "case").mkdir()
    monkeypatch.chdir(tmp_path / "case")
    Path("a.txt").write_text(TEXT)
    Path("claims.yaml").write_text("version: 1\nplugins: [guess]\n")


def test_a_plugin_is_asked_where_the_case_names_it(case, install):
    install("guess", {"guess": FIND}, {"factcheck.extractors": {"guess": "guess:make"}})
    assert not any(claim.by for claim in check(["a.txt"]).claims)
    report = check(["a.txt"], "claims.yaml")
    assert [(claim.quote, claim.by) for claim in report.claims if claim.by] == [("Boats by the score", "guess")]
    assert [(each.by, each.quote) for each in report.refused] == [("guess", "twelve dozen boats")]


def test_json_and_the_page_say_who_found_a_figure(case, install, capsys, monkeypatch):
    install("guess", {"guess": FIND}, {"factcheck.extractors": {"guess": "guess:make"}})
    monkeypatch.setenv("FACTCHECK_GUESS_READS", "15 boats")
    assert main(["check", "a.txt", "--claims", "claims.yaml", "--format", "json"]) == 0
    told = capsys.readouterr()
    report = json.loads(told.out)
    assert [(each["stated"], each["by"]) for each in report["claims"] if "by" in each] == [("15", "guess")]
    assert report["summary"]["refused"][0]["reason"] == "the source does not hold these words"
    assert told.err == "factcheck: 1 figure suggested by guess does not count: the source does not hold these words\n"


def test_a_report_with_plugins_is_not_remembered(case, install, capsys, monkeypatch, tmp_path):
    install("guess", {"guess": FIND}, {"factcheck.extractors": {"guess": "guess:make"}})
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    for reads in ("15 boats", "16 boats"):
        monkeypatch.setenv("FACTCHECK_GUESS_READS", reads)
        main(["check", "a.txt", "--claims", "claims.yaml", "--format", "json"])
        assert f'"stated": "{reads[:2]}"' in capsys.readouterr().out


def test_a_name_that_is_not_installed_is_told_with_the_nearest(case, install, capsys):
    install("gues", {"guess": FIND}, {"factcheck.extractors": {"gues": "guess:make"}})
    assert main(["check", "a.txt", "--claims", "claims.yaml"]) == 2
    told = capsys.readouterr().err
    assert "claims.yaml:2:11: no plug-in is called 'guess'" in told
    assert "Did you mean 'gues'?" in told


@pytest.mark.parametrize(("module", "told"), [
    ("def make(settings): raise ValueError('URL is not set')", "plug-in 'guess' cannot be used: URL is not set"),
    ("import nowhere_at_all", "plug-in 'guess' cannot be used: ModuleNotFoundError"),
])  # fmt: skip
def test_a_plugin_that_cannot_start_is_an_error_of_the_case(case, install, module, told):
    install("guess", {"guess": module}, {"factcheck.extractors": {"guess": "guess:make"}})
    with pytest.raises(ConfigError, match=told):
        check(["a.txt"], "claims.yaml")


def test_a_plugin_that_fails_is_a_problem_of_its_source(case, install):
    module = "def make(settings):\n    return lambda source: 1 / 0"
    install("guess", {"guess": module}, {"factcheck.extractors": {"guess": "guess:make"}})
    report = check(["a.txt"], "claims.yaml")
    assert [each.text for each in report.problems] == [
        "plug-in 'guess' fails on it: ZeroDivisionError: division by zero"
    ]
    assert [claim.quote for claim in report.claims] == ["40 boats"]


def test_a_reader_reads_its_suffixes_in_a_process_of_its_own(case, install):
    install("guess", {"shout": SHOUT}, {"factcheck.readers": {"guess": "shout"}})
    Path("b.shout").write_text("THE HARBOUR COUNTS 41 BOATS.\n")
    report = check(["b.shout"], "claims.yaml")
    assert [(source.title, source.text[:11]) for source in report.sources] == [("Shouted", "the harbour")]
    assert [claim.quote for claim in report.claims] == ["41 boats"]
    assert "cannot be read as sources" in check(["b.shout"]).problems[0].text


def test_a_reader_opens_no_connection(case, install):
    install("guess", {"shout": CONNECT}, {"factcheck.readers": {"guess": "shout"}})
    Path("b.shout").write_text("41")
    assert "PermissionError" in check(["b.shout"], "claims.yaml").problems[0].text


@pytest.fixture
def model(case, install, server, monkeypatch):
    """Install the example, and return what makes its model answer."""
    entries = tomllib.loads((EXAMPLE / "pyproject.toml").read_text())["project"]["entry-points"]
    install("factcheck_ask_model", {"ask_model": (EXAMPLE / "ask_model.py").read_text()}, entries)
    Path("claims.yaml").write_text("plugins: [ask-model]\n")
    monkeypatch.setenv("FACTCHECK_ASK_MODEL_URL", f"http://127.0.0.1:{server.server_address[1]}/v1/")
    monkeypatch.setenv("FACTCHECK_ASK_MODEL_MODEL", "small")
    monkeypatch.setenv("FACTCHECK_ASK_MODEL_KEY", "secret")

    def answers(content):
        told = {"choices": [{"message": {"content": content}}]}
        server.pages["/v1/chat/completions"] = (200, {}, json.dumps(told).encode())

    return answers


def test_the_example_asks_a_model_and_believes_only_quotes(model, server, capsys):
    model(
        textwrap.dedent("""\
        Here is the list:
        ```json
        [{"quote": "Boats by the score", "reads": "20 boats", "within": "Boats by the score sank off Marlow."},
         {"quote": "99 boats"}, {"quote": 5}, "40"]
        ```""")
    )
    assert main(["check", "a.txt", "--claims", "claims.yaml", "--format", "json"]) == 0
    told = capsys.readouterr()
    assert [each["quote"] for each in json.loads(told.out)["claims"] if each.get("by")] == ["Boats by the score"]
    assert "1 figure suggested by ask-model does not count" in told.err
    assert json.loads(server.posted[0])["messages"][1]["content"] == TEXT
    assert server.asked[0][1]["Authorization"] == "Bearer secret"


def test_the_example_says_what_it_lacks(model, monkeypatch, capsys):
    monkeypatch.delenv("FACTCHECK_ASK_MODEL_MODEL")
    assert main(["check", "a.txt", "--claims", "claims.yaml"]) == 2
    assert "FACTCHECK_ASK_MODEL_MODEL is not set" in capsys.readouterr().err


def test_a_model_that_talks_nonsense_is_a_problem_of_the_source(model, capsys):
    model("[ I am not JSON ]")
    assert main(["check", "a.txt", "--claims", "claims.yaml", "--format", "json"]) == 2
    assert "a.txt: plug-in 'ask-model' fails on it: JSONDecodeError" in capsys.readouterr().err


def test_the_example_sends_a_long_text_in_parts(model):
    import ask_model

    text = "".join(f"Paragraph {number} tells of boats.\n\n" for number in range(2000)) + "x" * 30_000
    sent = list(ask_model.parts(text))
    assert "".join(sent) == text
    assert max(map(len, sent)) <= ask_model.LONGEST
