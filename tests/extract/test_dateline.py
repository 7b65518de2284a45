"""The day in a dateline is no claim; the same day in a sentence is."""

from __future__ import annotations

import pytest

from factcheck.extract import extract_mentions

TEXTS = [
    ("en", "MERROW, Aug 4 (CNA) - Two lorries collided on Aug 3.", ["Aug 3"]),
    ("en", "PORT ELSA, Norland, Sept. 15 (Newswire) — Rain fell all day on Sept. 14.", ["Sept. 14"]),
    ("de", "Hallbruck, 4. August (nda) – Der Zug fuhr am 3. August ab.", ["3. August"]),
    ("fr", "LORVILLE, 3 mars (AFN) - Le pont a fermé le 2 mars.", ["2 mars"]),
    ("es", "VILLAMAR, 4 ago (EFA) - El barco zarpó el 3 de agosto.", ["3 de agosto"]),
    ("nl", "Zandvoorde, 5 mei (NPA) - De brug ging op 4 mei dicht.", ["4 mei"]),
    ("en", "She left for Merrow, Aug 4 (her birthday) was still weeks off.", ["Aug 4"]),
]


@pytest.mark.parametrize(("language", "text", "dates"), TEXTS)
def test_only_the_day_of_the_sentence_is_read(language: str, text: str, dates: list[str]) -> None:
    found = [text[m.start : m.end] for m in extract_mentions(text, language) if m.kind == "date"]
    assert found == dates
