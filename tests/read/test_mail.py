from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

import pytest

pytest.importorskip("trafilatura", reason="the extra html is not installed")

from factcheck.read import mail, mbox, mhtml
from factcheck.read.page import UnreadableError


def message(text: str = "41 people stayed.", **options: str) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made["From"], made["Subject"] = '"Orr, Press" <press@orr.example>', "Flood in Orr"
    made["Date"] = "Wed, 03 May 2023 23:30:00 -0500"
    made.set_content(text, **options)
    return made


def read(made: EmailMessage | bytes) -> list[mail.Page]:
    return list(mail.read(made if isinstance(made, bytes) else made.as_bytes(), "a.eml"))


def test_a_message_tells_subject_sender_and_day() -> None:
    (page,) = read(message())
    assert page.text == "Flood in Orr\n\n41 people stayed."
    assert (page.meta.title, page.meta.publisher) == ("Flood in Orr", "Orr, Press")
    assert (page.meta.published, page.meta.published_how) == (date(2023, 5, 3), "metadata")
    assert page.regions[0].role == "headline"


def test_the_plain_form_is_preferred() -> None:
    made = message()
    made.add_alternative("<p>42 people stayed.</p>", subtype="html")
    assert "41 people" in read(made)[0].text
    assert "42 people" not in read(made)[0].text


def test_a_message_of_html_alone_is_read_as_it_is_seen() -> None:
    markup = "<table><tr><td><p>41 people stayed.</p><p hidden>999</p></td></tr></table><style>p {}</style>"
    assert read(message(markup, subtype="html"))[0].text == "Flood in Orr\n\n41 people stayed."


def test_what_an_answer_repeats_is_not_the_senders() -> None:
    answer = "It was 41.\n\nOn 2 May 2023, Ada Lund wrote:\n\n> Were it 90 people?\n>> I heard 70.\n\nMore at 6 p.m."
    assert read(message(answer))[0].text == "Flood in Orr\n\nIt was 41.\n\nMore at 6 p.m."


def test_an_answer_between_the_lines_stays() -> None:
    answer = "> How many?\nThese are all:\n41 people.\n> Since when?\nSince 3 May.\n"
    assert read(message(answer))[0].text == "Flood in Orr\n\nThese are all:\n41 people.\n\nSince 3 May."


def test_a_message_that_only_repeats_is_read() -> None:
    assert "> 41 people stayed." in read(message("> 41 people stayed.\n"))[0].text


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "utf-16"])
def test_a_message_is_read_in_its_encoding(charset: str) -> None:
    assert "3,5 Mio. € für Köln" in read(message("3,5 Mio. € für Köln", charset=charset))[0].text


def test_what_is_attached_is_a_source_of_its_own() -> None:
    made = message()
    made.add_attachment(b"Divers found 12 wrecks.", maintype="text", subtype="plain", filename="divers.txt")
    made.add_attachment(b"<!doctype html><p>14 wrecks", maintype="text", subtype="html", filename="page.html")
    made.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    own, *attached = read(made)
    assert (own.part, own.problems) == (None, ())
    assert [(page.part, page.text) for page in attached] == [
        ("divers", "Divers found 12 wrecks."),
        ("page", "14 wrecks"),
    ]


def test_an_attachment_that_cannot_be_read_is_a_problem_and_the_message_is_read() -> None:
    made = message()
    made.add_attachment(b"\0\1\2", maintype="application", subtype="octet-stream", filename="C:\\tmp\\data.bin")
    (page,) = read(made)
    assert page.problems[0].place == "a.eml, attachment data.bin"


def test_a_message_within_a_message_is_read() -> None:
    outer, inner = message("See below: 41 people."), message("In all, 43 people.")
    outer.add_attachment(inner)
    assert [page.text.split("\n\n")[1] for page in read(outer)] == ["See below: 41 people.", "In all, 43 people."]


def test_messages_are_followed_no_deeper_than_three() -> None:
    made = message("Level 0")
    for level in range(1, 8):
        outer = message(f"Level {level}")
        outer.add_attachment(made)
        made = outer
    assert [page.text[-1] for page in read(made)] == ["7", "6", "5"]


@pytest.mark.parametrize(
    "head",
    [b"From: =?nonsense?q?=ff?= <a@b\r\n", b"Date: yesterday\r\n", b"Date: Mon, 99 Xxx 0000 99:99:99 +9999\r\n",
     b"From: \xff\xfe\r\n", b"Subject: =?utf-8?b?////?=\r\n", b"Content-Type: text/plain; charset=klingon\r\n"],
)  # fmt: skip
def test_a_head_that_makes_no_sense_does_no_harm(head: bytes) -> None:
    assert "41 people" in read(head + b"Message-ID: <1>\r\n\r\n41 people stayed.")[0].text


def test_a_mailbox_holds_a_source_a_message() -> None:
    box = b"".join(
        b"From a@b.example Mon Feb 12 2024\nFrom: a@b.example\nSubject: Flood %d\n\n>From Orr, %d people.\n\n" % (n, n)
        for n in (1, 2)
    )
    assert [(page.part, page.text) for page in mbox.read(box, "a.mbox")] == [
        ("Flood 1", "Flood 1\n\nFrom Orr, 1 people."),
        ("Flood 2", "Flood 2\n\nFrom Orr, 2 people."),
    ]


def test_a_saved_page_without_a_page_is_said() -> None:
    with pytest.raises(UnreadableError) as caught:
        mhtml.read(b"From: <Saved by Blink>\r\nContent-Type: multipart/related\r\n\r\n", "a.mhtml")
    assert caught.value.problems[0].place == "a.mhtml"
