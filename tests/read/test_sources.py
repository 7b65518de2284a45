from __future__ import annotations

import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.casefile import SourceSettings
from factcheck.model import Problem, Source
from factcheck.read import MAX_BYTES, read_sources


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, content: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def one(name: str, **options: object) -> Source:
    sources, problems = read_sources([name], **options)  # type: ignore[arg-type]
    assert problems == []
    return sources[0]


def trouble(*names: str, **options: object) -> list[Problem]:
    return read_sources(names, **options)[1]  # type: ignore[arg-type]


def test_a_note_becomes_a_source_with_what_its_front_matter_tells(case: Path) -> None:
    write("s/dike.md", "---\ntitle: Dike breach\npublisher: Gazette\nlanguage: en\npublished: 2023-11-04\n---\nText.")
    source = one("s/dike.md")
    assert (source.id, source.path, source.title) == ("dike", "s/dike.md", "Dike breach")
    assert (source.published, source.published_how, source.primary) == (date(2023, 11, 4), "stated", False)


def test_the_text_is_the_whole_file(case: Path) -> None:
    raw = "---\r\ntitle: Dike\r\nlanguage: en\r\n---\r\nWater rose 2 metres.\r\n"
    write("a.md", raw)
    source = one("a.md")
    assert source.text == raw
    assert source.sha256 == sha256(raw.encode()).hexdigest()
    assert source.regions[0].end == raw.index("Water")


def test_a_sidecar_beside_a_text_is_picked_up(case: Path) -> None:
    write("07.txt", "Ferry sinks\n\nForty people were aboard.")
    write("07.yaml", "title: The ferry\nlanguage: en\npublished: '2017-09-03'\n")
    source = one(str(case / "07.txt"))
    assert (source.title, source.published, source.path) == ("The ferry", date(2017, 9, 3), "07.txt")


def test_a_title_is_taken_from_the_headline(case: Path) -> None:
    write("a.txt", "Ferry sinks with 40 aboard\n\nIt sank at noon.")
    assert one("a.txt").title == "Ferry sinks with 40 aboard"


def test_a_language_not_told_is_detected(case: Path) -> None:
    write("a.txt", "De burgemeester zei dat er bij de brand drie mensen gewond zijn geraakt.")
    assert one("a.txt").language == "nl"


def test_settings_of_the_case_go_over_the_sidecar(case: Path) -> None:
    write("s/a.txt", "Text of a note.")
    write("s/a.yaml", "publisher: Harbour Gazette\npublished: 2020-01-01\nlanguage: en\n")
    settings = [SourceSettings("police", path="s/a.txt", published=date(2020, 2, 2), primary=True)]
    source = one("s/a.txt", settings=settings)
    assert (source.id, source.publisher, source.primary) == ("police", "Harbour Gazette", True)
    assert source.published == date(2020, 2, 2)


def test_settings_without_a_path_are_found_by_name(case: Path) -> None:
    write("dike.txt", "Text of a note.")
    assert one("dike.txt", settings=[SourceSettings("dike", language="fr")]).language == "fr"


def test_settings_for_a_file_that_is_not_there_are_a_problem(case: Path) -> None:
    write("a.txt", "Text of a note.")
    settings = [SourceSettings("gone", path="s/gone.md", place="claims.yaml:5:3")]
    assert trouble("a.txt", settings=settings)[0].place == "claims.yaml:5:3"


@pytest.mark.parametrize("name", ["dike", "dike.txt", "s/dike.txt", "s/d*.txt"])
def test_a_date_for_one_run_goes_over_all(case: Path, name: str) -> None:
    write("s/dike.txt", "Text of a note.")
    write("s/dike.yaml", "published: 2020-01-01\nlanguage: en\n")
    assert one("s", published={name: date(2021, 5, 5)}).published == date(2021, 5, 5)


@pytest.mark.parametrize("name", ["draft", "draft.txt", "s/draft.txt", "dr*"])
def test_an_excluded_source_is_left_out(case: Path, name: str) -> None:
    write("s/dike.txt", "Text of a note.")
    write("s/draft.txt", b"\0 not even text")
    sources, problems = read_sources(["s"], exclude=[name])
    assert ([source.id for source in sources], problems) == (["dike"], [])


def test_a_source_is_excluded_by_the_id_it_states(case: Path) -> None:
    write("a.md", "---\nid: police\nlanguage: en\n---\nText.")
    write("b.md", "Text.")
    sources, problems = read_sources(["a.md", "b.md"], exclude=["police"])
    assert [source.id for source in sources] == ["b"]
    assert not problems


EXCLUDED = [SourceSettings("x", path="b.txt", exclude=True), SourceSettings("b", exclude=True)]


@pytest.mark.parametrize("settings", EXCLUDED)
def test_settings_leave_a_source_out_for_good(case: Path, settings: SourceSettings) -> None:
    write("a.txt", "Text of a note.")
    write("b.txt", b"\0 not even text")
    sources, problems = read_sources(["a.txt", "b.txt"], settings=[settings])
    assert ([source.id for source in sources], problems) == (["a"], [])


@pytest.mark.parametrize("options", [{"exclude": ["dyke"]}, {"published": {"dyke": date(2020, 1, 1)}}])
def test_a_name_that_meets_no_source_is_a_problem(case: Path, options: dict[str, object]) -> None:
    write("dike.txt", "Text of a note.")
    assert trouble("dike.txt", **options) == [Problem("dyke", "no source is called so", "Did you mean 'dike'?")]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office format"),
        ("a.qxp", b"layout", ".qxp files cannot be read"),
        ("a.docx", b"PK\3\4 nothing that is known", "is compressed"),
        ("a.pdf", b"Just words.", "not of the format its name says (PDF)"),
        ("a.txt", "7 " * 100_001, "more than 100,000 figures"),
        ("a.yaml", "facts: []", ".yaml files cannot be read"),
        ("a.txt", b"\x7fELF\0\0\0", "not a text file"),
        ("a.txt", b"", "is empty"),
        ("a.md", "---\ntitle: x: y\n---\nText.", "not valid YAML"),
        ("a.txt", b"x" * (MAX_BYTES + 1), "larger than 20 MB"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_rest_is_read(case: Path, name: str, content: bytes, words: str) -> None:
    write("bad/" + name, content)
    write("good.txt", "Forty people were aboard.")
    sources, problems = read_sources(["bad/" + name, "good.txt"])
    assert [source.id for source in sources] == ["good"]
    assert [problem.place.startswith("bad/" + name) for problem in problems] == [True]
    assert words in problems[0].text
    assert problems[0].hint


def test_a_sidecar_with_a_mistake_leaves_its_source_out(case: Path) -> None:
    write("a.txt", "Text of a note.")
    write("a.yaml", "published: yesterday\n")
    assert trouble("a.txt")[0].place == "a.yaml:1:12"


def test_a_file_that_may_not_be_opened_is_said(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "Text of a note.")

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert trouble("a.txt")[0].text == "cannot be read: Permission denied"


def test_a_pipe_is_not_opened(case: Path) -> None:
    os.mkfifo("a.txt")
    assert trouble("a.txt")[0].text == "is not a file"


def test_a_broken_link_in_a_folder_is_said(case: Path) -> None:
    write("s/a.txt", "Text of a note.")
    Path("s/b.txt").symlink_to("nowhere")
    assert [problem.place for problem in trouble("s")] == ["s/b.txt"]


def test_ids_and_order_do_not_depend_on_the_arguments(case: Path) -> None:
    for name in ["x/01.txt", "y/01.txt", "y/02.txt"]:
        write(name, "Forty people were aboard the ferry.")
    there, back = read_sources(["x", "y"])[0], read_sources(["y/02.txt", "y/01.txt", "x/01.txt"])[0]
    assert [(source.id, source.path) for source in there] == [(source.id, source.path) for source in back]
    assert [source.id for source in there] == ["01", "y-01", "02"]
