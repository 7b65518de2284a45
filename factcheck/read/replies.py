"""What an answer repeats of the older message: not its sender's words; what is handed on is left whole."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck.yamlfile import load_plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARKED = re.compile(r"(?:^[^\n>][^\n]*:[ \t]*\n(?:[ \t]*\n)?)?(?:^>(?!From )[^\n]*(?:\n|\Z))+", re.MULTILINE)
_NEAR = 200  # characters at the beginning of an older message that say that it is handed on


class _Words(NamedTuple):
    below: re.Pattern[str]
    forwarded: re.Pattern[str]
    prefix: re.Pattern[str]
    quoted: frozenset[str]
    behind: frozenset[str]


def is_handed_on(subject: str | None) -> bool:
    """Say whether a subject tells that a message hands another one on: ``Fwd: …``."""
    return subject is not None and _words().prefix.match(subject) is not None


def own_words(text: str) -> str:
    """Return what the sender of a message wrote; all of it where that is nothing."""
    own = _MARKED.sub("\n", text)
    below = _words().below.search(own)
    if below is not None and not _words().forwarded.search(own[max(0, below.start() - _NEAR) : below.start()]):
        own = own[: below.start()]
    return own if own.strip() else text


def drop_older(root: HtmlElement) -> None:
    """Take the older message out of one that is HTML, where anything is left then."""
    found = [each for each in root.iter() if isinstance(each.tag, str) and _is_older(each)]
    older = [each for each in found if not _words().forwarded.search(each.text_content()[:_NEAR])]
    for each in [*older]:
        if _names(each) & _words().behind:
            older += list(each.itersiblings())
    inside = sum(len(each.text_content()) for each in older if not any(up in older for up in each.iterancestors()))
    if len(root.text_content().strip()) <= inside + 1:
        return
    for each in older:
        if each.getparent() is not None:
            each.drop_tree()


def _is_older(element: HtmlElement) -> bool:
    cited = element.tag == "blockquote" and element.get("type", "").lower() == "cite"
    return cited or bool(_names(element) & (_words().quoted | _words().behind))


def _names(element: HtmlElement) -> set[str]:
    return {*element.get("class", "").lower().split(), element.get("id", "").lower()}


@cache
def _words() -> _Words:
    text = resources.files(__package__).joinpath("mail.yaml").read_text(encoding="utf-8")
    told = cast("dict[str, list[str]]", load_plain(text, "mail.yaml"))

    def any_of(key: str) -> str:
        return "|".join(map(re.escape, told[key]))

    line = rf"^-{{2,}} ?(?:{any_of('original')}) ?-{{2,}}[ \t]*$"
    head = rf"^\*?(?:{any_of('from')})\*? ?:[^\n]+\n\*?(?:{any_of('sent')})\*? ?:[^\n]+\n"
    return _Words(
        re.compile(f"{line}|{head}", re.MULTILINE | re.IGNORECASE),
        re.compile(any_of("forwarded"), re.IGNORECASE),
        re.compile(rf"\s*(?:{any_of('prefixes')})\s*:", re.IGNORECASE),
        frozenset(told["quoted"]),
        frozenset(told["behind"]),
    )
