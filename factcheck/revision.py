"""Which figures changed between two texts of one page: the claims of the older are matched with those of the newer.

Claims are matched by the words around them, every figure masked, for it is the figures that may differ: first those
whose sentences are else the same, then the most alike. A figure that merely moved is no change.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from factcheck.model import Claim

_DIGITS = re.compile(r"[0-9]+")
_ALIKE = 65.0  # of 100: the least likeness of two sentences in which one figure replaced another
_OTHER_UNIT = 20.0  # what a change of unit, or of what is counted, takes off that likeness
_MOST_PAIRS = 1_000_000
_NEAR = 60  # characters on either side


@dataclass(frozen=True, slots=True)
class Revision:
    """One figure as it was and as it is; ``None`` on the side on which it does not stand."""

    before: Claim | None
    after: Claim | None


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim with the words around it, figures masked: the sentence, the nearest words, and its place among them."""

    claim: Claim
    sentence: str
    near: str
    place: int

    @property
    def value(self) -> Hashable:
        """What must be the same for the figure to be the same."""
        value = self.claim.value
        return value.kind, value.unit, value.stated, value.hedge, value.per, value.zone


def revisions(before: Sequence[Claim], after: Sequence[Claim]) -> list[Revision]:
    """Return the figures that changed, in the order of the newer text; then those that are gone."""
    old, new = list(_said(before)), list(_said(after))
    pairs = [
        *_paired(old, new, lambda each: (each.claim.kind, each.sentence, each.place)),
        *_most_alike(old, new),
        *_paired(old, new, lambda each: each.value),
    ]
    changed = [Revision(one.claim, other.claim) for one, other in pairs if one.value != other.value]
    changed += [Revision(None, each.claim) for each in new]
    gone = [Revision(each.claim, None) for each in old]
    return sorted(changed, key=lambda each: each.after.start if each.after else 0) + gone


def _said(claims: Sequence[Claim]) -> Iterator[_Said]:
    """Yield each claim with its masked words."""
    ordered = sorted(claims, key=lambda each: each.start)
    for start, group in groupby(ordered, key=lambda each: each.sentence_start):
        together = list(group)
        longest = max((each.sentence for each in together), key=len)
        masked, places = _masked(longest, [(each.start - start, each.end - start, each.kind) for each in together])
        for number, (claim, at) in enumerate(zip(together, places, strict=True)):
            near = masked[max(0, at - _NEAR) : at + _NEAR]
            yield _Said(claim, masked, near, number)


def _masked(sentence: str, spans: Iterable[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """Return a sentence with its figures masked, folded and in lower case, and where each figure now stands."""
    out, end, places = "", 0, []
    for start, stop, kind in spans:
        out += _folded(sentence[end:start])
        places.append(len(out))
        out += f"<{kind}>"
        end = stop
    return out + _folded(sentence[end:]), places


def _folded(words: str) -> str:
    folded = " ".join(_DIGITS.sub("#", words).lower().split())
    return f" {folded} " if folded else " "


def _paired(old: list[_Said], new: list[_Said], key: Callable[[_Said], Hashable]) -> list[tuple[_Said, _Said]]:
    """Take out of both lists what has the same key, each once and in order."""
    waiting: dict[Hashable, list[_Said]] = defaultdict(list)
    for each in new:
        waiting[key(each)].append(each)
    found = [(each, same.pop(0)) for each in old if (same := waiting[key(each)])]
    _take(old, new, found)
    return found


def _most_alike(old: list[_Said], new: list[_Said]) -> list[tuple[_Said, _Said]]:
    """Take out of both lists the pairs whose words are alike enough, the most alike first."""
    found: list[tuple[_Said, _Said]] = []
    used: set[int] = set()
    for _, i, j in sorted(_likenesses(old, new)):
        one, other = old[i], new[j]
        if id(one) not in used and id(other) not in used:
            used |= {id(one), id(other)}
            found.append((one, other))
    _take(old, new, found)
    return found


def _likenesses(old: list[_Said], new: list[_Said]) -> Iterator[tuple[float, int, int]]:
    """Yield how unlike two claims of one kind are, for those alike enough; nothing for texts too long to compare."""
    from rapidfuzz.fuzz import ratio

    if len(old) * len(new) > _MOST_PAIRS:
        return
    for i, one in enumerate(old):
        for j, other in enumerate(new):
            if one.claim.kind != other.claim.kind:
                continue
            away = _OTHER_UNIT if one.claim.value.unit != other.claim.value.unit else 0.0
            least = _ALIKE + away
            near = ratio(one.near, other.near, score_cutoff=least)
            likeness = max(near, ratio(one.sentence, other.sentence, score_cutoff=least)) - away
            if likeness >= _ALIKE:
                yield -likeness, i, j


def _take(old: list[_Said], new: list[_Said], found: list[tuple[_Said, _Said]]) -> None:
    """Take the pairs found out of both lists."""
    used = {id(each) for pair in found for each in pair}
    old[:] = [each for each in old if id(each) not in used]
    new[:] = [each for each in new if id(each) not in used]
