"""Numbers in words, in digits, and in both."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.numerals import read_number
from factcheck.language import load_language
from factcheck.language.tokens import Tokens


def read(text, code="en", money=False):
    language = load_language(code)
    return read_number(Tokens(text, language.elision), 0, language, money)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seventeen", 17),
        ("forty-two", 42),
        ("two hundred and five", 205),
        ("nineteen hundred", 1900),
        ("three million two hundred thousand and six", 3_200_006),
        ("a hundred", 100),
        ("half a million", 500_000),
        ("two and a half", Decimal("2.5")),
        ("three quarters", 3),
        ("a dozen", 12),
        ("2.5 million", 2_500_000),
        ("3 million 200 thousand", 3_200_000),
        ("4 thousand 3 hundred and 21", 4321),
        ("five point seven", Decimal("5.7")),
        ("12 crore", 120_000_000),
        ("7 lakh", 700_000),
        ("1.4e6", 1_400_000),
        ("2.1×10^4", 21_000),
        ("3½", Decimal("3.5")),
        ("5 1/4", Decimal("5.25")),
    ],
)
def test_number_words_and_mixtures(text, value):
    assert read(text).number == value


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("44million", "en", 44_000_000),
        ("10M", "en", 10_000_000),
        ("3,4 Mrd.", "de", 3_400_000_000),
        ("12 mil millones", "es", 12_000_000_000),
        ("1 billón", "es", 10**12),
        ("2 milliards", "fr", 2_000_000_000),
        ("6 miljard", "nl", 6_000_000_000),
    ],
)
def test_scale_words_keep_the_scale_of_their_language(text, code, value):
    assert read(text, code).number == value


@pytest.mark.parametrize(
    ("text", "granularity"),
    [("30.5 million", "1E5"), ("30 billion", "1E9"), ("2,700", "1E2"), ("2,701", None), ("40", None), ("9.4", "0.1")],
)
def test_granularity_is_the_place_of_the_last_digit_that_counts(text, granularity):
    assert read(text).granularity == (Decimal(granularity) if granularity else None)


@pytest.mark.parametrize(("text", "rank"), [("third", 3), ("twenty-first", 21), ("250th", 250), ("one hundredth", 100)])
def test_ranks(text, rank):
    found = read(text)
    assert (found.kind, found.number) == ("ordinal", rank)


def test_a_metre_is_no_million_without_money_before_it():
    assert read("20m wide").number == 20
    assert read("20m", money=True).number == 20_000_000


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
POWERS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))


def spelled(n):
    """Spell `n` in English, a formatter of its own to read back."""
    for power, word in POWERS:
        if n >= power:
            rest = n % power
            joiner = " and " if rest and rest < 100 else " "
            return f"{spelled(n // power)} {word}" + (joiner + spelled(rest) if rest else "")
    if n < 20:
        return ONES[n]
    return TENS[n // 10 - 2] + ("-" + ONES[n % 10] if n % 10 else "")


@given(st.integers(0, 10**15 - 1))
def test_what_is_spelled_out_reads_back(n):
    assert read(spelled(n)).number == n
