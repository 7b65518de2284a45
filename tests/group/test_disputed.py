"""Two parties' figures for one thing in one text become one fact, told as a dispute between them."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.normalize.claims import build_claims
from factcheck.reconcile.checks import check_sources
from tests.group.case import told
from tests.helpers_claims import source


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police put the turnout at 9,000, the organisers spoke of 25,000."),
        ("en", "The union says 2,400 members stayed away. The company says 700."),
        ("en", "Some 4,000 people marched, according to the organisers; police counted 1,500."),
        ("en", "The company says it paid €3m, the union says €1.4m."),
        ("en", "The health ministry reported 14 dead, while the rebels said 33 people were killed."),
        ("en", "The organisers, a league of farmers and tenants, counted 4,000. Police said it was 1,500."),
        ("en", "The works will lose 3,100 jobs, the bank said. The works council said the number was 2,400 jobs."),
        ("en", "The company has said the outage lasted nine days. Nurses say it was 14 days."),
        ("fr", "Le défilé a réuni 9 000 personnes selon la préfecture, 25 000 selon les organisateurs."),
        ("fr", "La police a compté 1 500 manifestants, les syndicats en revendiquent 4 000."),
        ("de", "Die Polizei zählte 1.500 Teilnehmer, die Veranstalter sprachen von 4.000."),
        ("de", "Die Polizei zählte 1.500, die Veranstalter 4.000."),
        ("nl", "De politie telde 1.500 betogers, de organisatoren 4.000."),
        ("es", "Según la policía asistieron 9.000 personas; 25.000 según los convocantes."),
        ("it", "Secondo gli organizzatori 25.000, 9.000 per la questura."),
        ("pt", "Segundo a polícia, 9 mil pessoas participaram; os organizadores falaram em 25 mil."),
    ],
)
def test_what_two_parties_say_in_one_text_is_a_dispute_and_names_both(language: str, text: str) -> None:
    [found] = [fact for fact in told(language, text) if fact.verdict != "single"]
    assert (found.verdict, found.explanations[0].kind) == ("contradiction", "dispute")
    assert found.explanations[0].text.count(" according to ") == 2


@pytest.mark.parametrize(
    "text",
    [
        "Police said 14 people were arrested, the hospital said 60 were injured.",
        "The ministry said 400 jobs would be created. The union said 700 jobs would be lost.",
        "The army said it lost 25 soldiers, the rebels said they lost 40.",
        "Police said 60 people died in Lorvik. Officials said 14 died in Brekke.",
        "The hospital in Lorvik said 14 patients had died, the council in Brekke said 9.",
        "Police arrested 60 people, and organisers said 9,000 had come.",
        "Norvik said it sold 400 boats. Lormar said 300.",
        "Police said 14 people were hurt; the hospital said 3 were critical.",
        "The government forecast growth of 3 percent, the opposition said 2 schools would close.",
    ],
)
def test_two_parties_that_talk_of_two_things_are_not_joined(text: str) -> None:
    assert {fact.verdict for fact in told("en", text)} == {"single"}


def test_a_dispute_is_no_slip_of_the_article_that_reports_it() -> None:
    made = source(
        "s", date(2024, 9, 4), "Police put the turnout at 9,000, the organisers spoke of 25,000.", language="en"
    )
    claims = build_claims(made)
    assert check_sources([made], claims, told("en", made.text)) == []
