"""Labels of discovered facts, as a person would write them: what is counted and what happened to it, then whom."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factcheck.group.lexicon import load_lexicon
from factcheck.language import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.group.core import Core
    from factcheck.model import Claim

_COUNTING = ("count", "number")
_PLAIN = {"date": "date", "time": "time", "duration": "time", "percent": "share", "ordinal": "rank", "measure": "size"}
_PEOPLE = "people"
_ENDINGS = ("en", "ies", "es")  # of plurals that are not made with an s alone
_LONGER = range(4)


def label(claims: Sequence[Claim], core: Core) -> str:
    """Return a short label in English: ``people injured, Lorvik``; ``fine, Dutch, Clearview``."""
    names = ", ".join(_name(n) for n in core.names)
    head = _head(claims, core)
    return f"{head}, {names}" if names else head


def _head(claims: Sequence[Claim], core: Core) -> str:
    kind = claims[0].kind
    happened, alone = spoken().get(core.event, ("", ""))
    if kind in _COUNTING:
        return " ".join(part for part in (_noun(claims, core), happened) if part) or "figure"
    if kind == "money":
        return (alone or "amount") + (f" per {claims[0].value.per}" if claims[0].value.per else "")
    plain = _PLAIN.get(kind, kind)
    if kind == "measure":
        return alone or plain
    return f"{plain} of the {alone}" if alone and kind in ("date", "time") else f"{plain}, {alone}" if alone else plain


def _noun(claims: Sequence[Claim], core: Core) -> str:
    """Return the counted thing in English where its concept is known, else as printed."""
    words = read_data("en")["concepts"].get(core.noun)
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


def _name(name: str) -> str:
    """Return a folded name or a territory's code as a label shows it."""
    if not name.isupper():
        return name.title()
    return str(read_data("en")["demonyms"].get(name, [name])[0]).rstrip("*")


@cache
def spoken() -> Mapping[str, tuple[str, str]]:
    """Return how a label names each event: of what is counted, and on its own."""
    import yaml

    text = resources.files(__package__).joinpath("spoken.yaml").read_text(encoding="utf-8")
    return {event: (words[0], words[1]) for event, words in yaml.safe_load(text).items()}
