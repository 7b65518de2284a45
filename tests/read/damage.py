"""Files damaged as disks, mails and attackers damage them, the same ones for the same seed."""

from __future__ import annotations

import random
from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"
FORMATS = (".html", ".mhtml", ".eml", ".mbox", ".rss", ".atom", ".pdf", ".docx", ".xlsx", ".csv", ".tsv", ".jsonl")


def damaged(folder: Path, seed: int, count: int) -> list[str]:
    """Write `count` damaged copies of the fixtures, in turn, into `folder`; return their names."""
    chance = random.Random(seed)
    whole = sorted(path for path in FIXTURES.rglob("*") if path.suffix in FORMATS)
    names = []
    for number in range(count):
        source = whole[number % len(whole)]
        names.append(f"{number:04d}{source.suffix}")
        (folder / names[-1]).write_bytes(damage(source.read_bytes(), chance))
    return names


def damage(data: bytes, chance: random.Random) -> bytes:
    """Cut, flip, fill, drop, repeat or overwrite a part of `data`."""
    held = bytearray(data)
    first, last = sorted(chance.sample(range(len(held)), 2))
    way = chance.randrange(6)
    if way == 0:
        del held[first:]
    elif way == 1:
        for _ in range(chance.randint(1, 200)):
            held[chance.randrange(len(held))] ^= 1 << chance.randrange(8)
    elif way == 2:
        for _ in range(chance.randint(1, 50)):
            at = chance.randrange(len(held))
            held[at:at] = bytes(chance.randint(1, 20))
    elif way == 3:
        del held[first:last]
    elif way == 4:
        held[last:last] = held[first:last] * chance.randint(1, 5)
    else:
        held[first : first + 512] = chance.randbytes(512)
    return bytes(held)
