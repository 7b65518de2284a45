"""What a figure belongs to by its grammar: a height of 15 km, a 28-kg rover, half of the votes, 35 m off the road."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factcheck.group.scene import grammar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.group.scene import Grammar, Place, Word

_NOUNS = 3  # words of a phrase at most
_SMALL = 2  # articles and the like before them
_SHARE = 0.3  # of the places that must tell a thing which is told beside others
_VERBAL = ("ed", "ing")  # endings of English verbs, of which few are nouns
_NOMINAL = ("s", "ing", "ion", "ment")  # endings of nouns among the words for events
_TELLING = frozenset("RDAM")  # tags of words that name no thing: roles, dates, saying, modality


class Belongings(NamedTuple):
    """What is said of a figure: what it is the size of, what it describes, what it is part of or counted from."""

    named: str = ""
    described: str = ""
    part: str = ""
    towards: str = ""
    lasting: str = ""


def belongings(places: Sequence[Place], language: str) -> Belongings:
    """Return what most of the places that say so say of their figure, each where enough of them do."""
    found = [_belongings(place, grammar(language), english=language == "en") for place in places]
    if len(found) == 1:
        return found[0]
    return Belongings(*(_common(each, len(places)) for each in zip(*found, strict=True)))


def _common(said: Iterable[str], places: int) -> str:
    """Return the commonest of some phrases, by their last words, as it is oftenest printed."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for each in said:
        if each:
            forms[each.split()[-1].casefold()][each] += 1
    last = min(forms, key=lambda word: (-forms[word].total(), word), default="")
    if not last or forms[last].total() < _SHARE * places:
        return ""
    return min(forms[last], key=lambda each: (-forms[last][each], each))


def _belongings(place: Place, own: Grammar, *, english: bool) -> Belongings:
    words, after = place.words, _behind(place)
    of = _plain(words, after) in own.of
    return Belongings(
        _named(place, own),
        _described(place, own) if english else "",
        _phrase(words, after + 1, own, bare=not english) if of else "",
        _towards(words, after, own) if english else "",
        _lasting(place, own),
    )


def _behind(place: Place) -> int:
    """Return the word behind a figure, and behind its conversion in brackets."""
    k = place.after
    if _plain(place.words, k) == "(":
        close = next((j for j in range(k, min(len(place.words), k + 12)) if place.words[j].text == ")"), None)
        k = close + 1 if close is not None else k
    return k


def _plain(words: Sequence[Word], k: int) -> str:
    return words[k].plain if 0 <= k < len(words) else ""


def _named(place: Place, own: Grammar) -> str:
    """Return the name of the size: *a height of 15 km*, *an interest rate of 3.9 per cent*."""
    words, k = place.words, place.first - 1
    if _plain(words, k) not in own.of:
        return ""
    low = k
    while low and k - low < 2 and _names_thing(words[low - 1]) and not words[low - 1].capital:
        low -= 1
    return " ".join(word.text for word in words[low:k])


def _described(place: Place, own: Grammar) -> str:
    """Return what a figure before a noun describes: *a 28-kg rover*, *its 425kg relay satellite*."""
    words, k = place.words, place.after
    tied = any("-" in word.text for word in words[place.first : place.after])
    if not tied and _plain(words, place.first - 1) not in own.articles:
        return ""
    return " ".join(word.text for word in _nouns(words, k))


def _towards(words: Sequence[Word], k: int, own: Grammar) -> str:
    """Return a phrase with a small word that says from where or for what: *off the coast of Lorvik*."""
    ahead = _plain(words, k) in own.ways
    if _plain(words, k + ahead) not in (own.towards | own.of if ahead else own.towards):
        return ""
    thing = _phrase(words, k + ahead + 1, own)
    return " ".join([*(word.text for word in words[k : k + ahead + 1]), thing]) if thing else ""


def _lasting(place: Place, own: Grammar) -> str:
    """Return the word that tells how long something goes on, beside the figure."""
    beside = (_plain(place.words, place.first - 1), _plain(place.words, place.after))
    return next((word for word in beside if word in own.lasting), "")


def _phrase(words: Sequence[Word], k: int, own: Grammar, *, bare: bool = False) -> str:
    """Return the noun phrase at `k` with what *of* adds to it; without its articles where it is to be `bare`."""
    begin = k
    while k < len(words) and k - begin < _SMALL and words[k].plain in own.articles:
        k += 1
    nouns = _nouns(words, k)
    if not nouns:
        return ""
    end = k + len(nouns)
    found = [*(() if bare else words[begin:k]), *nouns]
    if _plain(words, end) in own.of and not bare:
        small = end + 1
        while small < len(words) and small - end <= _SMALL and words[small].plain in own.articles:
            small += 1
        further = _nouns(words, small)
        found += [*words[end:small], *further] if further else []
    return " ".join(word.text for word in found)


def _nouns(words: Sequence[Word], k: int) -> list[Word]:
    """Return the words of a noun phrase from `k` on; it ends behind its first plural, and before a verb."""
    found: list[Word] = []
    while k < len(words) and len(found) < _NOUNS and _names_thing(words[k], first=not found):
        found.append(words[k])
        if _is_plural(words[k]) and not (k + 1 < len(words) and _is_plural(words[k + 1])):
            break
        k += 1
    return found


def _is_plural(word: Word) -> bool:
    return word.plain.endswith("s") and not word.plain.endswith(("ss", "us", "is", "'s", "’s")) and not word.capital


def _names_thing(word: Word, *, first: bool = True) -> bool:
    """Say whether a word may be part of a noun phrase: one of its own weight that tells no date, and later no verb."""
    if not word.content or any(tag[0] in _TELLING for tag in word.tags):
        return False
    if first:
        return bool(word.tags) or not word.plain.endswith(_VERBAL)
    return not (word.plain.endswith("ed") or word.plain in grammar("en").pasts or _is_verb(word))


def _is_verb(word: Word) -> bool:
    return (
        any(tag[0] == "E" for tag in word.tags)
        and not word.plain.endswith(_NOMINAL)
        and not any(tag[0] == "C" for tag in word.tags)
    )
