"""The folder of decisions: one file a fact, whole or not at all, nobody's work lost."""

import os
import random
import subprocess
import sys

import pytest

from factcheck.errors import ConfigError, FactcheckError
from factcheck.review.entries import Subject
from factcheck.review.store import file_name, load
from tests.helpers.decisions import TREES, check_entry, decision, entry

BOATS = Subject("boats", "Boats sunk", "count")
POINTS = 200


def test_each_fact_and_each_source_has_a_file_of_its_own(tmp_path):
    store = load(tmp_path)
    store.put(TREES, [entry("120", "1200"), entry("120", "130")])
    store.put(BOATS, [entry("3", "4", subject=BOATS)])
    store.put(Subject("herald", is_source=True), [check_entry("herald", "3", "1", "1")])
    written = [path.relative_to(tmp_path).as_posix() for path in store.save()]
    assert written == ["boats.yaml", "sources/herald.yaml", "trees.yaml"]
    assert [len(page.entries) for page in load(tmp_path).pages()] == [1, 1, 2]


def test_the_same_decisions_give_the_same_bytes(tmp_path):
    texts = []
    for name in ("a", "b"):
        store = load(tmp_path / name)
        store.put(TREES, [entry("120", "1200", v120=["herald"])])
        store.save()
        texts.append((tmp_path / name / "trees.yaml").read_bytes())
    assert texts[0] == texts[1]


def test_a_decision_taken_back_takes_its_file_along(tmp_path):
    store = load(tmp_path)
    store.put(TREES, [entry("120", "1200")])
    store.save()
    store.remove([entry("120", "1200").fingerprint])
    store.save()
    assert list(tmp_path.iterdir()) == []


def test_a_file_with_comments_stays(tmp_path):
    store = load(tmp_path)
    store.put(TREES, [entry("120", "1200")])
    (path,) = store.save()
    path.write_text("# Why: see the minutes.\n" + path.read_text())
    store = load(tmp_path)
    store.remove([entry("120", "1200").fingerprint])
    store.save()
    assert path.read_text().startswith("# Why: see the minutes.\n")


@pytest.mark.parametrize("there_before", [True, False])
def test_what_someone_else_changed_meanwhile_is_not_overwritten(tmp_path, there_before):
    if there_before:
        first = load(tmp_path)
        first.put(TREES, [entry("120", "1200")])
        first.save()
    mine, theirs = load(tmp_path), load(tmp_path)
    theirs.put(TREES, [entry("120", "130")])
    theirs.save()
    before = (tmp_path / "trees.yaml").read_text()
    mine.put(TREES, [entry("130", "1200")])
    mine.put(BOATS, [entry("3", "4", subject=BOATS)])
    with pytest.raises(FactcheckError, match="changed by someone else meanwhile"):
        mine.save()
    assert (tmp_path / "trees.yaml").read_text() == before
    assert not (tmp_path / "boats.yaml").exists()


def test_a_finding_decided_on_in_two_files_is_refused(tmp_path):
    store = load(tmp_path)
    store.put(TREES, [entry("120", "1200")])
    (path,) = store.save()
    (tmp_path / "copy.yaml").write_text(path.read_text())
    with pytest.raises(ConfigError, match="decided on in two files"):
        load(tmp_path)


def test_a_file_that_would_be_passed_over_is_told(tmp_path):
    (tmp_path / "trees.yml").write_text("version: 1\n")
    with pytest.raises(ConfigError, match=r"trees.yml: is not read \(Name it trees.yaml.\)"):
        load(tmp_path)


def test_mistakes_of_all_files_are_told(tmp_path):
    (tmp_path / "a.yaml").write_text("version: 1\n")
    (tmp_path / "b.yaml").write_bytes(b"version: 1\n\xff\n")
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert [each.place.rpartition("/")[2] for each in caught.value.problems] == ["a.yaml:1:1", "b.yaml:2:1"]


@pytest.mark.parametrize("name", ["Trees", "../trees", "con/aux", "tr ees", "x" * 300, "", "ärger"])
def test_any_id_becomes_a_safe_name_of_its_own(name):
    file = file_name(Subject(name))
    assert file.name == str(file)
    assert len(file.name) < 100
    assert file != file_name(Subject(name.lower() + "-"))


def git(folder, *words):
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True).stdout


def test_two_branches_that_decide_on_two_facts_merge(tmp_path):
    git(tmp_path, "init", "-q")
    (tmp_path / "README").write_text("a case\n")
    store = load(tmp_path / "decisions")
    store.put(TREES, [entry("120", "1200")])
    store.save()
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "begin")
    for branch, subject in (("boats", BOATS), ("trees", TREES)):
        git(tmp_path, "checkout", "-q", "main")
        git(tmp_path, "checkout", "-qb", branch)
        store = load(tmp_path / "decisions")
        store.put(subject, [entry("3", "4", subject=subject)])
        store.save()
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-qm", branch)
    git(tmp_path, "merge", "-q", "--no-edit", "boats")
    assert sum(len(page.entries) for page in load(tmp_path / "decisions").pages()) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_killed_while_writing_it_is_the_old_file_or_the_new_one(tmp_path):
    store = load(tmp_path)
    store.put(TREES, [entry("120", "1200")])
    (path,) = store.save()
    old = path.read_bytes()
    total = count_steps(changed(tmp_path).save)
    new = path.read_bytes()
    seen = set()
    for step in random.Random(5).choices(range(1, total), k=POINTS):
        path.write_bytes(old)
        die_at(step, changed(tmp_path).save)
        seen.add(path.read_bytes())
        load(tmp_path)
    assert seen == {old, new}


def changed(folder):
    """Return the decisions with one more that is not saved yet."""
    store = load(folder)
    store.put(TREES, [entry("120", "130", decision(reason="long " * 2000))])
    return store


def count_steps(run):
    """Run to the end and return how many lines of Python that took."""
    steps = 0

    def trace(frame, event, arg):
        nonlocal steps
        steps += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return steps


def die_at(step, run):
    """Run in a process of its own that ends without a word at the given line, as if killed."""
    child = os.fork()
    if child == 0:
        steps = 0

        def trace(frame, event, arg):
            nonlocal steps
            steps += event == "line"
            if steps >= step:
                os._exit(9)
            return trace

        sys.settrace(trace)
        run()
        os._exit(0)
    os.waitpid(child, 0)
