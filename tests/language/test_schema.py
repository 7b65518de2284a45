"""Every language file holds the same keys, in the form the schema says, and names only what the world knows."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from factcheck.language import languages
from factcheck.yamlfile import load_plain

SHARED_IDS = ("concepts", "events", "roles")


def text_of(name: str) -> str:
    return resources.files("factcheck.language").joinpath(f"{name}.yaml").read_text(encoding="utf-8")


@cache
def data_of(name: str) -> Any:
    return load_plain(text_of(name), f"{name}.yaml")  # refuses a key that stands twice


@cache
def schema() -> Any:
    return yaml.safe_load(text_of("schema"))


@cache
def registry() -> Any:
    import pint

    units = pint.UnitRegistry()
    for name, meaning in data_of("units")["own"].items():
        units.define(f"{name} = {meaning}")
    return units


def described(part: Any, at: str = "") -> list[str]:
    """Return the keys of a schema that no description explains."""
    silent = []
    for key, inner in part.get("properties", {}).items():
        silent += [f"{at}/{key}"] if "description" not in inner else []
        silent += described(inner, f"{at}/{key}")
    return silent


def test_the_schema_is_one_and_explains_every_key() -> None:
    Draft202012Validator.check_schema(schema())
    assert described(schema()) == []


@pytest.mark.parametrize("code", languages())
def test_a_language_file_fits_the_schema(code: str) -> None:
    errors = Draft202012Validator(schema()).iter_errors(data_of(code))
    assert [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in errors] == []
    assert data_of(code)["code"] == code


@pytest.mark.parametrize("code", languages())
def test_a_mistyped_key_does_not_fit(code: str) -> None:
    wrong = {**data_of(code), "hegdes": data_of(code)["hedges"]}
    assert not Draft202012Validator(schema()).is_valid(wrong)


@pytest.mark.parametrize("section", SHARED_IDS)
@pytest.mark.parametrize("code", languages())
def test_ids_are_the_same_in_every_language(code: str, section: str) -> None:
    here, english = set(data_of(code)[section]), set(data_of("en")[section])
    assert {"missing": sorted(english - here), "unknown": sorted(here - english)} == {"missing": [], "unknown": []}


@pytest.mark.parametrize("code", languages())
def test_every_unit_is_known_to_pint(code: str) -> None:
    names = {*data_of(code)["units"], *data_of("units")["symbols"], *data_of("units")["cldr"]}
    names |= set(data_of(code).get("unit_words", {}).get("after", {}).values())
    unknown = [name for name in sorted(names) if name not in registry()]
    assert unknown == []


@pytest.mark.parametrize("code", languages())
def test_every_currency_is_known_to_cldr(code: str) -> None:
    from babel import Locale

    own = data_of(code)["currencies"]
    named = {*own["words"], own["home"], *(part.split("/")[0] for part in own["subunits"])}
    invented = {"XBT"}  # bitcoin has no code in ISO 4217; the trade uses this one
    assert sorted(named - set(Locale("en").currencies) - invented) == []


@pytest.mark.parametrize("code", languages())
def test_every_territory_is_known_to_cldr(code: str) -> None:
    from babel import Locale

    assert sorted(set(data_of(code)["demonyms"]) - set(Locale("en").territories)) == []


def optional(part: Any, at: str = "") -> list[str]:
    """Return the keys of a schema that a file may leave out."""
    named = part.get("properties", {})
    loose = [f"{at}/{key}" for key in named if key not in part.get("required", [])]
    return loose + [each for key, inner in named.items() for each in optional(inner, f"{at}/{key}")]


def test_no_key_may_be_left_out() -> None:
    assert optional(schema()) == []
