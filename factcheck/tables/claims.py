"""Rows of a table → claims stated by hand, and the facts they name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract import extract_mentions
from factcheck.fields import parse_day
from factcheck.model import Claim, Group, Source
from factcheck.normalize import When, valued
from factcheck.read.assembly import APART
from factcheck.tables.columns import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from factcheck.casefile import SourceSettings
    from factcheck.tables.figures import CellReader

_NOT_PLAIN = re.compile("[^a-z0-9]+")
_LONGEST = 60
_WHY = "the table names it"
_SAYS = ": "
_ROOM = 1 << 20  # offsets that each row has for itself until its sentence has a place in a text


class Row(NamedTuple):
    """A row of a table, as far as it is mapped: its number in the file and the texts of its columns."""

    number: int
    name: str
    value: str
    unit: str
    day: str
    source: str
    cell: str


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes claims of the rows of the table at `path`; a row that names one of the facts `declared` is for that."""

    settings: SourceSettings
    path: str
    reader: CellReader
    declared: Collection[str] = ()

    def group(self, rows: Sequence[Row]) -> Group:
        """Return the fact that some rows speak of, which all name it alike."""
        label = shown(rows[0].name)
        return Group(f"{self.settings.id}-{slug(label)}", label, tuple(self.claims(rows)), why=_WHY)

    def claims(self, rows: Iterable[Row]) -> list[Claim]:
        """Return the claims of some rows, those in which no figure is read left out."""
        return [claim for row in rows if (claim := self._claim(row)) is not None]

    def _claim(self, row: Row) -> Claim | None:
        said = self.reader.read(row.value, row.unit)
        if said is None or said.mention.value is None:
            return None
        label, mention, value = shown(row.name), said.mention, said.mention.value
        day = day_in(row.day, self.reader.language)
        begins = row.number * _ROOM
        start = begins + len(label) + len(_SAYS) + mention.start
        return Claim(
            id=f"{self.settings.id}:{row.number}",
            source=self.source_id(row.source),
            start=start,
            end=start + mention.end - mention.start,
            line=row.number,
            column=1,
            quote=said.phrase[mention.start : mention.end],
            sentence=f"{label}{_SAYS}{said.phrase}",
            sentence_start=begins,
            language=self.reader.language,
            mention=mention,
            value=value,
            subject=row.name.partition(BETWEEN)[0],
            as_of=day or self.settings.published,
            as_of_how="stated" if day or self.settings.published else "none",
            origin="stated",
            attribution=row.source or None,
            declared=row.name if row.name in self.declared else None,
            sheet=self.settings.table.sheet if self.settings.table else None,
            cell=row.cell,
        )

    def source_id(self, name: str) -> str:
        """Return the id of the source that a row names; of a table that names none, its own."""
        return f"{self.settings.id}-{slug(name)}" if name else self.settings.id

    def source(self, claim: Claim, text: str) -> Source:
        """Return the source of a claim, with what it says for its text."""
        told = self.settings
        return Source(
            id=claim.source,
            path=self.path,
            text=text,
            sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            title=told.title,
            publisher=claim.attribution or told.publisher,
            url=told.url,
            language=self.reader.language,
            published=told.published,
            published_how="stated" if told.published else "none",
            primary=bool(told.primary),
            lined=False,
        )


def settle(claims: Sequence[Claim]) -> tuple[str, list[Claim]]:
    """Return a text of the sentences of one source's claims, and those with their places in it."""
    settled, lines, at = [], [], 0
    for claim in claims:
        start = at + claim.start - claim.sentence_start
        end = start + len(claim.quote)
        mention = replace(claim.mention, start=start, end=end)
        settled.append(replace(claim, start=start, end=end, sentence_start=at, mention=mention))
        lines.append(claim.sentence)
        at += len(claim.sentence) + len(APART)
    return APART.join(lines), settled


def shown(name: str) -> str:
    """Return what a row is about, for people: ``Veneto: deaths``."""
    return " ".join(name.replace(BETWEEN, ": ").split())


@lru_cache(65_536)
def slug(label: str) -> str:
    """Return a name for use in ids; one that leaves something out ends with signs that tell it from others."""
    folded = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    plain = _NOT_PLAIN.sub("-", folded).strip("-")[:_LONGEST]
    if plain == label:
        return plain
    return f"{plain}-{sha256(label.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}".strip("-")


@lru_cache(65_536)
def day_in(text: str, language: str) -> date | None:
    """Return the day that a cell gives, in any way that the reader of texts knows."""
    if (day := parse_day(text)) is not None or not text:
        return day
    for mention in extract_mentions(text, language):
        value = valued(mention, When(None, language)).value if mention.kind == "date" else None
        if value is not None and value.point is not None:
            return date.fromordinal(int(value.point))
    return None
