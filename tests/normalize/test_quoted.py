"""*Today* in a quotation is the day of speaking."""

from datetime import date

import pytest

from factcheck.model import Source
from factcheck.normalize.claims import build_claims

DAY = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", '"The boats came home today," said Ada Brook.', 2),
        ("en", "“Yesterday the nets were empty,” she said.", 2),
        ("de", "„Heute kam kein Boot“, sagte Brook.", 2),
        ("fr", "« Nous sommes rentrés hier », dit-elle.", 2),
        ("en", "The boats came home today.", 1),
        ("en", 'Brook was "glad" that the boats came home today.', 1),
        ("en", '"The boats came home on 4 May 2024," said Brook.', 1),
    ],
)
def test_a_day_in_a_quotation_may_be_the_one_before(language: str, text: str, days: int) -> None:
    (claim,) = build_claims(Source("a", "a.txt", text, "", language=language, published=DAY, published_how="stated"))
    low, high = claim.value.likely.low, claim.value.likely.high
    assert low is not None
    assert high is not None
    assert high - low + 1 == days
