"""A case of two sources that differ, to run commands in."""

import pytest

from tests.helpers.web import doors, funnel, names, server

__all__ = ["doors", "funnel", "names", "server"]

HERALD = "The flood in Marlow damaged 120 houses, the mayor said.\n"
COURANT = "Under water in Marlow are 180 houses, says the mayor.\n"
CLAIMS = """\
version: 1
facts:
  - {id: houses, label: Houses under water, kind: count, cues: [houses], about: [Marlow]}
"""


@pytest.fixture
def flood(tmp_path, monkeypatch):
    """Stand in a folder with a declared fact on which two sources contradict each other."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims.yaml").write_text(CLAIMS)
    (tmp_path / "sources" / "herald.txt").write_text(HERALD)
    (tmp_path / "sources" / "courant.txt").write_text(COURANT)
    return tmp_path
