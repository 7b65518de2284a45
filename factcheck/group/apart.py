"""What no fact may hold together, however alike: constraints on claims that agree, and on groups that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.group.affinity import Signals


TELLING = ("low_rank", "ordinal_apart", "row_apart", "person_apart", "fate_apart", "per_apart",
           "scope_told", "jurisdiction_told", "loose_day", "vague", "stamped_apart")  # fmt: skip
UNLIKE = 0.3  # likeness of what the words near two figures mean, below which two nouns are two things
SAME_PERSON = 0.5  # likeness of the names around two ages of one person
TELLING_DIGITS = 2  # digits from which an amount is known again where a text leaves out what it is for
FORTNIGHT = 3.9  # days between publications, as a power of two: what was measured in another one is another thing
OFTEN = ("date", "time", "measure", "ranks")  # kinds of which one text tells many, each of another thing
LEAST = -1.5  # the likeness that the two nearest claims of two groups must have


def apart(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs that cannot agree on one fact: values that do not meet, a rate and another amount, one sentence.

    Neither can two rows of one column of a table, the ages of two persons, the dead and the rescued, nor two nouns that
    have nothing to do with each other.
    """
    other = (signals["sentence_same"] > 0) & (signals["same"] == 0)
    rate = (signals["per_apart"] > 0) & (signals["same_digits"] < TELLING_DIGITS)
    never: NDArray[np.bool_] = (signals["meet"] == 0) | rate | other | two_countries(signals)
    for name in ("row_apart", "person_apart", "fate_apart"):
        never |= signals[name] > 0
    return never | two_nouns(signals)


def link_apart(features: Signals, least: float = LEAST) -> NDArray[np.bool_]:
    """Mark the groups that no fact may hold; their likest claims must be as like as `least`.

    One sentence tells them apart (unless :mod:`revised` finds that it does not), nothing is in common, a month holds
    two dates that are weeks apart, or one source full of such figures tells both (unless one is of a headline or a
    caption that the text does not repeat, or :mod:`restated` finds that it says one thing twice).
    """
    told = (features["one_sentence"] > 0) | two_countries(features) | two_nouns(features)
    for name in TELLING:
        told |= features[name] > 0
    told |= (features["family_apart"] > 0) & (features["names_apart"] > 0)
    told |= (features["aged"] > 0) & (features["names"] < SAME_PERSON)
    told |= (features["date"] > 0) & (features["meet"] > 0) & (features["apart_little"] == 0)
    never: NDArray[np.bool_] = told | (_unlikely(features, least) & (features["slip"] == 0))
    return never


def _unlikely(features: Signals, least: float) -> NDArray[np.bool_]:
    """Mark the groups that are of two facts unless the one figure is the other with its digits in disorder."""
    unlikely: NDArray[np.bool_] = (features["highest"] < least) | (features["past_apart"] > 0)
    for kind in ("time", "measure"):
        unlikely |= (features[kind] > 0) & (features["days"] > FORTNIGHT)
    orphan = (features["orphan_headline"] > 0) | (features["orphan_caption"] > 0)
    for kind in OFTEN:
        unlikely |= (features[kind] > 0) & (features["inside"] > 0) & ~orphan
    return unlikely


def two_nouns(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs that count two kinds of things, with words around them of which none means the like."""
    two: NDArray[np.bool_] = (signals["family_apart"] > 0) & (signals["near_meaning"] < UNLIKE)
    return two


def two_countries(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs of two countries: the Dutch fine and the French one, customers here and customers there."""
    acting = (signals["jurisdiction_apart"] > 0) & (signals["event_same"] > 0)
    two: NDArray[np.bool_] = acting | (signals["scope_apart"] > 0)
    return two
