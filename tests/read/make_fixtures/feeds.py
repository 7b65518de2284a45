"""Write the feeds of the fixtures, RSS and Atom, with Python's own writer of XML.

python tests/read/make_fixtures/feeds.py
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as Tree

FIXTURES = Path(__file__).parent.parent / "fixtures"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ATOM = "{http://www.w3.org/2005/Atom}"
ITEMS = (
    (
        "Quarry collapse leaves 17 dead",
        "https://wire.example/quarry",
        "Wed, 05 Apr 2023 00:20:00 +0200",
        "2023-04-05T00:20:00+02:00",
        "<p>A quarry near Selm gave way on Tuesday. <b>17 people</b> died and 43 were hurt, the fire service said.</p>"
        "<p>The owner was fined &euro;90,000 in 2019.</p><script>var x = 5000000;</script>",
    ),
    (
        "Rescue at quarry ends after 9 days",
        "https://wire.example/quarry-2",
        "Fri, 14 Apr 2023 10:00:00 +0200",
        "2023-04-14T10:00:00+02:00",
        "<p>Rescuers left the quarry near Selm after nine days. The number of dead stands at 19.</p>",
    ),
)


def rss() -> Tree.Element:
    """Return the items as RSS."""
    root = Tree.Element("rss", version="2.0")
    channel = Tree.SubElement(root, "channel")
    Tree.SubElement(channel, "title").text = "Wire & Cable"
    Tree.SubElement(channel, "language").text = "en-gb"
    for title, link, day, _, text in ITEMS:
        item = Tree.SubElement(channel, "item")
        told = (("title", title), ("link", link), ("guid", f"{link}#1"), ("pubDate", day), ("description", text[:60]))
        for name, value in (*told, (CONTENT, text)):
            Tree.SubElement(item, name).text = value
    return root


def atom() -> Tree.Element:
    """Return the items as Atom."""
    root = Tree.Element(f"{ATOM}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en"})
    Tree.SubElement(root, f"{ATOM}title").text = "Wire & Cable"
    for title, link, _, day, text in ITEMS:
        entry = Tree.SubElement(root, f"{ATOM}entry")
        Tree.SubElement(entry, f"{ATOM}title").text = title
        Tree.SubElement(entry, f"{ATOM}link", href=link)
        Tree.SubElement(entry, f"{ATOM}id").text = link
        Tree.SubElement(entry, f"{ATOM}published").text = day
        Tree.SubElement(entry, f"{ATOM}content", type="html").text = text
    return root


def main() -> None:
    """Write the fixtures."""
    for name, root in (("wire.rss", rss()), ("wire.atom", atom())):
        Tree.ElementTree(root).write(FIXTURES / name, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main()
