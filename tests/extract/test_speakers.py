"""Who says a figure, and what is no speaker."""

import pytest

from factcheck.extract.context import describe


def said(sentence: str, language: str = "en") -> str | None:
    at = sentence.index("30")
    return describe(sentence, at, at + 2, language).attribution


@pytest.mark.parametrize(
    ("sentence", "language", "name"),
    [
        ("Rita Hall, from Lorvik, wrote that 30 shops had closed.", "en", "Rita Hall"),
        ("Rita Hall, 54, of the Lorvik traders, said 30 shops had closed.", "en", "Rita Hall"),
        ("Mike Hall, who keeps a shop near the quay, told the Echo that 30 had closed.", "en", "Mike Hall"),
        ("The harbour's director, Lena Orre, said 30 boats sank.", "en", "Lena Orre"),
        ("A fishing group, the Merren League, said on Monday that 30 boats sank.", "en", "Merren League"),
        ("Norvik Energy, which serves the coast, said 30 homes lost power.", "en", "Norvik Energy"),
        ("Jean Duval, maire de Lorvik, a déclaré que 30 maisons ont brûlé.", "fr", "Jean Duval"),
        ("Anna Berg, 54, aus Lorvik, sagte, 30 Boote seien gesunken.", "de", "Anna Berg"),
        ("Burgemeester Jan Smit, 54, zei dat 30 boten zonken.", "nl", "Burgemeester Jan Smit"),
        ("La direttrice del porto, Anna Bruni, ha detto che 30 barche sono affondate.", "it", "Anna Bruni"),
        ("Juan Pérez, de Lorvik, dijo que 30 casas se quemaron.", "es", "Juan Pérez"),
        ("O capitão do porto, João Silva, disse que 30 barcos afundaram.", "pt", "João Silva"),
    ],
)
def test_words_between_commas_do_not_part_a_name_from_its_verb(sentence: str, language: str, name: str) -> None:
    assert said(sentence, language) == name


@pytest.mark.parametrize(
    ("sentence", "language", "name"),
    [
        ('"We lost 30 boats," said harbour master Ada Brook, 61.', "en", "harbour master Ada Brook"),
        ("At least 30 boats sank, said the harbour master.", "en", "harbour master"),
        ("30 bateaux ont coulé, a indiqué le maire de Lorvik.", "fr", "maire de Lorvik"),
        ("Er zonken 30 boten, zegt de brandweer.", "nl", "brandweer"),
    ],
)
def test_a_speaker_may_stand_behind_the_verb(sentence: str, language: str, name: str) -> None:
    assert said(sentence, language) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("St Odile's Hospital in Lorvik said 30 people were treated.", "St Odile's Hospital"),
        ("After the storm 30 boats sank, the Joint Council of Harbours said.", "Joint Council of Harbours"),
        ("The storm sank 30 boats, 68-year-old Berg said.", "Berg"),
        ("Prime minister Cho Min-ho said 30 boats sank.", "Prime minister Cho Min-ho"),
        ("The Merren government on Friday said 30 boats sank.", "Merren government"),
        ("The Harbour Board (HB) said 30 boats sank.", "Harbour Board"),
        ("Marvona Inc. said 30 boats sank.", "Marvona Inc"),
    ],
)
def test_a_speaker_is_not_cut_short(sentence: str, name: str) -> None:
    assert said(sentence) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "About 30 per cent of the boats sank.",
        "The wind blew at 30 metres per second.",
        "The boat passed Lorvik at 30 knots, he said.",
        "The United States sent 30 boats.",
        "Of 30 crowns, a value-added tax was paid.",
        "Claims of 30 deaths were false.",
        "He told the Lorvik Echo that 30 boats sank.",
        "The price of 30 crowns, announced in July, stands.",
        "A vote was held, and 30 percent said no.",
    ],
)
def test_what_stands_beside_such_words_is_no_speaker(sentence: str) -> None:
    assert said(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "language", "name"),
    [
        ("Police said 12 boats sank, the owners said 30 did.", "en", "owners"),
        ("Police counted 30 boats, the organisers spoke of 90.", "en", "Police"),
        ("Some 90 boats came, according to the organisers; police counted 30.", "en", "police"),
        ("Nine boats sank, the mayor said, and 30 were damaged, police said.", "en", "police"),
        ("90 bateaux selon les organisateurs, 30 selon la police.", "fr", "police"),
        ("Die Polizei zählte 90, die Veranstalter 30.", "de", "Veranstalter"),
        ("Secondo gli organizzatori 90, 30 per la questura.", "it", "questura"),
        ("Según la policía asistieron 90; 30 según los convocantes.", "es", "convocantes"),
    ],
)
def test_of_several_speakers_each_says_the_figure_of_his_own_clause(sentence: str, language: str, name: str) -> None:
    assert said(sentence, language) == name
