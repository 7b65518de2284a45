"""``factcheck check``: what is printed, what is written, how it ends."""

import json

import pytest

from factcheck.cli import main
from factcheck.model import Problem
from factcheck.report.frame import Report
from tests.helpers.build import parish_report

ONE = "The ferry carried 240 passengers on Monday.\n"
TWO = "The ferry carried 260 passengers on Monday.\n"


@pytest.fixture
def case(tmp_path, monkeypatch):
    """Stand in a folder with two sources that differ."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "herald.txt").write_text(ONE)
    (tmp_path / "sources" / "courant.txt").write_text(TWO)
    return tmp_path


@pytest.fixture
def checked(case, monkeypatch):
    """Let every check find the same report; return what the check was asked for."""
    asked = {}

    def check(paths, claims=None, published=None, **more):
        asked.update(more, paths=paths, claims=claims, published=published)
        return Report.of(parish_report())

    monkeypatch.setattr("factcheck.pipeline.check", check)
    return asked


def test_without_paths_the_case_here_is_checked_and_the_report_written(case, capsys):
    assert main(["check"]) == 0
    assert "240 passengers" in capsys.readouterr().out
    told = json.loads((case / "reports" / "report.json").read_text())
    assert [source["path"] for source in told["sources"]] == ["sources/courant.txt", "sources/herald.txt"]


def test_with_paths_nothing_is_written(case, capsys):
    assert main(["check", "sources/herald.txt", "sources"]) == 0
    assert not (case / "reports").exists()


def test_json_alone_is_all_that_is_printed(case, capsys):
    assert main(["check", "sources", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "factcheck-report/1"


def test_a_format_with_a_file_is_written_beside_the_page(case, capsys):
    assert main(["check", "sources", "--format", "json:out/r.json", "--format", "text:page.txt"]) == 0
    assert json.loads((case / "out" / "r.json").read_text())["summary"]["sources"] == 2
    assert "240 passengers" in (case / "page.txt").read_text()
    assert "240 passengers" in capsys.readouterr().out


def test_two_runs_give_the_same_bytes(case, capsys):
    runs = []
    for _ in range(2):
        main(["check", "--format", "json", "--today", "2024-01-01"])
        runs.append(capsys.readouterr().out)
    assert runs[0] == runs[1]


def test_a_pipe_gets_no_escapes(case, capsys):
    main(["check", "sources"])
    assert "\x1b" not in capsys.readouterr().out


def test_options_reach_the_check(checked):
    main(
        ["check", "a.txt", "--published", "a=2024-09-03", "--exclude", "b", "--exclude", "c", "--claims", "claims.yaml"]
    )
    assert [str(path) for path in checked["paths"]] == ["a.txt"]
    assert checked["published"]["a"].isoformat() == "2024-09-03"
    assert (checked["exclude"], str(checked["claims"])) == (("b", "c"), "claims.yaml")


def test_a_claims_yaml_in_the_folder_is_not_used_with_paths(checked, case):
    (case / "claims.yaml").write_text("version: 1\n")
    main(["check", "sources"])
    assert checked["claims"] is None
    main(["check"])
    assert str(checked["claims"]) == "claims.yaml"


@pytest.mark.parametrize("more", [[], ["--exit-zero"]])
def test_what_is_not_read_exits_2_and_the_rest_is_reported(case, capsys, more):
    assert main(["check", "sources", "gone.txt", *more]) == 2
    out = capsys.readouterr().out
    assert "gone.txt" in out
    assert "240 passengers" in out


def test_json_keeps_its_output_clean_of_what_was_not_read(case, capsys):
    assert main(["check", "sources", "gone.txt", "--format", "json"]) == 2
    told = capsys.readouterr()
    json.loads(told.out)
    assert "gone.txt" in told.err


def test_a_source_from_the_future_is_told(case, capsys):
    dated = ["--published", "herald=2031-05-05", "--today", "2024-01-01"]
    assert main(["check", "sources", *dated]) == 2
    assert "is dated 2031-05-05, after today" in capsys.readouterr().out


def test_an_unreadable_source_is_no_pass(checked, monkeypatch, capsys):
    from dataclasses import replace

    broken = replace(
        parish_report(), claims=(), facts=(), missed=(), problems=(Problem("a.pdf", "is damaged", "Mend it."),)
    )
    monkeypatch.setattr("factcheck.pipeline.check", lambda *_, **__: broken)
    assert main(["check", "a.pdf", "--exit-zero"]) == 2
    assert capsys.readouterr().err == "factcheck: a.pdf: is damaged\n  Mend it.\n"
