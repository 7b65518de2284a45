"""What is copied into a CI set-up: files that parse, commands that exist."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml

from factcheck.cli import root

TOP = Path(__file__).parent.parent
FILES = ["action.yml", ".pre-commit-hooks.yaml", "templates/factcheck.gitlab-ci.yml"]
COMMAND = re.compile(
    r"(?:^ {2,4}|`|- |/)factcheck ((?:check|gate|baseline|decide|diff|extract|explain) [^`\n|]*)", re.MULTILINE
)
TOLD = [*FILES, "docs/ci.md", "README.md", ".ci/run"]


def commands():
    """Yield every command line of factcheck in the files that tell how to run it."""
    for name in TOLD:
        text = (TOP / name).read_text().replace("\\\n", " ")
        for line in COMMAND.findall(text):
            words = shlex.split(line.replace("$FACTCHECK_OPTIONS", "").replace('"${options[@]}"', "").split(" || ")[0])
            if not any(word.isupper() or "…" in word for word in words):
                yield pytest.param(words, id=f"{name}: {' '.join(words)[:60]}")


@pytest.mark.parametrize("words", list(commands()))
def test_every_command_that_is_told_can_be_given(words):
    command, context = root, click.Context(root)
    while isinstance(command, click.Group):
        found = command.get_command(context, words[0])
        assert found is not None
        command, words = found, words[1:]
    command.make_context("factcheck", list(words))


def test_enough_commands_are_told():
    assert len(list(commands())) > 8


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_yaml(name):
    assert yaml.safe_load((TOP / name).read_text())


def test_the_hook_reads_the_whole_case_and_one_at_a_time():
    (hook,) = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text())
    assert (hook["pass_filenames"], hook["require_serial"], hook["entry"]) == (False, True, "factcheck gate")
    assert re.search(hook["files"], "sources/a/b.md")
    assert not re.search(hook["files"], "docs/sources.md")


def test_the_action_pastes_no_input_into_a_script():
    action = yaml.safe_load((TOP / "action.yml").read_text())
    assert action["runs"]["using"] == "composite"
    assert not [step for step in action["runs"]["steps"] if "${{" in step.get("run", "")]


def test_examples_ask_for_the_least_permissions():
    blocks = re.findall(r"permissions:\n((?: +[a-z-]+: \w+\n)+)", (TOP / "docs/ci.md").read_text())
    assert [sorted(line.strip() for line in block.splitlines()) for block in blocks] == [
        ["contents: read"],
        ["contents: read", "security-events: write"],
    ]


def test_the_decision_that_is_shown_can_be_read():
    from factcheck.review.read import read_page

    text = (TOP / "docs/ci.md").read_text()
    page = read_page(re.search(r"```yaml\n(version: 1\nfact: .*?)```", text, re.S)[1], "docs/ci.md")
    assert page.entries[0].decision.status == "superseded"


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(("options", "code"), [("", 1), ("--fail-on stale --min-strength hard", 0), ("--no-such", 2)])
def test_the_action_runs_annotates_and_ends_as_the_gate_does(tmp_path, options, code):
    for name, count in (("a", 120), ("b", 180)):
        (tmp_path / "sources").mkdir(exist_ok=True)
        (tmp_path / "sources" / f"{name}.txt").write_text(f"In Marlow {count} houses were hit.\n")
    shim = tmp_path / "bin" / "factcheck"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    shim.chmod(0o755)
    step = next(s for s in yaml.safe_load((TOP / "action.yml").read_text())["runs"]["steps"] if s.get("id") == "gate")
    told = {"OPTIONS": options, "OUT": str(tmp_path / "out"), "PYTHONPATH": str(TOP), "FACTCHECK_CACHE": "off"}
    told |= {name: str(tmp_path / name.lower()) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    told["PATH"] = f"{shim.parent}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=tmp_path, env=os.environ | told, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == code
    assert done.stdout.startswith("::error file=sources/") == (code == 1)
    assert (tmp_path / "github_step_summary").exists() == (code != 2)
