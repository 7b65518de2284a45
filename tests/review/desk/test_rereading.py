"""What an editor changes of how a case is read goes into claims.yaml, and the case is checked again."""

import pytest

from factcheck.casefile import read_case
from factcheck.errors import FactcheckError
from factcheck.model import Decision
from factcheck.normalize.claims import build_claims
from factcheck.review.desk import pages, rereading
from factcheck.review.desk.desk import Desk
from factcheck.review.desk.scene import scene
from factcheck.review.desk.wording import holding, slug, words
from tests.helpers.build import source
from tests.helpers.desk import TODAY
from tests.helpers.ferry import CASE, ferry_sight, write_case


@pytest.fixture
def desk(tmp_path):
    write_case(tmp_path)
    return Desk(ferry_sight(tmp_path))


def values(desk, name="passengers"):
    fact = next(each for each in desk.look.report.facts if each.id == name)
    return [each.display for each in fact.classes]


def claim(desk, quote, where="council"):
    return next(each.id for each in desk.look.report.claims if (each.quote, each.source) == (quote, where))


def claim_of(report, name):
    return next(each for each in report.claims if each.id == name)


def change(desk, edit, *said):
    return desk.change_case("lena", "x", "", lambda file, report: edit(file, report, *said))


def text(desk):
    return desk.sight.claims.read_text(encoding="utf-8")


def test_a_claim_split_off_founds_a_fact_of_its_own(desk):
    assert values(desk) == ["240 passengers", "260 passengers", "310 passengers"]
    change(desk, rereading.split_off, claim(desk, "310 passengers"), "Passengers by licence")
    assert values(desk) == ["240 passengers", "260 passengers"]
    assert values(desk, "passengers-by-licence") == ["310 passengers"]
    assert text(desk).startswith(CASE)
    assert read_case(text(desk)).facts[-1].was == ("passengers",)


def test_a_decision_stays_with_the_fact_that_was_split(desk):
    first = next(each for each in desk.look.queue.all if each.pair and each.pair.classes == (0, 1))
    desk.decide("lena", Decision("confirmed", "", "Lena", TODAY), {first.fingerprint: ""})
    change(desk, rereading.split_off, claim(desk, "310 passengers"), "By licence")
    assert desk.look.queue.find(first.fingerprint).state == "known"


def test_a_decision_goes_with_the_claims_that_are_split_off(desk):
    pair = next(each for each in desk.look.queue.all if each.pair and each.pair.classes == (1, 2))
    desk.decide("lena", Decision("confirmed", "", "Lena", TODAY), {pair.fingerprint: ""})
    change(desk, rereading.split_off, claim(desk, "310 passengers"), "Sold")
    change(desk, lambda file, report, name: file.hold("sold", [holding(claim_of(report, name), report, file.case)]),
           claim(desk, "260 passengers", "courant"))  # fmt: skip
    assert values(desk, "sold") == ["260 passengers", "310 passengers"]
    assert [each.state for each in desk.look.queue.all if each.fact and each.fact.id == "sold"] == ["known"]
    assert not desk.look.report.stale


def test_a_decision_that_stays_is_not_taken_over_by_what_is_split_off(desk):
    pair = next(each for each in desk.look.queue.all if each.pair and each.pair.classes == (0, 1))
    desk.decide("lena", Decision("confirmed", "", "Lena", TODAY), {pair.fingerprint: ""})
    change(desk, rereading.split_off, claim(desk, "310 passengers"), "Sold")
    change(desk, rereading.reread, claim(desk, "310 passengers"), "260 passengers")
    assert desk.look.queue.find(pair.fingerprint).state == "known"


def test_a_fact_found_and_decided_keeps_its_id_when_it_is_read_anew(desk):
    paper = claim(desk, "€2.5 million", "courant")
    change(desk, rereading.reread, paper, "€4.5 million")
    cost = next(each for each in desk.look.queue.all if each.fact and each.fact.kind == "money")
    desk.decide("lena", Decision("confirmed", "", "Lena", TODAY), {cost.fingerprint: ""})
    assert not cost.fact.declared
    change(desk, rereading.reread, paper, "€4.6 million")
    (fact,) = [each for each in desk.look.report.facts if each.id == cost.fact.id]
    assert fact.declared


def test_a_fact_that_was_found_is_declared_before_it_is_split(desk):
    cost = next(each for each in desk.look.report.facts if each.kind == "money")
    assert not cost.declared
    change(desk, rereading.split_off, claim(desk, "€2.5 million", "courant"), "What the paper says it costs")
    facts = {each.id: each.declared for each in desk.look.report.facts}
    assert facts[cost.id]
    assert facts["what-the-paper-says-it-costs"]


def test_two_facts_merged_are_one_that_remembers_the_other(desk):
    change(desk, rereading.split_off, claim(desk, "310 passengers"), "By licence")
    change(desk, rereading.put_together, "passengers", "by-licence")
    assert values(desk) == ["240 passengers", "260 passengers", "310 passengers"]
    assert read_case(text(desk)).facts[0].was == ("by-licence",)


def test_facts_of_two_kinds_are_not_merged(desk):
    cost = next(each.id for each in desk.look.report.facts if each.kind == "money")
    with pytest.raises(FactcheckError, match="a count cannot become one with a money"):
        change(desk, rereading.put_together, "passengers", cost)
    assert text(desk) == CASE


def test_a_corrected_reading_is_read_anew(desk):
    change(desk, rereading.reread, claim(desk, "260 passengers", "courant"), "240 passengers")
    assert values(desk) == ["240 passengers", "310 passengers"]
    change(desk, rereading.reread, claim(desk, "310 passengers"), "nothing")
    assert values(desk) == ["240 passengers"]


@pytest.fixture
def mast(tmp_path):
    write_case(tmp_path)
    with (tmp_path / "sources" / "council.md").open("a", encoding="utf-8") as file:
        file.write("\nThe new mast in the harbour is 20 metres (90 feet) high.\n")
    return Desk(ferry_sight(tmp_path))


def test_the_figures_of_a_check_can_be_corrected_too(mast):
    (found,) = [each for each in mast.look.queue.all if each.check and each.check.kind == "conversion"]
    told = scene(mast.look.queue, found)
    assert [each.quote.figure for each in told.figures] == ["20 metres", "90 feet"]
    change(mast, rereading.reread, told.figures[1].claim, "66 feet")
    assert not mast.look.queue.find(found.fingerprint)


def test_the_page_of_a_check_has_what_corrects_its_figures(mast):
    (found,) = [each for each in mast.look.queue.all if each.check and each.check.kind == "conversion"]
    page = pages.finding_page(mast.look, found, pages.Visit("token"))
    assert page.count('action="/correct"') == 2


def test_a_correction_without_a_figure_is_refused(desk):
    with pytest.raises(FactcheckError, match="no figure is read in 'many people'"):
        change(desk, rereading.reread, claim(desk, "310 passengers"), "many people")


def test_a_source_left_out_is_gone_and_comes_back_with_undo(desk):
    made = change(desk, rereading.left_out, "council", "the minutes are a draft")
    assert "council: {path: sources/council.md, exclude: true}  # the minutes are a draft" in text(desk)
    assert values(desk) == ["240 passengers", "260 passengers"]
    desk.undo(made.id)
    assert text(desk) == CASE
    assert len(values(desk)) == 3


def test_a_change_of_a_file_that_someone_edited_since_is_not_undone(desk):
    made = change(desk, rereading.left_out, "council", "a draft")
    desk.sight.claims.write_text(text(desk) + "# mine\n", encoding="utf-8")
    with pytest.raises(FactcheckError, match="was changed since"):
        desk.undo(made.id)


def test_words_are_taken_that_mean_one_figure_alone():
    said = "It cost €20 million. Later it cost €20 million and 30 days. By then, €20 million!"
    herald = source("herald", text=said)
    found = [each for each in build_claims(herald) if each.kind == "money"]
    chosen = [words(each, herald, [other for other in build_claims(herald) if other.id != each.id]) for each in found]
    assert [said.count(each) for each in chosen] == [1, 1, 1]
    assert not any("30 days" in each for each in chosen)


def test_an_id_is_made_of_the_label_and_is_nobody_elses():
    assert slug("Été: 3 €!", set()) == "ete-3"
    assert slug("Boats", {"boats", "boats-2"}) == "boats-3"
    assert slug("漢字", set()) == "fact"
