"""What tells a fact from another of the same label: its role, what it belongs to, words beside it, another event."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.datafile import read_datafile
from factcheck.group.happened import spoken
from factcheck.group.lexicon import fold, load_lexicon
from factcheck.group.measuring import measures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.group.heads import Seen
    from factcheck.group.scene import Place, Word

_BESIDE = 10  # words from a figure within which a word is its own
_COMMON = 4  # words that are offered besides those that make the fact
_SHORTEST = 3  # letters of a word that names something
_TOLD = ("act", "span", "sum", "worth", "change", "size", "state", "border")


def roles(seen: Seen, plain: str) -> Iterator[str]:
    """Yield a label with each role that the fact has: *further people injured*."""
    head, comma, names = plain.partition(", ")
    for role in seen.core.roles:
        if role in manner():
            yield manner()[role].format(head) + comma + names


def details(seen: Seen, plain: str) -> Iterator[str]:
    """Yield what the text says more of a fact than its label, the most telling first."""
    belongs = seen.belongs
    words = _words(seen)
    event = seen.happened(*_TOLD)
    rest = spoken()[event].alone if event else ""
    for each in (belongs.named, belongs.described, belongs.part, belongs.towards, *words, rest):
        if each and each.casefold() not in plain.casefold():
            yield each


@cache
def manner() -> Mapping[str, str]:
    """Return how a label says each role."""
    return dict(read_datafile("factcheck.group", "manner.yaml"))


def _words(seen: Seen) -> list[str]:
    """Return the words beside most figures as they are printed, two that stand together before one."""
    lexicon = load_lexicon(seen.language)
    printed: dict[str, Counter[str]] = {}
    gap: dict[str, int] = {}
    pairs: Counter[str] = Counter()
    for each in seen.places:
        near = list(_beside(each))
        for k, text in near:
            stem = lexicon.term(text)
            printed.setdefault(stem, Counter())[text] += 1
            gap[stem] = min(abs(k - each.first), gap.get(stem, _BESIDE))
        pairs.update(f"{a} {b}" for (j, a), (k, b) in pairwise(near) if k == j + 1)
    common = sorted(printed, key=lambda stem: (-printed[stem].total(), gap[stem], stem))[:_COMMON]
    wanted = [stem for stem in dict.fromkeys((*seen.core.words, *seen.core.wider, *common)) if stem in printed]
    single = [min(printed[stem], key=lambda text: (-printed[stem][text], text)) for stem in wanted]
    joined = [pair for pair in sorted(pairs, key=lambda pair: (-pairs[pair], pair)) if pair.split()[-1] in single]
    return [*joined[:1], *single]


def _beside(place: Place) -> Iterator[tuple[int, str]]:
    """Yield the words near a figure that name something, each with its place."""
    low, high = max(0, place.first - _BESIDE), min(len(place.words), place.after + _BESIDE)
    for k in (*range(low, place.first), *range(place.after, high)):
        word = place.words[k]
        if word.content and not word.sign and _names(word, place.scene.language):
            yield k, word.text


def _names(word: Word, language: str) -> bool:
    if any(tag[0] in "ADMT" for tag in word.tags) or fold(word.plain) in measures(language):
        return False
    return len(word.text) >= _SHORTEST and (language == "de" or not word.capital)
