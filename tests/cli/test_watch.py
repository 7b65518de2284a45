"""``factcheck watch``: a line for each change, and the files written anew."""

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest

from factcheck.cli import main
from factcheck.cli import watch as module


@pytest.fixture
def watch(flood, monkeypatch, capsys):
    """Return what runs the command while files change: one change at each wait, after the first few looks."""

    def run(*steps, words=()):
        left = [lambda: None, *steps]

        def pause(seconds):
            if seconds == module.SETTLED:
                return
            if not left:
                raise KeyboardInterrupt
            left.pop(0)()

        monkeypatch.setattr(module, "pause", pause)
        assert main(["watch", "--today", "2024-06-01", *words]) == 130
        lines = capsys.readouterr().out.splitlines()
        return [line[10:] for line in lines if re.match("[0-9:]{8}  ", line)]

    return run


def write(path, text):
    return lambda: path.write_text(text)


def test_it_checks_at_once_and_then_only_when_something_changes(watch):
    assert watch(lambda: None, lambda: None) == ["2 sources, 1 contradiction, 1 not decided"]


def test_a_changed_source_is_told_with_what_is_new_and_gone(watch, flood):
    courant = flood / "sources" / "courant.txt"
    lines = watch(
        write(courant, "Under water in Marlow are 120 houses, says the mayor.\n"),
        write(courant, "Under water in Marlow are 300 houses, says the mayor.\n"),
        write(courant, "Under water in Marlow are now 300 houses, says the mayor.\n"),
    )
    assert lines[1:] == [
        "sources/courant.txt: 2 sources, 0 contradictions, 0 not decided"
        " · − Houses under water: 120 homes against 180 homes",
        "sources/courant.txt: 2 sources, 1 contradiction, 1 not decided"
        " · + Houses under water: 120 homes against 300 homes",
        "sources/courant.txt: 2 sources, 1 contradiction, 1 not decided · no contradiction new or gone",
    ]


def test_sidecars_claims_and_new_and_lost_files_count(watch, flood):
    lines = watch(
        write(flood / "sources" / "herald.yaml", "title: The Herald\n"),
        write(flood / "sources" / "radio.txt", "In Marlow 180 houses were hit.\n"),
        write(flood / "claims.yaml", "version: 1\ncase: Marlow\n"),
        (flood / "sources" / "radio.txt").unlink,
    )
    assert [line.partition(": ")[0] for line in lines[1:]] == [
        "sources/herald.yaml",
        "sources/radio.txt",
        "claims.yaml",
        "sources/radio.txt",
    ]


def test_what_is_broken_meanwhile_is_told_and_waited_for(watch, flood):
    claims = flood / "claims.yaml"
    whole = claims.read_text()
    lines = watch(
        write(claims, "facts: [{"),
        write(flood / "sources" / "courant.txt", "\0\1\2"),
        write(claims, whole),
        write(flood / "sources" / "courant.txt", "Under water in Marlow are 180 houses.\n"),
    )
    assert lines[1].startswith("claims.yaml: cannot be checked now: claims.yaml:2:1: ")
    assert "not read: sources/courant.txt" in lines[3]
    assert lines[4].startswith("sources/courant.txt: 2 sources, 1 contradiction")


def test_files_are_written_anew_and_are_no_change_themselves(watch, flood):
    report = flood / "sources" / "report.md"
    lines = watch(
        lambda: None,
        write(flood / "sources" / "courant.txt", "Under water in Marlow are 190 houses.\n"),
        words=["--format", f"markdown:{report}", "sources", "--claims", "claims.yaml", "--exclude", "report"],
    )
    assert len(lines) == 2
    assert "190 homes" in report.read_text()
    assert not (flood / "reports").exists()


def test_the_report_of_the_case_is_written(watch, flood):
    watch()
    assert json.loads((flood / "reports" / "report.json").read_text())["summary"]["contradictions"] == 1


def test_a_decision_is_a_change(watch, flood):
    def decide():
        found = json.loads((flood / "reports" / "report.json").read_text())["facts"][0]["discrepancies"][0]
        main(["decide", found["fingerprint"], "--status", "confirmed", "--by", "ed"])

    assert "1 contradiction, 0 not decided" in watch(decide)[-1]


def test_a_line_never_holds_what_a_source_could_make_a_command(watch, flood):
    lines = watch(write(flood / "sources" / "courant.txt", "x\n::error::\x1b[2J 180 houses in Marlow.\n"))
    assert not any("\x1b" in line or line.startswith("::") for line in lines)


@pytest.mark.parametrize(("words", "told"), [
    (["--format", "json"], "give each format one"),
    (["nowhere"], "nowhere"),
])  # fmt: skip
def test_what_is_asked_for_wrongly_is_an_error(flood, capsys, words, told, monkeypatch):
    monkeypatch.setattr(module, "pause", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
    assert main(["watch", *words]) in (2, 130)
    captured = capsys.readouterr()
    assert told in captured.err + captured.out


@pytest.mark.skipif(sys.platform == "win32", reason="sends an interrupt as a terminal does")
def test_an_interrupt_ends_it_with_130(flood):
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "watch"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        assert b"1 contradiction" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 130
        assert process.stderr.read().strip() == b""


def test_the_page_is_served_and_follows(watch, flood, monkeypatch):
    shown = []

    @contextmanager
    def following(port, opens):
        yield lambda report: shown.append((port, opens, len(report.claims)))

    monkeypatch.setattr("factcheck.cli.serving.following", following)
    radio = write(flood / "sources" / "radio.txt", "In Marlow 180 houses were hit.\n")
    watch(radio, words=["--serve", "--no-open", "--port", "8400"])
    assert shown == [(8400, False, 2), (8400, False, 3)]
