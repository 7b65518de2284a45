"""claims.yaml on disk: whole or not at all, and nobody's change overwritten."""

import pytest

from factcheck.casefile import Correction, DeclaredFact
from factcheck.casefile.write import open_case
from factcheck.errors import ConfigError, FactcheckError

BOATS = DeclaredFact("boats", "Boats sunk", "count")


def test_a_case_begins_with_its_first_change(tmp_path):
    file = open_case(tmp_path / "claims.yaml")
    file.declare(BOATS)
    file.correct(Correction("herald", "Article 14", None))
    file.save()
    assert [fact.id for fact in open_case(tmp_path / "claims.yaml").case.facts] == ["boats"]


def test_what_someone_else_changed_meanwhile_stays(tmp_path):
    path = tmp_path / "claims.yaml"
    file = open_case(path)
    path.write_text("version: 1  # theirs\n")
    file.declare(BOATS)
    with pytest.raises(FactcheckError, match="changed by someone else meanwhile"):
        file.save()
    assert path.read_text() == "version: 1  # theirs\n"


def test_ends_of_lines_and_links_stay(tmp_path):
    real = tmp_path / "shared.yaml"
    real.write_bytes(b"\xef\xbb\xbfversion: 1\r\n")
    link = tmp_path / "claims.yaml"
    link.symlink_to(real)
    file = open_case(link)
    file.declare(BOATS)
    file.save()
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"\xef\xbb\xbfversion: 1\r\nfacts:\r\n  - id: boats\r\n")


def test_a_file_with_a_mistake_is_not_changed(tmp_path):
    path = tmp_path / "claims.yaml"
    path.write_text("version: 1\nfact: []\n")
    with pytest.raises(ConfigError, match="Did you mean 'facts'"):
        open_case(path)
