"""The process that reads files for :mod:`factcheck.read.guard`: it can read, and hardly anything else.

It opens no connection, starts no program and writes no file. It takes its files from its standard input, so that it
needs no path, and ends with it.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
from typing import TYPE_CHECKING, Any, BinaryIO

from factcheck.codec import encode
from factcheck.model import Problem
from factcheck.read.call import read_pages
from factcheck.read.formats import format_of
from factcheck.read.page import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.remove",
              "os.rename", "os.mkdir", "os.chmod", "os.link", "os.symlink", "os.truncate", "shutil.")  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_GRACE = 5  # seconds of processor time beyond those of the clock


def main(megabytes: int, seconds: float) -> None:
    """Answer one request after the other until there are no more."""
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints goes nowhere
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limits = Limits(megabytes, seconds)
    sys.addaudithook(_refuse)
    while size := asked.readline():
        request = json.loads(asked.read(int(size)))
        data = asked.read(request["size"])
        limits.next_file()
        answer = json.dumps(_answer(request["format"], data, request["name"], limits)).encode()
        _send(told, answer)


def _send(told: BinaryIO, answer: bytes) -> None:
    told.write(b"%d\n" % len(answer) + answer)
    told.flush()


def _answer(key: str, data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    """Return the pages of one file, or what is wrong with it; `spent` says that this process should end."""
    try:
        pages = encode(list(read_pages(key, data, name)))
        return {"pages": pages, "problems": [], "spent": limits.nearly_reached()}
    except UnreadableError as error:
        return _failed(error.problems)
    except MemoryError:
        return _failed([_damaged(name, f"takes more than {limits.megabytes} MB of memory to read")], spent=True)
    except RecursionError:
        return _failed([_damaged(name, "is nested too deep to be read")])
    except Exception as error:  # over a damaged file a library may raise anything
        said = f"is damaged: it cannot be read as {format_of(key).label} ({type(error).__name__})"
        return _failed([_damaged(name, said)])


def _failed(problems: Sequence[Problem], spent: bool = False) -> dict[str, Any]:
    return {"pages": [], "problems": encode(list(problems)), "spent": spent}


def _damaged(name: str, said: str) -> Problem:
    return Problem(name, said, "Save it anew from the program it comes from, or leave it out with --exclude.")


def _refuse(event: str, args: tuple[Any, ...]) -> None:
    """Refuse what reading a file does not need; an audit hook of Python."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)
    if event == "open" and isinstance(args[2], int) and args[2] & _WRITING:
        raise PermissionError(event)


class Limits:
    """What this process may use, held by the system where it can.

    Memory is bounded as data, which leaves out the code of libraries, and as address space for systems that know no
    other bound. Windows knows neither: there the clock alone ends a reader. Processor time is bounded a file at a
    time, so that a process whose parent is gone ends too.
    """

    def __init__(self, megabytes: int, seconds: float) -> None:
        self.megabytes, self.seconds = megabytes, seconds
        with contextlib.suppress(ImportError):
            import resource

            self.resource: Any = resource
            self._bound("RLIMIT_DATA", megabytes << 20)
            self._bound("RLIMIT_AS", megabytes * 2 << 20)
            self._bound("RLIMIT_CORE", 0)

    def next_file(self) -> None:
        """Give the next file its own share of processor time."""
        if resource := getattr(self, "resource", None):
            used = resource.getrusage(resource.RUSAGE_SELF)
            self._bound("RLIMIT_CPU", int(used.ru_utime + used.ru_stime + self.seconds) + _GRACE)

    def nearly_reached(self) -> bool:
        """Say whether so much memory is used that the next file might not find enough: half of the bound.

        Linux hands the peak of the parent on to a child, so that a large program would have a new reader a file.
        """
        with contextlib.suppress(OSError), open("/proc/self/statm", "rb") as pages:
            return int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") > self.megabytes << 19
        if (resource := getattr(self, "resource", None)) is None:
            return False
        most: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most > self.megabytes << (19 if sys.platform == "darwin" else 9)  # in bytes or kB

    def _bound(self, name: str, most: int) -> None:
        with contextlib.suppress(AttributeError, OSError, ValueError):  # a bound this system does not have
            kind = getattr(self.resource, name)
            hard = self.resource.getrlimit(kind)[1]
            within = most if hard == self.resource.RLIM_INFINITY else min(most, hard)
            self.resource.setrlimit(kind, (within, hard))
