"""What a fact counts, in the words that its sentences print where these are English, else by its concept."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from factcheck.group.lexicon import load_lexicon
from factcheck.language import load_language, read_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Claim, Role

PEOPLE = "people"
_NOBODY = ("person", "victim", "wounded")  # concepts of people of whom nothing more is said
_ENDINGS = ("en", "ies", "es")  # of plurals that are not made with an s alone
_LONGER = range(4)
_HISSING = ("s", "x", "ch", "sh")
_WORDS = 3  # of a noun with what describes it, at most


def counted(claims: Sequence[Claim], concept: str, *, one: bool = False) -> str:
    """Return the counted thing, in the plural or as `one`; nothing where no noun is told."""
    printed = _printed(claims, concept, one=one)
    if printed:
        return printed
    words = read_data("en")["concepts"].get(concept)
    if not words:
        return ""
    if one:
        return str(words[0])
    return PEOPLE if concept in _NOBODY else plural(str(words[0]))


def _printed(claims: Sequence[Claim], concept: str, *, one: bool) -> str:
    """Return the noun as most claims print it: in English, or in another language where its concept is unknown."""
    known = concept in read_data("en")["concepts"]
    said: Counter[str] = Counter()
    for claim in claims:
        noun = claim.mention.reading.noun
        if noun and (claim.language == "en" or not known) and _is_noun(noun, claim, concept, known=known, one=one):
            said[_form(noun, claim, one=one)] += 1
    return min(said, key=lambda noun: (-said[noun], -len(noun), noun), default="")


def _is_noun(noun: str, claim: Claim, concept: str, *, known: bool, one: bool) -> bool:
    """Say whether a noun names what is counted: not *killed*, *more* or *others*, and no verb taken for one."""
    last = noun.split()[-1].casefold()
    lexicon, language = load_lexicon(claim.language), load_language(claim.language)
    tags = lexicon.tags(noun.split()[-1])
    if known:
        told = (tag for word in noun.split() for form in (word, word.removesuffix("s")) for tag in lexicon.tags(form))
        return f"C:{concept}" in told and last not in language.casualties
    if any(tag[0] in "EAR" for tag in tags) and not any(tag[0] == "C" for tag in tags):
        return False
    if lexicon.is_stopword(last) or last in language.casualties:
        return False
    if claim.value.point == 1:
        return True
    return one or claim.language != "en" or _is_plural(last, claim.language) or _is_tied(claim, noun)


def _is_plural(word: str, code: str) -> bool:
    language = load_language(code)
    if word in language.irregular_plurals:
        return True
    return word.endswith(language.plural_endings) and not word.endswith(language.plural_exceptions)


def _is_tied(claim: Claim, noun: str) -> bool:
    """Say whether a noun is tied to its number: *a 180-seat jet*."""
    return f"-{noun.casefold()}" in claim.quote.casefold()


def _form(noun: str, claim: Claim, *, one: bool) -> str:
    """Return a noun with its last word in lower case, and in English in the plural unless it is `one`."""
    words, code = noun.split(), claim.language
    words = words[:1] if _is_tied(claim, words[0]) else words  # a 180-seat jet
    hurt = load_language(code).casualties
    while len(words) > 1 and (load_lexicon(code).is_stopword(words[0]) or words[0].casefold() in hurt):
        words.pop(0)
    *before, last = words if len(words) <= _WORDS else words[1 - _WORDS :]
    if code == "en":
        last = last if _keeps_capital(last, claim.role) else last.lower()
        last = last if one or _is_plural(last.lower(), code) else plural(last)
    return " ".join([*before, last])


def _keeps_capital(noun: str, role: Role) -> bool:
    """Say whether a noun is written with its capital wherever it stands: *Brits*, *Norvians*."""
    lexicon, bare = load_lexicon("en"), noun.removesuffix("s")
    if noun.isupper() or (bare in lexicon.words and bare.lower() not in lexicon.words):
        return True
    return role == "body" and not lexicon.tags(noun.lower())


def plural(noun: str) -> str:
    """Return the plural of an English noun."""
    if noun in load_language("en").irregular_plurals:
        return noun
    if noun in _irregular():
        return _irregular()[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_HISSING) else "s")


@cache
def _irregular() -> Mapping[str, str]:
    """Return the plurals that the English concepts list behind their singular."""
    found: dict[str, str] = {}
    for words in read_data("en")["concepts"].values():
        first, *others = (str(w) for w in words)
        many = next(
            (w for w in others if w[0] == first[0] and w.endswith(_ENDINGS) and len(w) - len(first) in _LONGER),
            None,
        )
        if many and not first.endswith(("s", "e")):
            found[first] = many
    return found
