"""Whatever is edited, a run that remembers says what one without memory says, byte for byte."""

import random

import pytest

from factcheck.cli import main
from factcheck.normalize.claims import build_claims

TOWNS = ("Lorvik", "Dorma", "Elsten")
LINES = (
    "The flood damaged {n} homes in {t}, the council said.",
    "Repairs in {t} will cost {n} million euros.",
    "At least {n} people were injured in {t}.",
    "Schools in {t} stay closed for {n} days.",
    "Das Hochwasser in {t} kostet {n} Millionen Euro.",
    "The mayor of {t} must answer within {n} days. On 3 May 2024 {n} people from {t} protested.",
    "In {t}, {n} of the 600 residents (90 %) have left their homes.",
)


def line(rng):
    return rng.choice(LINES).format(n=rng.choice((12, 14, 30, 400)), t=rng.choice(TOWNS))


def edit(rng, folder):
    """Change, add or drop a line or a file, and return how many files are new or say something new."""
    files = sorted(folder.iterdir())
    file = rng.choice(files)
    kind = rng.choice(("append", "replace", "add", "copy", "drop", "swap"))
    if kind == "drop" and len(files) > 2:
        file.unlink()
        return 0
    if kind in ("add", "copy"):
        text = line(rng) + "\n" if kind == "add" else file.read_text()
        (folder / f"{rng.randrange(10**6):06}.txt").write_text(text)
        return 1
    lines = file.read_text().splitlines()
    if kind == "append":
        lines.append(line(rng))
    elif kind == "swap":
        rng.shuffle(lines)
    else:
        lines[rng.randrange(len(lines))] = line(rng)
    file.write_text("\n".join(lines) + "\n")
    return 1


@pytest.mark.parametrize(("seed", "largest"), [(0, 400), (1, 400), (2, 6), (3, 400)])
def test_random_edits_never_show_a_stale_answer(tmp_path, monkeypatch, seed, largest):
    rng = random.Random(seed)
    monkeypatch.setattr("factcheck.group.split.LARGEST", largest)
    folder = tmp_path / "sources"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text("\n".join(line(rng) for _ in range(3)) + "\n")
    monkeypatch.chdir(tmp_path)
    read = []
    monkeypatch.setattr("factcheck.normalize.claims.build_claims", lambda one: read.append(one.id) or build_claims(one))

    def reported(cache):
        monkeypatch.setenv("FACTCHECK_CACHE", cache)
        assert main(["check", "sources", "--today", "2024-06-01", "--format", "json:out.json"]) == 0
        return (tmp_path / "out.json").read_bytes()

    reported(str(tmp_path / "cache"))
    for _ in range(5):
        most = edit(rng, folder)
        read.clear()
        remembered = reported(str(tmp_path / "cache"))
        assert len(read) <= most
        assert remembered == reported("off")
