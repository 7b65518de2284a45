"""Each way to fail gives one clear message and its exit code."""

import errno
import os
import subprocess
import sys

import pytest

from factcheck.cli import main
from factcheck.cli.failures import exit_code


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "film.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42")
    (tmp_path / "a.txt").write_text("Ten boats sank.\n")
    (tmp_path / "bad.yaml").write_text("version: 1\nfacst: []\n")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "place", "what"),
    [
        (["chekc"], "chekc", "Did you mean 'check'?"),
        (["check", "--fromat", "json"], "--fromat", "--format"),
        (["check", "a.txt", "--format", "xml"], "xml", "text, html, json"),
        (["check", "a.txt", "--format", "json", "--format", "text"], "json and text", "text:FILE"),
        (["check", "a.txt", "--format", "json:"], "json:", "names no file"),
        (["check", "a.txt", "--today", "3 May"], "--today", "2024-09-03"),
        (["check", "a.txt", "--published", "2024-09-03"], "--published", "NAME=2024-09-03"),
        (["check", "gone.txt"], "gone.txt", "no such file"),
        (["check", "empty"], "empty", "no file"),
        (["check", "film.mp4"], "film.mp4", "cannot be read"),
        (["check", "a.txt", "--claims", "bad.yaml"], "bad.yaml:2", "facts"),
        (["check", "a.txt", "--claims", "gone.yaml"], "gone.yaml", "cannot be read"),
        (["check"], "this folder", "sources/"),
        (["explain"], "FACT", "--help"),
        (["explain", "boats", "a.txt"], "boats", "fact"),
        (["extract"], "FILES", "--help"),
        (["extract", "gone.txt"], "gone.txt", "no such file"),
    ],
)
def test_each_mistake_is_told_with_its_place_and_what_to_do(arguments, place, what, capsys):
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert told.startswith("factcheck: ")
    assert place in told
    assert what in told
    assert "Traceback" not in told


def test_a_file_that_cannot_be_written_is_named(capsys, folder):
    (folder / "file").write_text("")
    assert main(["check", "a.txt", "--format", "json:file/report.json"]) == 2
    assert "file/report.json: cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize(("raised", "code"), [(KeyboardInterrupt, 130), (ZeroDivisionError, 2), (SystemExit, None)])
def test_however_a_command_ends_its_code_is_right(raised, code, capsys):
    def run():
        raise raised("x")

    if code is None:
        with pytest.raises(SystemExit):
            exit_code(run)
    else:
        assert exit_code(run) == code


def test_an_error_of_our_own_is_no_finding(capsys):
    assert exit_code(lambda: 1 / 0) == 2
    assert "an error of factcheck's own: ZeroDivisionError" in capsys.readouterr().err


def test_a_message_holds_no_control_of_a_file_name(capsys):
    assert main(["check", "x\x1b[31m.txt"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_the_module_runs_as_a_program():
    run = subprocess.run([sys.executable, "-m", "factcheck", "--version"], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("factcheck ")


def test_a_reader_that_leaves_gets_no_trace():
    program = (
        "import sys; from factcheck.cli import main; sys.exit(main(['extract', *['a.txt'] * 1, '--format', 'jsonl']))"
    )
    run = subprocess.run(
        f'"{sys.executable}" -c "{program}" | true', shell=True, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in run.stderr


def test_no_command_shows_the_help_and_is_an_error(capsys):
    assert main([]) == 2
    told = capsys.readouterr().err
    assert told.startswith("Usage: factcheck")
    assert "\n  check " in told


@pytest.mark.parametrize("command", ["check", "extract", "gate"])
def test_a_pipe_without_end_is_not_opened(command, capsys, folder, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE", str(folder / "cache"))
    os.mkfifo(folder / "pipe.txt")
    assert main([command, "pipe.txt"]) == 2
    assert "pipe.txt: is not a file" in capsys.readouterr().err


def test_leaving_every_source_out_is_no_pass(capsys):
    assert main(["check", "a.txt", "--exclude", "*"]) == 2
    assert "every source is left out" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["2024-02-31", "0000-01-01", "10000-01-01", "-044-03-15", "20240903", "2024-W01-1", ""])
def test_a_day_is_written_in_one_way(day, capsys):
    assert main(["check", "a.txt", "--published", f"a={day}"]) == 2
    assert "write it as 2024-09-03" in capsys.readouterr().err


def test_an_output_that_is_a_link_stays_one(folder):
    (folder / "real.json").write_text("old")
    (folder / "link.json").symlink_to("real.json")
    assert main(["check", "a.txt", "--format", "json:link.json"]) == 0
    assert (folder / "link.json").is_symlink()
    assert (folder / "real.json").read_text().startswith("{")


@pytest.mark.parametrize("arguments", [["check", "a.txt"], ["check", "a.txt", "--format", "json"], ["gate", "a.txt"]])
def test_a_reader_that_leaves_early_is_no_pass(arguments, monkeypatch, folder):
    reader, writer = os.pipe()
    os.close(reader)
    closed = open(writer, "w", buffering=1, encoding="utf-8")  # noqa: SIM115 - closing it writes once more
    monkeypatch.setattr("sys.stdout", closed)
    assert main(arguments) == 2
    closed.close()


@pytest.mark.parametrize("closing", [">&-", "2>&-"])
def test_a_stream_closed_before_we_begin_is_no_error(closing):
    command = f'"{sys.executable}" -m factcheck check a.txt {closing}'
    run = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")


def test_a_full_disk_is_told_as_such(capsys):
    def run():
        raise OSError(errno.ENOSPC, "No space left on device")

    assert exit_code(run) == 2
    assert "no space left" in capsys.readouterr().err
