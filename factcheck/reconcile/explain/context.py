"""Explanations by what stands around a figure: time, parts, copies, plans, and who says it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.model import Claim, Explanation
from factcheck.normalize.show import day_text, number_text, show
from factcheck.reconcile.classes import BY_PLACE
from factcheck.reconcile.converted import off, restates
from factcheck.reconcile.cues import announces_revision, names_some, words
from factcheck.reconcile.restated import adjacent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.reconcile.explain.pair import Pair, Side

_LASTING = frozenset({"date", "time", "ordinal"})  # what does not change as a story goes on
_AHEAD = frozenset({"planned", "projected"})
_MOST_PARTS = 4
_SAME_DAYS = 1  # outlets write up one event over two days


def stale(pair: Pair) -> Explanation | None:
    """Tell that every source of one figure is older than those of the other, or that the older came back later."""
    if pair.a.value.kind in _LASTING:
        return None
    a, b = (pair.a, pair.b) if _ends_before(pair.a, pair.b) else (pair.b, pair.a)
    if not _ends_before(a, b):
        return _come_back(pair.a, pair.b) or _come_back(pair.b, pair.a)
    last, first = max(a.days), min(b.days)
    if (first - last).days <= _SAME_DAYS and pair.relation != "evolution":
        return None
    text = f"{a.text} in sources up to {day_text(last)}, {b.text} from {day_text(first)} on"
    if pair.relation != "evolution":
        text += ": an older figure may live on"
    return Explanation("stale", text, 0.85)


def _come_back(old: Side, new: Side) -> Explanation | None:
    """Tell that a figure was told before another one, and is told again after it."""
    if len(old.days) < len(old.claims) or len(new.days) < len(new.claims):
        return None
    first, last, between = min(old.days), max(old.days), min(new.days)
    if (between - first).days <= _SAME_DAYS or (last - max(new.days)).days <= _SAME_DAYS:
        return None
    text = (
        f"{old.text} from {day_text(first)}, {new.text} from {day_text(between)}, {old.text} again on {day_text(last)}"
    )
    return Explanation("stale", f"{text}: an older figure may live on", 0.8)


def _ends_before(a: Side, b: Side) -> bool:
    return (
        len(a.days) == len(a.claims)
        and len(b.days) == len(b.claims)
        and max(a.days, default=date.max) < min(b.days, default=date.min)
    )


def revised(pair: Pair) -> Explanation | None:
    """Tell that a text says one figure replaced the other."""
    both = {c.source for c in pair.a.claims} & {c.source for c in pair.b.claims}
    for claim in (*pair.b.claims, *pair.a.claims):
        if claim.source in both and (pair.relation == "evolution" or announces_revision(claim)):
            text = f"{_named(pair, claim)} has both {pair.a.text} and {pair.b.text}, and says the figure was revised"
            return Explanation("revision", text, 0.97)
    return None


def off_conversion(pair: Pair) -> Explanation | None:
    """Tell that a text gives one measure as the other in another unit, and what it would make."""
    for a, b in adjacent(sorted((*pair.a.claims, *pair.b.claims), key=BY_PLACE)):
        source = pair.sources.get(a.source)
        if a.kind != "measure" or source is None or not restates(a, b, source.text):
            continue
        found = off(a, b, ())
        if found is not None:
            return Explanation("conversion", f"{_named(pair, a)} converts wrongly: {found}", 0.95)
    return None


def altered_copy(pair: Pair) -> Explanation | None:
    """Tell that a source repeats another's text with another figure."""
    for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
        originals = {c.source for c in one.claims}
        for claim in other.claims:
            source = pair.sources.get(claim.source)
            if source is not None and source.copy_of in originals:
                text = f"{_named(pair, claim)} repeats {source.copy_of} but prints {other.text} where it has {one.text}"
                return Explanation("copy", text, 0.98)
    return None


def planned(pair: Pair) -> Explanation | None:
    """Tell that one figure is planned or projected and the other is not."""
    for ahead, actual in ((pair.a, pair.b), (pair.b, pair.a)):
        if all(c.modality in _AHEAD for c in ahead.claims) and not any(c.modality in _AHEAD for c in actual.claims):
            word = ahead.claims[0].modality
            return Explanation("modality", f"{ahead.text} is {word}, {actual.text} is not", 0.88)
    return None


def dispute(pair: Pair) -> Explanation | None:
    """Tell that two different parties are quoted with the two figures, in one text or wherever they are told."""
    both = {c.source for c in pair.a.claims} & {c.source for c in pair.b.claims}
    for name in sorted(both):
        found = _parties([c for c in pair.a.claims if c.source == name], [c for c in pair.b.claims if c.source == name])
        if found:
            return Explanation("dispute", _says(found, pair), 0.96)
    found = _parties(pair.a.claims, pair.b.claims)
    return Explanation("dispute", _says(found, pair), 0.9) if found else None


def _parties(ours: Sequence[Claim], theirs: Sequence[Claim]) -> tuple[str, str] | None:
    """Return who is quoted with each figure, if someone always is, and never the same; none in two languages.

    *Firefighters* and *bomberos* may be one party.
    """
    if len({c.language for c in (*ours, *theirs)}) > 1:
        return None
    first, second = ({c.attribution for c in claims} for claims in (ours, theirs))
    if None in first | second or first & second or not first or not second:
        return None
    return sorted(name for name in first if name)[0], sorted(name for name in second if name)[0]


def _says(parties: tuple[str, str], pair: Pair) -> str:
    return f"{pair.a.text} according to {parties[0]}, {pair.b.text} according to {parties[1]}"


def sum_of_parts(pair: Pair) -> Explanation | None:
    """Tell that figures beside one of the two, in one sentence, add up to the other or make up the difference."""
    for part, whole in ((pair.a, pair.b), (pair.b, pair.a)):
        for claim in part.claims:
            found = _adds_up(claim, whole, pair)
            if found is not None:
                return found
    return None


def _adds_up(claim: Claim, whole: Side, pair: Pair) -> Explanation | None:
    total = whole.figure.value.point
    own = claim.value.point
    if total is None or own is None or claim.kind not in ("count", "money", "measure", "percent") or own >= total:
        return None
    for parts in _sets(claim, pair.beside.get((claim.source, claim.sentence_start), ())):
        points = [c.value.point or Decimal(0) for c in parts]
        if own + sum(points) == total:
            terms = " + ".join([show(claim.value, hedge=False), *(show(c.value, hedge=False) for c in parts)])
            return Explanation(
                "sum",
                f"{terms} = {number_text(total)}: {show(claim.value, hedge=False)} may be a part of {whole.text}",
                0.93,
            )
    return None


def _sets(claim: Claim, beside: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Yield the sets of other figures of the claim's sentence that could be the further parts."""
    near = [c for c in beside if c.id != claim.id and c.kind == claim.kind and c.value.point]
    for size in range(1, min(_MOST_PARTS, len(near)) + 1):
        if len(near) <= 8:
            yield from combinations(near, size)


def part_of_whole(pair: Pair) -> Explanation | None:
    """Tell that a text gives one figure as a part of the other: *12 of the 30*, *30, including 12*."""
    for part, whole in ((pair.a, pair.b), (pair.b, pair.a)):
        for claim in part.claims:
            for other in pair.beside.get((claim.source, claim.sentence_start), ()):
                if other.value.point == whole.figure.value.point and _is_part(claim, other):
                    where = _named(pair, claim)
                    return Explanation("part", f"{where} has {part.bare} as a part of {whole.bare}", 0.94)
    return None


def _is_part(part: Claim, whole: Claim) -> bool:
    """Say whether the words between two figures of a sentence make the first a part of the second."""
    if part.value.point is None or whole.value.point is None or part.value.point >= whole.value.point:
        return False
    start = part.sentence_start
    if part.end <= whole.start:
        return part.sentence[part.end - start : whole.start - start].strip().lower() in words("of", part.language)
    return names_some(part.sentence[whole.end - start : part.start - start], part.language)


def both_hold(pair: Pair) -> Explanation | None:
    """Tell why a soft contradiction is soft: what the words of a bound leave open, and what a reader takes."""
    if pair.strength != "soft" or pair.relation == "evolution":
        return None
    if pair.a.figure.point == pair.b.figure.point and pair.a.figure.side * pair.b.figure.side < 0:
        return Explanation("hedge", f"“{pair.a.text}” and “{pair.b.text}” stop at one figure from two sides", 0.6)
    for bound, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if bound.figure.side and bound.figure.logical.meets(other.figure.logical):
            said = show(bound.figure.value)
            text = f"“{said}” does not rule out {other.text}, but a reader takes it for {_reach(bound)}"
            return Explanation("hedge", text, 0.6)
    return None


def ruled_out(pair: Pair) -> Explanation | None:
    """Tell that the words of a bound rule the other figure out."""
    if pair.strength != "hard" or pair.relation == "evolution":
        return None
    for bound, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if bound.figure.side and not other.figure.side:
            return Explanation("hedge", f"“{show(bound.figure.value)}” rules out {other.text}", 0.5)
    return None


def _reach(side: Side) -> str:
    low, high = side.figure.value.likely.low, side.figure.value.likely.high
    if side.value.kind in ("date", "time", "duration", "measure") or low is None or high is None:
        return "a figure close to it"
    return f"{number_text(low)} to {number_text(high)}"


def _named(pair: Pair, claim: Claim) -> str:
    source = pair.sources.get(claim.source)
    return (source.publisher or source.title or claim.source) if source is not None else claim.source
