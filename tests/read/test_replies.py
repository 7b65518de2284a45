"""Answers to older messages: the sender's own words are read, what they repeat is not, what they hand on is."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from factcheck.read import mail
from factcheck.read.replies import own_words

OWN = "The ministry now counts 59 dead, four more than on Monday.\n\n"
OLD = "We reported 55 dead on Monday.\n"


@pytest.mark.parametrize(
    "between",
    [
        "-----Original Message-----\nFrom: Press\n\n",
        "--- Ursprüngliche Nachricht ---\n\n",
        "From: Ines Roth <roth@paper.example>\nSent: Monday, 4 March 2024 18:12\nTo: Press office\nSubject: Toll\n\n",
        "Von: Ines Roth\nGesendet: Montag, 4. März 2024 18:12\nAn: Presse\n\n",
        "*De:* Ines Roth\n*Envoyé:* lundi 4 mars 2024\n\n",
    ],
)
def test_what_an_answer_repeats_below_is_left_out(between):
    assert own_words(OWN + between + OLD).strip() == OWN.strip()


def test_a_message_of_nothing_else_is_read_and_so_is_one_that_is_handed_on():
    repeated = f"-----Original Message-----\n{OLD}"
    assert own_words(repeated) == repeated
    forwarded = f"See below.\n\n---------- Forwarded message ---------\nFrom: Press\nDate: today\n\n{OLD}"
    assert own_words(forwarded) == forwarded


@pytest.mark.parametrize(
    ("older", "kept"),
    [
        ("<blockquote type='cite'>{}</blockquote>", False),
        ("<div class='gmail_quote'><div>On Monday you wrote:</div><blockquote>{}</blockquote></div>", False),
        ("<div id='divRplyFwdMsg'><b>From:</b> Roth</div><div>{}</div>", False),
        ("<div class='gmail_quote'>---------- Forwarded message ---------<br>{}</div>", True),
        ("<blockquote>{}</blockquote>", True),
    ],
)
def test_older_messages_in_html(older, kept):
    message = EmailMessage()
    message["Subject"] = "The toll"
    message.set_content(f"<p>{OWN}</p>" + older.format(f"<p>{OLD}</p>"), subtype="html")
    [page] = mail.read(message.as_bytes(), "a.eml")
    assert "59 dead" in page.text
    assert ("55 dead" in page.text) is kept


def test_a_subject_may_say_that_a_message_is_handed_on():
    message = EmailMessage()
    message["Subject"] = "WG: The toll"
    message.set_content(f"See below.\n\nVon: Presse\nGesendet: Montag\n\n{OLD}")
    [page] = mail.read(message.as_bytes(), "a.eml")
    assert "55 dead" in page.text
