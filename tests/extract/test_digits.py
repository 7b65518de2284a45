"""Figures in digits, in every notation that news prints."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.digits import read_digits
from factcheck.language import load_language
from factcheck.language.tokens import Tokens


def read(text, code="en"):
    language = load_language(code)
    return read_digits(Tokens(text, language.elision), 0, language)


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("30,500", "en", "30500"),
        ("30.500", "de", "30500"),
        ("30 500", "fr", "30500"),
        ("30'500", "de", "30500"),
        ("1,234,567.89", "en", "1234567.89"),
        ("1.234.567,89", "it", "1234567.89"),
        ("1 234 567,89", "fr", "1234567.89"),
        ("12,34,567", "en", "1234567"),
        ("2.5", "en", "2.5"),
        ("2,5", "nl", "2.5"),
        ("0.125", "en", "0.125"),
    ],
)
def test_each_notation_is_read(text, code, value):
    assert read(text, code).value == Decimal(value)


@pytest.mark.parametrize(("text", "place"), [("30.5", -1), ("7.25", -2), ("3", 0), ("30,500", 0)])
def test_the_place_of_the_last_digit_is_kept(text, place):
    assert read(text).place == place


@pytest.mark.parametrize("text", ["192.168.10.2", "1.2.3", "1,23,4.5.6", "9" * 31])
def test_what_is_no_number_is_not_read(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("129.900", "129900"), ("1.298,00", "1298"), ("29.1583", "29.1583"), ("5 870,50", "5870.5")]
)
def test_without_a_language_the_shape_tells(text, value):
    assert read(text, "und").value == Decimal(value)


NOTATIONS = {"en": (",", "."), "nl": (".", ","), "fr": (" ", ","), "de": (".", ","), "it": (".", ","), "es": (".", ",")}


@given(st.integers(0, 10**15), st.integers(0, 99), st.sampled_from(sorted(NOTATIONS)))
def test_what_is_formatted_reads_back(whole, cents, code):
    group, mark = NOTATIONS[code]
    text = f"{whole:,}".replace(",", group) + f"{mark}{cents:02d}"
    assert read(text, code).value == Decimal(f"{whole}.{cents:02d}")
