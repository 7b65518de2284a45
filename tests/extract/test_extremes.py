"""What no newsroom prints: endless sentences, endless numbers, days that no calendar has."""

import sys
from datetime import date
from decimal import Decimal

import pytest

from factcheck.extract import extract_mentions
from factcheck.extract.layout import sentences
from factcheck.model import Source
from factcheck.normalize import Unresolved, When, normalize
from factcheck.normalize.claims import build_claims
from factcheck.normalize.show import show


def source(text: str, language: str = "en", published: date | None = None) -> Source:
    return Source(id="a", path="a.txt", text=text, sha256="", language=language, published=published)


@pytest.mark.parametrize(
    "number",
    [
        "1e99999999",
        "10^400",
        "9" * 5000,
        "1" + ",000" * 30,
        "１２３ " * 40,
        "123 " * 40,
        "12 ²²²",
        "0." + "0" * 300 + "1",
        "1" * 26 + ".5",
        "999999999999999999999999999k",
        "one " + "trillion " * 60,
        "1/0",
        "0/0",
        "one in 0",
        "1/99999999999999999999",
    ],
)
@pytest.mark.parametrize("unit", [" euros", "%", " years", " km", " people"])
def test_a_number_beyond_all_measure_is_small_enough_to_compute_with_or_none(number, unit):
    for claim in build_claims(source(f"It came to {number}{unit}.")):
        assert len(show(claim.value)) < 120
        ends = (claim.value.logical.low, claim.value.logical.high)
        assert all(end is None or abs(end.adjusted()) <= 40 for end in ends)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31), None])
@pytest.mark.parametrize(
    "words",
    ["31 February 2021", "30/02/2021", "2021-13-45", "1 January 0", "4 May 10000", "44 BC", "25:61", "12:00 UTC+99",
     "yesterday", "tomorrow", "three years ago", "in 3000 years", "99999999999 days ago", "last Easter", "next month",
     "in the 9990s", "11pm UTC-14 on December 31, 9999", "from 31 December 9999 to 1 January 10000"],
)  # fmt: skip
def test_a_day_at_the_edge_of_the_calendar_is_a_day_of_it_or_has_no_value(words, day):
    for mention in extract_mentions(f"It happened {words}.", "en"):
        try:
            value = normalize(mention, When(day, "en"))
        except Unresolved:
            continue
        assert value.kind != "date" or Decimal(1) <= (value.logical.low or 1) <= date.max.toordinal()


def test_below_nothing_the_longer_month_is_the_lower_end():
    (claim,) = build_claims(source("The balance stood at -14 months."))
    assert (claim.value.low, claim.value.high) == ("-434", "-392")


def test_a_sentence_without_end_is_cut_at_a_space():
    text = "a row of 3 cells and " * 500
    spans = sentences(text, "en")
    assert max(end - start for start, end in spans) <= 1000
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("ends", ["\r", "\n", "\r\n"])
def test_every_kind_of_line_end_is_counted(ends):
    text = ends.join(["Harbour closed", "", "The port shut on Monday.", "Some 40 ships wait."])
    (claim,) = build_claims(source(text))
    assert (claim.line, claim.column, claim.sentence) == (4, 1, "Some 40 ships wait.")


@pytest.mark.parametrize(
    "piece",
    ["May 4, ", "second ", "half ", "six states: ", "3 per ", "123 ", "between 3 and ", "more than ", "Smith said 3 ",
     "…", ".)", "one million ", "twenty-", "1 2/3 ", "$1 ($2) ", "12:30-", "5 feet 10 inches ", "(", "quatre-vingt-"],
)  # fmt: skip
def test_work_grows_with_length_and_no_faster(piece):
    short, long = (_calls(piece * (length // len(piece))) for length in (1_000, 4_000))
    assert long < 5 * short + 2_000  # four times as much, and what is done once


def _calls(text: str) -> int:
    """Return how many functions are called to read a text: the same on every machine."""
    build_claims(source("3 dogs. " + text[:100]))
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        build_claims(source(text))
    finally:
        sys.setprofile(None)
    return calls
