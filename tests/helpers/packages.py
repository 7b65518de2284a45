"""A package as pip would install it, entry points and all, without pip."""

import importlib
import sys

import pytest

from factcheck.read.guard import guard


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Return what puts a package on the path: its modules, and its entry points by group."""

    def put(name, modules, groups):
        site = tmp_path / f"site-{name}"
        told = site / f"{name}-1.0.dist-info"
        told.mkdir(parents=True)
        (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        points = (
            f"[{group}]\n" + "".join(f"{key} = {to}\n" for key, to in each.items()) for group, each in groups.items()
        )
        (told / "entry_points.txt").write_text("\n".join(points))
        for module, text in modules.items():
            (site / f"{module}.py").write_text(text)
            monkeypatch.delitem(sys.modules, module, raising=False)
        monkeypatch.syspath_prepend(site)
        importlib.invalidate_caches()
        guard().end()  # the process that reads files knows the path it was started with

    yield put
    guard().end()
