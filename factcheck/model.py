"""The nouns of factcheck: what the stages hand to one another.

Everything here is immutable and plain; this module imports nothing else of the package.

Numbers that are compared are :class:`decimal.Decimal`. A date is held as its proleptic Gregorian
ordinal (:meth:`datetime.date.toordinal`), a time of day as minutes after midnight, a duration as
days, a percentage as the number before the sign, so that one :class:`Interval` serves every kind.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Kind = Literal["money", "count", "measure", "percent", "date", "duration", "time", "ordinal", "number"]
Hedge = Literal["exact", "about", "over", "at_least", "under", "up_to", "nearly", "range", "vague"]
Modality = Literal["actual", "planned", "projected", "alleged", "denied"]
Origin = Literal["extracted", "stated"]
Role = Literal["headline", "body", "caption", "list", "furniture"]
Known = Literal["stated", "metadata", "none"]
Verdict = Literal["contradiction", "evolves", "consistent", "single", "incomparable"]
Strength = Literal["hard", "soft"]
Relation = Literal["contradiction", "evolution"]
How = Literal["exact", "rounded", "converted"]
CheckKind = Literal["enumeration", "conversion", "weekday", "ratio", "sum", "self"]
State = Literal["new", "known", "expired", "grown"]
Standing = Literal["contradicted", "outdated", "disputed", "unsupported", "supported"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed or open interval of numbers; ``None`` stands for an open end at infinity."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, x: Decimal) -> Interval:
        """Return the interval that holds `x` alone."""
        return cls(x, x)

    @property
    def width(self) -> Decimal:
        """The length of the interval; ``Infinity`` where an end is open to infinity."""
        if self.low is None or self.high is None:
            return Decimal("Infinity")
        return self.high - self.low

    def meets(self, other: Interval) -> bool:
        """Say whether the two intervals have a point in common."""
        return _starts_before(self, other) and _starts_before(other, self)

    def scaled(self, factor: Decimal) -> Interval:
        """Return the interval with both ends multiplied by `factor` (> 0)."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)


def _starts_before(a: Interval, b: Interval) -> bool:
    """Say whether `a` begins at or before the end of `b`, with a point to share there."""
    if a.low is None or b.high is None or a.low < b.high:
        return True
    return a.low == b.high and not a.low_open and not b.high_open


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch ``[start, end)`` of a source's text that plays one role on the page."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a stretch ``[start, end)`` of a source's text stands in a file that is not text.

    `page` and `paragraph` count from 1; `cell` is as a spreadsheet names it, ``B7``.
    """

    start: int
    end: int
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What a table writes above or beside a figure, and in which cell of a sheet it stands."""

    text: str
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Headed:
    """A bare figure ``[start, end)`` of a table, with the headings that may say its unit, the nearest first."""

    start: int
    end: int
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One article, note, page or table, decoded; offsets everywhere count code points of `text`.

    `marks` are in order and do not overlap. Where `lined` is false, the text is not the file as it stands, and a
    line of it is no line of the file. `part` is the name of one text among several of a file: an item, an attachment.
    """

    id: str
    path: str
    text: str = field(repr=False)
    sha256: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: date | None = None
    published_how: Known = "none"
    primary: bool = False
    regions: tuple[Region, ...] = ()
    copy_of: str | None = None
    marks: tuple[Mark, ...] = ()
    lined: bool = True
    part: str | None = None
    headed: tuple[Headed, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date or clock time as the words give it; what they leave out is ``None``.

    `relative` is a unit and a distance from the day of publication: ``("day", -1)`` is yesterday,
    ``("month", -1)`` last month, ``("weekday", -1)`` with `weekday` 1 last Tuesday, and ``("weekday", 0)``
    the Tuesday nearest to publication. `part` narrows a month, year or decade.
    `other` is the second reading of a date whose order of day and month is open.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 0
    rank: int | None = None  # the first (1), the last (-1) of these weekdays in its month
    later: int = 0  # days after such a weekday: the Friday after the fourth Thursday of November
    easter: int | None = None  # days after Easter Sunday, of which the feasts that move are counted
    part: Literal["early", "mid", "late"] | None = None
    span: int = 1  # calendar years meant: 10 for a decade
    relative: tuple[str, int] | None = None
    near: int | None = None  # the year the text last named, for a date that names none in a text of unknown day
    base: Calendar | None = None  # what `relative` counts from, where not from publication
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    to: Calendar | None = None
    other: Calendar | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mention literally says, in its printed unit.

    `granularity` is the place of the last printed digit that counts (``1E5`` for *30.5 million*), or
    ``None`` for an exact integer. `number_to` is the far end of a range; for a vague figure
    (*dozens*) both are the ends. `unit` is an ISO currency code, a counted concept in the singular,
    a pint unit, ``percent`` or ``point``, or a calendar unit (``day``, ``month``, …) for durations.
    `parts` are the further pieces of a compound duration or measure (*8 hours and 20 minutes*). `words` are those
    of a vague figure, which prints no number (*dozens*).
    """

    number: Decimal | None = None
    number_to: Decimal | None = None
    granularity: Decimal | None = None
    unit: str | None = None
    hedge: Hedge = "exact"
    per: str | None = None
    parts: tuple[tuple[Decimal, str], ...] = ()
    calendar: Calendar | None = None
    direction: Literal["up", "down"] | None = None
    limit: bool = False  # the bound is itself the fact: a deadline, a maximum
    noun: str | None = None  # the counted words as printed
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """What a mention says, in a base unit: what the words allow, and what a reader takes them to mean.

    `logical` and `likely` are the two intervals of the design (after Krifka 2007 on round numbers and
    Cummins, Sauerland & Solt 2012 on *more than n*). `point` is the figure itself in the base unit,
    ``None`` where there is none (a range, *dozens*). `granularity` is in the base unit.
    """

    kind: Kind
    unit: str | None
    logical: Interval
    likely: Interval
    point: Decimal | None
    stated: str
    granularity: Decimal | None = None
    hedge: Hedge = "exact"
    per: str | None = None
    zone: str | None = None
    limit: bool = False
    printed: str | None = None  # the printed unit of a measure or duration, for display and for rounding

    @property
    def low(self) -> str | None:
        """The lower end of the logical interval as the report's JSON shows it."""
        return bound_text(self.kind, self.logical.low)

    @property
    def high(self) -> str | None:
        """The upper end of the logical interval as the report's JSON shows it."""
        return bound_text(self.kind, self.logical.high)

    @property
    def as_printed(self) -> str:
        """The number as printed, with the minutes of an hour behind a colon: ``2:05`` for 2 hours and 5 minutes."""
        head, *rest = (self.printed or "").split(" + ")
        clock = head == "hour" and all(part.endswith((" minute", " second")) for part in rest)
        if self.kind != "duration" or not clock:
            return self.stated
        return ":".join([self.stated, *(f"{part.partition(' ')[0]:0>2}" for part in rest)])


def bound_text(kind: Kind, bound: Decimal | None) -> str | None:
    """Write one end of an interval: a plain decimal, an ISO date or ``HH:MM``."""
    if bound is None:
        return None
    if kind == "date":
        return date.fromordinal(int(bound)).isoformat()
    if kind == "time":
        minutes = int(bound) % 1440
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    text = format(bound, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in a text: the span ``[start, end)`` from its hedge to its noun or unit, and its reading."""

    start: int
    end: int
    kind: Kind
    reading: Reading
    value: Value | None = None

    @property
    def low(self) -> str | None:
        """The lower end of what the words allow, in the base unit."""
        return self.value.low if self.value else None

    @property
    def high(self) -> str | None:
        """The upper end of what the words allow, in the base unit."""
        return self.value.high if self.value else None

    @property
    def stated(self) -> str | None:
        """The number as printed, in its printed unit."""
        return self.value.as_printed if self.value else None

    @property
    def unit(self) -> str | None:
        """The base unit."""
        return self.value.unit if self.value else self.reading.unit

    @property
    def hedge(self) -> Hedge:
        """How the figure is hedged."""
        return self.reading.hedge


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention in context: what a source says about something, and where."""

    id: str
    source: str
    start: int
    end: int
    line: int
    column: int
    quote: str
    sentence: str
    sentence_start: int
    language: str
    mention: Mention
    value: Value
    role: Role = "body"
    subject: str | None = None
    attribute: str | None = None
    qualifiers: tuple[str, ...] = ()
    modality: Modality = "actual"
    attribution: str | None = None
    as_of: date | None = None
    as_of_how: Known = "none"
    origin: Origin = "extracted"
    declared: str | None = None  # the fact a hand-stated claim names
    place: str | None = None  # where a hand-stated claim stands, `claims.yaml:12`
    by: str | None = None  # the plug-in that found it, where it was not our own grammar
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    paragraph: int | None = None
    unit_from: Heading | None = None  # the heading that says the unit of a bare figure of a table

    @property
    def kind(self) -> Kind:
        """The kind of figure."""
        return self.value.kind


@dataclass(frozen=True, slots=True)
class Explanation:
    """One likely reason why two figures agree or differ, with its arithmetic in words."""

    kind: str
    text: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class ValueClass:
    """The claims of a fact that agree with one founder."""

    display: str
    founder: str
    claims: tuple[str, ...]
    loose: tuple[str, ...]
    sources: tuple[str, ...]
    origins: int
    canonical: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor said of a discrepancy."""

    status: str
    reason: str = ""
    by: str = ""
    decided: date | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A pair of value classes of one fact whose founders do not agree."""

    fingerprint: str
    classes: tuple[int, int]
    relation: Relation
    strength: Strength
    explanations: tuple[Explanation, ...] = ()
    state: State = "new"
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that speak of the same fact, before they are compared."""

    id: str
    label: str
    claims: tuple[Claim, ...]
    declared: bool = False
    tolerance: Decimal = Decimal(0)  # a share: 0.01 is one per cent
    why: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A group reconciled: its value classes, its verdict and what explains them."""

    id: str
    label: str
    kind: Kind
    unit: str | None
    declared: bool
    verdict: Verdict
    strength: Strength | None
    how: How | None
    claims: tuple[str, ...]
    classes: tuple[ValueClass, ...]
    discrepancies: tuple[Discrepancy, ...]
    explanations: tuple[Explanation, ...]
    supported: int | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A figure that does not fit its own source: a list shorter than it says, a conversion that is off."""

    kind: CheckKind
    source: str
    start: int
    end: int
    text: str
    fingerprint: str
    state: State = "new"
    decision: Decision | None = None
    figures: tuple[str, ...] = ()  # what the fingerprint is made of, beside the kind and the source


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, where it stands, and what to do about it."""

    place: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Missed:
    """A declared fact that no claim reached, with the nearest claims that missed it and why."""

    fact: str
    label: str
    nearest: tuple[tuple[str, str], ...] = ()  # claim id, why it missed


@dataclass(frozen=True, slots=True)
class Refused:
    """A figure that the plug-in `by` said a source holds, and why it does not count."""

    source: str
    by: str
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision on something that is no longer there; `subject` is a fact, or the source of a check."""

    fingerprint: str
    subject: str
    values: tuple[str, ...]
    decision: Decision
    place: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """A figure of a draft, set beside what the sources say.

    `claims` are the places of the draft that state it, `beside` the claims of sources it was compared with, those
    that speak against it first; `fact` is the fact they belong to, ``None`` where they are merely of the same
    figure, or where there are none. `why` says what was matched, and how the figures stand to each other.
    """

    status: Standing
    claims: tuple[str, ...]
    beside: tuple[str, ...]
    fact: str | None
    strength: Strength | None
    why: str
    explanations: tuple[Explanation, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft read against its sources; it is no source itself. `checks` are what does not fit inside it."""

    source: Source
    claims: tuple[Claim, ...]
    figures: tuple[Drafted, ...]
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """What makes a gate fail: states and kinds of finding, and the least strength that counts."""

    fail_on: tuple[str, ...] = ("new", "expired")
    min_strength: Strength = "soft"


@dataclass(frozen=True, slots=True)
class TableSummary:
    """What became of a table whose rows are claims.

    `claims` counts the rows in which a figure is read, `unread` those that hold something else, `mute` being the
    first of these. `verdicts` counts the facts by verdict where not all of them are in the report; `shown` are.
    """

    source: str
    path: str
    rows: int
    claims: int
    facts: int
    verdicts: tuple[tuple[str, int], ...] = ()
    shown: int = 0
    unread: int = 0
    mute: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check found.

    `renamed` pairs each id that a declared fact had before with the one it has now.
    """

    case: str | None
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    checks: tuple[Check, ...] = ()
    missed: tuple[Missed, ...] = ()
    problems: tuple[Problem, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    stale: tuple[Stale, ...] = ()
    policy: Policy = Policy()
    draft: Draft | None = None
    refused: tuple[Refused, ...] = ()
    tables: tuple[TableSummary, ...] = ()
