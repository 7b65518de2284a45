"""Words beside a figure that change what it counts."""

from __future__ import annotations

import pytest

from factcheck.reconcile import reconcile
from tests.group.case import facts, read, source


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("en", "On the ferry were she and 16 fellow pilgrims.", "On the ferry were 17 pilgrims."),
        ("en", "The wall fell on Rosa Lund and four other climbers.", "The wall fell on five climbers."),
        ("nl", "In de bus zaten hij en 29 andere reizigers.", "In de bus zaten 30 reizigers."),
        ("fr", "Dans le car se trouvaient Odile et 29 autres voyageurs.", "Dans le car se trouvaient 30 voyageurs."),
    ],
)
def test_who_is_named_beside_the_others_may_be_counted_with_them(code: str, one: str, other: str) -> None:
    assert verdicts(code, one, other) == {"consistent"}


def test_the_dead_are_not_counted_with_the_others_hurt() -> None:
    assert "contradiction" in verdicts(
        "en",
        "Six climbers died and 29 others were hurt on Mount Arl.",
        "Six climbers died and 30 others were hurt on Mount Arl.",
    )


def verdicts(code: str, one: str, other: str) -> set[str]:
    """Return the verdicts on the facts that two texts tell."""
    sources = [source("one", one, code), source("two", other, code)]
    groups = facts(*sources)
    assert len(read(*sources)) >= 2
    return {fact.verdict for fact in reconcile(groups, sources) if len(fact.claims) > 1}
