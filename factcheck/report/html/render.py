"""A Page → one HTML file: templates with everything escaped, one style and one script named by their hashes."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from factcheck.report.html.lean import lean, lean_style
from factcheck.text import clean, inert

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.report.html.view import Page

AT_ONCE = 50
TEMPLATES = "factcheck.report.html"
SLOTS = ("top", "fact", "quote", "pair", "check", "foot")
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_EMPTY = re.compile(r"\n{2,}")
_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)


def render_page(
    page: Page,
    template: str = "report.html",
    *,
    slots: Mapping[str, str] | None = None,
    package: str | None = None,
    script: str | None = None,
    style: str | None = None,
    connect: str = "'none'",
    at_once: int = AT_ONCE,
    **more: object,
) -> str:
    """Return the page as HTML.

    `slots` names the templates that are put in at fixed places (:data:`SLOTS`); `package`
    is where templates are looked for before those here; `script` and `style` replace those here; `connect` is the
    connect-src of the policy; `at_once` facts of a section are built at once, the others where a script can, as they
    are asked for; `more` reaches the templates.
    """
    code = asset("page.js") if script is None else script
    css = asset("page.css") if style is None else style
    told: dict[str, object] = {
        "page": page,
        "slots": dict.fromkeys(SLOTS, "") | dict(slots or {}),
        "script": Markup(code),
        "style": Markup(css),
        "at_once": at_once,
        "policy": policy(css, code, connect),
        **more,
    }
    return lean(environment(package).get_template(template).render(told))


def policy(style: str, script: str, connect: str = "'none'") -> str:
    """Return a content-security policy that lets in this style and this script, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        f"connect-src {connect}; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def asset(name: str) -> str:
    """Return a style or script of this package, without the comments and indents that only its authors read."""
    text = _INDENT.sub("", _COMMENT.sub("", _read(TEMPLATES, name) or ""))
    return lean_style(text) if name.endswith(".css") else text


@cache
def environment(package: str | None) -> Environment:
    """Return what renders the templates here, those of `package` first: everything escaped and made harmless."""
    return Environment(
        loader=FunctionLoader(_loader(package)),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _loader(package: str | None) -> Callable[[str], str | None]:
    """Return what finds a template, in `package` first, and drops its indents: they are for its authors."""

    def load(name: str) -> str | None:
        text = (_read(package, name) if package else None) or _read(TEMPLATES, name)
        return None if text is None else _EMPTY.sub("\n", _INDENT.sub("", text))

    return load


def _read(package: str, name: str) -> str | None:
    file = files(package).joinpath("templates", name)
    return file.read_text(encoding="utf-8") if file.is_file() else None


class Lines(str):
    """Text made harmless already, whose line breaks stay."""

    __slots__ = ()


def _harmless(value: object) -> object:
    """Return what a template writes out: text without control characters, nothing for nothing."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Lines | Markup):
        return _shown(value)
    return value


@lru_cache(maxsize=1 << 14)
def _shown(text: str) -> Markup:
    return escape(inert(clean(text)))
