"""What happened by the words around a figure: the event that its own clause tells, rather than the nearest in sight."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.datafile import read_datafile
from factcheck.group.scene import SAY, grammar
from factcheck.language import load_language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from factcheck.group.scene import Place, Scene, Word

_REACH = 10  # words from a figure at which its event is looked for
_CLAUSE = 4  # words that the border of a clause counts for
_FALL = 4.0  # words over which nearness falls by e
LEAST = 0.08  # nearness that an event must have in the mean of the places
CLOSE = 0.15  # the same, of one that befalls what the figure counts or measures
_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))
_NO_EVENT = ("ed", "ing", "er", "ers", "or", "ors", "man", "men", "ly")  # endings of words that name no event
_TITLE = 0.6  # of words with a capital: above it a line is set like a title
_BORDERS = frozenset(',;:–—()"“”')


class Spoken(NamedTuple):
    """How a label names an event: of what is counted, on its own, and what it is."""

    counted: str
    alone: str
    sort: str
    dated: str = ""

    @property
    def when(self) -> str:
        """Its name behind *date of the*."""
        return self.dated or self.alone


class Told(NamedTuple):
    """How an event is told: the words from the figure, the word, and whether that is a participle or a noun."""

    cost: float
    word: str
    participle: bool
    noun: bool


@cache
def mute() -> frozenset[str]:
    """Return the events that say nothing of what is counted."""
    return frozenset(event for event, told in spoken().items() if not told.counted)


@cache
def spoken() -> Mapping[str, Spoken]:
    """Return how a label names each event."""
    return {event: Spoken(*words) for event, words in read_datafile("factcheck.group", "spoken.yaml").items()}


def happened(
    told: Sequence[Mapping[str, Told]], sorts: Collection[str], never: Collection[str] = (), least: float = LEAST
) -> str:
    """Return the event of one of some sorts that most places tell in their clauses; nothing where none does.

    `told` is what :func:`told_near` finds at each; `never` are events that tell nothing here, `least` the nearness that
    the event must have in the mean of the places.
    """
    sums: dict[str, float] = defaultdict(float)
    for near in told:
        for event, how in near.items():
            if event not in never and event in spoken() and spoken()[event].sort in sorts:
                sums[event] += math.exp(-how.cost / _FALL)
    best = min(sums, key=lambda event: (-round(sums[event], 6), event), default="")
    return best if best and sums[best] >= least * len(told) else ""


def told_near(place: Place, *, inside: bool) -> dict[str, Told]:
    """Return the events that the words around a figure tell, each as the nearest word tells it.

    Of the figure's own words those for people hurt are asked, and all that name no thing where `inside`.
    """
    nearest: dict[str, Told] = {}
    for events, told in _told(place, inside=inside):
        for event in events:
            nearer = event not in nearest or told.cost < nearest[event].cost
            if nearer and (event != SAY or told.cost <= _CLAUSE):
                nearest[event] = told
    return nearest


def printed(told: Sequence[Mapping[str, Told]], event: str, *, participle: bool) -> str:
    """Return the word that most places print for an event, as a participle or as a noun; nothing where none does."""
    words = (each[event] for each in told if event in each)
    said = Counter(each.word for each in words if (each.participle if participle else each.noun))
    return min(said, key=lambda word: (-said[word], word), default="")


def _told(place: Place, *, inside: bool) -> Iterator[tuple[Sequence[str], Told]]:
    """Yield the events of each word around a figure, with the words between."""
    words, language = place.words, place.scene.language
    named, hurt = language == "de" or is_title(place.scene), load_language(language).casualties
    for k in range(place.first, place.after):
        own = words[k].plain in hurt or (inside and not any(tag[0] == "C" for tag in words[k].tags))
        if words[k].events and own:
            yield words[k].events, _as_told(words, k, 0, language)
    for step in (-1, 1):
        cost, k, opening = 0, (place.first - 1 if step < 0 else place.after), "(" if step > 0 else ")"
        while 0 <= k < len(words) and cost < _REACH:
            word = words[k]
            if word.sign and word.text == opening:
                k = _across(words, k, step)
                continue
            cost += _CLAUSE if word.border else not word.sign
            if word.events and word.content and (named or not _in_name(words, k)):
                yield word.events, _as_told(words, k, cost, language)
            k += step


def _as_told(words: Sequence[Word], k: int, cost: float, language: str) -> Told:
    """Return how a word tells an event: in English one in *-ed* may be a participle, one behind an article a noun."""
    plain, english = words[k].plain, language == "en"
    participle = english and plain.endswith("ed")
    behind = english and k > 0 and words[k - 1].plain in _ARTICLES
    noun = behind and not plain.endswith(_NO_EVENT) and plain not in grammar(language).pasts
    return Told(cost, plain, participle, noun)


def _in_name(words: Sequence[Word], k: int) -> bool:
    beside = [words[j] for j in (k - 1, k + 1) if 0 <= j < len(words)]
    return words[k].capital and any(word.capital for word in beside)


@lru_cache(maxsize=4096)
def is_title(scene: Scene) -> bool:
    """Say whether a sentence is set like a title, most of its words with a capital."""
    content = [word for word in scene.words if word.content]
    return sum(word.capital for word in content) > _TITLE * len(content)


def _across(words: Sequence[Word], k: int, step: int) -> int:
    """Return the place behind a stretch in brackets that begins at `k`."""
    close, j = ")" if step > 0 else "(", k + step
    while 0 <= j < len(words) and words[j].text != close:
        j += step
    return j + step if 0 <= j < len(words) else k + step
