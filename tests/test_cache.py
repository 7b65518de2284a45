"""What is remembered is what would be worked out again."""

import json
import re
from dataclasses import replace
from importlib.metadata import version

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cache import _LIBRARIES, Cache, _versions, digest
from factcheck.cli import main
from factcheck.codec import decode, encode
from factcheck.model import Claim, Mark, Problem, Region, Report
from factcheck.normalize.claims import build_claims
from factcheck.read.page import Meta, Page
from tests.helpers.build import parish_report, source
from tests.helpers.decided import decided_report

TEXT = (
    "On 4 May 2021 about 3,000 people paid €2.5 million within 30 days, or 12 to 15 per cent; at 18:10 it was 20 °C.\n"
)


@pytest.mark.parametrize("report", [parish_report(), decided_report()])
def test_a_report_comes_back_as_it_was(report):
    assert decode(Report, json.loads(json.dumps(encode(report)))) == report


def test_claims_come_back_as_they_were():
    claims = build_claims(source("a", "2021-05-05", TEXT))
    assert len(claims) > 5
    assert [decode(Claim, each) for each in json.loads(json.dumps(encode(claims)))] == claims


@pytest.mark.parametrize("plain", [None, [], [1], {}, "x", 3])
def test_what_is_of_another_shape_is_refused(plain):
    with pytest.raises((ValueError, TypeError)):
        decode(Report, plain)


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_a_key_tells_where_a_part_ends(one, other):
    assert (digest(*one) == digest(*other)) == (one == other)


def test_the_pages_of_a_file_are_read_once(tmp_path):
    cache, calls = Cache(tmp_path), []
    page = Page("Flood\n\n41 dead", (Region(0, 5, "headline"),), Meta(title="Flood"), marks=(Mark(7, 14, page=2),),
                part="a", problems=(Problem("a.eml", "x"),))  # fmt: skip

    def read(key, data, name):
        calls.append((key, data, name))
        return [page]

    asked = [("eml", b"1", "a.eml"), ("eml", b"1", "a.eml"), ("eml", b"2", "a.eml"), ("mbox", b"1", "a.eml")]
    assert all(cache.pages(*each, read) == [page] for each in asked)
    assert calls == [asked[0], *asked[2:]]


def counting(calls):
    def build(one):
        calls.append(one.id)
        return build_claims(one)

    return build


def test_claims_are_built_once(tmp_path):
    calls = []
    one = source("a", "2021-05-05", TEXT)
    first, second = (Cache(tmp_path).claims(one, counting(calls)) for _ in range(2))
    assert (first, calls) == (second, ["a"])


@pytest.mark.parametrize(
    "change",
    [{"text": TEXT + "More."}, {"id": "b"}, {"language": "nl"}, {"published": None}, {"published_how": "metadata"}],
)
def test_whatever_a_claim_depends_on_makes_it_anew(tmp_path, change):
    calls = []
    one = source("a", "2021-05-05", TEXT)
    Cache(tmp_path).claims(one, counting(calls))
    changed = replace(one, **change)
    assert Cache(tmp_path).claims(changed, counting(calls)) == build_claims(changed)
    assert len(calls) == 2


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-9], lambda data: data[:0], lambda data: data.replace(b"people", b"peopel")]
)
def test_a_damaged_entry_is_as_none(tmp_path, damage):
    one = source("a", "2021-05-05", TEXT)
    wanted = Cache(tmp_path).claims(one, build_claims)
    (file,) = tmp_path.rglob("*.json")
    file.write_bytes(damage(file.read_bytes()))
    assert Cache(tmp_path).claims(one, build_claims) == wanted


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path):
    (tmp_path / "file").write_text("")
    one = source("a", "2021-05-05", TEXT)
    assert Cache(tmp_path / "file" / "cache").claims(one, build_claims) == build_claims(one)


@pytest.mark.parametrize("name", _LIBRARIES)
def test_the_version_of_each_library_is_part_of_a_key(name):
    spelled = re.compile(rf"{re.sub('[-_.]+', '[-_.]+', name)}-{re.escape(version(name))}[-.]", re.IGNORECASE)
    assert any(map(spelled.match, _versions()))


def test_what_other_versions_left_goes(tmp_path):
    (tmp_path / "program-0123456789abcdef" / "claims").mkdir(parents=True)
    (tmp_path / "mine" / "claims").mkdir(parents=True)
    Cache(tmp_path).claims(source("a", None, TEXT), build_claims)
    assert not (tmp_path / "program-0123456789abcdef").exists()
    assert (tmp_path / "mine" / "claims").exists()


@pytest.fixture
def case(tmp_path, monkeypatch, capsys):
    """Return what runs a check in a case with a cache, and says how often it was worked out and what was told."""
    folder = tmp_path / "case"
    (folder / "sources").mkdir(parents=True)
    for name, count in (("a", 120), ("b", 180)):
        (folder / "sources" / f"{name}.txt").write_text(f"In Marlow {count} houses were hit.\n")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    import factcheck.pipeline

    calls = []
    real = factcheck.pipeline.check
    monkeypatch.setattr("factcheck.pipeline.check", lambda *words, **more: calls.append(1) or real(*words, **more))

    def run(*words):
        before = len(calls)
        code = main(["check", "sources", "--format", "json", "--today", "2024-06-01", *words])
        told = capsys.readouterr().out
        monkeypatch.setenv("FACTCHECK_CACHE", "off")
        main(["check", "sources", "--format", "json", "--today", "2024-06-01", *words])
        assert told == capsys.readouterr().out
        monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
        return code, len(calls) - before - 1

    return folder, run


def test_the_same_run_is_worked_out_once(case):
    _, run = case
    assert [run(), run()] == [(0, 1), (0, 0)]


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "sources" / "a.txt").write_text("In Marlow 130 houses were hit.\n"),
        lambda folder: (folder / "sources" / "c.txt").write_text("In Marlow 130 houses were hit.\n"),
        lambda folder: (folder / "sources" / "b.txt").unlink(),
        lambda folder: (folder / "sources" / "b.txt").rename(folder / "sources" / "z.txt"),
        lambda folder: (folder / "sources" / "a.yaml").write_text("title: The flood\n"),
    ],
)
def test_any_change_of_what_is_read_is_seen(case, change):
    folder, run = case
    run()
    change(folder)
    assert run() == (0, 1)


@pytest.mark.parametrize(
    "words",
    [["--published", "a=2024-05-01"], ["--exclude", "b"], ["--today", "2024-06-02"], ["--claims", "claims.yaml"]],
)
def test_any_change_of_what_is_asked_is_seen(case, words):
    folder, run = case
    (folder / "claims.yaml").write_text("version: 1\ncase: The flood\n")
    run()
    assert run(*words) == (0, 1)


def test_a_changed_claims_yaml_is_seen(case):
    folder, run = case
    for number in range(2):
        (folder / "claims.yaml").write_text(f"version: 1\ncase: Flood {number}\n")
        assert run("--claims", "claims.yaml") == (0, 1)


def test_a_run_with_something_unread_is_not_remembered(case):
    folder, run = case
    (folder / "sources" / "c.txt").write_bytes(b"\0\1")
    assert [run(), run()] == [(2, 1), (2, 1)]


def test_one_changed_source_costs_only_its_own_reading(case, monkeypatch):
    folder, run = case
    run()
    read = []
    monkeypatch.setattr("factcheck.normalize.claims.build_claims", lambda one: read.append(one.id) or build_claims(one))
    (folder / "sources" / "a.txt").write_text("In Marlow 130 houses were hit.\n")
    main(["check", "sources", "--today", "2024-06-01"])
    assert read == ["a"]
