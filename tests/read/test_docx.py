"""What a Word document says in its final state, by documents written out here."""

from __future__ import annotations

import io
import zipfile

import pytest

from factcheck.read.docx import read
from factcheck.read.page import Page, UnreadableError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = """<w:styles xmlns:w="{w}"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Bild"><w:name w:val="caption"/></w:style></w:styles>"""
CORE = """<p:coreProperties xmlns:p="x" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">
<dc:title>The audit</dc:title><t:created>2024-03-14T08:00:00Z</t:created></p:coreProperties>"""


def packed(body: str, **parts: str) -> bytes:
    """Return a Word file with this body; `parts` are further files by their names without folder and ending."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        document = body if body.startswith("<?") else f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
        archive.writestr("word/styles.xml", STYLES.format(w=W))
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml" if name != "core" else "docProps/core.xml", text)
    return out.getvalue()


def page(body: str, **parts: str) -> Page:
    [one] = read(packed(body, **parts), "a.docx")
    return one


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inside: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(inside)}</w:p>"


def test_headings_and_captions_are_told_by_their_styles():
    read_page = page(
        paragraph(run("The bill has doubled"), style="berschrift1")
        + paragraph(run("It is now 41 million."))
        + paragraph(run("The quay in 2021"), style="Bild")
    )
    roles = [(region.role, read_page.text[region.start : region.end]) for region in read_page.regions]
    assert roles == [("headline", "The bill has doubled"), ("caption", "The quay in 2021")]


def test_a_tracked_deletion_is_gone_and_an_insertion_is_there():
    deleted = "<w:del><w:r><w:delText>28</w:delText></w:r></w:del>"
    text = page(paragraph(run("It costs "), deleted, f"<w:ins>{run('41')}</w:ins>", run(" million."))).text
    assert text == "It costs 41 million."


def test_a_paragraph_whose_end_was_deleted_goes_on():
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('It costs ')}</w:p>"
    assert page(first + paragraph(run("41 million."))).text == "It costs 41 million."


@pytest.mark.parametrize(
    "hidden",
    [
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>99</w:t></w:r>",
        "<w:r><w:instrText>PAGE 99</w:instrText></w:r>",
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Fallback><w:t>99</w:t></mc:Fallback></mc:AlternateContent></w:r>",
        "<w:moveFrom><w:r><w:t>99</w:t></w:r></w:moveFrom>",
    ],
)
def test_what_a_reader_does_not_see_is_not_read(hidden):
    assert page(paragraph(run("Only 12 came."), hidden)).text == "Only 12 came."


def test_a_table_is_kept_row_by_row():
    rows = [("Part", "Cost"), ("Hull", "€23 million")]
    cells = ("".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in row) for row in rows)
    read_page = page("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>")
    assert read_page.text == "Part | Cost\n\nHull | €23 million"
    assert [mark.paragraph for mark in read_page.marks] == [1, 3]


def test_notes_follow_the_text():
    note = f'<w:footnote w:id="1">{paragraph(run("Of 2021, not 2022."))}</w:footnote>'
    notes = f'<w:footnotes xmlns:w="{W}">{note}</w:footnotes>'
    assert page(paragraph(run("It cost 28 million.")), footnotes=notes).text.endswith("\n\nOf 2021, not 2022.")


def test_properties_tell_title_and_day():
    meta = page(paragraph(run("Only 12 came.")), core=CORE).meta
    assert (meta.title, str(meta.published), meta.published_how) == ("The audit", "2024-03-14", "metadata")


@pytest.mark.parametrize(
    "body",
    [
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
        "<?xml version='1.0' encoding='utf-16'?><a/>",
        "<w:p><w:r>",
        "<w:p>" * 300,
    ],
)
def test_what_is_no_plain_document_is_refused(body):
    with pytest.raises(UnreadableError) as caught:
        read(packed(body), "a.docx")
    assert caught.value.problems[0].place == "a.docx"
    assert "damaged" in caught.value.problems[0].text


def test_a_document_without_text_says_so():
    with pytest.raises(UnreadableError) as caught:
        read(packed(paragraph()), "a.docx")
    assert caught.value.problems[0].text == "has no text"
