"""The review is killed while it writes: what it said was saved is saved, and every file is whole."""

import random
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

from factcheck.review.store import load
from tests.helpers.desk import Client, streets

FACTS, PAIRS = 100, 10
STARTS = 5
ROOT = Path(__file__).parents[3]


@contextmanager
def started(folder: Path):
    """Yield a review in a process of its own, and a client of it; in the end it is killed, whatever it does."""
    words = [sys.executable, "-m", "tests.helpers.desk", str(folder), str(FACTS), str(PAIRS)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        try:
            said = [running.stdout.readline(), running.stdout.readline()]
            yield running, Client(said[1].strip())
        finally:
            running.kill()


def test_every_decision_that_was_acknowledged_is_on_disk(tmp_path):
    rng = random.Random(20240601)
    left = [pair.fingerprint for fact in streets(FACTS, PAIRS).facts for pair in fact.discrepancies]
    rng.shuffle(left)
    saved: dict[str, str] = {}
    for number in range(STARTS):
        batch = left if number == STARTS - 1 else left[: len(left) // (STARTS - number)]
        stop_after = None if number == STARTS - 1 else rng.randrange(len(batch) // 2, len(batch))
        with started(tmp_path) as (running, client):
            saved |= decide(client, running, batch, stop_after, rng)
        held = {entry.fingerprint: entry.decision.reason for _, entry in load(tmp_path).entries()}
        assert saved.items() <= held.items()
        left = [name for name in left if name not in held]
    assert left == []
    assert len(saved) >= FACTS * PAIRS - STARTS


def decide(client, running, batch, stop_after, rng):
    """Decide on findings one after another until the review is killed; return those it said were saved."""
    saved = {}
    for number, name in enumerate(batch):
        if number == stop_after:
            threading.Timer(rng.random() * 0.02, running.kill).start()
        try:
            code, _ = client.send("decide", stand=[f"{name}:"], status="superseded", reason=f"for {name}")
        except OSError:
            break
        assert code == 200
        saved[name] = f"for {name}"
    return saved
