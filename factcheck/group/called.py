"""Names as a label shows them: whole, as most sentences print them, and those that most of them have."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.datafile import read_datafile
from factcheck.group.lexicon import fold, load_lexicon, territories
from factcheck.language import read_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.group.lexicon import Lexicon
    from factcheck.group.scene import Place, Scene, Word
    from factcheck.model import Claim

MOST = 2
_SHARE = 0.19  # of the claims, more than which must have a name
_MORE = 0.5  # the same, of a further name
_SAID = 0.3  # what a name counts where it is that of who says so
_ACRONYM = 4  # letters above which a word in capitals is no acronym
_LONGEST = 5  # words of a name
_DATELINE = 16  # words at the begin of a text in which a dateline ends
_AGENCY = "C:agency"

Runs = tuple[tuple[str, frozenset[str]], ...]


def called(names: Sequence[str], claims: Sequence[Claim], places: Sequence[Place], most: int = MOST) -> list[str]:
    """Return the names that most claims have as they print them, of those given as folded words and territories."""
    folded = _counted([name for name in names if not name.isupper()], claims, places)
    counts: dict[str, float] = {}
    for name in names:
        whole, count = _territory(name, claims, places) if name.isupper() else folded[name]
        counts[whole] = max(count, counts.get(whole, 0.0))
    kept: list[str] = []
    for whole in sorted(filter(None, counts), key=lambda whole: -counts[whole]):
        within = any(_within(whole, other) or _within(other, whole) for other in kept)
        if not within and counts[whole] > len(claims) * (_MORE if kept else _SHARE):
            kept.append(whole)
    return kept[:most]


def _within(one: str, other: str) -> bool:
    return set(fold(one).split()) <= set(fold(other).split())


def _territory(code: str, claims: Sequence[Claim], places: Sequence[Place]) -> tuple[str, float]:
    """Return what a territory is called, with what acts there where an adjective says so: *Dutch regulator*."""
    tag, acting, count = f"T:{code}", Counter[str](), 0
    for place in places:
        at = [k for k, word in enumerate(place.words) if tag in word.tags]
        count += bool(at)
        following = [place.words[k : k + 2] for k in at if k + 1 < len(place.words)]
        acting.update(f"{a.text} {b.text}" for a, b in following if _AGENCY in b.tags and a.capital and b.content)
    best = min(acting, key=lambda phrase: (-acting[phrase], phrase), default="")
    return (best if 2 * acting[best] >= count and claims[0].language == "en" else country(code)), count


@cache
def country(code: str) -> str:
    """Return the name of a country in English, the short one where it has one."""
    short = [word for word in read_data("en")["demonyms"].get(code, ()) if word.isupper() and "." not in word]
    return str(min(short, key=len)) if short else dict(territories("en")).get(code, code)


def _counted(names: Sequence[str], claims: Sequence[Claim], places: Sequence[Place]) -> dict[str, tuple[str, float]]:
    """Return the whole names that some words are parts of, as most claims print them, and how many have each."""
    printed: dict[str, Counter[str]] = {name: Counter() for name in names}
    counts = dict.fromkeys(names, 0.0)
    for claim, place in zip(claims, places, strict=True):
        runs = _runs(place.scene)
        for name in names:
            wholes = [whole for whole, folded in runs if name in folded]
            if wholes:
                printed[name][wholes[0]] += 1
                counts[name] += _SAID if len(wholes) == 1 and name in _says(claim.attribution) else 1
    return {name: (_best(printed[name]) if counts[name] else "", counts[name]) for name in names}


def _best(printed: Counter[str]) -> str:
    whole = min(printed, key=lambda each: (_shouts(each), -printed[each], each))
    return whole.title() if _shouts(whole) else whole


@lru_cache(maxsize=4096)
def _says(attribution: str | None) -> frozenset[str]:
    """Return the words of a speaker's name, folded."""
    return frozenset(fold(attribution or "").split())


def _shouts(whole: str) -> bool:
    return whole.isupper() and any(len(word) > _ACRONYM for word in whole.split())


@lru_cache(maxsize=4096)
def _runs(scene: Scene) -> Runs:
    """Return the runs of capitalised words of a sentence, each with its words as names are folded."""
    found: list[str] = []
    words, aside = scene.words, _agency_of_dateline(scene.words)
    begin = -1
    for k, word in enumerate(words):
        if begin < 0 and not word.named:
            continue
        if begin >= 0 and (k in aside or not (word.named or _joins(scene, k)) or _owns(words, k - 1)):
            found.append(_printed(scene, begin, k))
            begin = -1
        if begin < 0 and word.named and k not in aside:
            begin = k
    if begin >= 0:
        found.append(_printed(scene, begin, len(words)))
    return tuple((whole, _folded(whole)) for whole in found if whole)


def _folded(whole: str) -> frozenset[str]:
    return frozenset(word.removesuffix("'s").rstrip(".") for word in fold(whole).split())


def _joins(scene: Scene, k: int) -> bool:
    """Say whether a small word or sign stands inside a name: *Bank of Marvona*, *St. Odile*, *V&A*."""
    words, word = scene.words, scene.words[k]
    follows = k + 1 < len(words) and words[k + 1].capital
    if word.plain in particles():
        return not word.capital and (follows or (k + 2 < len(words) and words[k + 1].plain in particles()))
    if not follows or not scene.glued(k):
        return False
    return word.text == "&" or (word.text == "." and len(words[k - 1].text) < _ACRONYM)


def _owns(words: Sequence[Word], k: int) -> bool:
    """Say whether a name only owns the next (*Lorvik's Ada Brook*) and is no part of it (*St Odile's Hospital*)."""
    if not words[k].plain.endswith(("'s", "’s")):
        return False
    end = k + 1
    while end < len(words) and words[end].capital:
        end += 1
    return not any(tag[0] == "C" for tag in words[end - 1].tags)


def _printed(scene: Scene, low: int, high: int) -> str:
    """Return a name without the small words, titles and ties to another word that stand at its ends."""
    words, lexicon = scene.words, load_lexicon(scene.language)
    while low < high and (words[high - 1].sign or _is_small(words[high - 1], lexicon)):
        high -= 1
    mixed = any(not _shouts(word.text) for word in words[low:high])
    while low < high and (
        lexicon.is_stopword(words[low].plain)
        or _tied(words[low])
        or (mixed and _shouts(words[low].text))
        or (mixed and words[low].text.isupper() and words[low].plain in particles())
        or (high - low > 1 and words[low].plain in load_people(scene.language))
    ):
        low += 1
    if not 0 < high - low <= _LONGEST or _says_little(words[low:high]):
        return ""
    pieces = [("" if k == low or scene.glued(k) else " ") + words[k].text for k in range(low, high)]
    return "".join(pieces).replace("’", "'").removesuffix("'s").rstrip(".")


def _is_small(word: Word, lexicon: Lexicon) -> bool:
    return word.plain in particles() or lexicon.is_stopword(word.plain)


def _says_little(run: Sequence[Word]) -> bool:
    """Say whether a run is a letter, a word with another meaning, or the adjective of a country: *North Korean*."""
    if len(run) == 1 and (len(run[0].text) == 1 or any(tag[0] in "ER" for tag in run[0].tags)):
        return True
    return len(run) <= 2 and any(tag[0] == "T" for tag in run[0].tags)


def _tied(word: Word) -> bool:
    """Say whether a name is tied to a word that makes it an adjective: *Lorvik-based*."""
    return "-" in word.text and word.text.rpartition("-")[2].islower()


@cache
def load_people(language: str) -> frozenset[str]:
    """Return the words of a language for what a person is, which may stand before a name."""
    return frozenset(read_data(load_lexicon(language).code)["ages"]["people"])


def _agency_of_dateline(words: Sequence[Word]) -> range:
    """Return the places of a news agency in brackets before the dash of a dateline."""
    for k, word in enumerate(words[:_DATELINE]):
        if word.text == ")" and k + 1 < len(words) and words[k + 1].text in ("-", "–", "—"):
            low = next((j for j in range(k, -1, -1) if words[j].text == "("), k)
            return range(low, k + 1)
    return range(0)


@cache
def particles() -> frozenset[str]:
    """Return the small words that stand inside names."""
    return frozenset(read_datafile("factcheck.group", "particles.yaml"))


def right_before(places: Sequence[Place]) -> str:
    """Return the whole name right before most of the figures: *Foreman Ada Brook, 54*; nothing where there is none."""
    named = Counter(_before(each) for each in places)
    best = min(named, key=lambda whole: (-named[whole], -len(whole), whole), default="")
    return best if 2 * named[best] >= len(places) else ""


def _before(place: Place) -> str:
    end = place.first
    while end and (place.words[end - 1].sign and place.words[end - 1].text in ",(-–—"):
        end -= 1
    low = end
    while low and place.words[low - 1].named:
        low -= 1
    return _printed(place.scene, low, end)
