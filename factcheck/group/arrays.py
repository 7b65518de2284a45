"""The profiles of a case as arrays: sparse rows for each space of terms, columns for what is compared one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.group.aside import past, stamped
from factcheck.group.befell import befell
from factcheck.group.beside import Beside, jurisdictions, marked
from factcheck.group.census import Census, count, hashes
from factcheck.group.claimcolumns import claim_columns, points
from factcheck.group.company import company
from factcheck.group.exclusive import beside as words_beside
from factcheck.group.headings import headings
from factcheck.group.meaning import meanings
from factcheck.group.money import base_scales
from factcheck.group.persons import persons
from factcheck.group.profile import AGE, Surroundings, acts, families, noun, telling
from factcheck.group.sentences import find_places, find_sentences
from factcheck.group.spaces import Rows, Spaces
from factcheck.group.vocabulary import NOTHING, Vocabulary, coded, mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from factcheck.group.census import Counts
    from factcheck.model import Claim, Source


OWN = 2  # words between a figure and a role of its own


@dataclass(slots=True)
class Profiles:
    """All profiles of a case, side by side."""

    spaces: dict[str, Rows]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    meanings: dict[str, NDArray[np.float32]]
    headings: NDArray[np.float32]  # unit vectors of what each figure is
    columns: dict[str, NDArray[Any]]
    profiles: Surroundings
    stories: NDArray[np.int64]  # of each claim, from the widest to the narrowest

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.left)


class Reading:
    """The texts of some claims, read; what can be told without knowing the rest of the case."""

    def __init__(self, claims: Sequence[Claim], sources: Sequence[Source]) -> None:
        """Cut the texts and look their words up."""
        self.claims, self.sources = claims, sources
        self.sentences = find_sentences(claims, sources)
        self.known = Vocabulary(self.sentences.tokens.words)
        self.points = points(claims)

    def counts(self) -> Counts:
        """Return what is counted in the texts, source by source, in the order of their first claims."""
        return count(self.sentences, self.known, self.points)


def build_profiles(claims: Sequence[Claim], sources: Sequence[Source]) -> Profiles:
    """Profile all claims and put them in arrays."""
    reading = Reading(claims, sources)
    named = list(dict.fromkeys(claim.source for claim in claims))
    return profile(reading, Census(reading.counts(), named, sources))


def profile(reading: Reading, census: Census) -> Profiles:
    """Profile the claims that were read, as part of the case that was counted."""
    claims, sources, sentences, known = reading.claims, reading.sources, reading.sentences, reading.known
    beside = Beside(sentences.tokens, known, find_places(claims, sentences))
    spaces = Spaces(beside, sentences, census.is_name(hashes(known.forms)))
    acting = jurisdictions(sentences.tokens, known, sentences)[sentences.of]
    nouns = [noun(claim) for claim in claims]
    scales = base_scales(claims, census.usual)
    columns = claim_columns(claims, reading.points, scales) | _counted(nouns) | _around(beside, acting)
    columns |= persons(claims, columns["aged"])
    columns["shared"] = census.shared(reading.points)
    columns["own_roles"] = _own_roles(spaces)
    columns["words"] = words_beside(spaces.words)
    columns["published"] = _published(claims, sources)
    columns["past"] = past(claims, columns["published"])
    columns["stamped"] = stamped(claims)
    columns["heading"], headed = headings(claims, nouns)
    columns |= befell(claims, spaces.events, known.terms)
    profiles = Surroundings(spaces, columns["event"], beside.territories(), nouns)
    terms = hashes(known.terms)
    rows = spaces.rows(census.rarity(terms), terms) | {"company": company(columns, reading.points)}
    told = census.told(claim.source for claim in claims)
    return Profiles(rows, *beside.sides(), meanings(beside, sentences), headed, columns, profiles, told)


def _counted(nouns: Sequence[str]) -> dict[str, NDArray[Any]]:
    wide = families()
    return {
        "noun": coded(nouns),
        "family": coded([wide.get(noun, noun) for noun in nouns]),
        "aged": np.array([n == AGE for n in nouns], dtype=bool),
    }


def _own_roles(spaces: Spaces) -> NDArray[np.int64]:
    """Return, as a bit for each, the roles right beside each figure that make it another one."""
    bits = {term: 1 << k for k, term in enumerate(sorted(telling()))}
    bit = np.array([bits.get(term, 0) for term in spaces.known.terms] or [0], dtype=np.int64)
    roles = spaces.roles
    found = np.zeros(len(roles.bounds) - 1, dtype=np.int64)
    row = np.repeat(np.arange(len(found)), np.diff(roles.bounds))
    np.bitwise_or.at(found, row, np.where(roles.distance <= OWN, bit[roles.terms], 0))
    return found


def _published(claims: Sequence[Claim], sources: Sequence[Source]) -> NDArray[np.int64]:
    """Return the day on which each claim's source appeared, :data:`NOTHING` where none is known."""
    days = {source.id: source.published.toordinal() for source in sources if source.published}
    return np.array([days.get(claim.source, NOTHING) for claim in claims], dtype=np.int64)


def _around(beside: Beside, acting: NDArray[np.int64]) -> dict[str, NDArray[Any]]:
    """Return the columns of what the words around the figures say; `acting` is where the authority is of."""
    terms = list(beside.known.terms)
    event, near = beside.events()
    act = np.array([term in acts() for term in terms] + [False])
    row, term = beside.territories()
    bits = np.array([mark(term) for term in terms] or [0], dtype=np.uint64)
    left_word, right_word = beside.neighbours()
    from_left, from_right = beside.figures()
    return {
        "left_word": left_word,
        "right_word": right_word,
        "from_left": from_left,
        "from_right": from_right,
        "event": np.where(near, event, NOTHING),
        "scope": beside.scopes(),
        "jurisdiction": np.where(act[event], acting, NOTHING),
        "territories": marked(len(event), row, bits[term]),
        "years": beside.years(),
    }
