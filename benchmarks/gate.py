"""How much processor time a gate takes on a case of 200 sources: at first, run before, and with one source changed.

    python benchmarks/gate.py [SOURCES] [--dense]

The sources are short notes of three figures each or, where ``--dense``, articles of some forty figures in four
languages. Each run is a process of its own with one thread, as in CI, and modules are compiled once, as those of a
package that is installed are; of several runs the least is told, for other work on the machine only adds. After the
last change the report is compared, byte for byte, with that of a run without memory.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from invented import LANGUAGES, LEADS, TOPICS, WRONG, towns

TOWNS = ("Harlow", "Brenton", "Kessel", "Marlow", "Astley", "Ferrow", "Linden", "Corby", "Selby", "Thorne")
DAY = "2024-12-01"
TOLD = 5  # towns that an article tells of
PAPERS = 20  # that tell of the same towns
CHANGES = 5


def write_sources(folder: Path, count: int) -> None:
    """Write sources of which one in twenty contradicts the others of its town."""
    rng = random.Random(9)
    told = {town: (rng.randint(100, 900), rng.randint(2, 9), rng.randint(10, 90)) for town in TOWNS}
    folder.mkdir()
    for number in range(count):
        town = TOWNS[number % len(TOWNS)]
        houses, cost, people = told[town]
        houses += 40 * (rng.random() < 0.05)
        text = (
            f"The river flooded {houses} houses in {town}, the mayor said. Repairs in {town} will cost about "
            f"{cost} million euros.\n\n{people} people from {town} spent the night in the sports hall.\n"
        )
        write_source(folder, number, "en", text)


def write_articles(folder: Path, count: int) -> None:
    """Write articles that each tell of several towns."""
    rng = random.Random(9)
    stories = max(1, count // PAPERS)
    names = towns(2 * TOLD * stories)
    values = [[rng.randint(least, most) for least, most, _ in TOPICS] for _ in range(TOLD * stories)]
    folder.mkdir()
    for number in range(count):
        language = rng.choice(LANGUAGES)
        parts = []
        for town in range(number % stories * TOLD, number % stories * TOLD + TOLD):
            parts.append(LEADS[language].format(t=names[2 * town], r=names[2 * town + 1]))
            for topic in rng.sample(range(len(TOPICS)), len(TOPICS)):
                value = values[town][topic] + (rng.choice((-1, 1, 3, 10)) if rng.random() < WRONG else 0)
                parts.append(rng.choice(TOPICS[topic][2][language]).format(n=value, t=names[2 * town]))
        write_source(folder, number, language, "\n\n".join(parts) + "\n")


def write_source(folder: Path, number: int, language: str, text: str) -> None:
    """Write one source with its date and language."""
    front = f"---\npublished: 2024-03-{10 + number % 18}\nlanguage: {language}\n---\n"
    (folder / f"report-{number:03}.md").write_text(front + text)


def run(*words: str) -> float:
    """Run factcheck and return the seconds of processor time; anything but a pass or a failed gate is an error."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, "-m", "factcheck", *words], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="?", type=int, default=200)
    parser.add_argument("--dense", action="store_true", help="articles of forty figures each")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["PYTHONPATH"] = str(Path(__file__).parent.parent)
        os.environ["FACTCHECK_CACHE"] = str(Path(name) / "cache")
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(name) / "modules")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        run("--version")
        os.chdir(name)
        (write_articles if told.dense else write_sources)(Path("sources"), told.sources)
        gate = ("gate", "sources", "--today", DAY)
        print(f"first     {run(*gate):6.2f} s")
        run("baseline", "update", "sources", "--accept-new", "--reason", "there at first", "--today", DAY)
        print(f"again     {min(run(*gate) for _ in range(3)):6.2f} s")
        taken = []
        for number in range(CHANGES):
            file = Path("sources") / f"report-{number:03}.md"
            file.write_text(file.read_text() + "\nNobody was hurt.\n")
            taken.append(run(*gate))
        print(f"1 changed {min(taken):6.2f} s")
        file.write_text(file.read_text() + "\nNobody was missing.\n")
        run(*gate, "--format", "json:with.json")
        os.environ["FACTCHECK_CACHE"] = "off"
        run(*gate, "--format", "json:without.json")
        if Path("with.json").read_bytes() != Path("without.json").read_bytes():
            sys.exit("a run that remembers says something else than one without memory")


if __name__ == "__main__":
    main()
