"""What a run of a case leaves for the next, piece by piece."""

import json
from dataclasses import replace
from datetime import date

import pytest

from factcheck.group import discover, group_claims
from factcheck.memo import Memo
from factcheck.model import Source
from factcheck.normalize.claims import build_claims
from factcheck.reconcile import reconcile, remembered

TOLD = (
    "The river Arne flooded 40 homes in Lorvik, mayor Tilda Brask said.",
    "A train of 1,200 tonnes left its rails near Dorma, said the railway.",
    "Prosecutor Piet Vosselaar asked for 18 months in prison for the Kestrel fraud.",
)


def source(number):
    text = TOLD[number % 3]
    return Source(f"s{number}", f"s{number}.txt", text, "", language="en", published=date(2024, 3, 4))


@pytest.fixture
def sources():
    return [source(number) for number in range(9)]


def facts(sources, memo=None):
    claims = [claim for each in sources for claim in build_claims(each)]
    groups, _ = group_claims(claims, sources, None, memo)
    return reconcile(groups, sources, claims, memo=memo)


def kept(memo):
    """Return the memo of the next run, as it comes from a file."""
    return Memo(json.loads(json.dumps(memo.used)))


def test_a_memo_changes_no_fact(sources):
    first = Memo()
    assert facts(sources) == facts(sources, first) == facts(sources, kept(first))


def test_nothing_is_compared_again_where_nothing_changed(sources, monkeypatch):
    first = Memo()
    facts(sources, first)
    for module, name in ((discover, "_facts"), (remembered, "reconcile_group")):
        monkeypatch.setattr(module, name, lambda *_: pytest.fail("worked out again"))
    facts(sources, kept(first))


def test_a_changed_source_settles_only_its_own_facts(sources, monkeypatch):
    first = Memo()
    before = facts(sources, first)
    settled = []
    real = remembered.reconcile_group
    monkeypatch.setattr(remembered, "reconcile_group", lambda group, case: settled.append(group) or real(group, case))
    sources[0] = replace(sources[0], text=sources[0].text.replace("40", "50"))
    after = facts(sources, kept(first))
    assert 0 < len(settled) < len(before)
    assert after == facts(sources)


def test_only_what_a_run_asked_for_is_kept(sources):
    first = Memo()
    facts(sources, first)
    second = kept(first)
    facts(sources[:3], second)
    assert not set(first.used) <= set(second.used)
    assert len(kept(second).used) == 0


def test_a_claim_that_was_changed_by_hand_has_another_name(sources):
    memo = Memo()
    claims = build_claims(sources[0])
    memo.tell(claims, "a key")
    assert memo.claim(claims[0]) == "a key.0"
    assert memo.claim(replace(claims[0], attribution="the mayor")) != "a key.0"
