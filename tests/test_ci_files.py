"""What is copied into a CI set-up: files that parse, commands that exist."""

import re
import shlex
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
