"""Typed reading of YAML mappings: each mistake is collected with its place, so that all are reported at once."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Problem
from factcheck.yamlfile import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Sequence as Many

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_AND_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=[T ][0-9])")
_SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)\s*%")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_SLIP = 0.25  # share of the letters that differ
_YES = frozenset({"true", "yes"})
_NO = frozenset({"false", "no"})


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is spelt most like `word`; the first among equals."""
    ranked = _by_distance(word, known)
    return ranked[0][1] if ranked else None


def misspelt(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` of which `word` is plainly a slip of the pen, if there is one."""
    ranked = _by_distance(word, known)
    return ranked[0][1] if ranked and ranked[0][0] <= _SLIP else None


def _by_distance(word: str, known: Iterable[str]) -> list[tuple[float, str]]:
    from rapidfuzz.distance import OSA

    word = word[:100].lower()
    return sorted(((OSA.normalized_distance(word, other.lower()), other) for other in known), key=lambda pair: pair[0])


class Fields:
    """Reads the keys of one mapping; what is wrong goes to `problems`, and the value is then as if absent."""

    def __init__(self, node: Node, what: str, name: str, problems: list[Problem]) -> None:
        self.what = what
        self.name = name
        self.problems = problems
        self.line, self.column = node.line, node.column
        self.node = node if isinstance(node, Mapping) else Mapping(node.line, node.column)
        self.broken = not isinstance(node, Mapping) and not (isinstance(node, Scalar) and node.empty)
        if self.broken:
            self.wrong(node, f"{what} must be keys with values", "Write `key: value`, one to a line.")

    def wrong(self, node: Node, text: str, hint: str) -> None:
        """Note a mistake that stands at `node`."""
        self.problems.append(Problem(self.place(node), text, hint))

    def place(self, node: Node) -> str:
        """Return where `node` stands, as ``name:line:column``."""
        return f"{self.name}:{node.line}:{node.column}"

    def refuse_unknown(self, known: Many[str]) -> None:
        """Note each key that is not one of `known`, with the nearest that is."""
        for key, at in self.node.keys.items():
            if key not in known:
                hint = f"Did you mean '{nearest(key, known)}'? The keys here are {', '.join(known)}."
                self.wrong(at, f"unknown key '{_short(key)}' in {self.what}", hint)

    def given(self, key: str) -> Node | None:
        """Return the node under `key`; ``None`` where the key is absent or holds nothing."""
        node = self.node.items.get(key)
        return None if node is None or (isinstance(node, Scalar) and node.empty) else node

    def require(self, key: str, hint: str) -> bool:
        """Say whether `key` is given, and note it where it is not."""
        missing = self.given(key) is None
        if missing and not self.broken:
            self.wrong(self.node, f"{self.what} has no {key}", hint)
        return not missing

    def scalar(self, key: str) -> Scalar | None:
        """Return the scalar under `key`, its text as it stands."""
        node = self.given(key)
        if node is None or isinstance(node, Scalar):
            return node
        self.wrong(node, f"'{key}' of {self.what} must be one text", f"Write `{key}: text`.")
        return None

    def text(self, key: str) -> str | None:
        """Return the text under `key`, its white space folded."""
        scalar = self.scalar(key)
        return " ".join(scalar.text.split()) or None if scalar else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts under `key`; a single text is a list of one."""
        node = self.given(key)
        if node is None:
            return ()
        entries = node.items if isinstance(node, Sequence) else [node]
        return tuple(text for entry in entries if (text := self._entry(entry, key)))

    def _entry(self, node: Node, key: str) -> str | None:
        if isinstance(node, Scalar):
            return " ".join(node.text.split())
        self.wrong(node, f"'{key}' of {self.what} must be a list of texts", f"Write `{key}: [one, another]`.")
        return None

    def identifier(self, key: str) -> str | None:
        """Return the id under `key`: letters, digits, dots, dashes and underscores, at most 80."""
        scalar = self.scalar(key)
        return self.checked_id(scalar) if scalar else None

    def checked_id(self, scalar: Scalar) -> str | None:
        """Return the text of `scalar` where it can serve as an id."""
        if _ID.fullmatch(scalar.text):
            return scalar.text
        hint = "Use letters, digits, dots, dashes and underscores, at most 80, a letter or digit first."
        self.wrong(scalar, f"'{_short(scalar.text)}' cannot be the id of {self.what}", hint)
        return None

    def choice(self, key: str, options: Many[str]) -> str | None:
        """Return the one of `options` under `key`."""
        scalar = self.scalar(key)
        if scalar is None or scalar.text in options:
            return scalar.text if scalar else None
        hint = f"Did you mean '{nearest(scalar.text, options)}'? It can be {', '.join(options)}."
        self.wrong(scalar, f"'{_short(scalar.text)}' is no {key} of {self.what}", hint)
        return None

    def day(self, key: str) -> date | None:
        """Return the ISO date under `key`; of a date with a time, the date."""
        scalar = self.scalar(key)
        if scalar is None:
            return None
        day = parse_day(scalar.text)
        if day is None:
            hint = "Write year, month and day: 2024-09-05."
            self.wrong(scalar, f"'{_short(scalar.text)}' under '{key}' of {self.what} is not a date", hint)
        return day

    def flag(self, key: str) -> bool | None:
        """Return the yes or no under `key`."""
        scalar = self.scalar(key)
        if scalar is None or scalar.text.lower() in _YES | _NO:
            return scalar.text.lower() in _YES if scalar else None
        text = f"'{_short(scalar.text)}' under '{key}' of {self.what} is neither true nor false"
        self.wrong(scalar, text, f"Write `{key}: true` or leave it out.")
        return None

    def share(self, key: str) -> Decimal | None:
        """Return the percentage under `key` as a share of one: ``1.5 %`` is 0.015."""
        scalar = self.scalar(key)
        if scalar is None or scalar.text == "0":
            return Decimal(0) if scalar else None
        match = _SHARE.fullmatch(scalar.text)
        if match and (percent := Decimal(match[1])) <= 100:
            return percent / 100
        text = f"'{_short(scalar.text)}' under '{key}' of {self.what} is not a percentage from 0 to 100 %"
        self.wrong(scalar, text, "Write a number and a per cent sign: 1.5 %.")
        return None

    def language(self, key: str = "language") -> str | None:
        """Return the ISO 639 code under `key`, in lower case and without its region."""
        scalar = self.scalar(key)
        match = _LANGUAGE.fullmatch(scalar.text) if scalar else None
        if scalar and not match:
            text = f"'{_short(scalar.text)}' is not the code of a language"
            self.wrong(scalar, text, "Write two letters: en, nl, fr.")
        return match[1].lower() if match else None

    def matching(self, key: str, pattern: str, hint: str) -> str | None:
        """Return the text under `key` where it fits the regular expression `pattern`."""
        scalar = self.scalar(key)
        if scalar is None or re.fullmatch(pattern, scalar.text):
            return scalar.text if scalar else None
        self.wrong(scalar, f"'{_short(scalar.text)}' under '{key}' of {self.what} is not understood", hint)
        return None

    def entries(self, key: str) -> Iterator[Node]:
        """Yield the entries of the list under `key`."""
        node = self.given(key)
        if isinstance(node, Sequence):
            yield from node.items
        elif node is not None:
            self.wrong(node, f"'{key}' must be a list", "Begin each entry with a dash and a space.")

    def named(self, key: str) -> Iterator[tuple[Scalar, Node]]:
        """Yield the entries of the mapping under `key`, each with the name it stands under."""
        node = self.given(key)
        if isinstance(node, Mapping):
            for name, entry in node.items.items():
                yield node.keys[name], entry
        elif node is not None:
            self.wrong(node, f"'{key}' must be names with their settings", "Write `name: {key: value}`, one to a line.")


def parse_day(text: str) -> date | None:
    """Return the date that `text` writes as ``2024-09-05``, with or without a time behind; else ``None``."""
    match = _ISO_DAY.fullmatch(text) or _DAY_AND_TIME.match(text)
    try:
        return date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
