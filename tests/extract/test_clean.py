"""Damaged text is mended, and every offset leads back to the text as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.clean import clean


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("a fine of β¬30.5m", "a fine of €30.5m"),
        ("a fine of â‚¬20m", "a fine of €20m"),
        ("Â£7.5m", "£7.5m"),
        ("30\u00adbillion", "30billion"),
        ("2\u202f750 tonnes", "2 750 tonnes"),
        ("\uff13\uff10 people", "30 people"),
        ("tweee\u0308ntwintig", "tweeëntwintig"),
        ("l\u2019euro", "l'euro"),
    ],
)
def test_what_the_web_has_done_is_undone(damaged, mended):
    assert clean(damaged).text == mended


def test_a_place_leads_back_to_the_damaged_text():
    text = "Soft\u00adhyphen and â‚¬20m"
    cleaned = clean(text)
    assert cleaned.origin(cleaned.text.index("20m")) == text.index("20m")


@given(st.text(max_size=200))
def test_offsets_never_run_backwards_or_out_of_the_text(text):
    cleaned = clean(text)
    origins = [cleaned.origin(i) for i in range(len(cleaned.text) + 1)]
    assert origins == sorted(origins)
    assert not origins or 0 <= origins[0] <= origins[-1] <= len(text)
