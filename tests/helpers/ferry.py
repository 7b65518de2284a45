"""A small case on disk that a review can be opened on: three sources on one ferry, and what differs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

HERALD = """---
title: Ferry runs aground
publisher: The Harbour Herald
published: 2024-05-02
---
The ferry Anholt ran aground on Tuesday night.

The ferry carried 240 passengers, the harbour master said. The repairs of the ferry will cost €2.5 million.
"""
COURANT = """---
publisher: De Kustkrant
published: 2024-05-03
language: en
---
The ferry had 260 passengers on board when it ran aground. Repairs of the ferry will cost €2.5 million.
"""
COUNCIL = """---
title: Minutes
publisher: Council of the island
published: 2024-05-06
language: en
---
The council heard that the ferry carried 240 passengers. The ferry may carry 310 passengers by its licence.
"""
CASE = """\
# The ferry, kept by the night desk.
version: 1
facts:
  - id: passengers         # on board that night
    label: Passengers on the ferry
    kind: count
    unit: passenger
    cues: [ferry]
"""


def write_case(folder: Path) -> Path:
    """Write the case and return its claims.yaml."""
    (folder / "sources").mkdir()
    for name, text in (("herald", HERALD), ("courant", COURANT), ("council", COUNCIL)):
        (folder / "sources" / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "claims.yaml").write_text(CASE, encoding="utf-8")
    return folder / "claims.yaml"


def ferry_sight(folder: Path) -> Any:
    """Return what a desk works on: the case in `folder`, checked anew whenever one of its files changes."""
    import factcheck
    from factcheck.review.store import stamp_of
    from tests.helpers.desk import sight

    def check() -> Any:
        return factcheck.check([folder / "sources"], claims=folder / "claims.yaml")

    def inputs() -> object:
        return [stamp_of(path) for path in (folder / "claims.yaml", *sorted((folder / "sources").iterdir()))]

    return sight(None, folder / "decisions", check=check, inputs=inputs, claims=folder / "claims.yaml")
