"""What the style sheets inside a page hide from its reader: text that no one who opens the page sees.

Only sheets in the page itself count, for nothing else is fetched. Of a rule count its selectors of names, classes, ids
and attributes, alone or one inside the other; what hangs on the state of the page (``:hover``) or on the kind of screen
never hides anything here. The work is bounded: past the bound, all is taken as shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

import cssselect
import tinycss2
from cssselect.parser import Attrib, Class, CombinedSelector, Element, Hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.html import HtmlElement

    Key = tuple[str, str]

_MOST_CSS = 300_000  # characters of sheets that are looked at
_MOST_RULES = 2_000
_MOST_MATCHES = 500_000
_HIGHEST = 40  # elements around one that are looked at
_TELLING = re.compile(r"none|hidden|collapse|rect|inset|-9{2,}|-100", re.IGNORECASE)
_SCREEN = re.compile(r"\s*+(?:(?:only\s++)?(?:screen|all)\s*+)?\Z", re.IGNORECASE)
_NEVER = frozenset({"html", "body", "main", "article", "head", "script", "style"})
_MOSTLY = 0.5  # share of a page's words that no style sheet hides: then a script is to show them
_CLIPPED = re.compile(
    r"rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)|inset\(\s*(?:50|100)%"
)
_AWAY = re.compile(r"-(?:[0-9]{4,}px|[0-9]{3,}(?:em|rem|vw|%))")


@dataclass(frozen=True, slots=True)
class _Rule:
    """A selector with what it makes of one property of what it selects."""

    tree: Any
    weight: tuple[bool, tuple[int, int, int], int]
    aspect: str
    hides: bool


@dataclass(slots=True)
class _Rules:
    """Rules by the name, class or id that what they select must have."""

    held: dict[Key, list[_Rule]] = field(default_factory=dict)
    count: int = 0
    work: int = 0

    def add(self, selector: Any, important: bool, aspect: str, hides: bool) -> None:
        key = _key(selector.parsed_tree) if selector.pseudo_element is None else None
        if key is not None and self.count < _MOST_RULES:
            self.count += 1
            rule = _Rule(selector.parsed_tree, (important, selector.specificity(), self.count), aspect, hides)
            self.held.setdefault(key, []).append(rule)

    def hide(self, element: HtmlElement) -> bool:
        """Say whether the weightiest rules for an element hide it."""
        said: dict[str, _Rule] = {}
        for key in _keys(element):
            for rule in self.held.get(key, ()):
                self.work += _cost(rule.tree)
                if self.work > _MOST_MATCHES:
                    return False
                if _meets(rule.tree, element) and (rule.aspect not in said or said[rule.aspect].weight < rule.weight):
                    said[rule.aspect] = rule
        return any(rule.hides for rule in said.values())


def hidden(root: HtmlElement) -> list[HtmlElement]:
    """Return the elements that the page's own style sheets hide."""
    rules = _Rules()
    left = _MOST_CSS
    for sheet in root.iter("style"):
        css = sheet.text or ""
        if _SCREEN.match(sheet.get("media", "")) and _TELLING.search(css) and len(css) <= left:
            left -= len(css)
            _gather(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), rules)
    if not any(rule.hides for held in rules.held.values() for rule in held):
        return []
    found = []
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag not in _NEVER and rules.hide(element):
            found.append(element)
        if rules.work > _MOST_MATCHES:
            return []
    return found if _words(found) <= _MOSTLY * _words([root]) else []


def _words(elements: Iterable[HtmlElement]) -> int:
    """Return how much text some elements hold, those inside others once."""
    seen: set[HtmlElement] = set()
    total = 0
    for element in elements:
        if not any(above in seen for above in element.iterancestors()):
            seen.add(element)
            total += sum(len(text) for text in element.itertext("*") if text)
    return total


def _gather(nodes: Iterable[Any], rules: _Rules) -> None:
    """Take in the rules of a sheet, and of the blocks that hold on any screen."""
    waiting = list(reversed(list(nodes)))
    while waiting and rules.count < _MOST_RULES:
        node = waiting.pop()
        if node.type == "qualified-rule":
            _take(tinycss2.serialize(node.prelude), node.content, rules)
        elif node.type == "at-rule" and node.content is not None and _holds(node):
            waiting += reversed(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))


def _holds(block: Any) -> bool:
    name = block.lower_at_keyword
    return name == "layer" or (name == "media" and _SCREEN.match(tinycss2.serialize(block.prelude)) is not None)


def _take(selectors: str, content: Any, rules: _Rules) -> None:
    told = list(_told(content))
    if not told or len(selectors) > _MOST_RULES:
        return
    try:
        parsed = cssselect.parse(selectors)
    except cssselect.SelectorError:
        return
    for selector in parsed:
        for aspect, hides, important in told:
            rules.add(selector, important, aspect, hides)


def _told(content: Any) -> Iterator[tuple[str, bool, bool]]:
    """Yield each aspect of being seen that declarations settle: which, whether it hides, whether it is important."""
    held: dict[str, str] = {}
    for each in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if each.type == "declaration":
            value = tinycss2.serialize(each.value).strip().lower()
            held[each.lower_name] = value
            if each.lower_name == "display":
                yield "display", value == "none", each.important
            elif each.lower_name == "visibility":
                yield "visibility", value in ("hidden", "collapse"), each.important
    if held.keys() & {"clip", "clip-path", "left", "text-indent", "top"}:
        yield "place", _is_away(held), False


def _is_away(held: Mapping[str, str]) -> bool:
    """Say whether declarations leave an element for the ear alone: clipped to nothing, or far off the page."""
    if held.get("position") in ("absolute", "fixed"):
        clipped = any(_CLIPPED.match(held.get(name, "")) for name in ("clip", "clip-path"))
        return clipped or any(_AWAY.match(held.get(name, "")) for name in ("left", "top"))
    return False


def _key(tree: Any) -> Key | None:
    """Return what an element must have to be selected, ``None`` for what is not looked at."""
    if isinstance(tree, CombinedSelector):
        return _key(tree.subselector) if tree.combinator in (" ", ">") and _key(tree.selector) else None
    if isinstance(tree, Hash):
        return ("id", tree.id) if _key(tree.selector) else None
    if isinstance(tree, Class):
        return ("class", tree.class_name) if _key(tree.selector) else None
    if isinstance(tree, Attrib):
        known = tree.operator in ("exists", "=") and tree.namespace is None
        return ("attribute", tree.attrib) if known and _key(tree.selector) else None
    if isinstance(tree, Element):
        return ("name", (tree.element or "*").lower())
    return None


def _cost(tree: Any) -> int:
    """Return about how many looks a selector may take: those inside one another are looked for all the way up."""
    return 1 if not isinstance(tree, CombinedSelector) else min(_MOST_MATCHES, _HIGHEST * _cost(tree.selector))


def _keys(element: HtmlElement) -> Iterator[Key]:
    yield "name", str(element.tag)
    for name in element.get("class", "").split():
        yield "class", name
    for name in element.attrib:
        yield "attribute", str(name)
    if told := element.get("id"):
        yield "id", told


def _meets(tree: Any, element: HtmlElement) -> bool:
    """Say whether a selector selects an element."""
    if isinstance(tree, CombinedSelector):
        if not _meets(tree.subselector, element):
            return False
        reach = _HIGHEST if tree.combinator == " " else 1
        return any(_meets(tree.selector, each) for each in islice(element.iterancestors(), reach))
    if isinstance(tree, Hash):
        return element.get("id") == tree.id and _meets(tree.selector, element)
    if isinstance(tree, Class):
        return tree.class_name in element.get("class", "").split() and _meets(tree.selector, element)
    if isinstance(tree, Attrib):
        told = element.get(tree.attrib)
        wanted = getattr(tree.value, "value", tree.value)
        return told is not None and (tree.operator == "exists" or told == wanted) and _meets(tree.selector, element)
    return tree.element in (None, "*") or str(tree.element).lower() == element.tag
