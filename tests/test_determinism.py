"""The same input gives the same bytes, whatever the machine, and nothing is asked of the network."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLACES = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "31337", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40", "NO_COLOR": "1"},
]
ASKED = ["--today", "2026-01-01", "--format", "json", "--format", "html:page.html"]
OFFLINE = (
    "import socket, sys\n"
    "def refuse(*_): raise AssertionError('a connection is opened')\n"
    "socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refuse\n"
    "from factcheck.cli import main\n"
    "sys.exit(main())\n"
)


def reported(folder: Path, arguments: list[str], place: dict[str, str]) -> bytes:
    """Return the report as JSON, and the page after it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_CACHE": "off", **place}
    run = subprocess.run(
        [sys.executable, "-c", OFFLINE, "check", *ASKED, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    return run.stdout + (folder / "page.html").read_bytes()


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    folder = tmp_path_factory.mktemp("case")
    shutil.copytree(ROOT / "sources", folder / "sources")
    shutil.copy(ROOT / "claims.yaml", folder)
    return folder


@pytest.fixture(scope="module")
def first(case):
    return reported(case, ["--claims", "claims.yaml", "sources"], PLACES[0])


@pytest.mark.parametrize("place", PLACES[1:], ids=lambda place: place["TZ"])
def test_seed_zone_locale_and_the_order_of_paths_change_nothing(case, first, place):
    names = sorted(path.relative_to(case).as_posix() for path in (case / "sources").glob("*.*"))
    random.Random(place["TZ"]).shuffle(names)
    assert reported(case, ["--claims", "claims.yaml", *names], place) == first


def test_no_path_of_the_machine_is_in_the_report(case, first, tmp_path):
    elsewhere = reported(tmp_path, ["--claims", str(case / "claims.yaml"), str(case / "sources")], PLACES[0])
    for text in (first, elsewhere):
        assert str(case).encode() not in text
        assert str(ROOT).encode() not in text
        assert Path.home().as_posix().encode() + b"/" not in text
