"""Which decision holds for which finding, and in what state that leaves it."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck.review.entries import Subject
from factcheck.review.match import with_states
from factcheck.review.store import load
from tests.helpers.build import claim, source, value_class
from tests.helpers.decisions import TODAY, TREES, check_entry, decision, entry, states, trees, with_check


@pytest.fixture
def matched(tmp_path):
    """Return what matches a report with the decisions given."""

    def match(report, *entries, subject=TREES, today=TODAY):
        store = load(tmp_path)
        store.put(subject, entries)
        return with_states(report, store, today)

    return match


HELD = entry("120", "1200", v120=["herald"], v1200=["council"])
REPORT = trees({"120": ["herald"], "1200": ["council"]})


def test_what_nobody_decided_on_is_new(matched):
    assert states(matched(REPORT)) == ["new"]


def test_what_is_decided_on_is_known_with_its_decision(matched):
    found = matched(REPORT, HELD).facts[0].discrepancies[0]
    assert (found.state, found.decision) == ("known", HELD.decision)


@pytest.mark.parametrize(("today", "state"), [(date(2024, 5, 31), "known"), (date(2024, 6, 1), "expired")])
def test_a_decision_holds_up_to_the_day_it_expires_on(matched, today, state):
    held = replace(HELD, decision=decision(expires=date(2024, 5, 31)))
    assert states(matched(REPORT, held, today=today)) == [state]


def test_unsure_leaves_it_new_and_says_that_someone_looked(matched):
    found = matched(REPORT, replace(HELD, decision=decision("unsure"))).facts[0].discrepancies[0]
    assert (found.state, found.decision.status) == ("new", "unsure")


def test_a_new_source_of_an_accepted_value_is_growth(matched):
    assert states(matched(trees({"120": ["herald", "courant"], "1200": ["council"]}), HELD)) == ["grown"]


def test_a_renamed_source_is_no_growth_and_one_more_is(matched):
    assert states(matched(trees({"120": ["the-herald"], "1200": ["council"]}), HELD)) == ["known"]
    assert states(matched(trees({"120": ["the-herald", "courant"], "1200": ["council"]}), HELD)) == ["grown"]


def test_a_third_value_adds_only_its_own_pairs(matched):
    report = trees({"120": ["herald"], "130": ["courant"], "1200": ["council"]})
    assert states(matched(report, HELD)) == ["new", "known", "new"]


def test_a_changed_figure_is_another_figure(matched):
    told = matched(trees({"121": ["herald"], "1200": ["council"]}), HELD)
    assert states(told) == ["new"]
    assert [each.fingerprint for each in told.stale] == [HELD.fingerprint]


def test_what_is_no_longer_there_is_stale_with_its_place(matched):
    (stale,) = matched(replace(REPORT, facts=()), HELD).stale
    assert (stale.subject, stale.values, stale.decision.status) == ("trees", ("120 trees", "1200 trees"), "known")


def test_a_renamed_fact_keeps_its_decisions(matched):
    report = trees({"120": ["herald"], "1200": ["council"]}, "storm-trees")
    renamed = replace(report, renamed=(("trees", "storm-trees"),))
    assert states(matched(renamed, HELD)) == ["known"]
    assert matched(renamed, HELD).stale == ()
    assert states(matched(report, HELD)) == ["new"]


def discovered(values):
    """Return a report on a fact that was found under another id."""
    report = trees(values, "trees-park")
    return replace(report, facts=(replace(report.facts[0], declared=False),))


def test_a_discovered_fact_that_goes_by_another_id_is_known_by_what_its_sources_say(matched):
    told = matched(discovered({"120": ["herald"], "1200": ["council"]}), HELD)
    assert (states(told), told.stale) == (["known"], ())
    assert states(matched(discovered({"120": ["herald"], "1200": ["courier"]}), HELD)) == ["new"]
    assert states(matched(discovered({"121": ["herald"], "1200": ["council"]}), HELD)) == ["new"]


def test_a_fact_that_is_there_still_gives_no_decision_away(matched):
    one, other = REPORT, discovered({"120": ["herald"], "1200": ["council"]})
    both = replace(one, facts=(*one.facts, *other.facts), claims=(*one.claims, *other.claims))
    found = matched(both, HELD)
    assert [each.discrepancies[0].state for each in found.facts] == ["known", "new"]


def more_precise(loose=()):
    """Return a report in which 121.4 founds the class that 120 was the figure of."""
    report = trees({"121.4": ["minutes"], "1200": ["council"]})
    said = claim("c", "herald", "It felled {120 trees}.", "120")
    first = replace(value_class("121.4 trees", [report.claims[0], said], loose=loose), canonical="121.4")
    fact = replace(report.facts[0], classes=(first, report.facts[0].classes[1]))
    return replace(report, facts=(fact,), claims=(*report.claims, said), sources=(*report.sources, source("herald")))


def test_a_decision_still_holds_when_a_more_precise_claim_founds_the_class(matched):
    told = matched(more_precise(), HELD)
    assert states(told) == ["grown"]  # for the more precise claim comes from a new source
    assert told.stale == ()
    with_it = entry("120", "1200", v120=["herald", "minutes"], v1200=["council"])
    assert states(matched(more_precise(), with_it)) == ["known"]


def test_a_decision_made_on_the_precise_value_goes_first(matched):
    precise = entry("121.4", "1200", decision("confirmed"))
    found = matched(more_precise(), HELD, precise).facts[0].discrepancies[0]
    assert found.decision.status == "confirmed"


def test_a_value_loose_in_two_classes_holds_for_the_nearest_alone(matched):
    report = trees({"51": ["a"], "59": ["b"], "100": ["c"]})
    over = claim("over", "d", "It felled {over 50 trees}.", "50", "over")
    classes = tuple(
        replace(each, claims=(*each.claims, "over"), loose=("over",)) if each.canonical != "100" else each
        for each in report.facts[0].classes
    )
    report = replace(report, facts=(replace(report.facts[0], classes=classes),), claims=(*report.claims, over))
    held = entry("50", "100", v50=["d", "a"], v100=["c"])
    assert states(matched(report, held)) == ["new", "known", "new"]


def test_that_figures_evolve_excuses_no_contradiction(matched):
    evolves = replace(HELD, relation="evolution")
    assert states(matched(trees({"120": ["herald"], "1200": ["council"]}, relation="evolution"), evolves)) == ["known"]
    told = matched(REPORT, evolves)
    assert (states(told), told.stale) == (["new"], ())
    assert states(matched(trees({"120": ["herald"], "1200": ["council"]}, relation="evolution"), HELD)) == ["known"]


HERALD = Subject("herald", is_source=True)


def test_a_check_is_decided_like_any_other(matched):
    report = with_check(REPORT, "herald", "3", "1", "1")
    told = matched(report, check_entry("herald", "3", "1", "1"), subject=HERALD)
    assert [each.state for each in told.checks] == ["known"]
    other = matched(with_check(REPORT, "herald", "5", "1", "1"), check_entry("herald", "4", "1", "1"), subject=HERALD)
    assert [each.state for each in other.checks] == ["new"]


def test_a_check_follows_its_source_when_that_is_renamed_and_covers_no_copy(matched):
    held = check_entry("old-name", "3", "1", "1")
    report = with_check(with_check(REPORT, "herald", "3", "1", "1"), "other", "3", "1", "1")
    told = matched(report, held, subject=Subject("old-name", is_source=True))
    assert [each.state for each in told.checks] == ["known", "new"]
    assert told.stale == ()


def test_a_figure_that_two_classes_share_is_no_growth(matched, tmp_path):
    from factcheck.findings import findings
    from factcheck.review.making import decide

    report = trees({"120": ["herald"], "121": ["courant"], "1200": ["council"]})
    nearly = replace(report.facts[0].classes[1], canonical="120")
    classes = (report.facts[0].classes[0], nearly, report.facts[0].classes[2])
    pairs = report.facts[0].discrepancies
    twin = (pairs[0], pairs[1], replace(pairs[2], fingerprint=pairs[1].fingerprint))
    same = entry("120", "120").fingerprint
    fact = replace(report.facts[0], classes=classes, discrepancies=(replace(twin[0], fingerprint=same), *twin[1:]))
    report = replace(report, facts=(fact,))
    store = load(tmp_path)
    decide(store, report, findings(report), decision())
    assert states(with_states(report, store, TODAY)) == ["known"] * 3
