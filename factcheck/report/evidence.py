"""What stands behind a fact, for every format alike: the figure in its sentence, the reasons, the loose claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.report.words import letter
from factcheck.text import clean

if TYPE_CHECKING:
    from factcheck.model import Claim, Explanation, Fact


class Excerpt(NamedTuple):
    """A sentence in three parts, safe to print."""

    before: str
    figure: str
    after: str


def sentence(claim: Claim) -> Excerpt:
    """Return the claim's whole sentence, parted around its figure."""
    figure = clean(claim.quote)
    at = claim.start - claim.sentence_start
    if at < 0 or claim.sentence[at : at + len(claim.quote)] != claim.quote:
        at = claim.sentence.find(claim.quote)
    if at < 0:
        return Excerpt("", figure, "")
    before, after = claim.sentence[:at], claim.sentence[at + len(claim.quote) :]
    return Excerpt(clean(before).lstrip(), figure, clean(after).rstrip())


def pair_letters(classes: tuple[int, int]) -> str:
    """Return the letters of a pair of classes: ``A ≠ B``."""
    return " ≠ ".join(letter(number) for number in classes)


def pair_reasons(fact: Fact) -> list[tuple[str, Explanation]]:
    """Return what explains each pair of classes, with the pair's letters.

    What contradicts comes before what changed, then hard ones and likely reasons.
    """
    found = []
    for each in fact.discrepancies:
        pair = pair_letters(each.classes)
        if each.relation == "evolution":
            pair += " (changed)"
        elif each.strength != fact.strength:
            pair += f" ({each.strength})"
        grave = each.relation != "contradiction", each.strength != "hard"
        found += [((*grave, -reason.score, each.classes), pair, reason) for reason in each.explanations]
    return [(pair, reason) for _, pair, reason in sorted(found, key=lambda one: one[0])]


def loose_fits(fact: Fact) -> dict[str, list[str]]:
    """Return the claims too loose to tell the classes apart, each with the letters of those it fits."""
    fits: dict[str, list[str]] = {}
    for number, each in enumerate(fact.classes):
        for loose in each.loose:
            fits.setdefault(loose, []).append(letter(number))
    return fits
