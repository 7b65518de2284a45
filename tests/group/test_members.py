"""Groups of several blocks side by side."""

import numpy as np

from factcheck.group.members import NOBODY, Members, numbered

TWO = [[[0, 2], [1]], [[0], [1], [2, 3]]]  # the first block has three claims, the second four
TABLE = np.arange(32.0).reshape(2, 4, 4)


def _members() -> Members:
    return Members.of(numbered(TWO, 4), np.arange(2))


def test_claims_have_the_number_of_their_group() -> None:
    assert numbered(TWO, 4).tolist() == [[0, 1, 0, NOBODY], [0, 1, 2, 2]]


def test_the_greatest_the_least_and_the_mean_between_groups() -> None:
    members = _members()
    for ufunc, made in ((np.maximum, np.max), (np.minimum, np.min)):
        found = members.between(ufunc, TABLE)
        for block, groups in enumerate(TWO):
            wanted = [[made(TABLE[block][np.ix_(a, b)]) for b in groups] for a in groups]
            assert found[block, : len(groups), : len(groups)].tolist() == wanted
    assert members.mean(TABLE)[0, 0, 1] == TABLE[0][[0, 2], 1].mean()


def test_some_blocks_alone_are_looked_at() -> None:
    found = Members.of(numbered(TWO, 4), np.array([1])).between(np.maximum, TABLE)
    assert found.tolist() == _members().between(np.maximum, TABLE)[1:].tolist()


def test_the_first_member_speaks_for_a_group() -> None:
    column = np.array([[5, 6, 7, 7], [1, 2, 3, 4]])
    found = _members().of_first(column)
    assert (found[0, :2].tolist(), found[1].tolist()) == ([5, 6], [1, 2, 3])


def test_values_that_two_groups_share_are_counted_once() -> None:
    together, counts = _members().shared(np.array([[9, 9, 8, 8], [4, 4, 4, 5]]))
    assert counts[0, :2].tolist() == [2, 1]
    assert together[0, 0, 1] == 1
    assert together[1].tolist() == [[1, 1, 1], [1, 1, 1], [1, 1, 2]]
