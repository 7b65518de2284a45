"""Facts that a case declares."""

from factcheck.casefile import read_case
from factcheck.group import group_claims
from factcheck.model import Group, Missed
from tests.group.case import read, source

CASE = """
entities:
  ap: {name: Dutch DPA, aliases: [Autoriteit Persoonsgegevens, AP], jurisdiction: NL}
facts:
  - id: fine
    label: Fine of the Dutch DPA
    kind: money
    about: [ap]
    cues: [fine, boete]
    exclude: [additional]
  - id: users
    label: Users of Marvona
    kind: count
    cues: [users]
"""


def grouped(*texts: tuple[str, str]) -> tuple[list[Group], list[Missed]]:
    sources = [source(f"s{i}", text, language) for i, (text, language) in enumerate(texts)]
    return group_claims(read(*sources), sources, read_case(CASE))


def test_a_claim_that_fits_goes_there_and_says_why() -> None:
    groups, _ = grouped(("The Dutch DPA imposed a fine of 4 million euros on Marvona.", "en"))
    assert (groups[0].id, groups[0].declared) == ("fine", True)
    assert "fine" in groups[0].why


def test_cues_and_aliases_count_in_any_language() -> None:
    groups, _ = grouped(("De Autoriteit Persoonsgegevens legt een boete van 4 miljoen euro op.", "nl"))
    assert groups[0].id == "fine"


def test_an_exclusion_keeps_a_claim_away() -> None:
    _, missed = grouped(("The Dutch DPA threatens an additional fine of 1 million euros.", "en"))
    assert {m.fact for m in missed} >= {"fine"}


def test_a_missed_fact_lists_the_nearest_claims_and_why() -> None:
    _, missed = grouped(("The Danish watchdog imposed a fine of 4 million euros.", "en"))
    fine = next(m for m in missed if m.fact == "fine")
    assert "names ap" in fine.nearest[0][1]


def test_what_is_left_is_discovered() -> None:
    groups, _ = grouped(("The Dutch DPA imposed a fine of 4 million euros. It took 14 months.", "en"))
    assert [g.declared for g in groups] == [True, False]
