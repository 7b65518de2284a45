"""What the templates are given: plain texts and lists, every choice already made.

Ids named `anchor` are safe in an attribute and after ``#``; all other texts are as the sources have them, and are
made harmless where they are written out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Check, Discrepancy, Fact, Problem
    from factcheck.report.html.plot import Plot
    from factcheck.report.refusals import Refusal
    from factcheck.report.steps import Steps


MOST_BRIEF = 8


@dataclass(frozen=True, slots=True)
class Quote:
    """One claim: its sentence parted around the figure, who says it, when and where."""

    claim: str
    anchor: str
    before: str
    figure: str
    after: str
    lang: str
    who: str
    source: str
    when: str
    place: str
    notes: tuple[str, ...]
    steps: Steps | None
    letters: str
    first: bool  # the place in the fact that a link to the claim leads to
    around: str = ""  # how long the parts of its sentence are, where its source holds it


@dataclass(frozen=True, slots=True)
class Read:
    """Claims that were read alike, one for each wording, and the steps from their words to their class."""

    quotes: tuple[Quote, ...]
    steps: Steps


@dataclass(frozen=True, slots=True)
class Column:
    """A value class: its figure, how it is hedged, who carries it, and the words."""

    letter: str
    figure: str
    hedge: str
    support: str
    best: bool
    praise: str  # why it is the best one, in words
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...]  # those that are only named: their sentences stand in their sources


@dataclass(frozen=True, slots=True)
class Pair:
    """A discrepancy: the two figures, what they come to, and the likely reasons."""

    what: Discrepancy
    letters: str
    sides: tuple[str, str]
    state: str
    note: str
    reasons: tuple[str, ...]

    @property
    def is_decided(self) -> bool:
        """Say whether a decision holds for it."""
        return self.what.state == "known"


@dataclass(frozen=True, slots=True)
class Loose:
    """A claim too vague to tell the classes apart."""

    quote: Quote
    fits: str


@dataclass(frozen=True, slots=True)
class Story:
    """A fact as the page tells it."""

    fact: Fact
    anchor: str
    number: int
    label: str
    states: tuple[str, ...]
    standing: str
    columns: tuple[Column, ...]
    loose: tuple[Loose, ...]
    pairs: tuple[Pair, ...]
    more_pairs: tuple[Pair, ...]
    reasons: tuple[str, ...]
    note: str  # the decision, where one is on all pairs
    shown: str
    sources: tuple[int, ...]
    quotes: tuple[Quote, ...]
    read: tuple[Read, ...]
    told: tuple[Quote, ...] = ()  # of a fact that agrees, the quotes that are told in full, and those only named
    named: tuple[Quote, ...] = ()
    plot: Plot | None = None

    @property
    def is_decided(self) -> bool:
        """Say whether every contradiction of the fact is decided on."""
        return all(each.state == "known" for each in self.fact.discrepancies if each.relation == "contradiction")


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one verdict under one heading."""

    anchor: str
    title: str
    lead: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one fact: the letters of its classes, and whether it stands apart."""

    letters: str = ""
    anchor: str = ""
    outlier: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of the matrix."""

    anchor: str
    label: str
    verdict: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Facts against sources; `left_out` facts had no room."""

    sources: tuple[tuple[str, str], ...]  # anchor, short name
    rows: tuple[Row, ...]
    totals: tuple[tuple[int, int], ...]  # facts in which the source stands apart, facts it speaks of
    left_out: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a source's text; `anchors` are the claims that begin here, `href` leads to the fact."""

    text: str
    style: str = ""
    href: str = ""
    letter: str = ""
    anchors: tuple[str, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A source with its full text, every claim in it marked."""

    anchor: str
    number: int
    title: str
    publisher: str
    when: str
    path: str
    url: str
    link: str
    lang: str
    notes: tuple[str, ...]
    told: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Inside:
    """A check inside one source."""

    what: Check
    anchor: str
    href: str
    title: str
    text: str
    who: str
    place: str
    state: str
    note: str


@dataclass(frozen=True, slots=True)
class Drafting:
    """A figure of the draft that needs a look, with what the sources say beside it."""

    status: str
    words: str
    strength: str
    why: str
    quote: Quote
    also: tuple[str, ...]
    beside: tuple[Quote, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The draft as a whole; `checks` are their title, text and place."""

    anchor: str
    path: str
    summary: str
    figures: tuple[Drafting, ...]
    checks: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A decision on what is no longer there."""

    subject: str
    values: str
    status: str
    place: str


@dataclass(frozen=True, slots=True)
class Unmet:
    """A declared fact that no claim reached."""

    anchor: str
    label: str
    fact: str
    nearest: tuple[tuple[str, str, str, str], ...]  # anchor, quote, place, reason


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to filter by: its name, and each value with its words."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    title: str
    headline: str
    standfirst: tuple[str, ...]
    choices: tuple[Choice, ...]
    sections: tuple[Section, ...]
    agreed: tuple[Story, ...]
    alone: int
    matrix: Matrix | None
    texts: tuple[Text, ...]
    inside: tuple[Inside, ...] = ()
    gone: tuple[Gone, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    refused: tuple[Refusal, ...] = ()
    problems: tuple[Problem, ...] = ()
    proof: Proof | None = None
    tables: tuple[tuple[str, str, str], ...] = ()  # path, what became of it, rows without a figure

    @property
    def brief(self) -> tuple[Story, ...]:
        """The contradictions to begin with."""
        wrong = [story for section in self.sections for story in section.stories if story.fact.strength]
        return tuple(wrong[:MOST_BRIEF])

    @property
    def stories(self) -> tuple[Story, ...]:
        """All facts told more than once, in their order on the page."""
        return (*(story for section in self.sections for story in section.stories), *self.agreed)
