"""A lap that is over is also the next one, today in a quotation also yesterday."""

from datetime import date

import pytest

from factcheck.model import Source
from factcheck.normalize.claims import build_claims

DAY = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("language", "text", "span"),
    [
        ("en", "The race went on at the end of lap 12.", (12, 13)),
        ("en", "Rain fell after the 12th lap.", (12, 13)),
        ("en", "Brook spun on lap 12.", (12, 12)),
        ("de", "Am Ende der 12. Runde kam der Regen.", (12, 13)),
        ("fr", "La pluie est venue à la fin du 12e tour.", (12, 13)),
    ],
)
def test_the_end_of_a_lap_is_told_of_the_next(language: str, text: str, span: tuple[int, int]) -> None:
    (claim,) = build_claims(Source("a", "a.txt", text, "", language=language, published=DAY, published_how="stated"))
    assert (claim.value.likely.low, claim.value.likely.high) == span
    assert claim.value.point == 12


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", '"The boats came home today," said Ada Brook.', 2),
        ("en", "“Yesterday the nets were empty,” she said.", 2),
        ("de", "„Heute kam kein Boot“, sagte Brook.", 2),
        ("fr", "« Nous sommes rentrés hier », dit-elle.", 2),
        ("en", 'Brook said: "She is back today. I had not hoped for it."', 2),
        ("en", '"Good. The boats came home today. I am glad," said Ada Brook.', 2),
        ("en", '"Good," said Brook. The boats came home today.\n"I am glad," she said.', 1),
        ("en", 'Brook said: "She is back today. I had not hoped for it.\n"Nor had I."', 2),
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
