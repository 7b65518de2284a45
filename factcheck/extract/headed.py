"""Bare figures of a table, whose unit stands in a heading: *12.5* under *Fine (EUR m)* is €12.5 million.

A heading names a unit where the reader of texts, given a number before some words of it, reads one figure of all of
them. The words of the figure stay those of its cell.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck.datafile import read_datafile
from factcheck.extract.scan import extract_mentions
from factcheck.language import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Headed, Heading, Kind, Mention, Source

_SAMPLE = Decimal(7)  # a number that no unit makes anything else of
_LONGEST = 80
_WHOLE_WORDS, _COUNTED_WORDS, _LAST_WORDS = 4, 2, 3
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_PARTS = re.compile(r",\s|[;:|–—]| - ")
_NOTE = re.compile(r"(?:[\s*†‡¹⁴⁵⁶⁷⁸⁹:.]|(?<!m)[²³])+\Z")
_INSIDE = ".,'’"  # what stands inside numbers
_SHORT = 4  # letters
_ONE = Decimal(1)
_MEASURED: frozenset[Kind] = frozenset({"money", "measure", "percent"})
_NAMED: frozenset[Kind] = _MEASURED | {"duration"}
_COUNTED: frozenset[Kind] = frozenset({"count"})
_BEGINS: frozenset[Kind] = frozenset()  # of words that begin with what is counted


class _Words(NamedTuple):
    """Some words of a heading, and the kinds of unit they may name there; those `explained` count only when scaled."""

    text: str
    kinds: frozenset[Kind]
    explained: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """What the figures below a heading are counted in: `words` behind each, which count `factor` times."""

    words: str
    factor: Decimal = _ONE
    kind: Kind = "number"


def headed_mentions(
    mentions: Sequence[Mention], source: Source, language: str
) -> tuple[Sequence[Mention], Mapping[int, Heading]]:
    """Return the mentions of a source, bare figures of its tables in the unit that a heading says, and that heading.

    What a cell itself says a unit of stays as it reads.
    """
    units: dict[int, Heading] = {}
    found = list(mentions)
    starts = [each.start for each in mentions]
    for cell in source.headed:
        first, last = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
        crossed = first > 0 and mentions[first - 1].end > cell.start
        if crossed or not all(_is_bare(each) and each.end <= cell.end for each in mentions[first:last]):
            continue
        inside = mentions[first:last]
        known = inside[0] if len(inside) == 1 and inside[0].end - inside[0].start == cell.end - cell.start else None
        headings = [each.text for each in cell.headings]
        said = read_bare(source.text[cell.start : cell.end], headings, language, known)
        if said is not None:
            units[cell.start] = cell.headings[said[1]]
            found.append(replace(said[0], start=cell.start, end=cell.end))
    if not units:
        return mentions, {}
    headed = [cell for cell in source.headed if cell.start in units]
    told = [place for text in {each.text: None for each in units.values()} for place in _places(text, source.text)]
    kept = (each for each in _outside(found, headed) if each.reading.hedge != "vague" or not _among(each, told))
    return sorted(kept, key=lambda each: each.start), units


def _places(heading: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a heading stands that says a unit: *in thousands of tonnes* is no figure there."""
    at = text.find(heading)
    if at >= 0:
        yield at, at + len(heading)


def _among(mention: Mention, places: Sequence[tuple[int, int]]) -> bool:
    return any(start <= mention.start and mention.end <= end for start, end in places)


def _outside(found: Sequence[Mention], cells: Sequence[Headed]) -> Iterator[Mention]:
    """Yield the mentions that are no part of some cells: they are the whole of one, or stand elsewhere."""
    starts = [cell.start for cell in cells]
    own = set()
    for mention in reversed(found):  # those of whole cells were added last
        at = bisect_right(starts, mention.start) - 1
        inside = at >= 0 and mention.start < cells[at].end
        if not inside or at not in own:
            yield mention
        if inside:
            own.add(at)


def _is_bare(mention: Mention) -> bool:
    """Say whether a figure has no unit of its own; a number that might be a year is one under a heading."""
    if mention.kind == "date":
        told = mention.reading.calendar
        return told is not None and told.year is not None and (told.month, told.to, told.relative) == (None,) * 3
    return mention.kind == "number" or (mention.kind == "count" and mention.reading.unit is None)


def read_bare(
    cell: str, headings: Sequence[str], language: str, known: Mention | None = None
) -> tuple[Mention, int] | None:
    """Return the figure of a cell in the unit that the first of some headings names, and which of them that is.

    `known` is the cell's bare figure, where it was read before.
    """
    for at, heading in enumerate(headings):
        unit = unit_of(heading, language)
        if unit is None:
            continue
        plain = known is not None and known.kind == "number" and known.reading.number is not None
        said = _counted(known, unit, language) if known is not None and plain else _in_unit(cell, unit, language)
        if said is not None:
            return said, at
    return None


@lru_cache(4096)
def unit_of(heading: str, language: str) -> Unit | None:
    """Return the unit that a heading names, ``None`` where it names none for certain."""
    heading = " ".join(heading.split())
    if not heading or len(heading) > _LONGEST:
        return None
    scale: Unit | None = None
    for words in _candidates(heading):
        unit = _unit(words, language)
        if unit is not None and unit.kind != "number" and (scale is not None or not words.explained):
            return unit if scale is None else replace(unit, factor=unit.factor * scale.factor)
        scale = scale or (unit if unit is not None and unit.kind == "number" else None)
    return scale


def _candidates(heading: str) -> Iterator[_Words]:
    """Yield the words of a heading that may name its unit, the plainest first."""
    outside = _BRACKETS.sub(" ", heading).lower()
    for share in _data().spelled:
        outside = outside.replace(share, " ")
    if not _data().rates.isdisjoint(outside.split()):
        return
    for found in reversed(_BRACKETS.findall(heading)):
        yield _Words(_behind(found) or found.strip(), _NAMED)
    bare = _NOTE.sub("", _BRACKETS.sub(" ", heading)).strip()
    *_, last = _PARTS.split(bare)
    for words in (_behind(bare), _behind(last) or (last.strip() if last != bare else "")):
        if words:
            yield _Words(words, _NAMED)
    words = bare.split()
    counted = _data().number_of.sub("", bare)
    explained = any(char.isalpha() for found in _BRACKETS.findall(heading) for char in found)
    if len(counted.split()) <= _COUNTED_WORDS and _data().not_counts.isdisjoint(counted.lower().split()):
        yield _Words(counted, _COUNTED | (_NAMED if counted != bare else frozenset()), explained)
    if _COUNTED_WORDS <= len(counted.split()) <= _WHOLE_WORDS and bare == heading:
        yield _Words(counted, _BEGINS)
    if len(words) <= _WHOLE_WORDS and (len(bare) > 1 or bare in _data().letters) and not _is_name(bare):
        yield _Words(bare, _MEASURED)
    for count in range(min(_LAST_WORDS, len(words) - 1), 0, -1):
        ending = " ".join(words[-count:])
        if len(ending) > 1 and not _is_name(ending):
            yield _Words(ending, _MEASURED)


def _behind(words: str) -> str:
    """Return what follows the last word that announces a unit, nothing where there is none."""
    found = list(_data().before.finditer(words))
    return words[found[-1].end() :].strip() if found else ""


def _is_name(words: str) -> bool:
    """Say whether a single word that could be money is likelier the name of something: *Won*, *Real*."""
    return words.isalpha() and words.istitle() and words.lower() not in _data().money and len(words) <= _SHORT


@lru_cache(4096)
def _unit(words: _Words, language: str) -> Unit | None:
    text, kinds = _data().spelled.get(words.text.lower(), words.text), words.kinds
    if len(text) == 1 and text not in _data().letters:
        return None
    if found := _plain(text, kinds, language) or _first_counted(text, kinds, language):
        return found
    for factor, rest in _data().split(text):
        if not rest:
            return Unit("", factor) if len(text) > 1 and kinds == _NAMED else None
        found = _plain(rest, kinds | _COUNTED, language)
        if found is not None and found.kind not in ("percent", "duration", "number"):
            return replace(found, factor=factor)
    return None


def _plain(text: str, kinds: frozenset[Kind], language: str) -> Unit | None:
    """Return the unit that some words name by themselves; of words for a number, that number as a factor."""
    phrase = f"{_SAMPLE} {text}"
    found = _only(phrase, language)
    if found is None or found.reading.number is None or found.reading.number_to is not None:
        return None
    if found.kind == "number" and found.reading.number > _SAMPLE and kinds == _NAMED:
        return Unit("", found.reading.number / _SAMPLE)
    concepts = load_language(language).data["concepts"]
    known = found.kind != "count" or found.reading.unit in concepts or text.lower() in _data().counted
    return Unit(text, kind=found.kind) if found.kind in kinds and known else None


def _first_counted(text: str, kinds: frozenset[Kind], language: str) -> Unit | None:
    """Return what the first words of a heading count, *people* of *People evacuated*."""
    if kinds != _BEGINS:
        return None
    found = next(iter(extract_mentions(f"{_SAMPLE} {text}", language)), None)
    if found is None or found.start or found.kind != "count" or found.reading.per or not found.reading.noun:
        return None
    rest = text[found.end - len(f"{_SAMPLE} ") :]
    words = rest.lower().split()
    plural = found.reading.noun.lower() != found.reading.unit
    known = found.reading.unit in load_language(language).data["concepts"]
    if not rest.startswith(" ") or not plural or not known or not _data().not_counts.isdisjoint(words):
        return None
    return Unit(text[: len(text) - len(rest)], kind="count")


def _only(phrase: str, language: str) -> Mention | None:
    """Return the figure that a phrase is, ``None`` where it holds more or less than one."""
    found = extract_mentions(phrase, language)
    whole = len(found) == 1 and found[0].start == 0 and not phrase[found[0].end :].strip(" .")
    return found[0] if whole else None


def _counted(known: Mention, unit: Unit, language: str) -> Mention | None:
    """Return a bare figure in a unit: as it would be read with the unit behind it, at a fraction of the work."""
    sample = _sample(unit.words, language)
    if sample is None or sample.reading.number is None or known.reading.number is None:
        return None
    factor = sample.reading.number / _SAMPLE * unit.factor
    read, like = known.reading, sample.reading
    far = None if read.number_to is None else read.number_to * factor
    number = known.reading.number * factor
    reading = replace(read, number=number, number_to=far, unit=like.unit, per=like.per, noun=like.noun)
    if factor != _ONE:
        reading = replace(reading, granularity=_grain(read.granularity) * factor)
    if sample.kind == "count" and number != number.to_integral_value():
        return None
    return replace(known, kind=sample.kind, reading=reading)


@lru_cache(1024)
def _sample(words: str, language: str) -> Mention | None:
    return _only(f"{_SAMPLE} {words}".strip(), language)


def _grain(granularity: Decimal | None) -> Decimal:
    """Return the last digit that counts of a figure with a scale behind it: one, where no fraction is printed."""
    return granularity if granularity is not None and granularity < 1 else _ONE


def _in_unit(cell: str, unit: Unit, language: str) -> Mention | None:
    """Return the figure of a cell in a unit, with the words of the cell for its own."""
    said = _only(f"{cell} {unit.words}".strip(), language)
    if said is None or said.reading.number is None or (unit.words and said.kind != unit.kind):
        return None
    reading = said.reading
    number = said.reading.number * unit.factor
    if said.kind == "count" and number != number.to_integral_value():
        return None
    if unit.factor != _ONE:
        far = None if reading.number_to is None else reading.number_to * unit.factor
        reading = replace(reading, number=number, number_to=far, granularity=_grain(reading.granularity) * unit.factor)
    return replace(said, start=0, end=len(cell), reading=reading)


@dataclass(frozen=True, slots=True)
class _Data:
    """What headings write, ready for use."""

    scales: tuple[tuple[str, Decimal], ...]
    letters: frozenset[str]
    counted: frozenset[str]
    not_counts: frozenset[str]
    rates: frozenset[str]
    spelled: Mapping[str, str]
    money: frozenset[str]
    before: re.Pattern[str]
    number_of: re.Pattern[str]

    def split(self, text: str) -> Iterator[tuple[Decimal, str]]:
        """Yield the ways to part a sign for a scale from what stands before or behind it."""
        for sign, factor in self.scales:
            bare = text.rstrip(".") if not sign.endswith(".") else text
            if bare == sign:
                yield factor, ""
            elif (
                bare.endswith(sign)
                and not (bare[-len(sign) - 1] in _INSIDE and sign[0].isdigit())
                and not (bare[-len(sign) - 1].isalnum() and sign[0].isalnum())
            ):
                yield factor, bare[: -len(sign)].strip(" .'’")
            elif bare.startswith(sign) and not (bare[len(sign)].isalnum() and sign[-1].isalnum()):
                yield factor, bare[len(sign) :].strip(" .")


@cache
def _data() -> _Data:
    told = cast("dict[str, list[str]]", read_datafile("factcheck.extract", "headings.yaml"))
    scales = cast("dict[str, list[str]]", told["scales"])
    signs = [(sign, Decimal(factor)) for factor, held in scales.items() for sign in held]

    def words(key: str) -> str:
        return "|".join(re.escape(word) for word in sorted(told[key], key=len, reverse=True))

    return _Data(
        scales=tuple(sorted(signs, key=lambda each: -len(each[0]))),
        letters=frozenset(told["letters"]),
        counted=frozenset(told["counted"]),
        not_counts=frozenset([*told["not_counts"], *told["names"]]),
        rates=frozenset(told["rates"]),
        spelled={key.lower(): value for key, value in cast("dict[str, str]", told["spelled"]).items()},
        money=frozenset(told["money"]),
        before=re.compile(rf"(?<!\w)(?:{words('before')})(?:\s*:\s*|\s+)", re.IGNORECASE),
        number_of=re.compile(rf"\A(?:{words('number_of')})\s+", re.IGNORECASE),
    )
