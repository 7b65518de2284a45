"""What else lies in folders: things that are no files, names made to harm, sidecars and texts made to break."""

from __future__ import annotations

import os
import socket
import sys

import pytest

from factcheck.read import read_sources

GOOD = "Forty people were hurt in Marlow on 3 May 2021."


def read(folder):
    (folder / "good.txt").write_text(GOOD)
    sources, problems = read_sources([folder], root=folder)
    assert GOOD in [source.text for source in sources]
    assert all(problem.text and problem.hint for problem in problems)
    return {source.path for source in sources} - {"good.txt"}, {problem.place for problem in problems}


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_pipes_devices_sockets_and_broken_links_are_named_and_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    os.symlink("/dev/zero", tmp_path / "zero.txt")
    os.symlink("loop.txt", tmp_path / "loop.txt")
    os.symlink("nowhere.txt", tmp_path / "dangling.txt")
    os.symlink(".", tmp_path / "self")
    with socket.socket(socket.AF_UNIX) as made:
        here = os.getcwd()
        os.chdir(tmp_path)
        made.bind("sock.txt")
        os.chdir(here)
        sources, problems = read(tmp_path)
    assert sources == set()
    assert problems == {"pipe.txt", "zero.txt", "loop.txt", "dangling.txt", "sock.txt"}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path):
    (tmp_path / "secret.txt").write_text(GOOD)
    (tmp_path / "secret.txt").chmod(0)
    assert read(tmp_path) == (set(), {"secret.txt"})


@pytest.mark.skipif(sys.platform != "linux", reason="other disks refuse these names")
@pytest.mark.parametrize(
    "name",
    [b"new\nline.txt", b"esc\x1b[31mred.txt", "bidi\u202egpj.txt".encode(), b"-rf.txt", b"%s%n.txt", b"::error::x.txt",
     b"quote'\".txt", b"x" * 240 + b".txt", b"latin\xff.txt"],
)  # fmt: skip
def test_a_file_may_have_any_name(tmp_path, name):
    (tmp_path / os.fsdecode(name)).write_text(GOOD)
    sources, problems = read(tmp_path)
    assert (len(sources), problems) == (1, set())


@pytest.mark.parametrize(
    "sidecar",
    ["url: [a\n", "&a [*a]", "{" * 5_000, "- list\n- of\n", "\0\0", "published: 99999-01-01\n",
     "url: {a: b}\nfetched: x", "title: !!python/object/apply:os.system [id]", "title: a\ntitle: b",
     "sha256: 5\nurl: 1\nfetched: 2024-13-45T99:99:99Z"],
)  # fmt: skip
def test_a_damaged_sidecar_is_named_and_the_others_are_read(tmp_path, sidecar):
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "a.yaml").write_text(sidecar)
    sources, problems = read(tmp_path)
    assert sources == {"a.txt"} or {place.split(":")[0] for place in problems} == {"a.yaml"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nul.txt", b"Twelve\0people"),
        ("nuls.csv", b"a,b\n1,\0\0\n"),
        ("odd.txt", b"\xff\xfea\0b\0\xd8"),
        ("half.html", b"\xfe\xff\0<\0p\0>\xdc"),
        ("deep.jsonl", b'{"a":' * 50_000),
        ("list.jsonl", b"[" * 50_000),
        ("a.mhtml", b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n\n--b--"),
        ("b.mht", b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + b"--b\n" * 500),
        ("a.mbox", b"From a@b Thu\nSubject: =?utf-8?b?////?=\n\n" + b"From x\n" * 300),
        ("a.atom", b"<feed xmlns='http://www.w3.org/2005/Atom'>" + b"<entry><title type='xhtml'><div>" * 500),
    ],
)
def test_what_is_broken_beyond_reading_is_named(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    sources, problems = read(tmp_path)
    assert sources == set()
    assert {place.split(":")[0] for place in problems} == {name}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("long.txt", b"a" * 1_000_000),
        ("digits.txt", b"1" * 1_000_000),
        ("commas.txt", b"1," * 200_000),
        ("line.csv", b"x," * 9_000 + b"\n" + b"1," * 9_000),
        ("ends.txt", b"\n" * 1_000_000 + b"12 dead"),
        ("far.jsonl", b'{"a": 1e999999999}\n{"b": "\\ud800 \\u0000 x"}'),
        ("a.rss", b"<rss><channel><item><title>12 dead</title><description>" + b"<b>" * 20_000),
        (
            "b.rss",
            b"<rss><channel>\0<item><title>5\x01 hurt \x1b]8;;x\x07</title><pubDate>99999999999</pubDate></item>",
        ),
        (
            "a.eml",
            b"Subject: " + b"x" * 100_000 + b"\nFrom: " + b"<" * 5_000 + b"\nDate: 99 Bar 20244 99:99\n\n12 dead",
        ),
        ("b.eml", b"Subject: hi\nContent-Type: text/html; charset=../../etc/passwd\n\n<p>5 dead"),
    ],
)
def test_what_can_be_read_is_read(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    sources, problems = read(tmp_path)
    assert (len(sources), problems) == (1, set())
