"""Write the messages of the fixtures with Python's mail package, as a press office and its readers would send them.

python tests/read/make_fixtures/messages.py
"""

from __future__ import annotations

import mailbox
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "fixtures"

PLAIN = """\
Dear colleagues,

the regional water board lowered the level of Lake Orrin by 1.8 metres between
3 and 9 February 2024. Some 14,200 households were without drinking water for
two days, and the repair of the sluice will cost €6.75 million.

The board asks for comments within 20 days.

--{blank}
Press office, Water Board Orrin
""".format(blank=" ")  # what parts a signature from the message
RICH = """\
<html><body><table role="presentation"><tr><td><p>Dear colleagues,</p>
<p>the regional water board lowered the level of Lake Orrin by <b>1.8 metres</b>.</p></td></tr></table>
<div style="display:none">Preview: 999 things to know</div></body></html>
"""
NOTE = "Sluice report\n\nDivers found 31 cracks in the sluice of Lake Orrin on 12 February 2024.\n"
DUTCH = """\
<html><body><p>Beste redactie,</p><p>volgens het waterschap kost het herstel van de sluis &euro;&nbsp;6,75&nbsp;miljoen;
12.500 huishoudens zaten zonder water.</p><ul><li>De dijk zakte 40 centimeter.</li></ul></body></html>
"""


def message(sender: str, subject: str, day: str) -> EmailMessage:
    """Return a message without a body."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"], mail["Date"] = sender, "desk@paper.example", subject, day
    mail["Message-ID"] = f"<{len(subject)}.{len(sender)}@waterboard.example>"
    return mail


def press_release() -> EmailMessage:
    """Return a message in two forms with a note attached, and a picture that is none of our business."""
    mail = message("Water Board Orrin <press@waterboard.example>", "Lake Orrin lowered by 1.8 metres",
                   "Mon, 12 Feb 2024 23:40:00 +0100")  # fmt: skip
    mail.set_content(PLAIN, charset="iso-8859-15")
    mail.add_alternative(RICH, subtype="html")
    mail.add_attachment(NOTE.encode("utf-16"), maintype="text", subtype="plain", filename="sluice report.txt")
    mail.add_attachment(b"\x89PNG\r\n\x1a\n" + bytes(32), maintype="image", subtype="png", filename="logo.png")
    return mail


def dutch() -> EmailMessage:
    """Return a message that has nothing but HTML, in Windows-1252."""
    mail = message("Jo van Dam <jo@dam.example>", "Herstel sluis kost 6,75 miljoen", "Tue, 13 Feb 2024 08:05:00 +0100")
    mail.set_content(DUTCH, subtype="html", charset="cp1252")
    return mail


def main() -> None:
    """Write the fixtures."""
    release = press_release()
    release.set_boundary("=-outer-orrin")
    (FIXTURES / "lake.eml").write_bytes(release.as_bytes())
    (FIXTURES / "lake.mbox").unlink(missing_ok=True)
    box = mailbox.mbox(FIXTURES / "lake.mbox")
    for each in (release, dutch()):
        box.add(each)
    box.close()


if __name__ == "__main__":
    main()
