"""A fact as the page tells it: its value classes side by side, its pairs, its reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.report.evidence import loose_fits
from factcheck.report.html.names import anchor
from factcheck.report.html.pairs import pairs_of
from factcheck.report.html.plot import plot
from factcheck.report.html.quotes import quotes
from factcheck.report.html.view import Column, Loose, Read, Story
from factcheck.report.words import (
    HEDGES,
    counted,
    figures_of,
    hedges,
    independent,
    label,
    letter,
    why_alike,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.model import Discrepancy, Fact, ValueClass
    from factcheck.report.html.view import Pair, Quote
    from factcheck.report.index import Index

MOST_QUOTES = 3  # of a class, told in full
ROOM = 48_000, 500, 1_600  # signs of sentences told in full: on the page, in a fact at least and at most
MOST_PAIRS = 4
MOST_IN_A_ROW = 5
_STANDING = {
    "evolves": "changed with time",
    "incomparable": "not comparable",
    "consistent": "agrees",
    "single": "told once",
}


def story(fact: Fact, number: int, index: Index) -> Story:
    """Return a fact as the page tells it.

    Who says what more of its sentences would tell is named, with the way to the words.
    """
    said = quotes(fact, index)
    room = _room(index)
    columns = _columns(fact, said, room, index)
    pairs = pairs_of(fact, index)
    most = len(pairs) if len(pairs) <= MOST_PAIRS else MOST_PAIRS - 1
    agrees = fact.verdict == "consistent"
    told, named = _in_full([tuple(said.values())], room)[0] if agrees else ((), ())
    speaking = {index.numbers.get(index.claims[name].source, 0) for name in fact.claims} - {0}
    return Story(
        fact=fact,
        anchor=anchor("fact", fact.id),
        number=number,
        label=label(fact),
        states=tuple(dict.fromkeys(_state(each) for each in fact.discrepancies if each.relation == "contradiction")),
        standing=f"{fact.strength} contradiction" if fact.verdict == "contradiction" else _STANDING[fact.verdict],
        columns=columns,
        loose=tuple(Loose(said[name], " and ".join(fits)) for name, fits in loose_fits(fact).items()),
        pairs=pairs[:most],
        more_pairs=pairs[most:],
        reasons=_reasons(fact, pairs),
        note=_note(pairs),
        shown=fact.classes[0].display if agrees else together([column.figure for column in columns]),
        sources=tuple(sorted(speaking)),
        quotes=tuple(said.values()),
        read=tuple(_read(said.values())),
        told=told,
        named=named,
        plot=None if agrees else plot(fact, index),
    )


def together(figures: Sequence[str]) -> str:
    """Return some figures in a row, what they end in said once: ``3, 10 or 30 billion images``."""
    parts = [figure.split() for figure in figures]
    if len(parts) < 2:
        return " ".join(figures)
    same = 0
    while all(len(part) > same + 1 for part in parts) and len({part[-same - 1] for part in parts}) == 1:
        same += 1
    heads = [" ".join(part[: len(part) - same]) for part in parts[:-1]]
    if len(heads) > MOST_IN_A_ROW:
        heads = [*heads[:MOST_IN_A_ROW], "…"]
    return f"{', '.join(heads)} or {' '.join(parts[-1])}"


def _read(said: Iterable[Quote]) -> Iterator[Read]:
    """Yield the claims that were read alike together, whichever of them founds the class."""
    alike: dict[tuple[str, ...], list[Quote]] = {}
    for each in said:
        if each.steps:
            alike.setdefault((*each.steps[:3], each.letters), []).append(each)
    for group in alike.values():
        steps = max((each.steps for each in group if each.steps), key=lambda steps: len(steps.classes))
        wordings = {each.figure.casefold(): each for each in reversed(group)}
        yield Read(tuple(reversed(wordings.values())), steps)


def _state(each: Discrepancy) -> str:
    """Return one word to filter by: what was decided, else what the decisions leave it as."""
    return each.decision.status if each.decision and each.state == "known" else each.state


def _columns(fact: Fact, said: Mapping[str, Quote], room: int, index: Index) -> tuple[Column, ...]:
    """Return the value classes; a claim in two of them is linked to in the first."""
    seen: set[str] = set()
    figures = figures_of(fact, index)
    shown = []
    for each in fact.classes:
        own = [name for name in _founder_first(each) if name not in each.loose]
        shown.append([replace(said[name], first=name not in seen) for name in own])
        seen.update(own)
    found = []
    for number, (each, (told, named)) in enumerate(zip(fact.classes, _in_full(shown, room), strict=True)):
        found.append(
            Column(
                letter=letter(number),
                figure=figures[number],
                hedge=_hedge(each, index),
                support=_support(each),
                best=number == fact.supported and len(fact.classes) > 1,
                praise=_praise(number, fact) if number == fact.supported and len(fact.classes) > 1 else "",
                quotes=told,
                more=named,
            )
        )
    return tuple(found)


def _room(index: Index) -> int:
    """Return how many signs of sentences a fact tells in full."""
    page, least, most = ROOM
    return max(least, min(most, page // max(index.shared, 1)))


def _in_full(columns: Sequence[Sequence[Quote]], room: int) -> list[tuple[tuple[Quote, ...], tuple[Quote, ...]]]:
    """Part the quotes of each class: those told in full, the first of every class among them, and those named."""
    room -= sum(_signs(own[0]) for own in columns if own)
    parted = []
    for own in columns:
        told, named = list(own[:1]), []
        for each in own[1:]:
            if not each.around or (len(told) < MOST_QUOTES and _signs(each) <= room):
                told.append(each)
                room -= _signs(each)
            else:
                named.append(each)
        parted.append((tuple(told), tuple(named)))
    return parted


def _signs(each: Quote) -> int:
    return len(each.before) + len(each.figure) + len(each.after)


def _praise(number: int, fact: Fact) -> str:
    """Say what makes a class the best: it is the latest, most origins carry it, or such as are borne out elsewhere."""
    if fact.verdict == "evolves":
        return "the latest"
    rivals = (each.origins for at, each in enumerate(fact.classes) if at != number)
    rivalled = any(origins >= fact.classes[number].origins for origins in rivals)
    return f"best supported{': primary, or more often borne out elsewhere' if rivalled else ''}"


def _hedge(each: ValueClass, index: Index) -> str:
    """Say how a figure is hedged, nothing where nobody hedges it."""
    said = hedges(each, index).split(", ")
    plain = HEDGES["exact"] in said
    words = ", ".join(f"“{word}”" for word in said if word != HEDGES["exact"])
    return f"in part {words}" if plain and words else words


def _founder_first(each: ValueClass) -> Sequence[str]:
    return [each.founder, *(name for name in each.claims if name != each.founder)]


def _support(each: ValueClass) -> str:
    """Say how many independent sources carry a class."""
    total = len(each.sources)
    if each.origins >= total:
        return counted(total, "independent source") if total > 1 else "1 source"
    return f"{independent(each)} sources independent"


def _note(pairs: Sequence[Pair]) -> str:
    """Return the decision that all pairs share, to be told once."""
    notes = {pair.note for pair in pairs}
    return notes.pop() if len(pairs) > 1 and len(notes) == 1 else ""


def _reasons(fact: Fact, pairs: Sequence[Pair]) -> tuple[str, ...]:
    """Return what explains the fact as a whole and none of its pairs."""
    if fact.verdict == "consistent":
        return (why_alike(fact),)
    told = {reason for pair in pairs for reason in pair.reasons}
    return tuple(dict.fromkeys(each.text for each in fact.explanations if each.text not in told))
