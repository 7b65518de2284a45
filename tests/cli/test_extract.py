"""``factcheck extract``: every figure of a file."""

import csv
import io
import json

import pytest

from factcheck.cli import main


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = "The council voted.\n\nIt paid €2.5 million for 40 boats, two days ago.\n"
    (tmp_path / "a.txt").write_text(text)
    return tmp_path


def test_the_table_names_place_words_and_value(capsys):
    assert main(["extract", "a.txt"]) == 0
    out = capsys.readouterr().out
    assert "a.txt" in out
    assert "€2.5 million" in out
    assert "3:9" in out


def test_json_lines_hold_the_exact_span(capsys, folder):
    assert main(["extract", "a.txt", "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    text = (folder / "a.txt").read_text()
    assert rows
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in rows)


def test_csv_has_a_head_and_a_row_a_figure(capsys):
    assert main(["extract", "a.txt", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["kind"], row["low"]) for row in rows if row["kind"] == "money"] == [("money", "2450000")]


def test_a_relative_day_needs_the_day_of_publication(capsys):
    main(["extract", "a.txt", "--format", "jsonl"])
    assert "2024-09-01" not in capsys.readouterr().out
    main(["extract", "a.txt", "--format", "jsonl", "--published", "2024-09-03"])
    assert "2024-09-01" in capsys.readouterr().out


def test_a_missing_file_exits_2_and_the_others_are_listed(capsys):
    assert main(["extract", "gone.txt", "a.txt"]) == 2
    told = capsys.readouterr()
    assert "€2.5 million" in told.out
    assert "gone.txt" in told.err


def test_a_language_that_is_not_read_is_refused(capsys):
    assert main(["extract", "a.txt", "--language", "xx"]) == 2
    assert "'xx' is no language factcheck reads; those are de, en," in capsys.readouterr().err


def test_a_language_may_be_named_in_capitals(capsys):
    assert main(["extract", "a.txt", "--language", "EN"]) == 0
    assert "figures · en" in capsys.readouterr().out


def test_each_item_of_a_feed_goes_by_its_name(capsys, folder):
    item = "<item><title>{0}</title><description>They found {1} boats.</description></item>"
    items = item.format("North pier", 12) + item.format("South pier", 30)
    (folder / "w.rss").write_text(
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>W</title>{items}</channel></rss>'
    )
    assert main(["extract", "w.rss"]) == 0
    out = capsys.readouterr().out
    assert "w.rss, North pier" in out
    assert "w.rss, South pier" in out
