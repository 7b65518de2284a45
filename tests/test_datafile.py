"""The data of the package is the same, read from its files and from what an earlier run kept of them."""

from importlib import resources

import pytest

from factcheck.cache import Cache
from factcheck.datafile import read_datafile, remembered, remembering
from factcheck.language import cldr, languages

FILES = [
    (package, entry.name)
    for package in ("extract", "group", "language", "normalize", "read")
    for entry in sorted(resources.files(f"factcheck.{package}").iterdir(), key=lambda entry: entry.name)
    if entry.name.endswith(".yaml")
]


@pytest.mark.parametrize("file", FILES, ids="/".join)
def test_a_data_file_comes_back_as_it_was(tmp_path, file):
    package, name = file
    wanted = read_datafile(f"factcheck.{package}", name)
    for _ in range(2):
        with remembering(Cache(tmp_path).data):
            assert read_datafile(f"factcheck.{package}", name) == wanted


def test_it_is_made_once(tmp_path):
    made = []
    for _ in range(2):
        with remembering(Cache(tmp_path).data):
            assert remembered("words", lambda: made.append(1) or {"dam": ["dams"]}) == {"dam": ["dams"]}
    assert made == [1]


def test_outside_a_run_nothing_is_remembered(tmp_path):
    with remembering(Cache(tmp_path).data):
        pass
    remembered("words", dict)
    assert not list(tmp_path.rglob("*.json"))


@pytest.mark.parametrize("code", languages())
def test_names_of_cldr_come_back_as_they_were(tmp_path, code):
    def names():
        told = (cldr.month_names, cldr.weekday_names, cldr.currency_names, cldr.scale_words)
        return [[*read(code)] for read in told] + [[*cldr.unit_names(code, {"metre": "length-meter"})]]

    wanted = names()
    for _ in range(2):
        with remembering(Cache(tmp_path).data):
            assert names() == wanted
