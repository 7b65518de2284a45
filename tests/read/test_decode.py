from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.decode import decode, decode_any
from factcheck.read.page import UnreadableError

FRENCH = "Le préfet a évoqué 1 200 blessés et 3 M€ de dégâts."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_of_a_newsroom_give_the_same_text(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), "a.txt") == FRENCH


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_told_by_its_mark(encoding: str) -> None:
    assert decode(("\ufeff" + FRENCH).encode(encoding), "a.txt") == FRENCH


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_told_by_its_zeros(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), "a.txt") == FRENCH


@pytest.mark.parametrize(("declared", "text"), [("cp1250", "Zlín platí 5 korun, řekl"), ("utf-7x", "caf\xe9")])
def test_an_encoding_that_is_declared_is_believed_where_it_is_one(declared: str, text: str) -> None:
    data = text.encode(declared if declared == "cp1250" else "cp1252")
    assert decode_any(data, "a.html", declared) == text


def test_what_is_utf8_is_not_read_as_what_it_declares() -> None:
    assert decode_any(FRENCH.encode(), "a.html", "latin-1") == FRENCH


def test_bytes_that_windows_leaves_open_are_read_as_latin_1() -> None:
    assert decode(b"caf\xe9 \x81", "a.txt") == "café \x81"


def test_a_text_cut_in_the_middle_of_a_letter_is_still_utf8() -> None:
    text = "Überschwemmung in Köln, Düsseldorf und Mülheim, sagt Bürgermeisterin Österreicher" * 2
    assert decode(text.encode() + b"\xc3", "a.txt").startswith("Überschwemmung in Köln")


def test_line_ends_are_kept_so_that_offsets_are_those_of_the_file() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "a.txt") == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text file"),
        (b"%PDF-1.7\n\x00\x01\x02\x03", "not a text file"),
        (bytes(range(1, 32)) * 40, "not a text file"),
        (bytes(200), "not a text file"),
        (b"\xff\xfeodd", "damaged"),
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
    ],
)
def test_what_is_no_text_is_said_to_be_none(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data, "a.txt")
    assert caught.value.problems[0].place == "a.txt"
    assert words in caught.value.problems[0].text
    assert caught.value.problems[0].hint


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    with suppress(UnreadableError):
        assert decode(data, "a.txt").strip()


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff\ufeff", "\u2028\xa0\u200b"])
def test_a_file_of_nothing_but_blanks_is_empty(text):
    with pytest.raises(UnreadableError) as raised:
        decode(text.encode(), "a.txt")
    assert "is empty" in raised.value.problems[0].text
