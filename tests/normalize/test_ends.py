"""A lap that is over is also the next one."""

from datetime import date

import pytest

from factcheck.model import Source
from factcheck.normalize.claims import build_claims


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
    day = date(2024, 5, 6)
    (claim,) = build_claims(Source("a", "a.txt", text, "", language=language, published=day, published_how="stated"))
    assert (claim.value.likely.low, claim.value.likely.high) == span
    assert claim.value.point == 12
