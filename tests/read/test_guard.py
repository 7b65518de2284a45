from __future__ import annotations

import os
import signal
from collections.abc import Sequence

import pytest

from factcheck.model import Problem
from factcheck.read.guard import Guard, guard
from factcheck.read.page import Page, UnreadableError

GOOD = b"<!doctype html><p>Forty people were hurt in Marlow on 3 May 2021, the police said.</p>"
SLOW = b"<!doctype html><p " + b" ".join(b"a%d=1" % number for number in range(150_000)) + b">Three</p>"
LARGE = b"<!doctype html>" + b"<p>17 people died in the fire on 3 May 2021.</p>" * 150_000


def refused(held: Guard, data: bytes, name: str = "page.html") -> Problem:
    with pytest.raises(UnreadableError) as caught:
        held.read("html", data, name)
    return caught.value.problems[0]


def text(pages: Sequence[Page]) -> str:
    return " ".join(page.text for page in pages)


def test_one_process_reads_many_files() -> None:
    held = guard()
    assert "Forty people" in text(held.read("html", GOOD, "a.html"))
    first = held.process
    assert "Forty people" in text(held.read("html", GOOD, "b.html"))
    assert held.process is first


def test_a_file_that_takes_too_long_is_named_and_the_next_is_read() -> None:
    held = Guard(seconds=30)
    held.read("html", GOOD, "warm.html")
    held.seconds = 0.3
    problem = refused(held, SLOW, "slow.html")
    assert (problem.place, problem.text) == ("slow.html", "takes longer than 0.3 seconds to read")
    assert problem.hint
    held.seconds = 30
    assert "Forty people" in text(held.read("html", GOOD, "b.html"))
    held.end()


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="memory is bounded by the system where it can be")
def test_a_file_that_takes_too_much_memory_is_named_and_the_next_is_read() -> None:
    held = Guard(megabytes=200)
    problem = refused(held, LARGE, "large.html")
    assert problem.place == "large.html"
    assert problem.text in ("takes more than 200 MB of memory to read", "makes its reader crash")
    assert "Forty people" in text(held.read("html", GOOD, "b.html"))
    held.end()


def test_a_process_that_dies_is_replaced() -> None:
    held = guard()
    held.read("html", GOOD, "a.html")
    assert held.process is not None
    os.kill(held.process.pid, signal.SIGKILL)
    held.process.wait()
    assert "Forty people" in text(held.read("html", GOOD, "b.html"))


def test_what_a_reader_did_not_expect_is_a_problem_of_the_file() -> None:
    held = guard()
    with pytest.raises(UnreadableError) as caught:
        held.read("docx", b"PK\3\4word/", "a.docx")
    assert caught.value.problems[0].place == "a.docx"


def test_a_process_that_cannot_be_started_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert "no process can be started" in refused(Guard(), GOOD).text


@pytest.mark.parametrize(
    "event", ["socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.remove"]
)
def test_the_process_may_do_nothing_but_read(event: str) -> None:
    from factcheck.read.worker import _refuse

    with pytest.raises(PermissionError):
        _refuse(event, ())


def test_the_process_may_open_files_to_read_alone() -> None:
    from factcheck.read.worker import _refuse

    _refuse("open", ("library.py", "r", os.O_RDONLY))
    with pytest.raises(PermissionError):
        _refuse("open", ("report.json", "w", os.O_WRONLY | os.O_CREAT))


def test_a_large_program_has_no_new_process_for_each_file() -> None:
    large = bytes(range(256)) * (400 << 12)  # what a parent uses counts as its child's, at the peak
    held = Guard()
    held.read("html", GOOD, "a.html")
    first = held.process
    held.read("html", GOOD, "b.html")
    assert len(large) > 400 << 19
    assert held.process is first
    held.end()
