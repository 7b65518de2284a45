"""Files written whole or not at all."""

import os
from pathlib import Path

import pytest

from factcheck.files import write_atomically, write_new


def test_a_file_is_made_with_its_folders(tmp_path):
    write_atomically(tmp_path / "reports" / "report.json", "é\n")
    assert (tmp_path / "reports" / "report.json").read_bytes() == "é\n".encode()


def test_a_failure_leaves_the_old_file_and_no_part_of_the_new(tmp_path, monkeypatch):
    file = tmp_path / "report.json"
    file.write_text("old")
    monkeypatch.setattr(os, "fsync", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_atomically(file, "new")
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]
    assert file.read_text() == "old"


def test_the_permissions_of_a_file_stay(tmp_path):
    file = tmp_path / "report.json"
    file.write_text("old")
    file.chmod(0o640)
    write_atomically(file, "new")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_pipe_is_written_to_and_stays_one():
    reader, writer = os.pipe()
    write_atomically(Path(f"/dev/fd/{writer}"), "new")
    os.close(writer)
    with os.fdopen(reader) as opened:
        assert opened.read() == "new"


def test_what_is_no_file_is_never_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(pipe, "new")
    assert os.read(reader, 9) == b"new"
    assert pipe.is_fifo()
    os.close(reader)


def test_a_file_of_the_longest_name_is_written(tmp_path):
    write_atomically(tmp_path / ("n" * 255), "new")
    assert (tmp_path / ("n" * 255)).read_text() == "new"


def test_a_new_file_is_written_over_nothing(tmp_path):
    write_new(tmp_path / "in" / "page.html", b"\xff\x00")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "in" / "page.html", b"other")
    assert [each.read_bytes() for each in (tmp_path / "in").iterdir()] == [b"\xff\x00"]


def test_a_disk_without_links_is_written_over_nothing_either(tmp_path, monkeypatch):
    def no_links(*_):
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    write_new(tmp_path / "page.html", "one")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "page.html", "two")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["one"]
