"""What the style sheets of a page hide is not read; sheets that cannot be trusted hide nothing."""

from __future__ import annotations

import pytest
from lxml import html

from factcheck.read import stylesheet
from factcheck.read.html import page_of
from factcheck.read.stylesheet import hidden

SEEN = "The levee held through the night, the water board said, and the 1,200 people who had left came home at noon."


def texts(css: str, inner: str) -> str:
    body = f"<article><h1>The levee held</h1><p>{SEEN}</p>{inner}<p>{SEEN}</p></article>"
    return page_of(f"<html><head><style>{css}</style></head><body>{body}</body></html>", "a.html").text


@pytest.mark.parametrize(
    ("css", "inner"),
    [
        (".gone{display:none}", "<p class='a gone'>99 dead</p>"),
        ("#old{visibility:hidden}", "<p id=old>99 dead</p>"),
        ("/* a } */ p.gone, .b {color:red;display : NONE !important}", "<p class=gone>99 dead</p>"),
        ("@media screen{.gone{display:none}}", "<p class=gone>99 dead</p>"),
        ("@layer base{.gone{display:none}}", "<div class=gone><p>99 dead</p></div>"),
        (".box .gone{display:none}", "<div class=box><p><span class=gone>99 dead</span></p></div>"),
        (".box > p{display:none}", "<div class=box><p>99 dead</p></div>"),
        ("[data-old]{display:none}", "<p data-old>99 dead</p>"),
        ("[data-old='1']{display:none}", "<p data-old=1>99 dead</p>"),
        (".ear{position:absolute;clip:rect(0 0 0 0);width:1px}", "<p class=ear>99 dead</p>"),
        (".ear{position:absolute;left:-9999px}", "<p class=ear>99 dead</p>"),
        ("", "<p class=visually-hidden>99 dead</p>"),
        ("", "<div aria-hidden=true><p>99 dead</p></div>"),
        ("", "<p hidden>99 dead</p>"),
    ],
)
def test_hidden_words_are_not_read(css, inner):
    assert "99 dead" not in texts(css, inner)


@pytest.mark.parametrize(
    ("css", "inner"),
    [
        ("@media print{.a{display:none}}", "<p class=a>99 dead</p>"),
        ("@media (max-width: 600px){.a{display:none}}", "<p class=a>99 dead</p>"),
        (".a{display:none} p.a{display:block}", "<p class=a>99 dead</p>"),
        ("p.a{display:block} .a{display:none}", "<p class=a>99 dead</p>"),
        (".a{display:block!important} #i{display:none}", "<p class=a id=i>99 dead</p>"),
        (".a:hover{display:none} .a::before{display:none} .a:not(.b){display:none}", "<p class=a>99 dead</p>"),
        (".b + .a, .b ~ .a{display:none}", "<p class=b>Rain</p><p class=a>99 dead</p>"),
        ("@keyframes x{from{visibility:hidden}}", "<p class=from>99 dead</p>"),
        ("article{display:none}", "<p>99 dead</p>"),
        ("p{display:none}", "<p>99 dead</p>"),
        ("", "<p>The toll is <span aria-hidden=true>99 dead</span>.</p>"),
        ("", "<p class='hidden md:block'>99 dead</p>"),
        ("{{{ .a{display:none", "<p class=b>99 dead</p>"),
    ],
)
def test_what_is_shown_stays(css, inner):
    assert "99 dead" in texts(css, inner)


@pytest.mark.parametrize(
    "css",
    [
        "{" * 100_000 + "display:none",
        "(" * 100_000 + "none",
        "@media " * 20_000 + "{none}",
        ".a" * 50_000 + "{display:none}",
        ".a " * 50_000 + "{display:none}",
        ".a{display:none}" * 15_000,
        "".join(f".c{n} .a{{display:none}}" for n in range(9_000)),
    ],
)
def test_a_hostile_sheet_costs_little(css, monkeypatch):
    looks, meets = [0], stylesheet._meets

    def counted(tree, element):
        looks[0] += 1
        return meets(tree, element)

    monkeypatch.setattr(stylesheet, "_meets", counted)
    deep = "<div class=a>" * 150 + "x" + "</div>" * 150
    root = html.document_fromstring(f"<html><head><style>{css}</style></head><body>{deep * 40}</body></html>")
    hidden(root)
    assert looks[0] <= 1_100_000
