"""Two hundred texts that try to be more than text."""

from __future__ import annotations

TAGS = ("script", "img", "svg", "iframe", "object", "embed", "form", "base", "meta", "link", "style", "math", "video")
HANDLERS = ("onerror", "onload", "onclick", "onmouseover", "onfocus", "ontoggle", "onbegin", "onanimationstart")
SCHEMES = ("javascript:", "JaVaScRiPt:", "java\tscript:", "data:text/html,", "vbscript:", "blob:", "file:///", "//")
CLOSERS = (
    "script", "style", "title", "textarea", "noscript", "svg", "desc", "template", "table", "td", "details", "summary",
    "q", "mark", "option", "select", "article", "section", "figure", "html", "body", "head", "xmp", "plaintext",
)  # fmt: skip
QUOTES = ('"', "'", "`", "&quot;", "&#34;", "\u201d", "\uff02", '\\"')
CONTROLS = (
    *(chr(code) for code in (0, 1, 7, 8, 9, 10, 11, 12, 13, 27, 31, 127)),
    *(chr(code) for code in range(0x80, 0xA0)),
    *(chr(code) for code in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    *("\u2028", "\u2029", "\ufeff", "\ufffe", "\U000e0041", "\ud800", "\udfff", "\u200b", "\u00ad"),
)
OTHERS = (
    "{{ 7*7 }}", "{% raw %}", "{# x #}", "{{ page.__class__ }}", "{% include 'base.html' %}", "${7*7}", "#{7*7}",
    "<%= 7 %>",
    "<!--", "-->", "<!-- --!>", "<![CDATA[", "]]>", "<!doctype html>", "<?xml version='1.0'?>", "<?php echo 1 ?>",
    "&lt;b&gt;", "&#60;b&#62;", "&#x3c;b&#x3e;", "&amp;lt;b&amp;gt;", "&", "&nbsp;&zwj;", "&#0;", "&#x110000;",
    "</style><style>*{display:none}", "}*{display:none}", "url(javascript:1)", "expression(1)", "@import 'x'",
    "\\3c b\\3e",
    "<svg><script>1</script></svg>", "<svg><animate onbegin=1 attributeName=x>", "<math><mtext><table><mglyph><style>",
    "<noscript><p title='</noscript><img src=x onerror=1>'>", "<a href=\"javascript:1\">x</a>", "<a name=facts>",
    "<img src=x id=filters>", "<form id=filters><input name=words>", "<base href=//example.org>", "<b id=facts>",
    "<meta http-equiv=refresh content=0>", "<meta charset=utf-7>+ADw-b+AD4-", "<link rel=stylesheet href=//x>",
    "\x1b]8;;x\x07", "::error::x", "##[error]x", "%3Cb%3E", "\\u003cb\\u003e", "\\x3cb\\x3e",
    "onerror=alert(1)//", "<x/onclick=1>", "<\u0131mg src=x>", "\uff1cscript\uff1e", "\u02bascript", "<a\x0chref=x>",
    "x" * 3000, "<" * 500, "&" * 500, "\"" * 500, "\u0301" * 200, "W" * 400 + "<b>",
    "<article class=\"fact\" id=\"x\">",
)  # fmt: skip

PAYLOADS = (
    *(f"<{tag} src=x onerror=alert(1)>" for tag in TAGS),
    *(f"\"><img src=x {name}=alert(1)>" for name in HANDLERS),
    *(f"' {name}=alert(1) x='" for name in HANDLERS),
    *(f"x {name}=alert(1)" for name in HANDLERS),
    *(f"{scheme}alert(1)" for scheme in SCHEMES),
    *(f"</{tag}><b>x</b>" for tag in CLOSERS),
    *(f"{quote} autofocus onfocus=alert(1) {quote}" for quote in QUOTES),
    *(f"a{char}<b>{char}z" for char in CONTROLS),
    *OTHERS,
)  # fmt: skip
