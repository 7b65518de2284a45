"""The unit that a heading of a table names: *EUR m* in *Fine (EUR m)*, *people* in *People evacuated*.

A heading names a unit where the reader of texts, given a number before some words of it, reads one figure of all of
them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck.datafile import read_datafile
from factcheck.extract.scan import extract_mentions
from factcheck.language import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Kind, Mention

SAMPLE = Decimal(7)  # a number that no unit makes anything else of
_LONGEST = 80
_WHOLE_WORDS, _COUNTED_WORDS, _LAST_WORDS = 4, 2, 3
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_PARTS = re.compile(r",\s|[;:|–—]| - ")
_NOTE = re.compile(  # tried where a run begins alone, else long runs of blanks cost their square
    r"(?:(?<![\s*†‡¹²³⁴⁵⁶⁷⁸⁹:.])|(?<=m[²³]))(?:[\s*†‡¹⁴⁵⁶⁷⁸⁹:.]|(?<!m)[²³])++\Z"
)
_INSIDE = ".,'’"  # what stands inside numbers
_SHORT = 4  # letters
ONE = Decimal(1)
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
    factor: Decimal = ONE
    kind: Kind = "number"


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
    phrase = f"{SAMPLE} {text}"
    found = only(phrase, language)
    if found is None or found.reading.number is None or found.reading.number_to is not None:
        return None
    if found.kind == "number" and found.reading.number > SAMPLE and kinds == _NAMED:
        return Unit("", found.reading.number / SAMPLE)
    concepts = load_language(language).data["concepts"]
    known = found.kind != "count" or found.reading.unit in concepts or text.lower() in _data().counted
    return Unit(text, kind=found.kind) if found.kind in kinds and known else None


def _first_counted(text: str, kinds: frozenset[Kind], language: str) -> Unit | None:
    """Return what the first words of a heading count, *people* of *People evacuated*."""
    if kinds != _BEGINS:
        return None
    found = next(iter(extract_mentions(f"{SAMPLE} {text}", language)), None)
    if found is None or found.start or found.kind != "count" or found.reading.per or not found.reading.noun:
        return None
    rest = text[found.end - len(f"{SAMPLE} ") :]
    words = rest.lower().split()
    plural = found.reading.noun.lower() != found.reading.unit
    known = found.reading.unit in load_language(language).data["concepts"]
    if not rest.startswith(" ") or not plural or not known or not _data().not_counts.isdisjoint(words):
        return None
    return Unit(text[: len(text) - len(rest)], kind="count")


def only(phrase: str, language: str) -> Mention | None:
    """Return the figure that a phrase is, ``None`` where it holds more or less than one."""
    found = extract_mentions(phrase, language)
    whole = len(found) == 1 and found[0].start == 0 and not phrase[found[0].end :].strip(" .")
    return found[0] if whole else None


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
