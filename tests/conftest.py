"""What holds for all tests: nothing is remembered from one to the next."""

import pytest


@pytest.fixture(autouse=True)
def no_cache(monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE", "off")
