"""Read files that may be hostile in a process that can be ended, and say of each what became of it.

One process reads many files, so that its libraries are loaded once. It is started when the first such file comes and
ended when it takes too long, crashes, or has grown large; the next file gets a new one. What it sends back is JSON,
so that nothing it says can run here.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from functools import cache
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from factcheck.codec import decode
from factcheck.model import Problem
from factcheck.read.page import Page, UnreadableError, unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

SECONDS = 30.0
MEGABYTES = 512
_HINT = "Save it anew as plain text or HTML, split it, or leave it out with --exclude."
_START = "import sys; sys.path[:] = {path!r}; from factcheck.read.worker import main; main({megabytes}, {seconds})"


class Guard:
    """A process that reads files, started when needed."""

    def __init__(self, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self.seconds, self.megabytes = seconds, megabytes
        self.process: subprocess.Popen[bytes] | None = None
        self.owner = 0
        self.lock = Lock()

    def read(self, key: str, data: bytes, name: str) -> Sequence[Page]:
        """Return the pages of a file of the format `key`; raises UnreadableError."""
        with self.lock:
            answer = self._answer(key, data, name)
            if answer["spent"]:
                self.end()
        if answer["problems"]:
            raise UnreadableError(decode(Problem, each) for each in answer["problems"])
        return [decode(Page, each) for each in answer["pages"]]

    def _answer(self, key: str, data: bytes, name: str) -> Any:
        """Ask the process, and wait for its answer no longer than a file may take."""
        process = self._running(name)
        answers: list[bytes] = []
        talk = Thread(target=_talk, args=(process, key, data, name, answers), daemon=True)
        talk.start()
        late = True
        try:
            talk.join(self.seconds)
            late = talk.is_alive()
        finally:
            if late or not answers:
                self.end()
        if answers and not late:
            return json.loads(answers[0])
        talk.join()
        said = f"takes longer than {self.seconds:g} seconds to read" if late else "makes its reader crash"
        raise unreadable(name, said, _HINT)

    def _running(self, name: str) -> subprocess.Popen[bytes]:
        """Return the process, a new one where there is none, it has ended, or it is that of another process."""
        if self.process is None or self.owner != os.getpid() or self.process.poll() is not None:
            self.end()
            code = _START.format(path=sys.path, megabytes=self.megabytes, seconds=self.seconds)
            try:
                self.process = subprocess.Popen(
                    [sys.executable, "-B", "-X", "utf8", "-c", code],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env={**os.environ, "PYTHONHASHSEED": "0"},
                )
            except (OSError, ValueError) as error:
                hint = "Save it as plain text, or leave it out with --exclude."
                raise unreadable(name, f"cannot be read: no process can be started for it ({error})", hint) from None
            self.owner = os.getpid()
        return self.process

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self.process is not None and self.owner == os.getpid():
            self.process.kill()
            self.process.wait()
            for pipe in (self.process.stdin, self.process.stdout):
                if pipe is not None:
                    _close(pipe)
        self.process = None


def _close(pipe: Any) -> None:
    try:
        pipe.close()
    except OSError:  # what was still to be written has nobody to read it
        return


def _talk(process: subprocess.Popen[bytes], key: str, data: bytes, name: str, answers: list[bytes]) -> None:
    """Send one file, and receive what is in it; say nothing where the process ends meanwhile."""
    asked, told = process.stdin, process.stdout
    if asked is None or told is None:
        return
    try:
        request = json.dumps({"format": key, "name": name, "size": len(data)}).encode()
        asked.write(b"%d\n" % len(request) + request + data)
        asked.flush()
        size = int(told.readline() or b"-1")
        answer = told.read(size) if size >= 0 else b""
    except (OSError, ValueError):
        return
    if answer and len(answer) == size:
        answers.append(answer)


@cache
def guard() -> Guard:
    """Return the guard of this process; what it has started ends with it."""
    only = Guard()
    atexit.register(only.end)
    return only
