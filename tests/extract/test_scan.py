"""The whole reader on whole texts: no text makes it fail, and none makes it slow."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import extract_mentions
from factcheck.language import languages
from factcheck.language.phrases import Phrases
from tests.helpers.marked import quotes

PIECES = [
    *[
        "1",
        "12",
        "2018",
        "3.5",
        "1,300",
        "30.500",
        "007",
        "1e9",
        "one",
        "five",
        "twenty",
        "hundred",
        "million",
        "Mrd.",
        "mil",
        "half",
        "third",
        "€",
        "$",
        "£",
        "Rs",
        "USD",
        "%",
        "°C",
    ],
    *[
        "km",
        "ft",
        "in",
        "and",
        "or",
        "to",
        "-",
        "–",
        ",",
        ".",
        ":",
        "/",
        "'",
        '"',
        "(",
        ")",
        "~",
        "+",
        "of",
        "per",
        "day",
        "years",
        "old",
        "a",
        "an",
        "between",
        "from",
        "dead",
        "page",
        "May",
        "Tuesday",
    ],
    *["noon", "ß", "é", "😀", "x", "10", "^", "²", "½"],
    *("more than", "at least", "up to", "\n", "\n\n", "\u00a0", "\u00ad", "\0"),
]
GLUED = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " "])), max_size=30).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def test_mentions_come_in_order_with_their_exact_words():
    text = "Two ferries collided at noon on 4 May 2021; at least 12 people were hurt and $3m was lost."
    assert quotes(text, "en") == ["Two ferries", "noon", "4 May 2021", "at least 12 people", "$3m"]


@settings(max_examples=150, deadline=None)
@given(GLUED | st.text(max_size=120), st.sampled_from(languages()))
def test_no_text_makes_it_fail(text, language):
    mentions = extract_mentions(text, language)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(before.end <= after.start for before, after in pairwise(mentions))


PUMPED = [
    *["1", "1-", "-", "$", "€", "(", "[", "'", '"', "1e", "five-", "1.2.3", "$1", "+1"],
    *("1 ", "1, ", "twenty ", "five hundred ", "million ", "and ", "half a ", "$1 ", " ", "one in ", "1/2 "),
    *("between 1 and ", "more than ", "5 to ", "5-6 ", "5% ", "per ", "5 feet ", "5 hours and ", "point ", "page "),
    *("Article 5, ", "aged ", "12 345 ", "minus ", "word ", "+1 ", "no. 5 "),
]


@pytest.mark.parametrize("pattern", PUMPED)
def test_work_grows_with_the_text_and_no_faster(pattern, monkeypatch):
    asked = {"n": 0}
    for name in ("forward", "backward"):
        look_up = getattr(Phrases, name)

        def counted(self, tokens, i, look_up=look_up):
            asked["n"] += 1
            return look_up(self, tokens, i)

        monkeypatch.setattr(Phrases, name, counted)
    work = []
    for size in (300, 3000):
        asked["n"] = 0
        extract_mentions((pattern * size)[:size], "en")
        work.append(asked["n"])
    assert work[1] <= 15 * max(work[0], 20)
