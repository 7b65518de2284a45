"""PDFs: what is whole, what is furniture, and what cannot be read."""

from __future__ import annotations

import io

import pytest

from factcheck.read.page import UnreadableError
from factcheck.read.pdf import day_of, read
from factcheck.read.pdflayout import paragraphs
from factcheck.read.pdflines import Line, Sheet, normalized


def line(text: str, page: int = 1, bottom: float = 400, right: float = 300, left: float = 50, size: float = 10) -> Line:
    return Line(text, page, left, right, bottom, bottom + size, size)


def sheet(*lines: Line, number: int = 1) -> Sheet:
    return Sheet(number, 800.0, lines, pictures=False)


def told(*sheets: Sheet) -> list[tuple[str, str]]:
    return [(each.role, " ".join(one.text for one in each.lines)) for each in paragraphs(sheets)]


def pdf(*pages: str, password: str | None = None, picture: bool = False) -> bytes:
    """Return a PDF of one line a page, made by pypdf."""
    pypdf = pytest.importorskip("pypdf")
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

    writer = pypdf.PdfWriter()
    for text in pages:
        page = writer.add_blank_page(400, 400)
        content = DecodedStreamObject()
        drawn = "q 100 0 0 100 0 0 cm /I Do Q" if picture and not text else ""
        content.set_data(f"BT /F 12 Tf 50 200 Td ({text}) Tj ET {drawn}".encode("latin-1"))
        font = {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica")}  # fmt: skip
        image = DecodedStreamObject()
        image.set_data(b"\x80")
        image.update({NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Image"),
                      NameObject("/Width"): NumberObject(1), NameObject("/Height"): NumberObject(1),
                      NameObject("/ColorSpace"): NameObject("/DeviceGray"),
                      NameObject("/BitsPerComponent"): NumberObject(8)})  # fmt: skip
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F"): DictionaryObject(font)}),
             NameObject("/XObject"): DictionaryObject({NameObject("/I"): writer._add_object(image)})}
        )  # fmt: skip
        page[NameObject("/Contents")] = writer._add_object(content)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_running_heads_and_page_numbers_are_furniture_and_tear_no_sentence():
    first = sheet(
        line("The Marlow Report, June", bottom=780),
        line("It will cost 41", bottom=60),
        line("- 1 -", bottom=20),
        number=1,
    )
    second = sheet(
        line("The Marlow Report, June", 2, 780), line("million euros.", 2, 700), line("- 2 -", 2, 20), number=2
    )
    assert told(first, second)[0] == ("body", "It will cost 41 million euros.")
    assert {role for role, _ in told(first, second)[1:]} == {"furniture"}


def test_a_line_that_does_not_fill_its_column_ends_a_paragraph():
    lines = (line("It took", right=90), line("Twelve months went by until all was said", bottom=388))
    assert told(sheet(*lines)) == [("body", lines[0].text), ("body", lines[1].text)]


def test_what_is_set_larger_is_a_heading():
    lines = [
        line("The bill", bottom=500, size=18),
        *(line(f"Line {n} of many words", bottom=400 - 12 * n) for n in range(4)),
    ]
    assert told(sheet(*lines))[0] == ("headline", "The bill")


def test_ligatures_and_soft_hyphens_are_undone():
    assert normalized("the o\ufb03ce of\ufb01ce, inter\xadnational") == "the office office, international"


def test_text_is_marked_with_its_page():
    [page] = read(pdf("Only 12 came.", "Then 30 left."), "a.pdf")
    assert page.text == "Only 12 came.\n\nThen 30 left."
    assert [(mark.page, page.text[mark.start : mark.end]) for mark in page.marks] == [
        (1, "Only 12 came."),
        (2, "Then 30 left."),
    ]


def refused(data: bytes) -> tuple[str, str]:
    with pytest.raises(UnreadableError) as caught:
        read(data, "a.pdf")
    [problem] = caught.value.problems
    assert problem.place == "a.pdf"
    return problem.text, problem.hint


def test_a_scan_is_said_to_be_one():
    text, hint = refused(pdf("", picture=True))
    assert text == "has no text: it seems to be a scan"
    assert hint.startswith("Run OCR on it")


def test_a_page_that_is_a_scan_is_told_and_the_others_read():
    [page] = read(pdf("Only 12 came.", "", picture=True), "a.pdf")
    assert page.text == "Only 12 came."
    assert [problem.text for problem in page.problems] == ["has no text on page 2: that seems to be a scan"]


def test_a_locked_file_is_said_to_be_locked():
    assert refused(pdf("Only 12 came.", password="secret"))[0] == "is locked with a password"


def test_a_damaged_file_is_said_to_be_damaged():
    assert refused(b"%PDF-1.7\nnothing")[0] == "is damaged: it cannot be opened as a PDF"


@pytest.mark.parametrize(
    ("told", "day"), [("D:20240314101500+01'00'", "2024-03-14"), ("D:20241399", "None"), ("", "None")]
)
def test_the_day_of_a_file(told, day):
    assert str(day_of(told)) == day
