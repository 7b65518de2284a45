"""The nouns as plain JSON and back, losing nothing: what the cache holds.

Each dataclass is a list of its fields in their order; the types are read once from the annotations, and fields that
JSON holds as they are cost nothing more. Only JSON is ever loaded, so that a cache somebody else wrote can at worst be
wrong, and never runs anything.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Made = TypeVar("Made")
Coder = Callable[[Any], Any]

_AS_IT_IS = frozenset({str, int, float, bool, NoneType})


def encode(value: object) -> Any:
    """Return a noun, or a tuple or list of nouns, as what :mod:`json` can write.

    Raises TypeError for what is none of these.
    """
    kind = type(value)
    if kind in _AS_IT_IS:
        return value
    if kind in (tuple, list):
        return [encode(each) for each in cast("list[object]", value)]
    return _encoder(cast("Hashable", kind))(value)


def decode(kind: type[Made], plain: Any) -> Made:
    """Return the noun of type `kind` that :func:`encode` made `plain` of.

    Raises ValueError, TypeError or ArithmeticError where `plain` is not of its shape.
    """
    return cast("Made", _decoder(cast("Hashable", kind))(plain))


@cache
def _types(kind: Hashable) -> tuple[tuple[str, Any], ...]:
    """Return the names and types of a dataclass's fields."""
    hints = get_type_hints(kind)
    return tuple((each.name, hints[each.name]) for each in fields(cast("Any", kind)))


def _inner(kind: Any) -> Any:
    """Return the type of what an optional value is when it is there."""
    return next(each for each in get_args(kind) if each is not NoneType)


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) in (Union, UnionType)


def _is_plain(kind: Any) -> bool:
    """Say whether JSON holds values of a type as they are."""
    if _is_optional(kind):
        return _is_plain(_inner(kind))
    return kind in _AS_IT_IS or get_origin(kind) is Literal


@cache
def _encoder(kind: Any) -> Coder:
    """Return what writes a value of one type."""
    if kind in (Decimal, date):
        return str
    if _is_optional(kind):
        inner = _encoder(_inner(kind))
        return lambda value: None if value is None else inner(value)
    if get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,):
        return _list_encoder(get_args(kind)[0])
    return _fields_encoder(kind) if is_dataclass(kind) else encode


def _list_encoder(kind: Any) -> Coder:
    if _is_plain(kind):
        return list
    each = _encoder(kind)
    return lambda values: [each(value) for value in values]


def _fields_encoder(kind: Any) -> Coder:
    """Return what writes a dataclass; its fields are looked at when the first one comes, for types may nest."""
    get = attrgetter(*(each.name for each in fields(kind)), "__class__")  # one more, so that it is a tuple always
    special: list[tuple[int, Coder]] = []
    ready: list[bool] = []

    def written(value: Any) -> Any:
        if not ready:
            special.extend((i, _encoder(t)) for i, (_, t) in enumerate(_types(kind)) if not _is_plain(t))
            ready.append(True)
        found = list(get(value))
        del found[-1]
        for i, coder in special:
            found[i] = coder(found[i])
        return found

    return written


@cache
def _decoder(kind: Any) -> Coder:
    """Return what reads a value of one type."""
    if kind is Decimal:
        return Decimal
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind))
    if _is_optional(kind):
        inner = _decoder(_inner(kind))
        return lambda value: None if value is None else inner(value)
    return _made(kind) if is_dataclass(kind) else _plain(kind)


def _plain(kind: Any) -> Coder:
    """Return what takes a text, number or flag as it is, where it is one."""
    kinds = tuple({type(each) for each in get_args(kind)}) if get_origin(kind) is Literal else (kind,)
    if float in kinds:
        kinds = (*kinds, int)

    def checked(value: Any) -> Any:
        if type(value) not in kinds:
            raise TypeError(f"{value!r} is no {kind}")
        return value

    return checked


def _tuple(kinds: tuple[Any, ...]) -> Coder:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        inner = _decoder(kinds[0])
        return lambda value: tuple([inner(each) for each in value]) if value != [] else ()
    inners = [_decoder(each) for each in kinds]
    return lambda value: tuple(read(each) for read, each in zip(inners, value, strict=True))


def _made(kind: Any) -> Coder:
    """Return what reads a dataclass.

    Which types its plain fields may have is asked once for each mixture of them. What is said twice in a row, as a
    claim's value is, is made once: the nouns never change.
    """
    plain: list[tuple[int, Coder]] = []
    special: list[tuple[int, Coder]] = []
    optional: list[tuple[int, Coder]] = []  # most of these are not there
    sound: set[tuple[type, ...]] = set()
    last: list[Any] = [None, None]

    def read(value: Any) -> Any:
        if value == last[0]:
            return last[1]
        if not plain and not special and not optional:
            for i, (_, hint) in enumerate(_types(kind)):
                if _is_optional(hint) and not _is_plain(hint):
                    optional.append((i, _decoder(_inner(hint))))
                else:
                    (plain if _is_plain(hint) else special).append((i, _decoder(hint)))
        if type(value) is not list or len(value) != len(plain) + len(special) + len(optional):
            raise ValueError(f"{value!r:.40} has not the fields of {kind.__name__}")
        types = tuple(map(type, value))
        if types not in sound:
            for i, coder in plain:
                coder(value[i])
            sound.add(types)
        found = list(value)
        for i, coder in special:
            found[i] = coder(found[i])
        for i, coder in optional:
            if found[i] is not None:
                found[i] = coder(found[i])
        last[:] = value, kind(*found)
        return last[1]

    return read
