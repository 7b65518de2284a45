"""Names by which the claims of a fact are known from those of other stories: what a proposal says the fact is about."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.group.declared import REACH
from factcheck.group.lexicon import fold, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Claim, Report

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INSIDE = re.compile(r"[\w,;)’'\"”] $")  # what stands before a word inside a sentence
_LEAST = 3  # letters of a name
_MOST = 4  # names a fact is about
_TELLING = 40  # names of a case that are tried
_OFTEN = 0.3  # how often, for each time it has a capital, a name may stand in lower case
_ENOUGH = 0.6  # share of a fact's claims that must be near a name; the others are held


class Named:
    """The names of a case, and which of them stand near each claim."""

    def __init__(self, report: Report) -> None:
        """Find the words that many sources write with a capital inside a sentence."""
        self._texts = {source.id: source.text for source in report.sources}
        self._titles = {source.id: fold(source.title or "") for source in report.sources}
        self.printed = _names(report)

    def about(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        """Return few names of which each claim has one near, the commonest first; none where too few claims have."""
        near = {claim.id: self._near(claim) for claim in claims}
        held = Counter(name for names in near.values() for name in names)
        left = dict(near)
        chosen: list[str] = []
        while left and len(chosen) < _MOST:
            gain = Counter(name for names in left.values() for name in names)
            best = max(self.printed, key=lambda name: (gain[name], held[name]), default=None)
            if best is None or not gain[best]:
                break
            chosen.append(best)
            left = {claim: names for claim, names in left.items() if best not in names}
        enough = len(claims) - len(left) >= _ENOUGH * len(claims)
        return tuple(self.printed[name] for name in chosen) if enough else ()

    def _near(self, claim: Claim) -> frozenset[str]:
        """Return the names that a declared fact would find near a claim."""
        text, low = self._texts.get(claim.source, ""), claim.sentence_start
        around = fold(text[max(0, low - REACH) : low + len(claim.sentence) + REACH])
        said = set(_WORD.findall(f"{around} {self._titles.get(claim.source, '')}"))
        return frozenset(name for name in self.printed if name in said)


def _names(report: Report) -> Mapping[str, str]:
    """Return names as they are folded and as they are printed, those of most sources first."""
    sources: Counter[str] = Counter()
    printed: dict[str, Counter[str]] = {}
    lower: Counter[str] = Counter()
    for source in report.sources:
        lexicon = load_lexicon(source.language or "en")
        own: set[str] = set()
        for match in _WORD.finditer(source.text):
            word = match.group()
            if not word[0].isupper():
                lower[fold(word)] += 1
            elif _is_name(word, source.text[max(0, match.start() - 2) : match.start()]) and not (
                lexicon.is_stopword(word) or lexicon.tags(word)
            ):
                own.add(fold(word))
                printed.setdefault(fold(word), Counter())[word] += 1
        sources.update(own)
    names = [name for name in sources if lower[name] < _OFTEN * printed[name].total()]
    kept = sorted(names, key=lambda name: (-sources[name], -printed[name].total(), name))[:_TELLING]
    return {name: min(printed[name], key=lambda word: (-printed[name][word], word)) for name in kept}


def _is_name(word: str, before: str) -> bool:
    """Say whether a word with a capital stands inside a sentence, and is long enough to tell something."""
    return len(word) >= _LEAST and _INSIDE.search(before) is not None
