"""The head of a label: what is counted, paid, measured or dated, by what the sentences say of the figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factcheck.datafile import read_datafile
from factcheck.group.belongs import Belongings, belongings
from factcheck.group.counted import counted
from factcheck.group.happened import CLOSE, LEAST, Told, happened, mute, printed, spoken, told_near
from factcheck.group.lexicon import load_lexicon
from factcheck.group.profile import families
from factcheck.group.scene import SAY, place
from factcheck.language import read_data

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from factcheck.group.core import Core
    from factcheck.group.scene import Place
    from factcheck.model import Claim

AGE = "age"
FIGURE = "number"
WEAK = frozenset(
    {
        FIGURE,
        "amount",
        "share",
        "size",
        "distance",
        "weight",
        "length of time",
        "rank",
        "date",
        "time",
        "rise",
        "fall",
        "cut",
    }
)
_CLOCK = ("hour", "minute", "second")
_SEEN = 6  # claims whose sentences are asked
_ORDERED = ("floor", "lap", "race")  # things that are called by their rank
_CONTEST = ("win", "lead", "trail", "finish_place", "lose_game", "score", "race")  # events in which a rank is a place
_HAPPENING = ("act", "span", "sum", "change")
_LIVING = ("person", "animal")
_STEM = 4  # letters by which two words are forms of one
_LIMIT = "limit"
_RANK = "place"  # the concept of a rank of which no noun is told
_TIMES = "time"  # the concept of how often


@dataclass(frozen=True)
class Seen:
    """The claims of a fact that are asked for its label, where their figures stand, and the language they share."""

    claims: Sequence[Claim]
    places: Sequence[Place]
    language: str
    core: Core

    @cached_property
    def told(self) -> list[dict[str, Told]]:
        """The events around each figure."""
        counting = self.claims[0].kind in ("count", "number")
        return [told_near(each, inside=counting) for each in self.places]

    def happened(self, *sorts: str, never: Collection[str] = (), least: float = LEAST) -> str:
        """Return the event of one of these sorts that the sentences tell."""
        return happened(self.told, sorts, never, least)

    def befell(self, event: str) -> str:
        """Return what happened to what is counted, as most sentences print it where that is one word."""
        said = spoken()[event].counted
        if " " in said or said.endswith("ing") or event in befalling():
            return said
        return printed(self.told, event, participle=True) or said

    def called(self, event: str) -> str:
        """Return the name of an event, as most sentences print it."""
        return printed(self.told, event, participle=False) or spoken()[event].alone

    @cached_property
    def belongs(self) -> Belongings:
        """What the sentences say that the figure belongs to."""
        return belongings(self.places, self.language)


def see(claims: Sequence[Claim], core: Core) -> Seen:
    """Return the claims that are asked: of each source the first ones first, of a sentence one, in one language."""
    languages = [claim.language for claim in claims]
    language = "en" if "en" in languages else min(set(languages), key=lambda code: (-languages.count(code), code))
    turns: dict[str, int] = {}
    ranked, said = [], set()
    for k, claim in enumerate(claims):
        if claim.language == language and claim.sentence not in said:
            said.add(claim.sentence)
            turns[claim.source] = turns.get(claim.source, -1) + 1
            ranked.append((turns[claim.source], k))
    chosen = [claims[k] for _, k in sorted(ranked)[:_SEEN]]
    return Seen(chosen, [place(claim) for claim in chosen], language, core)


def head(seen: Seen) -> str:
    """Return what the figures of a fact are, in a few words."""
    return _HEADS.get(seen.claims[0].kind, _count)(seen)


def _count(seen: Seen) -> str:
    """Return *people injured*, *flight attendants*, *people seriously injured*."""
    noun = counted(seen.claims, seen.core.noun)
    event = seen.happened(*_HAPPENING, "worth", "state", never=mute(), least=CLOSE)
    if not noun:
        return seen.belongs.named or _uncounted(event, seen)
    said = seen.befell(event) if event and _befalls(event, noun, seen.core.noun) else ""
    if said and event == "injure" and "serious" in seen.core.roles:
        said = f"seriously {said}"
    return " ".join(filter(None, (noun, said)))


def _uncounted(event: str, seen: Seen) -> str:
    """Return the head of a count of which no noun is told: *deaths*, *number sold*."""
    if event in befalling():
        return spoken()[event].alone
    return " ".join(filter(None, (FIGURE, seen.befell(event) if event else "")))


def _befalls(event: str, noun: str, concept: str) -> bool:
    """Say whether a label may say of a counted thing what happened: no *tests tested*, and no *jobs employed*."""
    told, last = spoken()[event], noun.split()[-1]
    if last.removesuffix("s") == told.alone.removesuffix("s") or last.removesuffix("s")[:_STEM] == told.counted[:_STEM]:
        return False
    known = concept in read_data("en")["concepts"]
    return event not in befalling() or not known or families().get(concept, concept) in _LIVING


@cache
def befalling() -> frozenset[str]:
    """Return the events that befall people and animals alone."""
    return frozenset(read_datafile("factcheck.group", "acts.yaml")["befalls"])


def _money(seen: Seen) -> str:
    belongs = seen.belongs
    per = f" per {seen.claims[0].value.per}" if seen.claims[0].value.per else ""
    event = seen.happened("sum", "worth")
    if belongs.named:
        return belongs.named + per
    if event:
        return spoken()[event].alone + per
    if belongs.described:
        return f"amount of the {belongs.described}{per}"
    event = seen.happened("act", "span", "change", never=(SAY,))
    if event:
        return f"amount{per}, {seen.called(event)}"
    return _with(f"amount{per}", belongs, seen)


def _with(plain: str, belongs: Belongings, seen: Seen) -> str:
    """Return a head with what the text says that it is part of, or counted from."""
    if belongs.part:
        return f"{plain} of {belongs.part}" if seen.language == "en" else f"{plain}, {belongs.part}"
    return f"{plain} {belongs.towards}" if belongs.towards else plain


def _share(seen: Seen) -> str:
    belongs = seen.belongs
    if belongs.part:
        return _with("share", belongs, seen)
    if belongs.named or belongs.described:
        return belongs.named or belongs.described
    change = seen.happened("change")
    event = seen.happened("act", "span", "sum", "worth", "state", never=(SAY,))
    heads = [spoken()[each].alone for each in (change, event) if each]
    return ", ".join(heads if change else ["share", *heads])


def _measure(seen: Seen) -> str:
    belongs = seen.belongs
    size = _size(seen.claims[0])
    if belongs.described:
        return f"{'size' if size == 'distance' else size} of the {belongs.described}"
    if belongs.named:
        return _named(belongs.named, size, seen)
    if belongs.part:
        return _with("amount" if size == "distance" else size, belongs, seen)
    event = seen.happened("size", never=_other_sizes(seen.claims[0].value.unit or ""))
    if event:
        return f"{size} {_LIMIT}" if event == _LIMIT else spoken()[event].alone
    if belongs.towards:
        return f"{size} {belongs.towards}"
    event = seen.happened("span", "change") or seen.happened("act", never=(SAY,), least=2 * CLOSE)
    return f"{size} of the {seen.called(event)}" if event else size


def _named(named: str, size: str, seen: Seen) -> str:
    """Return the name of a size, as in *a height of 15 km*, or the size of what happens: *a stop of an hour*."""
    tags = load_lexicon(seen.language).tags(named.split()[-1])
    events = [spoken()[tag[2:]].sort for tag in tags if tag[0] == "E" and tag[2:] in spoken()]
    thing = any(tag[0] == "C" for tag in tags) or any(sort in ("act", "span") for sort in events)
    return f"{size} of the {named}" if thing else named


def _size(claim: Claim) -> str:
    size, per = sizes().get(claim.value.unit or "", "size"), claim.value.per
    return "speed" if per in _CLOCK and size == "distance" else f"{size} per {per}" if per else size


@cache
def sizes() -> Mapping[str, str]:
    """Return how a label calls a size by its base unit."""
    return dict(read_datafile("factcheck.group", "sizes.yaml")["names"])


@cache
def _other_sizes(unit: str) -> frozenset[str]:
    """Return the sizes that a figure in some base unit is not."""
    told = read_datafile("factcheck.group", "sizes.yaml")["units"]
    return frozenset(event for event, units in told.items() if unit not in units)


def _span(seen: Seen) -> str:
    belongs = seen.belongs
    if seen.claims[0].mention.reading.noun == AGE:
        return f"{AGE} of the {belongs.described}" if belongs.described else AGE
    if belongs.named:
        return _named(belongs.named, "length", seen)
    if belongs.described:
        return f"length of the {belongs.described}"
    event = seen.happened("span", least=CLOSE) if belongs.lasting else ""
    if event:
        return f"length of the {seen.called(event)}"
    if belongs.part or belongs.towards:
        return _with("time", belongs, seen)
    event = seen.happened(*_HAPPENING, never=(SAY,))
    return f"length of time, {seen.called(event)}" if event else "length of time"


def _when(seen: Seen) -> str:
    event = seen.happened(*_HAPPENING) or seen.happened("border")
    return f"{seen.claims[0].kind} of the {_dated(event, seen)}" if event else seen.claims[0].kind


def _dated(event: str, seen: Seen) -> str:
    """Return the name of an event behind *date of the*."""
    return spoken()[event].dated or (spoken()[event].alone if event == SAY else seen.called(event))


def _rank(seen: Seen) -> str:
    event = seen.happened(*_HAPPENING, "state", never=(SAY,))
    noun = "" if seen.core.noun in (_RANK, _TIMES) else counted(seen.claims, seen.core.noun, one=True)
    if seen.core.noun in _ORDERED:
        return f"{noun} of the {seen.called(event)}" if event else noun
    if noun:
        return f"rank of the {noun}"
    if event in _CONTEST or _prints_place(seen):
        return _RANK
    return f"rank, {seen.called(event)}" if event else "rank"


def _prints_place(seen: Seen) -> bool:
    """Say whether a rank is printed as a place: *second place*."""
    words = {word for claim in seen.claims for word in (claim.mention.reading.noun or "").split()}
    return any(f"C:{_RANK}" in load_lexicon(seen.language).tags(word) for word in words)


_HEADS = {
    "count": _count, "number": _count, "money": _money, "percent": _share, "measure": _measure,
    "duration": _span, "date": _when, "time": _when, "ordinal": _rank,
}  # fmt: skip
