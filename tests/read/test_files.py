from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.read.files import find_files, show_path


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")


def shown(*paths: Path, root: Path) -> list[str]:
    return [file.shown for file in find_files(paths, root)[0]]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a/z.md", "a/b/c.txt", "a.md")
    assert shown(tmp_path, root=tmp_path) == ["a.md", "a/b/c.txt", "a/z.md", "b.txt"]


def test_the_order_of_the_arguments_does_not_matter(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a.txt")
    given = [tmp_path / "b.txt", tmp_path / "a.txt"]
    assert shown(*given, root=tmp_path) == shown(*given[::-1], root=tmp_path) == ["a.txt", "b.txt"]


def test_a_file_named_twice_is_found_once(tmp_path: Path) -> None:
    touch(tmp_path, "s/a.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "s" / "a.txt")
    assert shown(tmp_path / "s", tmp_path / "s" / "a.txt", tmp_path / "link.txt", root=tmp_path) == ["link.txt"]


def test_hidden_files_sidecars_and_pictures_are_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "a.yaml", "claims.yaml", ".b.txt", ".git/c.txt", "d.jpg", "e.mp4", "f.txt~")
    assert shown(tmp_path, root=tmp_path) == ["a.txt"]


def test_what_a_browser_saved_beside_a_page_is_no_source(tmp_path: Path) -> None:
    touch(tmp_path, "Fire.html", "Fire_files/ads.js", "Flut.htm", "Flut-Dateien/a.html", "Storm_files/note.txt")
    assert shown(tmp_path, root=tmp_path) == ["Fire.html", "Flut.htm", "Storm_files/note.txt"]


def test_a_sidecar_named_with_its_text_is_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "a.yaml")
    assert shown(tmp_path / "a.txt", tmp_path / "a.yaml", root=tmp_path) == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "words"), [("none.txt", "no such file or folder"), ("empty", "holds no file to read")]
)
def test_a_path_without_files_is_a_problem(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "empty").mkdir()
    touch(tmp_path, "a.txt")
    files, problems = find_files([tmp_path / name, tmp_path / "a.txt"], tmp_path)
    assert [file.shown for file in files] == ["a.txt"]
    assert (problems[0].place, problems[0].text) == (name, words)
    assert problems[0].hint


def test_a_path_outside_the_root_is_shown_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert show_path(Path("../other/a.txt"), Path()) == "../other/a.txt"
    assert show_path(tmp_path / "s" / "a.txt", Path()) == "s/a.txt"


def test_a_loop_of_links_is_not_followed(tmp_path: Path) -> None:
    touch(tmp_path, "a/b.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path / "a", target_is_directory=True)
    assert shown(tmp_path, root=tmp_path) == ["a/b.txt"]


def test_a_name_too_long_for_any_disk_is_a_file_that_is_not_there(tmp_path: Path) -> None:
    _, problems = find_files([Path("x" * 5000)], tmp_path)
    assert [problem.text for problem in problems] == ["no such file or folder"]


def test_no_path_of_the_machine_is_shown(tmp_path: Path) -> None:
    touch(tmp_path, "elsewhere/a.txt", "here/b.txt")
    assert shown(tmp_path / "elsewhere", root=tmp_path / "here") == ["../elsewhere/a.txt"]
