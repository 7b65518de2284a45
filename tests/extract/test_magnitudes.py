from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A magnitude-6.4 quake shook the coast."),
        ("en", "The 6.4-magnitude earthquake was felt in Orrin."),
        ("en", "It measured about 6.4 on the Richter scale."),
        ("nl", "Een beving met een kracht van 6,4 trof de kust."),
        ("de", "Ein Beben der Stärke 6,4 traf die Küste."),
        ("fr", "Un séisme de magnitude 6,4 a secoué la côte."),
        ("it", "Una scossa di magnitudo 6,4 ha colpito la costa."),
        ("es", "Un sismo de magnitud 6,4 sacudió la costa."),
        ("pt", "Um sismo de magnitude 6,4 abalou a costa."),
    ],
)
def test_a_magnitude_counts_no_earthquakes(language: str, text: str) -> None:
    (found,) = factcheck.extract(text, language)
    assert (found.kind, found.unit, found.stated) == ("measure", "magnitude", "6.4")


def test_earthquakes_are_counted() -> None:
    assert [m.unit for m in factcheck.extract("It was one of 40 earthquakes that week.", "en")] == ["earthquake"]
