"""Source text made safe to print."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import clean


@pytest.mark.parametrize(
    ("given_text", "printed"),
    [
        ("Café – 30 °C", "Café – 30 °C"),
        ("two\nlines\r\nand\ttabs", "two lines and tabs"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("left\u202eright", "left\ufffdright"),
        ("soft\u00adhyphen and\u200b zero width", "softhyphen and zero width"),
        ("hard\u00a0space", "hard space"),
    ],
)
def test_what_is_printed(given_text, printed):
    assert clean(given_text) == printed


@given(st.text())
def test_no_control_is_left_and_cleaning_twice_changes_nothing(text):
    safe = clean(text)
    assert not {"Cc", "Cf", "Cs", "Zl", "Zp"} & {unicodedata.category(char) for char in safe}
    assert clean(safe) == safe
