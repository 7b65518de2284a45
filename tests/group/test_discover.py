"""Facts found with no set-up."""

from tests.group.case import facts, quotes, source

FERRY_A = "A ferry ran aground off Lorvik on Monday and 31 people were injured, police said."
FERRY_B = "Police say 34 people were injured when a ferry ran aground off Lorvik."


def test_the_same_figure_in_two_reports_is_one_fact() -> None:
    again = "Some 31 people were injured when a ferry ran aground off Lorvik on Monday, police said."
    (found,) = quotes(facts(source("a", FERRY_A), source("b", again)), "31")
    assert len(found) == 2


def test_figures_that_differ_can_be_one_fact() -> None:
    (found,) = quotes(facts(source("a", FERRY_A), source("b", FERRY_B)), "31")
    assert found == ["31 people", "34 people"]


def test_figures_of_one_sentence_are_facts_of_their_own() -> None:
    text = "The ferry carried 210 passengers and 18 crew members."
    assert len(facts(source("a", text), source("b", text))) == 2


def test_a_daily_penalty_is_not_the_fine() -> None:
    text = "The regulator fined Marvona €4 million. It added a penalty of €50,000 per day until Marvona complies."
    assert len(facts(source("a", text))) == 2


def test_the_acts_of_two_authorities_are_two_facts() -> None:
    dutch = source("a", "The Dutch data protection authority has fined Marvona 4 million euros for its tracking.")
    french = source("b", "The French data protection authority has fined Marvona 4 million euros for its tracking.")
    assert len(facts(dutch, french)) == 2


def test_a_conversion_in_brackets_is_the_same_fact() -> None:
    (found,) = quotes(facts(source("a", "The bridge is 101 metres (331 feet) long.")), "101")
    assert len(found) == 2


def test_a_fact_is_found_across_languages() -> None:
    english = source("a", "The Dutch privacy authority AP has imposed a fine of 4.2 million euros on Marvona.")
    words = "De Nederlandse privacyautoriteit AP heeft Marvona een boete van 4,2 miljoen euro opgelegd."
    dutch = source("b", words, "nl")
    (found,) = quotes(facts(english, dutch), "4.2")
    assert len(found) == 2


def test_unrelated_stories_stay_apart() -> None:
    other = "The supermarket chain Belda opened 31 shops in Portugal last year."
    assert all(len(each) == 1 for each in quotes(facts(source("a", FERRY_A), source("b", other)), "31"))


def test_every_claim_is_in_one_fact() -> None:
    groups = facts(source("a", FERRY_A), source("b", FERRY_B))
    ids = [claim.id for group in groups for claim in group.claims]
    assert len(ids) == len(set(ids)) >= 2


def test_no_claims_make_no_facts() -> None:
    assert facts(source("a", "Nothing is counted here.")) == []


def test_figures_of_two_things_never_meet() -> None:
    bakery = "The bakery in Dunmore sold 518 loaves on Saturday, the report says."
    radio = "The radio in Dunmore had 588 listeners on Saturday, the report says."
    (found,) = quotes(facts(source("a", bakery), source("b", radio)), "518")
    assert found == ["518 loaves"]
