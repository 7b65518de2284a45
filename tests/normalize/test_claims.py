"""From a source to its claims: places, sentences, regions."""

from datetime import date

from factcheck.model import Region, Source
from factcheck.normalize.claims import build_claims

TEXT = "Storm hits the coast\n\nThe storm cut power to 12,000 homes on Tuesday. It felled 40 trees.\n"


def source(text: str, **more) -> Source:
    return Source(id="note", path="note.txt", text=text, sha256="0" * 64, language="en", **more)


def test_a_quote_is_the_text_at_its_place():
    claims = build_claims(source(TEXT))
    assert [TEXT[c.start : c.end] for c in claims] == [c.quote for c in claims] == ["12,000 homes", "40 trees"]


def test_line_and_column_count_from_one():
    homes = build_claims(source(TEXT))[0]
    assert (homes.line, homes.column) == (3, 24)


def test_a_claim_carries_its_sentence():
    assert build_claims(source(TEXT))[1].sentence == "It felled 40 trees."


def test_a_weekday_needs_the_day_of_publication():
    dated = build_claims(source(TEXT, published=date(2023, 11, 2)))
    assert [c.value.stated for c in dated if c.kind == "date"] == ["2023-10-31"]


def test_what_stands_in_the_furniture_of_a_page_is_no_claim():
    page = "Photo 3 of 12\n\nThe port has 26 cranes.\n"
    regions = (Region(0, 13, "furniture"),)
    assert [c.quote for c in build_claims(source(page, regions=regions))] == ["26 cranes"]


def test_offsets_hold_in_damaged_text_and_over_carriage_returns():
    text = "A note.\r\nThe fine was â‚¬20m\u00ad, they say.\r\n"
    claim = build_claims(source(text))[0]
    assert claim.quote == text[claim.start : claim.end]
    assert (claim.value.unit, claim.value.stated, claim.line) == ("EUR", "20000000", 2)


def test_the_mark_of_a_heading_is_no_part_of_its_sentence():
    text = "## Bridge closed for 3 weeks\n"
    claim = build_claims(source(text, regions=(Region(0, 3, "furniture"), Region(3, 28, "headline"))))[0]
    assert (claim.sentence, claim.role) == ("Bridge closed for 3 weeks", "headline")
