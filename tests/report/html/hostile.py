"""A report in which every text that can come from outside holds some text, with something in each part of the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.model import (
    Check,
    Claim,
    Decision,
    Draft,
    Drafted,
    Explanation,
    Fact,
    Mark,
    Missed,
    Problem,
    Refused,
    Region,
    Report,
    Source,
    Stale,
    TableSummary,
    ValueClass,
)
from tests.helpers.build import claim, discrepancy, source, value, value_class
from tests.helpers.build import fact as made_fact

VERDICTS = ("contradiction", "evolves", "consistent", "incomparable")


def report_with(bad: str, url: str = "see ") -> Report:
    """Return the report; all that is not text is the same whatever `bad` is."""
    claims = [_claim(name, bad, at) for at, name in enumerate(("first", "next", "last", "loose"))]
    sources = tuple(_source(each, bad, url, at) for at, each in enumerate(claims[:3]))
    claims[3] = replace(claims[3], source=claims[2].source, start=3, end=len(claims[2].sentence))
    said = Decision("known", f"because {bad}", f"by {bad}", date(2024, 1, 2), date(2024, 2, 1))
    return Report(
        case=f"case {bad}",
        sources=sources,
        claims=tuple(claims),
        facts=tuple(_fact(verdict, bad, claims, said) for verdict in VERDICTS),
        checks=(Check("sum", sources[0].id, 0, 9, f"text {bad}", f"f {bad}", "known", said),),
        missed=(Missed(f"fact {bad}", f"label {bad}", ((claims[0].id, f"reason {bad}"),)),),
        problems=(Problem(f"place {bad}", f"text {bad}", f"hint {bad}"),),
        tables=(TableSummary(sources[0].id, f"table {bad}.csv", 9, 8, 7, (("single", 7),), 2, 1, (3,)),),
        draft=_draft(bad, url, claims),
        refused=(Refused(sources[0].id, f"plug {bad}", f"quote {bad}", f"reason {bad}"),),
        stale=(Stale(f"s {bad}", f"gone {bad}", (f"3 {bad}", f"4 {bad}"), said, f"place {bad}"),),
    )


def _claim(name: str, bad: str, at: int) -> Claim:
    quote = f"{at + 3} {bad} ships"
    before = f"The {name} {bad} says "
    read = replace(value(str(at + 3), unit=f"ship {bad}"), per=f"day {bad}", printed=f"ship {bad}")
    made = claim(f"{name} {bad}", f"{name} {bad}", "{x}", str(at + 3), value=read, subject=bad, attribute=bad)
    return replace(
        made,
        start=len(before),
        end=len(before) + len(quote),
        quote=quote,
        sentence=f"{before}{quote} came, {bad}.",
        language=f"en {bad}",
        attribution=bad,
        place=f"claims {bad}.yaml:3" if at == 1 else None,
        origin="stated" if at == 1 else "extracted",
        modality="planned" if at == 2 else "actual",
    )


def _source(told: Claim, bad: str, url: str, at: int) -> Source:
    text = f"{told.sentence}\n\n{bad}\n{bad} and the rest"
    return source(
        told.source,
        f"202{at}-01-01",
        text,
        path=f"folder/{bad}.md",
        title=f"title {bad}",
        publisher=f"paper {at} {bad}",
        url=f"{url}{bad}",
        language=f"en {bad}",
        copy_of=f"next {bad}" if at == 0 else None,
        primary=at == 1,
        marks=(Mark(0, 4, sheet=f"sheet {bad}"), Mark(4, 9, sheet=f"sheet {bad}", cell="B2")),
        regions=(Region(0, 2, "headline"), Region(len(text) - 4, len(text), "furniture")),
    )


def _draft(bad: str, url: str, claims: list[Claim]) -> Draft:
    said = _claim("draft", bad, 5)
    statuses = ("contradicted", "outdated", "disputed", "unsupported", "supported")
    reason = (Explanation("slip", f"because {bad}"),)
    beside = tuple(each.id for each in claims[:2])
    figures = tuple(
        Drafted(status, (said.id, claims[2].id), beside, None, "hard", f"why {bad}", reason) for status in statuses
    )
    return Draft(_source(said, bad, url, 3), (said,), figures, (Check("sum", said.source, 0, 3, f"text {bad}", "d"),))


def _fact(verdict: str, bad: str, claims: list[Claim], said: Decision) -> Fact:
    shown = [value_class(f"{at + 3} {bad} ships", [each]) for at, each in enumerate(claims[:3])]
    loose = [replace(each, loose=(claims[3].id,), claims=(*each.claims, claims[3].id)) for each in shown[:2]]
    classes: list[ValueClass] = [*loose, shown[2]] if verdict == "contradiction" else shown
    pairs = [discrepancy(a, b, text=f"why {a} {b} {bad}") for a, b in ((0, 1), (0, 2), (1, 2))]
    pairs = [replace(pair, fingerprint=f"{pair.fingerprint} {bad}", state="known", decision=said) for pair in pairs]
    return made_fact(
        f"{verdict} {bad}",
        f"label {verdict} {bad}",
        verdict,
        classes[:1] if verdict == "consistent" else classes,
        unit=f"ship {bad}",
        strength="soft" if verdict == "contradiction" else None,
        supported=0 if verdict == "contradiction" else None,
        discrepancies=tuple(pairs) if verdict == "contradiction" else (),
        explanations=(Explanation(f"kind {bad}", f"because {bad}"),),
        why=f"why {bad}",
    )
