"""The figures that stand around a figure."""

import numpy as np

from factcheck.group.arrays import build_profiles
from factcheck.group.features import pair_features
from tests.group.case import read, source

ONE = "The mast of Corvik is 212 metres tall. It was put up in 1964 for 3 million crowns."
TWO = "Put up in 1964, it cost 3 million crowns and reaches 221 metres."
ELSE = "The chimney at Dale measures 140 metres. Some 45 men worked on it until 1931."


def company(*texts: str) -> tuple[list[str], np.ndarray]:
    """Return the quotes of the measures of some texts, and how alike the company is that they keep."""
    sources = [source(str(number), text) for number, text in enumerate(texts)]
    claims = read(*sources)
    rows = np.array([row for row, claim in enumerate(claims) if claim.kind == "measure"])
    found = pair_features(build_profiles(claims, sources), rows)["company"]
    return [claims[row].quote for row in rows], found


def test_two_reports_that_give_the_same_figures_keep_one_company() -> None:
    quotes, alike = company(ONE, TWO, ELSE)
    assert quotes == ["212 metres", "221 metres", "140 metres"]
    assert alike[0, 1] > 0.5
    assert alike[0, 2] == alike[1, 2] == 0


def test_a_figure_is_no_company_of_its_equal() -> None:
    _, alike = company("It is 212 metres tall, 212 metres in all.", "The other one is 212 metres tall.")
    assert not alike.any()


def test_a_lone_figure_keeps_no_company() -> None:
    _, alike = company("The mast is 212 metres tall.")
    assert not alike.any()
