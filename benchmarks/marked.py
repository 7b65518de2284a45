"""Turn stories whose figures are marked in their text into labelled stories as the other benchmarks read them.

    python benchmarks/marked.py STORIES OUT [--read]

A story is a folder with ``facts.yaml`` and articles ``01.txt``, ``02.txt``, …: a front matter (``language``,
``published``, ``publisher``) and the text, headline first. A figure of a fact is marked where it stands:
``{{five people|dead:A}}`` is side A of the fact *dead*, ``{{Feb. 4|start:A,ruling:B}}`` belongs to two facts, and
``{{12,000 feet|height:A=12000 feet}}`` says the side's value in other terms. A figure without a mark is stated once.
``facts.yaml`` holds by fact its label, kind, verdict, strength and why as in ``gold.yaml``, and ``sides``: the value
(a number, ``8..10``, or a date) and unit of each. With ``--read`` the marks are compared with what is read there.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C where it was built: many times faster
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
MARK = re.compile(r"\{\{([^{}|]+)\|([^{}|]+)\}\}")
KINDS = ("money", "count", "date", "duration", "percent", "measure", "time")
TOLD = ("label", "kind", "verdict", "strength", "why")
VERDICTS = ("consistent", "consistent-after-rounding/conversion", "contradiction", "evolves-over-time")


def unmark(text: str) -> tuple[str, list[tuple[int, str, str]]]:
    """Return a text without its marks, and each marked figure: its offset, its words, and what it states."""
    parts, marks, at, length = [], [], 0, 0
    for found in MARK.finditer(text):
        parts.append(text[at : found.start()])
        length += found.start() - at
        marks.append((length, found[1], found[2]))
        parts.append(found[1])
        length += len(found[1])
        at = found.end()
    return "".join([*parts, text[at:]]), marks


def build(folder: Path, out: Path) -> list[str]:
    """Write one story in the form of labelled stories, and return what is wrong with it."""
    facts: dict[str, dict[str, Any]] = yaml.load((folder / "facts.yaml").read_bytes(), _LOADER)
    wrong = [f"{name}: kind {f.get('kind')}, verdict {f.get('verdict')}" for name, f in facts.items()
             if f.get("kind") not in KINDS or f.get("verdict") not in VERDICTS]  # fmt: skip
    out.mkdir(parents=True, exist_ok=True)
    stated: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(folder.glob("[0-9]*.txt")):
        front, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
        text, marks = unmark(body.lstrip("\n"))
        if "{{" in text or "}}" in text:
            wrong.append(f"{path.name}: a mark is not closed")
        (out / path.name).write_text(text, encoding="utf-8")
        (out / path.with_suffix(".yaml").name).write_text(front + "\n", encoding="utf-8")
        for offset, quote, states in marks:
            for state in states.split(","):
                name, side, value, unit = _stated(state, facts)
                if value is None:
                    wrong.append(f"{path.name}: {quote!r} states {state!r}, which facts.yaml does not know")
                    continue
                stated[name].append({"file": path.name, "quote": quote, "offset": offset, "value": value, "unit": unit,
                                     "hedge": "exact", "side": side})  # fmt: skip
    wrong += [f"{name}: stated {len(stated[name])} times" for name in facts if len(stated[name]) < 2]
    listed = [{"id": f"{folder.name}.{name}", **{k: str(f.get(k, "-")) for k in TOLD},
               "scope": "cross-source", "claims": stated[name]} for name, f in facts.items()]  # fmt: skip
    gold = yaml.dump({"story": folder.name, "facts": listed}, Dumper=_DUMPER, allow_unicode=True, sort_keys=False)
    (out / "gold.yaml").write_text(gold, encoding="utf-8")
    return wrong


def _stated(state: str, facts: dict[str, dict[str, Any]]) -> tuple[str, str, Any, str]:
    name, _, rest = state.strip().partition(":")
    side, _, own = rest.partition("=")
    said = str(own or facts.get(name, {}).get("sides", {}).get(side[:1], "")).split()
    if not said:
        return name, side, None, ""
    value, unit = said[0], " ".join(said[1:]) or "-"
    try:
        return name, side, float(value) if "." in value else int(value), unit
    except ValueError:
        return name, side, value, unit


def unread(out: Path) -> list[str]:
    """Return the marked figures that are not read as they are marked, and equal figures that are not marked."""
    from stories import load_story

    story = load_story(out)
    gold = yaml.safe_load((out / "gold.yaml").read_text(encoding="utf-8"))["facts"]
    found = defaultdict(int)
    for facts in story.sides.values():
        for name in facts:
            found[name] += 1
    said = [
        f"{f['id']}: {found[f['id']]} of {len(f['claims'])} read" for f in gold if found[f["id"]] < len(f["claims"])
    ]
    silent = defaultdict(list)
    for claim in story.claims:
        if claim.id not in story.sides:
            silent[claim.kind, claim.value.unit, claim.value.stated].append(
                f"{claim.source}:{claim.line} {claim.quote}"
            )
    return said + [f"not marked, yet the same: {'; '.join(each)}" for each in silent.values() if len(each) > 1]


def main() -> None:
    """Build all stories, or the one that the folder is; say what is wrong, and exit with 1 if anything is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--read", action="store_true", help="compare the marks with what is read there")
    options = parser.parse_args()
    folders = [p.parent for p in sorted(options.stories.glob("*/facts.yaml"))] or [options.stories]
    failed = False
    for folder in folders:
        wrong = build(folder, options.out / folder.name)
        failed |= bool(wrong)
        for line in wrong:
            print(f"{folder.name}: {line}")
        for line in unread(options.out / folder.name) if options.read else ():
            print(f"{folder.name}: {line}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
