from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two sources told the paper so."),
        ("en", "One law enforcement source said he had fled."),
        ("en", "According to three senior officials, it was late."),
        ("en", "Four people familiar with the talks said no."),
        ("en", "One neighbour told reporters about the noise."),
        ("nl", "Twee bronnen zeiden dat het mislukte."),
        ("fr", "Selon deux sources proches du dossier, rien n'est signé."),
        ("it", "Secondo due fonti vicine al dossier, è finita."),
        ("es", "Según dos fuentes cercanas al caso, se acabó."),
        ("pt", "Segundo duas fontes próximas do processo, acabou."),
    ],
)
def test_those_who_say_something_are_no_figure_of_it(language: str, text: str) -> None:
    assert factcheck.extract(text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two sources of income dried up.",
        "Four officials were sacked.",
        "Two energy sources ran dry.",
        "One case reported in Merrow.",
        "One death confirmed so far.",
    ],
)
def test_others_are_counted(text: str) -> None:
    assert [m.kind for m in factcheck.extract(text, "en")] == ["count"]


def test_one_person_killed_is_a_person() -> None:
    assert [m.unit for m in factcheck.extract("One person killed in the fall.", "en")] == ["person"]
