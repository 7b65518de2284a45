"""Values as people write them."""

from datetime import date

import pytest

import factcheck
from factcheck.normalize.show import show

DAY = date(2023, 5, 10)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Work began after 4 May 2021.", "after 4 May 2021"),
        ("She left just after 6.10am.", "after 6:10"),
        ("By 10:20 p.m. the hall was empty.", "by 22:20"),
        ("The mill closed before 1989.", "before 1989"),
        ("More than 30 per cent stayed away.", "over 30%"),
        ("Nearly 200 metres of fence fell.", "nearly 200 m"),
    ],
)
def test_what_bounds_a_day_or_an_hour_is_before_or_after_it(text: str, shown: str) -> None:
    (found,) = factcheck.extract(text, "en", published=DAY)
    assert found.value is not None
    assert show(found.value) == shown
