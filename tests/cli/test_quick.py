"""What a run is spared."""

import gc
import os

import pytest

from factcheck.cli.quick import spared


def test_the_collector_rests_and_comes_back() -> None:
    with spared():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_comes_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="x"), spared():
        raise ValueError("x")
    assert gc.isenabled()


def test_it_stays_off_where_it_was() -> None:
    gc.disable()
    try:
        with spared():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_environment_has_the_word(monkeypatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    with spared():
        assert os.environ["OMP_NUM_THREADS"] == "3"
