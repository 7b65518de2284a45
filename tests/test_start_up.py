"""What starting costs: which modules are loaded, not how long it takes."""

import json
import subprocess
import sys

import pytest

HEAVY = {"pandas", "numpy", "pint", "rich", "babel", "yaml", "ruamel", "rapidfuzz", "py3langid", "regex", "jinja2",
         "lxml", "trafilatura", "feedparser", "pypdfium2", "openpyxl"}  # fmt: skip
REPORT_MODULES = "import json, sys; print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"


def loaded(code: str) -> set[str]:
    """Return the top-level modules that are loaded after `code` has run in a fresh interpreter."""
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\n{REPORT_MODULES}"], capture_output=True, text=True, check=True
    )
    return set(json.loads(run.stdout.splitlines()[-1]))


COMMANDS = ("check", "snapshot", "watch", "gate", "baseline", "decide", "diff", "extract", "explain")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["chekc"], *([name, "--help"] for name in COMMANDS)])
def test_help_loads_nothing_heavy(arguments):
    assert not HEAVY & loaded(f"from factcheck.cli import main; main({arguments!r})")


def test_importing_the_package_loads_nothing_heavy():
    assert not (HEAVY | {"click"}) & loaded("import factcheck")


def test_the_stage_of_the_same_name_does_not_hide_extract():
    loaded("import factcheck.extract.scan; assert factcheck.extract('30 boats', language='en')[0].kind == 'count'")


def test_a_gate_that_was_run_before_loads_no_heavy_library(tmp_path, monkeypatch):
    (tmp_path / "sources").mkdir()
    for name, count in (("a", 120), ("b", 180)):
        (tmp_path / "sources" / f"{name}.txt").write_text(f"In Marlow {count} houses were hit within 30 days.\n")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    code = f"import os; os.chdir({str(tmp_path)!r}); from factcheck.cli import main; main(['gate'])"
    assert "numpy" in loaded(code)
    assert not (HEAVY - {"rich", "yaml"}) & loaded(code)
