"""Whole files in damaged encodings: mended for reading, while every place is one of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import read_figures

STORY = (
    "Brücke gesperrt\n\nDie Reparatur kostet rund 3,5 Millionen € und dauert acht Monate, sagte die Bürgermeisterin.\n"
    "Täglich fuhren 12 400 Autos über die Brücke – so viele wie 2019.\n"
)


@pytest.mark.parametrize("page", ["cp1252", "latin-1"])
def test_figures_in_text_that_was_decoded_wrongly_are_read_at_their_places(page: str, tmp_path: Path) -> None:
    damaged = STORY.encode().decode(page, errors="ignore")
    whole, mended = tmp_path / "whole.txt", tmp_path / "damaged.txt"
    whole.write_text(STORY, "utf-8")
    mended.write_text(damaged, "utf-8")
    plain, found = read_figures([whole], "de").claims, read_figures([mended], "de").claims
    assert [(claim.kind, claim.value.stated, claim.line) for claim in found] == [
        (claim.kind, claim.value.stated, claim.line) for claim in plain
    ]
    assert all(damaged[claim.start : claim.end] == claim.quote for claim in found)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_places_are_the_same_in_every_encoding(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY.encode(encoding))
    found = read_figures([tmp_path / "a.txt"], "de").claims
    assert [claim.quote for claim in found] == [STORY[claim.start : claim.end] for claim in found]
    assert "rund 3,5 Millionen €" in [claim.quote for claim in found]
