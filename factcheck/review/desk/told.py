"""What a request asks for, read from a form or from JSON alike, each mistake in plain words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from factcheck.errors import FactcheckError
from factcheck.fields import parse_day
from factcheck.model import Decision
from factcheck.review.statuses import SILENCING, STATUSES
from factcheck.text import clean

if TYPE_CHECKING:
    from datetime import date

_LONGEST = 2000
_MOST_FIELDS = 20_000


@dataclass(frozen=True, slots=True)
class Told:
    """The fields of a request: each a list of texts."""

    fields: dict[str, list[str]]

    def text(self, name: str) -> str:
        """Return one text on one line, made harmless; empty where it is not given."""
        return " ".join(clean(self.words(name)).split())

    def words(self, name: str) -> str:
        """Return one text as it was sent."""
        said = self.fields.get(name, [""])
        if len(said) > 1 or len(said[0]) > _LONGEST:
            raise FactcheckError("", f"'{name}' is told twice, or too long", "Shorten it.")
        return said[0]

    def needed(self, name: str, hint: str) -> str:
        """Return a text that must be given; raises FactcheckError with the hint where it is not."""
        said = self.text(name)
        if not said:
            raise FactcheckError("", hint, "")
        return said

    def stands(self) -> dict[str, str]:
        """Return the findings meant, each with the digest of the decision that was shown on it.

        Raises FactcheckError where there is none.
        """
        pairs = [each.partition(":") for each in self.fields.get("stand", [])]
        only = self.text("fingerprint") if self.text("scope") != "fact" else ""
        meant = {name: shown for name, _, shown in pairs if not only or name == only}
        if not meant:
            raise FactcheckError("", "choose what to decide on", "")
        return meant

    def decision(self, today: date) -> Decision:
        """Return the decision told; raises FactcheckError where it is none, or silences without a reason."""
        status, reason = self.text("status"), self.text("reason")
        if status not in STATUSES:
            raise FactcheckError("", "say what it is: confirmed, superseded, a false positive …", "")
        if status in SILENCING and not reason:
            raise FactcheckError("", f"say why it is {status.replace('-', ' ')}: what silences needs a reason", "")
        return Decision(status, reason, self.text("by"), today, self._expires(today))

    def _expires(self, today: date) -> date | None:
        said = self.text("expires")
        day = parse_day(said) if said else None
        if said and day is None:
            raise FactcheckError("", f"'{said}' is not a day", "Write it as 2024-09-03.")
        if day is not None and day < today:
            raise FactcheckError("", f"{day} is over: a decision holds up to its day", "Take a later one, or none.")
        return day


def read(body: bytes, kind: str) -> Told:
    """Read the body of a request of one of the two kinds; raises FactcheckError where it is not that."""
    try:
        text = body.decode("utf-8")
        said = _json(text) if kind.startswith("application/json") else _form(text)
    except (ValueError, RecursionError):
        raise FactcheckError("", "this is not what a page of ours sends", "") from None
    return Told(said)


def _form(text: str) -> dict[str, list[str]]:
    return parse_qs(text, keep_blank_values=True, strict_parsing=bool(text), max_num_fields=_MOST_FIELDS)


def _json(text: str) -> dict[str, list[str]]:
    said = json.loads(text)
    if not isinstance(said, dict):
        raise ValueError("no object")
    fields = {name: value if isinstance(value, list) else [value] for name, value in said.items()}
    if not all(isinstance(each, str) for value in fields.values() for each in value):
        raise ValueError("no texts")
    return fields
