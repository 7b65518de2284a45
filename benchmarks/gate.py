"""How long a gate takes on a case of 200 sources: at first, run before, and with one source changed.

    python benchmarks/gate.py [SOURCES]

Each run is a process of its own, as in CI; the least of three is told, for other work on the machine only adds.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOWNS = ("Harlow", "Brenton", "Kessel", "Marlow", "Astley", "Ferrow", "Linden", "Corby", "Selby", "Thorne")
DAY = "2024-12-01"


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
            f"---\npublished: 2024-03-{10 + number % 18}\nlanguage: en\n---\n"
            f"The river flooded {houses} houses in {town}, the mayor said. Repairs in {town} will cost about "
            f"{cost} million euros.\n\n{people} people from {town} spent the night in the sports hall.\n"
        )
        (folder / f"report-{number:03}.md").write_text(text)


def run(*words: str) -> float:
    """Run factcheck and return the seconds it took; anything but a pass or a failed gate is an error."""
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "factcheck", *words], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return time.perf_counter() - begun


def main(count: int) -> None:
    """Measure and tell."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["PYTHONPATH"] = str(Path(__file__).parent.parent)
        os.environ["FACTCHECK_CACHE"] = str(Path(name) / "cache")
        os.chdir(name)
        write_sources(Path("sources"), count)
        print(f"first     {run('gate', '--today', DAY):6.2f} s")
        run("baseline", "update", "--accept-new", "--reason", "there at first", "--today", DAY)
        print(f"again     {min(run('gate', '--today', DAY) for _ in range(3)):6.2f} s")
        taken = []
        for number in range(3):
            file = Path("sources") / f"report-{number:03}.md"
            file.write_text(file.read_text() + "Nobody was hurt.\n")
            taken.append(run("gate", "--today", DAY))
        print(f"1 changed {min(taken):6.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
