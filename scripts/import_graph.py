#!/usr/bin/env python3
"""Holds the imports of Sources to the plan in docs/architecture.md: `python3 scripts/import_graph.py`.

The plan is a list from the bottom up, `Room: rooms it imports`. A room may import only rooms above it in
the list, so that nothing goes round in a circle; what it lists it must import, and what it imports it must
list, both there and in Package.swift.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLAN = re.compile(r"<!-- import graph -->\n```\n(.*?)```", re.DOTALL)
IMPORT = re.compile(r"^ *(?:@\w+ +)?(?:(?:public|package|internal|private|fileprivate) +)?import (?:\w+ )?(\w+)", re.MULTILINE)
# A target without Swift sources imports by its module map or a header's name.
TARGET = re.compile(r'\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"(.*?)(?=\n    \.|\n    //|\n\n|\n  \])', re.DOTALL)


def planned():
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = {}
    for line in PLAN.search(text).group(1).splitlines():
        name, imports = line.split(":")
        rooms[name] = set(imports.replace(",", " ").split())
    return rooms


def imported(room, rooms):
    names = set()
    for path in (ROOT / "Sources" / room).rglob("*.swift"):
        names |= set(IMPORT.findall(path.read_text(encoding="utf-8")))
    return names & set(rooms)


def declared():
    """The rooms each target depends on, by Package.swift."""
    text = (ROOT / "Package.swift").read_text(encoding="utf-8")
    targets = {}
    for name, body in TARGET.findall(text):
        found = re.search(r"dependencies: \[(.*?)\]", body, re.DOTALL)
        targets[name] = set(re.findall(r'"(\w+)"', found.group(1))) if found else set()
    return targets


def findings():
    rooms, targets = planned(), declared()
    folders = {path.name for path in (ROOT / "Sources").iterdir() if path.is_dir()}
    for name in sorted(folders ^ set(rooms)):
        yield f"{name} is a folder of Sources or a line of the plan, but not both"
    above = set()
    for room, allowed in rooms.items():
        for name in sorted(allowed - above):
            yield f"{room} may not know {name}: it is not above it in the plan"
        used = imported(room, rooms)
        for name in sorted(used - allowed):
            yield f"{room} imports {name}, which the plan does not allow"
        is_swift = any((ROOT / "Sources" / room).rglob("*.swift"))
        for name in sorted(allowed - used) if is_swift else []:
            yield f"the plan lets {room} import {name}, which it does not"
        local = targets.get(room, set()) & set(rooms)
        for name in sorted(local ^ allowed):
            yield f"Package.swift and the plan differ on whether {room} depends on {name}"
        above.add(room)


if __name__ == "__main__":
    lines = list(findings())
    print("\n".join(lines) or f"{len(planned())} rooms import what the plan says")
    sys.exit(1 if lines else 0)
