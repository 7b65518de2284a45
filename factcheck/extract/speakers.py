"""Who says a sentence: the whole phrase beside a verb of saying, or behind *according to*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.parties import parties
from factcheck.extract.speech import (
    Speech,
    articles,
    closes,
    compound,
    is_word,
    opening,
    past,
    phrase,
    small_words,
    stops,
    text_of,
    tied,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.markers import Mark
    from factcheck.language.tokens import Tokens

_NEAR = 2  # words between a name and its verb
_PARTS = 4  # stretches between commas that are looked through
_ACCORDING = "according"
_SEVERAL = 2  # speakers of one sentence


def speakers(read: Speech) -> list[tuple[Mark, str]]:
    """Return the words of a sentence by which somebody says something, each with who does."""
    found = ((mark, _speaker(read, mark)) for mark in read.saying if _speaks(read, mark))
    said = [(mark, name) for mark, name in found if name]
    taken = {place for mark, _ in said for place in range(mark.start, mark.end)}
    return sorted([*said, *((mark, name) for mark, name in parties(read) if mark.start not in taken)])


def speaker(said: Sequence[tuple[Mark, str]], first: int, last: int, tokens: Tokens) -> str | None:
    """Return who says the figure over the tokens from `first` to `last`; nothing where nobody is named.

    Of several, it is the one before the figure, unless a stop parts the two: then it is the one right behind it, or
    the one behind it where the speaker before closes what he says.
    """
    outside = [(m, name) for m, name in said if not (m.start <= first < m.end or m.start <= last < m.end)]
    if len({name for _, name in outside}) < _SEVERAL:
        return outside[0][1] if outside else None
    before = [each for each in outside if each[0].end <= first]
    behind = [each for each in outside if each[0].start > last]
    if not before or not behind:
        return (before[-1] if before else behind[0])[1]
    (one, ours), (other, theirs) = before[-1], behind[0]
    parted = any(stops(tokens, at) for at in range(one.end + 1, first + 1))
    if other.concept == _ACCORDING and parted and not any(stops(tokens, at) for at in range(last + 1, other.start + 1)):
        return theirs
    return theirs if stops(tokens, one.end) and one.end < first else ours


def _speaker(read: Speech, mark: Mark) -> str | None:
    if mark.concept == _ACCORDING:
        return _whole(read, mark) or _name(read, mark) or _party(read, mark)
    found = _whole(read, mark) or _behind(read, mark) or _parted(read, mark)
    return found or _name(read, mark) or _party(read, mark)


def _speaks(read: Speech, mark: Mark) -> bool:
    """Say whether a word for saying is meant so here: no *is said to*, *per cent*, *claims of* or *United States*."""
    tokens, small = read.tokens, small_words(read.tongue.code)
    at = past(read, mark.start, small.aside)
    before, word, after = tokens.at(mark.start - 1), tokens.word[mark.start], tokens.at(mark.end)
    determiners = articles(read)
    if tied(tokens, mark.start) or (at and tokens.word[at - 1] in small.passive):
        return False
    if word in small.unsure:
        return after in determiners or tokens.rawat(mark.end)[:1].isupper()
    if word in small.nouns and (after in small.of - determiners or (mark.start and before in determiners | small.few)):
        return False
    return not any(start < mark.start < end for start, end in read.names) or read.like_title


def _whole(read: Speech, mark: Mark) -> str | None:
    """Return all words between a stop and the verb, or from *according to* to a stop, where they are one phrase."""
    tokens, step = read.tokens, 1 if mark.concept == _ACCORDING else -1
    edge = mark.end if step > 0 else opening(tokens, mark.start)
    passed = edge if edge not in (mark.start, mark.end) else -1  # brackets are passed over, and are no stop
    at = edge if step > 0 else edge - 1
    places: list[int] = []
    while 0 <= at < len(tokens) and is_word(tokens, at) and not _stopped(tokens, at, step, passed):
        places.append(at)
        at += step
    inside = 0 <= at < len(tokens)
    if inside and step < 0 and tokens.at(at + 1) == "-" and places:
        places = [k for k in places if k > compound(tokens, at)]  # 68-year-old Berg said
    elif inside and not _stopped(tokens, at, step, passed):
        return None  # a figure stands before the stop: the words may belong to it
    if step < 0 and any(other.start in places for other in read.saying):
        return None  # one said the driver told them
    return phrase(read, sorted(places))


def _stopped(tokens: Tokens, at: int, step: int, passed: int) -> bool:
    """Say whether a stop parts a token from the one that a walk by `step` came from, at a place not `passed` over."""
    side = at if step > 0 else at + 1
    return side != passed and stops(tokens, side)


def _behind(read: Speech, mark: Mark) -> str | None:
    """Return the phrase or name behind a verb before which the sentence stops: *…, said mayor Ada Brook, 54*."""
    tokens = read.tokens
    small = small_words(read.tongue.code)
    if tokens.word[mark.start] in small.hearers or not stops(tokens, past(read, mark.start, small.aux)):
        return None
    end = mark.end
    while end < len(tokens) and not (end > mark.end and stops(tokens, end)) and is_word(tokens, end):
        end += 1
    if end == mark.end or stops(tokens, mark.end):
        return None
    named = any(mark.end <= start < end for start, _ in read.people) or tokens.at(mark.end) in articles(read)
    whole = tokens.word[end - 1] not in read.tongue.function_words and closes(tokens, end)
    if named and whole and (found := phrase(read, list(range(mark.end, end)))):
        return found
    at = mark.end + (tokens.at(mark.end) in articles(read))
    return next((text_of(read, *name) for name in read.people if name[0] == at), None)


def _parted(read: Speech, mark: Mark) -> str | None:
    """Return the name that words between commas part from its verb: *Ada Brook, 54, from Lorvik, wrote*."""
    tokens, small = read.tokens, small_words(read.tongue.code)
    at = past(read, mark.start, small.aside | small.aux)
    nearest = (0, 0)
    for k in range(_PARTS):
        end = at - 1 if at and tokens.word[at - 1] == "," else at
        if not end or tokens.text[tokens.end[end - 1] : tokens.start[at]].strip() != ",":
            return None
        low = end - 1
        while low and not stops(tokens, low):
            low -= 1
        if k and any(low <= start < end for start, _ in read.people):
            apposed = tokens.raw[end - 1][0].islower() and _is_bare(read, *nearest)
            return text_of(read, *nearest) if apposed else phrase(read, words_of(tokens, low, end))
        nearest = nearest if k else (low + (tokens.word[low] in articles(read)), end)
        at = low
    return None


def _is_bare(read: Speech, low: int, end: int) -> bool:
    """Say whether some tokens are a name and no more."""
    return (low, end) in read.names


def _name(read: Speech, mark: Mark) -> str | None:
    """Return the name beside *according to*, or before a verb of saying."""
    tokens = read.tokens
    after = [n for n in read.people if 0 <= n[0] - mark.end <= _NEAR] if mark.concept == _ACCORDING else []
    small = small_words(read.tongue.code)
    at = past(read, mark.start, small.aside | small.aux)
    at = opening(tokens, at)
    before = [n for n in read.people if n[1] in (at, at - (tokens.at(at - 1) in (",", ".")))]
    for start, _ in before:
        if start and tokens.word[start - 1] in small.within and (found := _ahead(read, start - 1)):
            return found
    return next((text_of(read, _joined(read, start, mark), end) for start, end in after + before), None)


def _ahead(read: Speech, end: int) -> str | None:
    """Return the phrase before the words that say where a speaker is: *the hospital in Lorvik said*."""
    low = end
    while low and not stops(read.tokens, low) and is_word(read.tokens, low - 1):
        low -= 1
    return phrase(read, list(range(low, end)))


def _joined(read: Speech, start: int, mark: Mark) -> int:
    """Return where a name begins of which *of* joins another to this one: *Chiefs of Staff*."""
    if read.tokens.at(start - 1) not in small_words(read.tongue.code).of:
        return start
    before = (first for first, end in read.names if end == start - 1 and not first < mark.end <= start)
    return next(before, start)


def _party(read: Speech, mark: Mark) -> str | None:
    """Return the word for a party without a name: *police*, *union*."""
    tokens, tongue, small = read.tokens, read.tongue, small_words(read.tongue.code)
    according = mark.concept == _ACCORDING
    last = past(read, mark.start, small.aside | small.aux) - 1
    for i in range(mark.end, mark.end + 3) if according else (last,):
        if not 0 <= i < len(tokens) or not tokens.word[i].isalpha():
            return None
        if tokens.word[i] not in tongue.function_words:
            if tongue.starts_number(tokens.word[i]):
                return None
            begin = past(read, i, tongue.definite | tongue.numbers.articles)
            within = begin and tokens.word[begin - 1] in small.within and not stops(tokens, begin)
            before = tokens.at(i - 1)  # 61 percent said no
            counted = before[:1].isdigit() or (tongue.starts_number(before) and before not in articles(read))
            return None if (within or counted or tied(tokens, i)) and not according else tokens.word[i]
    return None
