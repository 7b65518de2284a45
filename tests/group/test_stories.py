"""Stories of a large folder."""

import itertools

import numpy as np

from factcheck.group.arrays import build_profiles
from tests.group.case import read, source

FLOOD = "At {0} the river Arne flooded {1} homes on Monday. Mayor Tilda Brask of {0} spoke of {2} million euros."
TRIAL = "In {0} judge Piet Vosselaar jailed {1} men of the Kestrel gang. The Kestrel men had stolen {2} cars in {0}."


def test_sources_that_share_rare_names_tell_one_story() -> None:
    texts = [source(f"f{i}", FLOOD.format("Lorvik", 40 + i, 3)) for i in range(4)]
    texts += [source(f"t{i}", TRIAL.format("Dorma", 5 + i, 12)) for i in range(4)]
    claims = read(*texts)
    widest = build_profiles(claims, texts).stories[0]
    told = {claim.source: int(story) for claim, story in zip(claims, widest, strict=True)}
    assert len({told[f"f{i}"] for i in range(4)}) == len({told[f"t{i}"] for i in range(4)}) == 1
    assert told["f0"] != told["t0"]


def test_levels_only_ever_take_apart() -> None:
    texts = [source(f"s{i}", FLOOD.format(("Lorvik", "Elsten")[i % 2], 40 + i, 3)) for i in range(6)]
    levels = build_profiles(read(*texts), texts).stories
    for wide, narrow in itertools.pairwise(levels):
        pairs = {(int(a), int(b)) for a, b in zip(narrow, wide, strict=True)}
        assert len(pairs) == len(np.unique(narrow))
