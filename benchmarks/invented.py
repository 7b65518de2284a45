"""Invented news in several languages, of any size: stories told by many sources, whose facts are known."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.model import Claim, Source

SOURCES_A_STORY = 20
WRONG = 0.03  # of the claims give another value
FIRST_DAY = date(2024, 3, 4)
DAYS = 5

LEADS = {
    "en": "Heavy rain drove the {r} over its banks at {t}.",
    "nl": "Na zware regen trad de {r} bij {t} buiten haar oevers.",
    "de": "Nach starkem Regen trat die {r} bei {t} über die Ufer.",
    "fr": "Après de fortes pluies, la {r} est sortie de son lit à {t}.",
}
LANGUAGES = ("en", "en", "nl", "de", "fr")

# What happened in each town: the least and the largest value, and how each language tells it.
TOPICS: tuple[tuple[int, int, dict[str, tuple[str, ...]]], ...] = (
    (11, 980, {
        "en": ("The flood damaged {n} homes in {t}, the council said.", "In {t}, {n} homes were damaged by the flood."),
        "nl": ("In {t} raakten {n} huizen beschadigd door de overstroming, meldt de gemeente.",),
        "de": ("In {t} wurden nach Angaben der Stadt {n} Häuser durch das Hochwasser beschädigt.",),
        "fr": ("À {t}, {n} maisons ont été endommagées par les inondations, selon la mairie.",),
    }),
    (2, 95, {
        "en": ("Repairs in {t} will cost {n} million euros, the mayor said.",
               "The mayor of {t} expects repairs to cost €{n} million."),
        "nl": ("Het herstel in {t} gaat {n} miljoen euro kosten, zegt de burgemeester.",),
        "de": ("Die Reparaturen in {t} kosten laut Bürgermeister {n} Millionen Euro.",),
        "fr": ("Les réparations à {t} coûteront {n} millions d'euros, selon le maire.",),
    }),
    (12, 940, {
        "en": ("{n} people from {t} spent the night in a sports hall after the evacuation.",
               "After the evacuation of {t}, {n} people slept in a sports hall."),
        "nl": ("{n} mensen uit {t} sliepen na de evacuatie in een sporthal.",),
        "de": ("{n} Menschen aus {t} verbrachten die Nacht nach der Evakuierung in einer Sporthalle.",),
        "fr": ("{n} personnes de {t} ont passé la nuit dans un gymnase après l'évacuation.",),
    }),
    (11, 240, {
        "en": ("{n} people were injured in {t}, hospital officials said.",
               "Hospitals in {t} treated {n} injured people."),
        "nl": ("In {t} raakten {n} mensen gewond, aldus het ziekenhuis.",),
        "de": ("In {t} wurden {n} Menschen verletzt, teilte die Klinik mit.",),
        "fr": ("{n} personnes ont été blessées à {t}, selon l'hôpital.",),
    }),
    (3, 29, {
        "en": ("Schools in {t} will stay closed for {n} days.", "For {n} days the schools of {t} will stay closed."),
        "nl": ("De scholen in {t} blijven {n} dagen dicht.",),
        "de": ("Die Schulen in {t} bleiben {n} Tage geschlossen.",),
        "fr": ("Les écoles de {t} resteront fermées pendant {n} jours.",),
    }),
    (11, 89, {
        "en": ("{n} per cent of the farms around {t} lost their harvest.",
               "Around {t} {n}% of farms lost their harvest."),
        "nl": ("{n} procent van de boerderijen rond {t} verloor de oogst.",),
        "de": ("{n} Prozent der Höfe um {t} verloren ihre Ernte.",),
        "fr": ("{n} % des fermes autour de {t} ont perdu leur récolte.",),
    }),
    (120, 990, {
        "en": ("The river stood at {n} centimetres in {t}, the water board reported.",
               "At {t} the river rose to {n} centimetres."),
        "nl": ("De rivier steeg bij {t} tot {n} centimeter, meldt het waterschap.",),
        "de": ("Der Fluss stieg in {t} auf {n} Zentimeter.",),
        "fr": ("La rivière est montée à {n} centimètres à {t}.",),
    }),
    (11, 480, {
        "en": ("Police in {t} arrested {n} protesters.", "{n} protesters were arrested in {t}, according to police."),
        "nl": ("De politie in {t} heeft {n} demonstranten aangehouden.",),
        "de": ("Die Polizei in {t} nahm {n} Demonstranten fest.",),
        "fr": ("La police de {t} a arrêté {n} manifestants.",),
    }),
)  # fmt: skip
_HEADS = ("Har", "Bren", "Kes", "Mar", "Ast", "Fer", "Lin", "Cor", "Sel", "Thor", "Wex", "Dor", "Quil", "Var", "Mor",
          "Pel", "Stro", "Tar", "Ulm", "Yar", "Zel", "Obern", "Ing", "Gra", "Jun")  # fmt: skip
_MIDDLES = ("", "a", "en", "i", "o", "ar", "el", "un")
_TAILS = ("low", "ton", "sel", "ley", "den", "by", "stad", "wick", "berg", "ford", "haven", "dorp", "mont", "vik")


@dataclass(frozen=True)
class News:
    """Sources, and for each sentence of a source, by where it begins, the fact it tells of."""

    sources: list[Source]
    facts: dict[tuple[str, int], int]


def towns(count: int) -> list[str]:
    """Return names of towns, all different."""
    names = [head + middle + tail for tail in _TAILS for middle in _MIDDLES for head in _HEADS]
    names += [f"{first}{second.lower()}" for first in ("Neder", "Ober", "Sant", "Port", "Nor") for second in names]
    return random.Random(5).sample(names, count)


def news(claims: int, seed: int = 1) -> News:
    """Return sources that make about so many claims: each town a story of its own, told by twenty sources."""
    rng = random.Random(seed)
    count = max(1, claims // (SOURCES_A_STORY * len(TOPICS)))
    places = towns(2 * count)
    made = News([], {})
    for story in range(count):
        values = [rng.randint(least, most) for least, most, _ in TOPICS]
        for _ in range(SOURCES_A_STORY):
            _tell(rng, made, story, places[2 * story : 2 * story + 2], values)
    rng.shuffle(made.sources)
    return made


def _tell(rng: random.Random, made: News, story: int, places: Sequence[str], values: Sequence[int]) -> None:
    """Add a source that tells a story: what happened in a town on a river."""
    name, language = f"paper-{len(made.sources):06}", rng.choice(LANGUAGES)
    town, river = places
    text = LEADS[language].format(t=town, r=river)
    for topic in rng.sample(range(len(TOPICS)), len(TOPICS)):
        text += "\n\n"
        made.facts[name, len(text)] = story * len(TOPICS) + topic
        value = values[topic] + (rng.choice((-1, 1, 3, 10)) if rng.random() < WRONG else 0)
        text += rng.choice(TOPICS[topic][2][language]).format(n=value, t=town)
    day = FIRST_DAY + timedelta(days=rng.randrange(DAYS))
    made.sources.append(Source(name, f"{name}.txt", text, "", language=language, published=day, published_how="stated"))


def told_of(made: News, claims: Sequence[Claim]) -> Iterator[int]:
    """Return the fact that each claim tells of, -1 for a figure that tells of none."""
    return (made.facts.get((claim.source, claim.sentence_start), -1) for claim in claims)
