#!/usr/bin/env python3
"""Times the text layer on texts that only mean harm; see README.md in this folder."""

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from common import ROOT, command_line, markdown_table, require_program

COMMANDS = {
    "normalize": ["normalize", "--form", "nfkc"],
    "sentences": ["sentences"],
    "words": ["words"],
    "numbers": ["numbers", "extract"],
    "summarize": ["summarize"],
}

PROSE = (
    "The bridge over the Sarayu opened on Thursday, and Dr. R. K. Mishra called it \"the best medicine "
    "we ever got\". It cost Rs 312.5 crore, against Rs. 1,85,00,000 in 1998 for a smaller one. Who will "
    "pay? Well-known traders (1,20,000 of them) say they will not. ")

# Each is repeated without a line end, some behind a beginning of their own: what the rules look at most,
# and what they look for behind it.
HARM = {
    "(((": "(",
    "((( a": "( a",
    ". . .": ". ",
    "...": ".",
    "A.B.C.": "A.",
    '"""': '"',
    '" "': '" ',
    "one word": "a",
    "one word, ं": "\u0915\u0902",
    "Thai letters": "\u0e01",
    "combining marks": "\u0301",
    "marks by turns": "\u0301\u0323",
    "word, marks by turns": ("a", "\u0301\u0323"),
    "digits": "1",
    "1,1,1,": "1,",
    "1 1 1": "1 ",
    "1-1-1-": "1-",
    "1.000.": "1.000.",
    "one hundred": "hundred ",
    "one two": "one two ",
    "lakh crore": "lakh crore ",
    "a-a-a-": "aaaa-",
    "a'a'a'": "a'",
    "@@@": "@",
    "a@a@a@": "a@",
    "a.a@a.a@": "a.a@",
    "http://": "http://",
    "www.": "www.",
    "a.b/": "a.b/",
    "###": "#",
    "#a#a": "#a",
    "$$$": "$",
    "- - -": "- ",
    "joiners": "\u200d",
    "emoji and joiners": "\U0001F468\u200d",
    "flags": "\U0001F1EE",
    "a, blanks": ("a", " "),
    "no-break blanks": "1\u00a0",
}


def main() -> None:
    options = read_options()
    saransh = require_program(Path(options.saransh))
    commands = {name: COMMANDS[name] for name in options.command or COMMANDS}
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "line.txt"
        prose = write(path, PROSE, options.megabytes)
        plain = {
            name: seconds(saransh, command, path, options) for name, command in commands.items()}
        rows.append(["prose"] + [f"{plain[name] * 1e9 / prose:.0f} ns" for name in commands])
        for label, unit in HARM.items():
            size = write(path, unit, options.megabytes)
            row = [f"`{label}`"]
            for name, command in commands.items():
                spent = seconds(saransh, command, path, options)
                if spent is None:
                    row.append(f"over {options.limit} s")
                    continue
                row.append(f"{spent / size / (plain[name] / prose):.1f}")
            rows.append(row)
            print(" ".join(row), file=sys.stderr)
    print(f"`{command_line()}`: one line of {options.megabytes} MB; CPU time a byte of prose, and how "
          "many times that for a byte of each other text.\n")
    print(markdown_table(["text", *commands], rows))


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--locale", default="en-IN")
    parser.add_argument("--limit", type=int, default=60, help="seconds of CPU before a run is stopped")
    parser.add_argument("--command", action="append", choices=COMMANDS, help="all, if not given")
    parser.add_argument("--saransh", default=str(ROOT / ".build" / "release" / "saransh"))
    return parser.parse_args()


def write(path: Path, unit: str | tuple[str, str], megabytes: float) -> int:
    """Repeats the unit to the size; returns the bytes."""
    start, piece = ("", unit) if isinstance(unit, str) else unit
    piece = piece.encode()
    text = start.encode() + piece * max(1, int(megabytes * 1e6) // len(piece))
    path.write_bytes(text)
    return len(text)


def seconds(
        saransh: Path, command: list[str], path: Path, options: argparse.Namespace) -> float | None:
    """CPU seconds of a run, or None where it took longer than the limit."""
    arguments = [str(saransh), *command, "--format", "jsonl", "--jobs", "1", str(path)]
    if command[0] != "normalize":
        arguments += ["--locale", options.locale]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        arguments, stdout=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (options.limit, options.limit)))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode < 0:
        return None
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(arguments)}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
