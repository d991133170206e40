"""Counts the instructions of `summarize` on a fixed input and compares with the baseline of this folder.

    python3 Benchmarks/instructions.py            # compare; exit code 1 where the count has grown too much
    python3 Benchmarks/instructions.py --update   # write the baseline anew, with the reason in the commit

Unlike a time, a count is the same on a busy machine. It depends on the compiler and the libraries, so it is
compared only where those of the baseline are at work, and else printed alone. Needs valgrind.
"""

import argparse
import json
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from common import ROOT, build_c, output, require_program, write_jsonl
from run import SHORT_ARTICLE, sample_records

BASELINE = ROOT / "Benchmarks" / "instructions.json"
# What may be added in total before somebody has to look; other machines' dispatch takes its part.
TOLERANCE = 0.05
REPEATS = 12


def count(program: Path, source: Path, folder: Path) -> int:
    """The instructions of one run. Swift's hash seeds are fixed, for they move the count by a thousandth."""
    command = [
        "valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'callgrind.out'}",
        str(program), "summarize", "--format", "jsonl", "--jobs", "1", "--quiet", str(source)]
    done = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={"PATH": "/usr/bin:/bin", "SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"refs:\s+([\d,]+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"valgrind failed with status {done.returncode}:\n{done.stderr[-2000:]}")
    return int(found.group(1).replace(",", ""))


def counts(program: Path, folder: Path) -> dict[str, int]:
    # valgrind cannot read the debug information of every Swift.
    bare = folder / "saransh"
    output("strip", "-g", "-o", str(bare), str(program))
    corpus = folder / "samples.jsonl"
    records = [record for record in sample_records() if record.get("text")]
    write_jsonl(corpus, [
        {"id": f"{number}-{index}"} | {key: record[key] for key in ("lang", "title", "text") if record.get(key)}
        for number in range(REPEATS) for index, record in enumerate(records)])
    return {"samples": count(bare, corpus, folder), "one article": count(bare, SHORT_ARTICLE, folder)}


def surroundings() -> dict[str, str]:
    """What a count depends on beside the sources."""
    icu = output(str(build_c("bare-icu/bare_icu.c", ("icu-uc", "icu-i18n"))), "--version").strip()
    swift = output("swift", "--version").splitlines()[0]
    return {
        "machine": platform.machine(), "ICU": icu, "C library": " ".join(platform.libc_ver()),
        "Swift": re.search(r"Swift version \S+", swift).group(0)}


def compare(found: dict[str, int], known: dict[str, int]) -> bool:
    """Prints each count beside the baseline's; whether none has grown beyond the tolerance."""
    is_good = True
    for name, value in found.items():
        change = value / known[name] - 1
        verdict = "too many" if change > TOLERANCE else "fewer: update the baseline" if change < -TOLERANCE else "as before"
        is_good = is_good and change <= TOLERANCE
        print(f"{name}: {value:,} instructions, {change:+.1%} against the baseline: {verdict}")
    return is_good


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--saransh", type=Path, default=ROOT / ".build" / "release" / "saransh")
    parser.add_argument("--update", action="store_true", help="write the baseline anew")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = counts(require_program(options.saransh), Path(folder))
    here = surroundings()
    if options.update:
        BASELINE.write_text(json.dumps({"counts": found, "made with": here}, indent=2) + "\n", encoding="utf-8")
        print(f"written to {BASELINE.relative_to(ROOT)}: {found}")
        return
    known = json.loads(BASELINE.read_text("utf-8"))
    if here != known["made with"]:
        print(f"{found}; not compared: the baseline was made with {known['made with']}, this is {here}")
    elif not compare(found, known["counts"]):
        sys.exit(1)


if __name__ == "__main__":
    main()
