"""PDFs, workbooks and tables that are small and would grow large, or keep a reader busy for ever."""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import cache

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SPACES = f'xmlns="{SHEET}" xmlns:r="{OFFICE}"'
DTD = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def pdf(*objects: bytes) -> bytes:
    """Return a PDF of these objects, the first its catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, at = len(objects) + 1, len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return bytes(out) + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, at)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """Return a packed stream."""
    packed = zlib.compress(data, 9)
    return b"<</Length %d /Filter /FlateDecode %s>>stream\n%s\nendstream" % (len(packed), entries, packed)


def page(content: bytes, *further: bytes) -> bytes:
    """Return a PDF of one page that draws `content`; `further` are objects from number 6 on, /X1 the first of them."""
    resources = b"/Resources <</Font <</F 5 0 R>> /XObject <</X1 6 0 R>>>>"
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] %s /Contents 4 0 R>>" % resources,
        stream(content),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
        *further,
    )


def pages_of_pages(levels: int) -> bytes:
    """Return a PDF whose tree of pages doubles at each level."""
    kids = [
        b"<</Type /Pages /Kids [%d 0 R %d 0 R] /Count %d>>" % (n + 3, n + 3, 2 ** (levels - n)) for n in range(levels)
    ]
    return pdf(b"<</Type /Catalog /Pages 2 0 R>>", *kids, b"<</Type /Page /MediaBox [0 0 9 9]>>")


def forms(levels: int) -> bytes:
    """Return a PDF whose drawing draws another ten times, and so on."""
    drawn = b"<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X1 %d 0 R>>>> "
    inner = [stream(b"/X1 Do " * 10, drawn[2:] % (7 + n)) for n in range(levels)]
    return page(b"/X1 Do " * 10, *inner, stream(b"BT /F 9 Tf (3 dead) Tj ET", drawn[2:] % 6))


def workbook(sheet: str, strings: str = "", before: str = "") -> bytes:
    """Return a workbook of one sheet."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Override PartName="/xl/workbook.xml" '
        f'ContentType="{KINDS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{KINDS}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" '
        f'ContentType="{KINDS}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {SPACES}><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" '
        f'Type="{OFFICE}/sharedStrings" '
        'Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'{before}<sst xmlns="{SHEET}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{sheet}</sheetData></worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def row(number: int, *cells: str) -> str:
    """Return a row of a sheet."""
    return f'<row r="{number}">{"".join(cells)}</row>'


@cache
def office_bombs() -> dict[str, bytes]:
    """Return the files by their names."""
    shared = '<c r="A{0}" t="s"><v>0</v></c>'
    text = "<si><t>" + "".join(chr(97 + n * n % 26) for n in range(30_000)) + "</t></si>"
    return {
        "stream.pdf": page(bytes(300_000_000)),
        "words.pdf": page(b"BT /F 9 Tf " + b"(3 dead) Tj 0 -1 Td " * 2_000_000 + b"ET"),
        "pages.pdf": pages_of_pages(40),
        "loop.pdf": pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000>>"),
        "forms.pdf": forms(12),
        "arrays.pdf": page(b"[" * 3_000_000),
        "far.xlsx": workbook(row(1, '<c r="A1"><v>3</v></c>') + row(1_048_576, '<c r="XFD1048576"><v>3</v></c>')),
        "shared.xlsx": workbook("".join(row(n, shared.format(n)) for n in range(1, 40_000)), text),
        "laughs.xlsx": workbook(row(1, shared.format(1)), "<si><t>&b;</t></si>", DTD),
        "number.xlsx": workbook(row(1, f'<c r="A1"><v>{"9" * 5_000_000}</v></c>')),
        "nowhere.xlsx": workbook(row(1, '<c r="A1" t="s"><v>99999999999</v></c>')),
        "commas.csv": b"a,b\n" + b"," * 3_000_000,
        "quote.csv": b'a,b\n"' + b"x,1\n" * 4_000_000,
        "cells.csv": b"a,b\n" + (b"1," * 4_999 + b"1\n") * 1_500,
        "deep.jsonl": b'{"a":' * 500_000,
        "number.jsonl": b'{"a": ' + b"9" * 3_000_000 + b"}",
        "keys.jsonl": b"\n".join(b'{"k%d": 1, "l%d": 2}' % (n, n) for n in range(300_000)),
        "lists.jsonl": b'{"a": [' + b"1," * 4_000_000 + b"1]}",
    }  # fmt: skip
