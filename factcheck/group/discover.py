"""Facts found without set-up: claims of a block that agree are grouped, then groups that differ are linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.affinity import Weights, load_weights, scored
from factcheck.group.batch import Batch, Part, batches
from factcheck.group.block import blocks
from factcheck.group.cluster import average_linkage
from factcheck.group.described import described
from factcheck.group.features import pair_features
from factcheck.group.ids import fact_ids
from factcheck.group.link import link_features
from factcheck.group.members import Members, numbered
from factcheck.group.rejoined import joined
from factcheck.group.split import split
from factcheck.group.strangers import tales
from factcheck.group.survey import Survey
from factcheck.model import Group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from numpy.typing import NDArray

    from factcheck.group.affinity import Signals
    from factcheck.group.arrays import Profiles
    from factcheck.group.core import Core
    from factcheck.memo import Memo
    from factcheck.model import Claim, Source

    Blocks = list[list[list[int]]]  # the groups of each block, as places among its rows


CLOSER = 25  # pairs looked at closely, for each claim of a block
TELLING = ("low_rank", "ordinal_apart", "past_apart", "row_apart", "person_apart", "fate_apart", "per_apart",
           "scope_told", "jurisdiction_told", "loose_day", "vague", "stamped_apart")  # fmt: skip
UNLIKE = 0.3  # likeness of what the words near two figures mean, below which two nouns are two things
SAME_PERSON = 0.5  # likeness of the names around two ages of one person
FORTNIGHT = 3.9  # days between publications, as a power of two: what was measured in another one is another thing
OFTEN = ("date", "time", "measure", "ranks")  # kinds of which one text tells many, each of another thing
CROWD = 1.0  # what a link loses for each doubling of its rivals
NEARLY = 1.0  # by how much less a rival may score
MEETING = 0.5  # the share of pairs whose values meet, above which two groups say the same
LEAST = -1.5  # the likeness that the two nearest claims of two groups must have


def discover_groups(
    claims: Sequence[Claim],
    sources: Sequence[Source],
    taken: Set[str] = frozenset(),
    known: Set[str] = frozenset(),
    memo: Memo | None = None,
) -> list[Group]:
    """Return the facts that the claims speak of, with ids and labels; every claim is in one.

    The claims that are `taken` help to find the facts, and are in none; no fact gets one of the `known` ids. What
    the `memo` holds is not worked out again.
    """
    members: list[tuple[Claim, ...]] = []
    shown: list[tuple[Core, str]] = []
    for own, those in tales(claims, sources):
        found, described_as = _found(own, those, taken, memo)
        members += found
        shown += described_as
    cored = [core for core, _ in shown]
    return [
        Group(identity, name, held)
        for identity, held, (_, name) in zip(fact_ids(members, cored, known), members, shown, strict=True)
    ]


def _found(
    claims: Sequence[Claim], sources: Sequence[Source], taken: Set[str], memo: Memo | None
) -> tuple[list[tuple[Claim, ...]], list[tuple[Core, str]]]:
    """Return the facts of one story, each with the core of its id and its label."""
    survey = Survey(claims, sources, memo)
    found = discover(survey, load_weights())
    facts = [[i for i in fact if claims[i].id not in taken] for fact in joined(found, survey)]
    facts = [fact for fact in facts if fact]
    members = [tuple(claims[i] for i in fact) for fact in facts]
    return members, described(facts, members, survey)


def discover(survey: Survey, weights: Weights) -> list[list[int]]:
    """Return the positions of the claims of each fact, in order of their first claims."""
    whole = survey.whole()
    parts = [
        Part(name.partition(" ")[0], rows)
        for name, members in blocks(survey.claims).items()
        for rows in split(whole, np.array(members, dtype=np.int64))
    ]
    found = [part.rows.tolist() for part in parts if len(part.rows) == 1]
    several = [part for part in parts if len(part.rows) > 1]
    keys = [survey.key(f"part {part.kind}", part.rows.tolist()) for part in several]
    held = [survey.get(key) for key in keys]
    missing = [part for part, groups in zip(several, held, strict=True) if groups is None]
    compared = iter(_compared(survey, missing, weights))
    for part, key, groups in zip(several, keys, held, strict=True):
        if groups is None:
            groups = next(compared)
            survey.keep(key, groups)
        rows = part.rows.tolist()
        found += [[rows[i] for i in group] for group in groups]
    return sorted(found)


def _compared(survey: Survey, parts: Sequence[Part], weights: Weights) -> list[list[list[int]]]:
    """Return the facts of each part, as places among its rows."""
    if not parts:
        return []
    profiles, places = survey.profiles(np.concatenate([part.rows for part in parts]).tolist())
    found: dict[int, list[list[int]]] = {}
    for batch in batches([Part(part.kind, places[part.rows]) for part in parts]):
        for part, groups in zip(batch.parts, _facts(profiles, batch, weights), strict=True):
            found[int(part.rows[0])] = groups
    return [found[int(places[part.rows[0]])] for part in parts]


def _facts(profiles: Profiles, batch: Batch, weights: Weights) -> list[list[list[int]]]:
    """Return the facts of each of the blocks that are compared side by side, each by itself."""
    signals = pair_features(profiles, batch.rows)
    never, pairs = apart(signals), converted(signals)
    near = _nearest(batch, weights.sieve(signals), weights)
    agree = scored(weights.agree, signals, near & ~never)
    blocks = [(k, slice(len(part.rows)), slice(len(part.rows))) for k, part in enumerate(batch.parts)]
    groups = [_grouped(pairs[block], never[block], agree[block], weights) for block in blocks]
    number = numbered(groups, never.shape[-1])
    context = scored(weights.context, signals, near & (number[:, :, None] != number[:, None, :]))
    columns = {name: column[batch.rows] for name, column in profiles.columns.items()}
    return _linked(groups, context, signals, columns, [part.kind for part in batch.parts], weights)


def _nearest(batch: Batch, scores: NDArray[np.float32], weights: Weights) -> NDArray[np.bool_]:
    """Mark the pairs of each block that are worth a closer look."""
    near = np.zeros(scores.shape, dtype=bool)
    for k, part in enumerate(batch.parts):
        n = len(part.rows)
        near[k, :n, :n] = _likeliest(scores[k, :n, :n], weights)
    return near


def facts_of_block(
    signals: Signals, columns: Mapping[str, NDArray[np.int64]], kind: str, weights: Weights
) -> list[list[int]]:
    """Return the facts of one block from the signals between its claims."""
    alone, beside = ({name: each[None] for name, each in tables.items()} for tables in (signals, columns))
    context = context_scores(signals, weights)[None]
    return _linked([agreeing(signals, weights)], context, alone, beside, [kind], weights)[0]


def _linked(
    groups: Blocks,
    context: NDArray[np.float64],
    signals: Signals,
    columns: Mapping[str, NDArray[np.int64]],
    kinds: Sequence[str],
    weights: Weights,
) -> Blocks:
    """Return the groups of each block that agree put together where they tell of one fact.

    First those whose values meet, so that what says the same as a group is no rival of what differs from both.
    """
    groups = put_together(groups, context, signals, columns, kinds, weights, meeting=True)
    return put_together(groups, context, signals, columns, kinds, weights, meeting=False)


def put_together(
    groups: Blocks,
    context: NDArray[np.float64],
    signals: Signals,
    columns: Mapping[str, NDArray[np.int64]],
    kinds: Sequence[str],
    weights: Weights,
    *,
    meeting: bool,
) -> Blocks:
    """Return the groups of each block linked by what was learned: those alone whose values are `meeting`, or all."""
    several = [k for k, own in enumerate(groups) if len(own) > 1]
    linear = weights.join if meeting else weights.link
    if not several or linear is None:
        return groups
    members = Members.of(numbered(groups, context.shape[-1]), np.array(several))
    features = link_features(members, context, signals, columns, kinds)
    scores, never = linear(features).astype(np.float64), link_apart(features)
    differ = meeting & (features["meet"] <= MEETING)
    found = list(groups)
    for k, score, told_apart, unequal, sizes in zip(several, scores, never, differ, members.sizes, strict=True):
        own = (slice(len(groups[k])), slice(len(groups[k])))
        apart_here, score_here = told_apart[own], score[own]
        score_here = score_here - CROWD * rivals(np.where(apart_here, -np.inf, score_here))
        linked = average_linkage(score_here, apart_here | unequal[own], weights.link_threshold, sizes[own[0]])
        found[k] = [sorted(i for g in link for i in groups[k][g]) for link in linked]
    return found


def rivals(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how many groups, as a power of two, come nearly as close to either of two as they to each other.

    What may differ from many is no fact of its own: a story that counts many kinds of people.
    """
    ordered = np.sort(scores, axis=1)
    count = len(scores) - np.stack([np.searchsorted(row, scores[i] - NEARLY) for i, row in enumerate(ordered)])
    return np.asarray(np.log2(np.maximum(np.maximum(count, count.T), 1)), dtype=np.float64)


def candidates(signals: Signals, weights: Weights) -> NDArray[np.bool_]:
    """Mark the pairs worth a closer look, above the diagonal: the likeliest, at most so many for each claim."""
    return _likeliest(weights.sieve(signals), weights)


def _likeliest(scores: NDArray[np.float32], weights: Weights) -> NDArray[np.bool_]:
    scores = np.where(np.tri(len(scores), dtype=bool), np.float32(-np.inf), scores)
    most = CLOSER * len(scores)
    floor = weights.sieve_threshold
    if most < scores.size // 2:
        floor = max(floor, float(np.partition(scores, -most, axis=None)[-most]))
    return np.asarray(scores > floor)


def agreeing(signals: Signals, weights: Weights) -> list[list[int]]:
    """Return the groups of claims that say the same of one thing."""
    never = apart(signals)
    scores = scored(weights.agree, signals, candidates(signals, weights) & ~never)
    return _grouped(converted(signals), never, scores, weights)


def _grouped(
    pairs: NDArray[np.bool_], never: NDArray[np.bool_], scores: NDArray[np.float64], weights: Weights
) -> list[list[int]]:
    """Return the groups of claims that agree; of `pairs` one follows the other wherever it goes."""
    if not pairs.any():
        return average_linkage(scores, never, weights.agree_threshold)
    followed = leaders(pairs)
    own = np.flatnonzero(followed == np.arange(len(followed)))
    groups = average_linkage(scores[np.ix_(own, own)], never[np.ix_(own, own)], weights.agree_threshold)
    within = {int(own[i]): k for k, group in enumerate(groups) for i in group}
    found: list[list[int]] = [[] for _ in groups]
    for i, leader in enumerate(followed.tolist()):
        found[within[leader]].append(i)
    return sorted(found)


def leaders(pairs: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return for each figure the one it follows: that of which it is the conversion in brackets, else itself.

    What a writer gives twice, in two units, is one claim wherever it goes, also where the conversion is off.
    """
    pairs = np.triu(pairs, 1)
    leader: NDArray[np.int64] = np.where(pairs.any(axis=0), pairs.argmax(axis=0), np.arange(len(pairs)))
    while not np.array_equal(leader, leader[leader]):
        leader = leader[leader]
    return leader


def context_scores(signals: Signals, weights: Weights) -> NDArray[np.float64]:
    """Return how alike the surroundings of each pair are, whatever the figures."""
    return scored(weights.context, signals, candidates(signals, weights))


def converted(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs of which one gives the other in another unit, in brackets behind it."""
    pair: NDArray[np.bool_] = (signals["bracket"] > 0) & (signals["printed_apart"] > 0)
    return pair


def apart(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs that cannot agree on one fact: values that do not meet, a rate and an amount, one sentence.

    Neither can two rows of one column of a table, the ages of two persons, the dead and the rescued, nor two nouns that
    have nothing to do with each other.
    """
    other = (signals["sentence_same"] > 0) & (signals["same"] == 0)
    never: NDArray[np.bool_] = (signals["meet"] == 0) | (signals["per_apart"] > 0) | other | two_countries(signals)
    for name in ("row_apart", "person_apart", "fate_apart"):
        never |= signals[name] > 0
    return never | two_nouns(signals)


def two_nouns(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs that count two kinds of things, with words around them of which none means the like."""
    two: NDArray[np.bool_] = (signals["family_apart"] > 0) & (signals["near_meaning"] < UNLIKE)
    return two


def two_countries(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs of two countries: the Dutch fine and the French one, customers here and customers there."""
    acting = (signals["jurisdiction_apart"] > 0) & (signals["event_same"] > 0)
    two: NDArray[np.bool_] = acting | (signals["scope_apart"] > 0)
    return two


def link_apart(features: Signals, least: float = LEAST) -> NDArray[np.bool_]:
    """Mark the groups that no fact may hold; their likest claims must be as like as `least`.

    One sentence tells them apart (unless :mod:`revised` finds that it does not), nothing is in common, a month holds
    two dates that are weeks apart, or one source full of such figures tells both (unless :mod:`restated` finds that it
    says one thing twice).
    """
    told = (features["one_sentence"] > 0) | (features["highest"] < least)
    told |= two_countries(features) | two_nouns(features)
    for name in TELLING:
        told |= features[name] > 0
    told |= (features["family_apart"] > 0) & (features["names_apart"] > 0)
    told |= (features["aged"] > 0) & (features["names"] < SAME_PERSON)
    told |= (features["date"] > 0) & (features["meet"] > 0) & (features["apart_little"] == 0)
    for kind in ("time", "measure"):
        told |= (features[kind] > 0) & (features["days"] > FORTNIGHT)
    orphan = (features["orphan_headline"] > 0) | (features["orphan_caption"] > 0)
    for kind in OFTEN:
        told |= (features[kind] > 0) & (features["inside"] > 0) & ~orphan
    never: NDArray[np.bool_] = told
    return never
