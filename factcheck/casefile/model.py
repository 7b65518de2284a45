"""What a claims.yaml says: the case, its sources, entities, watched facts, stated claims and corrections."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import Kind


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column, and where a claims.yaml names it."""

    heading: str
    place: str


@dataclass(frozen=True, slots=True)
class TableSettings:
    """How the rows of a table become claims: which column holds what, and what holds for every row.

    A fact is named by `fact`, by `subject`, or by both. `value` is a figure as people write it, or a bare number
    whose unit the column `unit` or the key `unit` gives. `sheet` names one of a workbook's. `place` is where the
    mapping is said.
    """

    value: Column
    fact: Column | None = None
    subject: Column | None = None
    unit_column: Column | None = None
    date: Column | None = None
    source: Column | None = None
    unit: str | None = None
    kind: Kind | None = None
    sheet: str | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """What a person says of one source; ``None`` where nothing is said.

    `path` is relative to the folder of claims.yaml, with forward slashes. `exclude` leaves the source out of
    every run. A source with a `table` is read row by row, as claims stated by hand. `place` is where it is said.
    """

    id: str
    path: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: date | None = None
    primary: bool | None = None
    exclude: bool = False
    place: str = ""
    table: TableSettings | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something facts are about, by all its names; `jurisdiction` is a country code or ``EU``."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    jurisdiction: str | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """A claim that belongs to a fact whatever its words: in `source`, the figure that `quote` covers or touches."""

    source: str
    quote: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class DeclaredFact:
    """A fact an editor watches.

    `about` holds ids of entities or plain words, one of which must be near a claim; `cues` words of which one
    must be; `exclude` words that keep a claim away. `per` is the unit of a rate (``day``). `tolerance` is a
    share: 0.01 is one per cent. `was` are ids it had before it was renamed or
    merged, and those of facts it was split off, which may be there still. `holds` are claims put
    there by hand; a fact that says neither what it is about nor its cues reaches no others.
    """

    id: str
    label: str
    kind: Kind | None = None
    unit: str | None = None
    per: str | None = None
    about: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    tolerance: Decimal = Decimal(0)
    was: tuple[str, ...] = ()
    holds: tuple[Holding, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class StatedClaim:
    """A claim heard, not filed: the words, who said them, and the fact they speak of, where that is told."""

    source: SourceSettings
    quote: str
    fact: str | None = None
    as_of: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """Where the reader is wrong: in `source`, `quote` reads as `reads`; ``None`` when it is no claim at all."""

    source: str
    quote: str
    reads: str | None
    place: str = ""


@dataclass(frozen=True, slots=True)
class PluginUse:
    """A plug-in that the case asks for, by the name its package gives it."""

    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A claims.yaml, read. `currency` is what money is compared and shown in, where the file names one."""

    path: str
    title: str | None = None
    currency: str | None = None
    sources: tuple[SourceSettings, ...] = ()
    entities: tuple[Entity, ...] = ()
    facts: tuple[DeclaredFact, ...] = ()
    claims: tuple[StatedClaim, ...] = ()
    corrections: tuple[Correction, ...] = ()
    plugins: tuple[PluginUse, ...] = ()
