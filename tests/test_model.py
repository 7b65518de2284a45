"""The nouns stay frozen classes with defaults, however their slots are filled."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, fields, replace
from decimal import Decimal

import pytest

from factcheck.model import Calendar, Claim, Interval, Mention, Reading, Value

_QUICK = [Calendar, Claim, Interval, Mention, Reading, Value]


@pytest.mark.parametrize("noun", _QUICK)
def test_arguments_are_the_fields_with_their_defaults(noun: type) -> None:
    """Each field is an argument, in order."""
    taken = inspect.signature(noun).parameters
    assert [one.name for one in fields(noun)] == list(taken)


def test_a_noun_is_equal_copied_and_changed_as_a_dataclass_is() -> None:
    """Equality, copies, pickles and replace see every field."""
    said = Mention(3, 9, "count", Reading(Decimal(12), unit="person"))
    assert said == pickle.loads(pickle.dumps(said)) == copy.deepcopy(said)
    assert replace(said, end=10).reading is said.reading
    assert said.value is None


def test_a_noun_cannot_be_changed() -> None:
    """What a stage hands on stays as it is."""
    with pytest.raises(FrozenInstanceError):
        Interval(Decimal(1), Decimal(2)).low = Decimal(0)  # type: ignore[misc]


def test_a_missing_argument_is_named() -> None:
    """The message names the class and what it lacks."""
    with pytest.raises(TypeError, match=r"Interval.*'high'"):
        Interval(Decimal(1))  # type: ignore[call-arg]
