"""Decisions that are remembered are those that stand in the files."""

import json

import pytest

from factcheck.errors import ConfigError
from factcheck.memo import Memo
from factcheck.review import remembered, store

PAGE = """version: 1
source: a
decisions:
  - fingerprint: {0}
    status: false-positive
    reason: They count two villages.
    check: ratio
    figures: ["45", "120", "30 %"]
"""


@pytest.fixture
def folder(tmp_path):
    from factcheck.reconcile.fingerprint import of_check

    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.yaml").write_text(PAGE.format(of_check("ratio", "a", ("45", "120", "30 %"))))
    return tmp_path


def test_they_come_back_as_they_were(folder, monkeypatch):
    first = Memo()
    wanted = store.load(folder).entries()
    assert len(wanted) == 1
    assert store.load(folder, read=remembered.remembering(first)).entries() == wanted
    second = Memo(json.loads(json.dumps(first.used)))
    monkeypatch.setattr(remembered, "read_page", None)
    assert store.load(folder, read=remembered.remembering(second)).entries() == wanted
    assert (first.changed, second.changed) == (True, False)


def test_a_file_that_changed_is_read_again(folder):
    memo = Memo()
    store.load(folder, read=remembered.remembering(memo))
    file = folder / "sources" / "a.yaml"
    file.write_text(file.read_text().replace("false-positive", "no such status"))
    with pytest.raises(ConfigError):
        store.load(folder, read=remembered.remembering(Memo(memo.used)))
