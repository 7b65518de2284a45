"""Labels of discovered facts, as a person would write them: what is counted and what happened to it, then whom."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.datafile import read_datafile
from factcheck.group.lexicon import fold, load_lexicon
from factcheck.language import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.group.core import Core
    from factcheck.model import Claim

_COUNTING = ("count", "number")
_PLAIN = {"date": "date", "time": "time", "duration": "time", "percent": "share", "ordinal": "rank", "measure": "size"}
AGE = "age"
_PEOPLE = "people"
_ENDINGS = ("en", "ies", "es")  # of plurals that are not made with an s alone
_LONGER = range(4)
_PIECES = re.compile(r"[^\w'’. \xa0-]|(?<=[a-z])\. ")
_SEEN = 12  # claims whose sentences are asked how a name is printed


def label(claims: Sequence[Claim], core: Core) -> str:
    """Return a short label in English: ``people injured, Lorvik``; ``fine, Dutch, Port of Lorvik``."""
    names = list(dict.fromkeys(_name(n, claims) for n in core.names))
    whole = [n for n in names if not any(n != other and n in other for other in names)]
    return ", ".join([_head(claims, core), *whole])


def _head(claims: Sequence[Claim], core: Core) -> str:
    kind = claims[0].kind
    happened, alone = spoken().get(core.event, ("", ""))
    if kind in _COUNTING:
        return " ".join(part for part in (_noun(claims, core), happened) if part) or "figure"
    if kind == "money":
        return (alone or "amount") + (f" per {claims[0].value.per}" if claims[0].value.per else "")
    plain = _PLAIN.get(kind, kind)
    if kind == "ordinal":
        plain = _noun(claims, core, one=True) or plain
    if claims[0].mention.reading.noun == AGE:
        return AGE
    if kind == "measure":
        return alone or plain
    if not alone:
        return plain
    return f"{plain} of the {alone}" if kind in ("date", "time", "ordinal") else f"{plain}, {alone}"


def _noun(claims: Sequence[Claim], core: Core, *, one: bool = False) -> str:
    """Return the counted thing in English where its concept is known, else as printed; in the singular for `one`."""
    words = read_data("en")["concepts"].get(core.noun)
    if words and one:
        return str(words[0])
    if words:
        return _PEOPLE if core.noun in ("person", "victim", "wounded") else _plural(str(words[0]))
    seen = Counter((c.mention.reading.noun or "").lower() for c in claims)
    printed = min((word for word in seen if word), key=lambda word: (-seen[word], word), default="")
    if printed and any(t[0] == "E" for t in load_lexicon(claims[0].language).tags(printed)):
        return _PEOPLE
    return printed


def _plural(noun: str) -> str:
    return _irregular().get(noun) or (noun[:-1] + "ies" if noun[-1] == "y" and noun[-2] not in "aeou" else noun + "s")


@cache
def _irregular() -> Mapping[str, str]:
    """Return the plurals that the English concepts list behind their singular."""
    found: dict[str, str] = {}
    for words in read_data("en")["concepts"].values():
        first, *others = (str(w) for w in words)
        plural = next(
            (w for w in others if w[0] == first[0] and w.endswith(_ENDINGS) and len(w) - len(first) in _LONGER),
            None,
        )
        if plural and not first.endswith(("s", "e")):
            found[first] = plural
    return found


def _name(name: str, claims: Sequence[Claim]) -> str:
    """Return a folded name or a territory's code as a label shows it: the whole name, as most sentences print it."""
    if name.isupper():
        return str(read_data("en")["demonyms"].get(name, [name])[0]).rstrip("*")
    printed: Counter[str] = Counter(
        whole for claim in claims[:_SEEN] for whole, words in _names_in(claim.sentence, claim.language) if name in words
    )
    return min(printed, key=lambda whole: (-printed[whole], whole), default=name.title())


@lru_cache(maxsize=4096)
def _names_in(sentence: str, language: str) -> tuple[tuple[str, list[str]], ...]:
    """Return the runs of capitalised words inside a sentence, *of* and the like between them kept, and their words."""
    lexicon = load_lexicon(language)
    found: list[str] = []
    for piece in _PIECES.split(sentence):
        run: list[str] = []
        for word in [*piece.split(), ""]:
            if word[:1].isupper() or (run and word in particles()):
                run.append(word.removesuffix("'s").removesuffix("’s").rstrip("."))
                continue
            if not run:
                continue
            while run and run[-1] in particles():
                run.pop()
            while run and lexicon.is_stopword(run[0]):
                run.pop(0)
            if run:
                found.append(" ".join(run))
            run = []
    return tuple((whole, fold(whole).split()) for whole in found)


@cache
def particles() -> frozenset[str]:
    """Return the small words that stand inside names."""
    return frozenset(read_datafile("factcheck.group", "particles.yaml"))


@cache
def spoken() -> Mapping[str, tuple[str, str]]:
    """Return how a label names each event: of what is counted, and on its own."""
    return {event: (words[0], words[1]) for event, words in read_datafile("factcheck.group", "spoken.yaml").items()}
