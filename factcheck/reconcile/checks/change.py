"""A percentage that is not the change it tells: *rose 10 % from 200 to 250 million*, *from 200 to 260, up 45 %*."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.normalize.figures import plain
from factcheck.normalize.show import number_text, show
from factcheck.reconcile.arithmetic import significant
from factcheck.reconcile.checks.beside import beside_each_other, finer, fits, sets_aside
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.cues import tells_change, without_change, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Check, Claim, Source

_KINDS = frozenset({"count", "money", "number", "measure"})
_MOST = 20  # times as much: beyond it one of the two was not read as it was meant


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Return the percentages that are not the change between the two figures beside them."""
    return beside_each_other(source, claims, _told, _over_range)


def _told(source: Source, three: tuple[Claim, Claim, Claim]) -> Check | None:
    ordered = _ordered(source.text, three)
    if ordered is None:
        return None
    before, after, share = ordered
    ends = before.value.point or Decimal(1), after.value.point or Decimal(1)
    if fits(share, *_changes(*ends, finer(before, after) / 2)):
        return None
    said = f"{show(before.value, hedge=False)} to {show(after.value, hedge=False)}"
    figures = [plain(c.value.point or Decimal(0)) for c in ordered]
    return raised("ratio", source.id, (three[0].start, three[2].end), _off(said, ends, share), figures)


def _over_range(source: Source, share: Claim, span: Claim) -> Check | None:
    """Return what is off about a percentage beside a range that says from what to what: *12 %, de 100 à 118 euros*."""
    old, new = span.mention.reading.number, span.mention.reading.number_to
    if share.value.unit != "percent" or share.value.hedge != "exact" or span.value.hedge != "range":
        return None
    if span.kind not in _KINDS or share.value.per or span.value.per or not old or not new:
        return None
    if max(old, new) > min(old, new) * _MOST or not span.quote.lower().startswith(tuple(words("from", span.language))):
        return None
    changed = tells_change(source.text[share.sentence_start : span.start], share.language)
    if not changed or _bare(source.text[share.end : span.start], share) or fits(share, *_changes(old, new)):
        return None
    figures = [plain(end) for end in (old, new, share.value.point or Decimal(0))]
    said = f"{number_text(old)} to {number_text(new)}"
    return raised("ratio", source.id, (share.start, span.end), _off(said, (old, new), share), figures)


def _ordered(text: str, three: tuple[Claim, Claim, Claim]) -> tuple[Claim, Claim, Claim] | None:
    """Return what changed, what it became, and the percentage, where the text says that they belong together."""
    if any(c.value.hedge != "exact" or c.value.per or not c.value.point for c in three):
        return None
    first, second, third = three
    begins = text[first.sentence_start : first.start]
    if first.value.unit == "percent":
        if not _alike(second, third) or not tells_change(text[first.sentence_start : second.start], first.language):
            return None
        gaps = text[first.end : second.start], text[second.end : third.start]
        if _says("from", gaps[0], first) and _says("to", gaps[1], first):
            return second, third, first
        return (third, second, first) if _says("to", gaps[0], first) and _says("from", gaps[1], first) else None
    if third.value.unit != "percent" or not _alike(first, second) or not _ends("from", begins, first):
        return None
    told = _says("to", text[first.end : second.start], first) and sets_aside(text, second, third, "up")
    return (first, second, third) if told else None


def _alike(a: Claim, b: Claim) -> bool:
    """Say whether two figures may be one that changed."""
    if not {a.kind, b.kind} <= _KINDS or not a.value.point or not b.value.point:
        return False
    alike = "number" in (a.kind, b.kind) or (a.kind == b.kind and a.value.unit == b.value.unit)
    low, high = sorted((abs(a.value.point), abs(b.value.point)))
    return alike and low < high <= low * _MOST


def _says(topic: str, gap: str, claim: Claim) -> bool:
    return _bare(gap, claim) in words(topic, claim.language)


def _bare(gap: str, claim: Claim) -> str:
    """Return what stands between two figures without stops and the word that something rose or fell."""
    return without_change(gap.lower(), claim.language).strip(" ,\u00a0")


def _ends(topic: str, before: str, claim: Claim) -> bool:
    return any(f" {before.strip().lower()}".endswith(f" {word}") for word in words(topic, claim.language))


def _changes(old: Decimal, new: Decimal, half: Decimal = Decimal(0)) -> list[Decimal]:
    """Return the least and the most that a change may be in per cent, both ends rounded to twice `half`."""
    return sorted(abs((new + by) / (old - by) - 1) * 100 for by in (-half, half))


def _off(said: str, ends: tuple[Decimal, Decimal], share: Claim) -> str:
    change = abs(ends[1] / ends[0] - 1) * 100
    return f"from {said} is {significant(change, 3)}%, not {show(share.value, hedge=False)}"
