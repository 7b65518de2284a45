"""The nouns as plain JSON and back, losing nothing: what the cache holds.

Each dataclass is a list of its fields in their order; the types are read once from the annotations. Only JSON is
ever loaded, so that a cache somebody else wrote can at worst be wrong, and never runs anything.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Made = TypeVar("Made")
Coder = Callable[[Any], Any]

_AS_IT_IS = frozenset({str, int, float, bool, NoneType})


def encode(value: object) -> Any:
    """Return a noun, or a tuple or list of nouns, as what :mod:`json` can write."""
    kind = type(value)
    if kind in _AS_IT_IS:
        return value
    if kind in (tuple, list):
        return [encode(each) for each in cast("list[object]", value)]
    if kind in (Decimal, date):
        return str(value)
    return [encode(getattr(value, name)) for name in _names(cast("Hashable", kind))]


def decode(kind: type[Made], plain: Any) -> Made:
    """Return the noun of type `kind` that :func:`encode` made `plain` of.

    Raises ValueError, TypeError or ArithmeticError where `plain` is not of its shape.
    """
    return cast("Made", _decoder(cast("Hashable", kind))(plain))


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(each.name for each in fields(cast("Any", kind)))


@cache
def _decoder(kind: Any) -> Coder:
    """Return what reads a value of one type."""
    if kind is Decimal:
        return Decimal
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind))
    if get_origin(kind) in (Union, UnionType):
        return _optional(kind)
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


def _optional(kind: Any) -> Coder:
    inner = _decoder(next(each for each in get_args(kind) if each is not NoneType))
    return lambda value: None if value is None else inner(value)


def _tuple(kinds: tuple[Any, ...]) -> Coder:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        inner = _decoder(kinds[0])
        return lambda value: tuple([inner(each) for each in value])
    inners = [_decoder(each) for each in kinds]
    return lambda value: tuple(read(each) for read, each in zip(inners, value, strict=True))


def _made(kind: Any) -> Coder:
    """Return what reads a dataclass; its fields' readers are looked up when the first one comes, for types may nest."""
    readers: list[Coder] = []

    def read(value: Any) -> Any:
        if not readers:
            hints = get_type_hints(kind)
            readers.extend(_decoder(hints[name]) for name in _names(kind))
        if len(value) != len(readers):
            raise ValueError(f"{len(value)} fields are not those of {kind.__name__}")
        return kind(*[reader(each) for reader, each in zip(readers, value, strict=True)])

    return read
