"""Hedges, on either side of a figure."""

import pytest

from tests.helpers.marked import figure


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("The tunnel took {about 40 workers} to dig.", "about"),
        ("The yard employs {some 900 people} today.", "about"),
        ("It weighs {roughly 12 tonnes} when full.", "about"),
        ("The choir sang to {more than 300 guests} on Friday.", "over"),
        ("Repairs ran to {well over $2 million} by May.", "over"),
        ("The mill lost {at least 20 machines} in the flood.", "at_least"),
        ("There were {no fewer than 12 bids} for the pier.", "at_least"),
        ("The bridge carries {fewer than 60 lorries a day}.", "under"),
        ("The club holds {up to 500 people} at once.", "up_to"),
        ("The reserve shelters {nearly 80 seals} each winter.", "nearly"),
        ("Prices begin at {30 euros or more} for a seat.", "at_least"),
        ("The lift takes {8 people at most} at a time.", "up_to"),
    ],
)
def test_a_hedge_belongs_to_its_figure(sentence, hedge):
    assert figure(sentence, "en").reading.hedge == hedge


def test_a_deadline_is_itself_the_fact():
    reading = figure("The firm must reply {within 30 days} of the letter.", "en").reading
    assert (reading.hedge, reading.limit) == ("up_to", True)


def test_over_a_period_says_how_long_and_not_how_much():
    assert figure("The loan is repaid over {three years} by the family.", "en").reading.hedge == "exact"
    assert figure("The trial lasted {over three years} in all.", "en").reading.hedge == "over"
