#!/usr/bin/env python3
"""Scores sentence boundaries beside other segmenters' on a folder of JSONL; see README.md in this folder."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import sentence_peers
from common import (
    ROOT, build_c, command_line, markdown_table, output, read_jsonl, require_program, write_jsonl,
    write_plain_records)

# Files of rules that are met or not: judged by exact match, and their newlines are ordinary blanks.
GOLDEN = "golden"
# English as India writes it, and the languages of India and its neighbours.
INDIAN = {
    "en-IN", "hi", "bn", "ta", "te", "mr", "gu", "kn", "ml", "pa", "ur", "or", "ne", "as", "sd", "si"}
OWN_CASES = ROOT / "Tests" / "TextAnalysisTests" / "Sentences" / "golden"


@dataclass
class Score:
    right: int = 0
    wrong: int = 0
    missed: int = 0
    exact: int = 0
    records: int = 0

    def add(self, truth: set[int], found: set[int]) -> None:
        self.right += len(truth & found)
        self.wrong += len(found - truth)
        self.missed += len(truth - found)
        self.exact += truth == found
        self.records += 1

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)


def added(scores: Iterable[Score]) -> Score:
    total = Score()
    for score in scores:
        total.right += score.right
        total.wrong += score.wrong
        total.missed += score.missed
        total.exact += score.exact
        total.records += score.records
    return total


def visible(text: str) -> int:
    return sum(not character.isspace() for character in text)


class Judge:
    """Compares boundaries as counts of the visible characters before them, so that blanks do not matter.

    Outside the golden file a newline is a boundary for everyone. The end of the text does not count.
    """

    def __init__(self, record: dict, is_golden: bool):
        text = record["text"]
        self.before = [0]
        for character in text:
            self.before.append(self.before[-1] + (not character.isspace()))
        self.given = set() if is_golden else {
            self.before[index] for index, character in enumerate(text) if character == "\n"}
        self.nowhere = {0, self.before[-1]}
        position, ends = 0, set()
        for sentence in record["sentences"]:
            position += visible(sentence)
            ends.add(position)
        self.truth = (ends | self.given) - self.nowhere

    def boundaries(self, ends: list[int]) -> set[int]:
        return ({self.before[end] for end in ends} | self.given) - self.nowhere


def saransh_ends(saransh: Path, records: list[dict], folder: Path) -> list[list[int]]:
    """Where Saransh ends sentences; nowhere in a record it refuses."""
    source = folder / "input.jsonl"
    write_jsonl(source, [
        {"id": str(index), "lang": record["lang"], "text": record["text"]}
        for index, record in enumerate(records)])
    done = subprocess.run(
        [str(saransh), "sentences", "--format", "jsonl", "--quiet", str(source)],
        stdout=subprocess.PIPE, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"saransh ended with status {done.returncode}")
    results = [json.loads(line) for line in done.stdout.splitlines()]
    if [result["id"] for result in results] != [str(index) for index in range(len(records))]:
        sys.exit("saransh did not answer every record in order")
    failed = [result for result in results if "error" in result]
    if failed:
        print(f"{len(failed)} records failed, such as {failed[0]}", file=sys.stderr)
    return [[sentence["end"] for sentence in result.get("sentences", [])] for result in results]


def icu_ends(program: Path, keywords: str, records: list[dict], folder: Path) -> list[list[int]]:
    source = folder / "input.records"
    write_plain_records(source, records)
    lines = output(str(program), str(source), keywords).split("\n")
    return [[int(end) for end in line.split()] for line in lines[:len(records)]]


def own_cases() -> list[dict]:
    """The project's own cases as records; their format is told at the top of `en.txt`."""
    records = []
    for file in sorted(OWN_CASES.glob("*.txt")):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line]
        for comment, marked in zip(lines, lines[1:]):
            if not comment.startswith("# ") or ":" not in comment or marked.startswith("#"):
                continue
            marked = marked.replace("⏎", "\n")
            records.append({
                "lang": comment[2:comment.index(":")],
                "text": marked.replace(" ⏐", "").replace("⏐", ""),
                "sentences": marked.split("⏐")})
    return records


class Comparison:
    """The scores of each system on some records, in all and by language."""

    def __init__(self, name: str, records: list[dict], systems: dict, folder: Path):
        self.name = name
        self.is_golden = GOLDEN in name
        judges = [Judge(record, self.is_golden) for record in records]
        self.scores: dict[str, Score] = {}
        self.by_language: dict[str, dict[str, Score]] = {}
        for system, find_ends in systems.items():
            score = self.scores[system] = Score()
            for record, judge, ends in zip(records, judges, find_ends(records, folder), strict=True):
                found = judge.boundaries(ends)
                score.add(judge.truth, found)
                language = self.by_language.setdefault(record["lang"], {})
                language.setdefault(system, Score()).add(judge.truth, found)


def f1_table(comparisons: list[Comparison], systems: list[str]) -> str:
    """Saransh first, then the best of the others, then each of them."""
    rows = []
    for comparison in comparisons:
        own = comparison.scores[systems[0]]
        others = [comparison.scores[system].f1 for system in systems[1:]]
        rows.append(
            [comparison.name, f"{own.f1:.4f}", f"{max(others):.4f}"]
            + [f"{other:.4f}" for other in others]
            + [f"{own.precision:.4f}", f"{own.recall:.4f}", f"{own.wrong}", f"{own.missed}"])
    means = [sum(comparison.scores[system].f1 for comparison in comparisons) / len(comparisons)
             for system in systems]
    rows.append(["mean", f"{means[0]:.4f}", ""] + [f"{mean:.4f}" for mean in means[1:]] + [""] * 4)
    header = ["F1", systems[0], "best other", *systems[1:], "precision", "recall", "wrong", "missed"]
    return markdown_table(header, rows)


def golden_table(comparison: Comparison, systems: list[str]) -> str:
    """Cases of which all boundaries are right, and F1."""
    groups = sorted(comparison.by_language.items())
    indian = {name: scores for name, scores in groups if name in INDIAN}
    if len(indian) > 3:
        groups.append(("Indian languages", {
            system: added(scores[system] for scores in indian.values()) for system in systems}))
    groups.append(("all", comparison.scores))
    rows = [
        [name, f"{scores[systems[0]].records}"]
        + [f"{scores[system].exact} · {scores[system].f1:.3f}" for system in systems]
        for name, scores in groups]
    return markdown_table([f"{comparison.name}: exact · F1", "of", *systems], rows)


def systems_of(options: argparse.Namespace) -> dict:
    """The systems by name, Saransh first."""
    saransh = require_program(options.saransh)
    icu = build_c("icu-sentences/icu_sentences.c", ("icu-uc", "icu-i18n"))
    systems = {
        "saransh": lambda records, folder: saransh_ends(saransh, records, folder),
        "ICU": lambda records, folder: icu_ends(icu, "", records, folder),
        "ICU + suppressions":
            lambda records, folder: icu_ends(icu, "@ss=standard", records, folder),
    }
    wanted = [name for name in options.peers.split(",") if name]
    for name, split in sentence_peers.available(wanted).items():
        systems[name] = lambda records, _, split=split: [
            sentence_peers.ends_of(record["text"], split(record)) for record in records]
    return systems


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", type=Path, nargs="?", help="holds *.jsonl of {lang, text, sentences}")
    parser.add_argument("--saransh", type=Path, default=ROOT / ".build" / "release" / "saransh")
    parser.add_argument("--only", metavar="PART", default="", help="files with this in their name")
    parser.add_argument(
        "--peers", metavar="NAMES", default=",".join(sentence_peers.MAKERS),
        help="other segmenters beside ICU, as far as they are installed (%(default)s)")
    parser.add_argument("--own", action="store_true", help="the project's own golden cases too")
    options = parser.parse_args()
    sources: dict[str, list[dict]] = {}
    if options.folder:
        for file in sorted(options.folder.glob("*.jsonl")):
            if options.only in file.name:
                sources[file.stem] = read_jsonl(file)
    if options.own or not options.folder:
        sources["own golden cases"] = own_cases()
    if not sources:
        sys.exit(f"no such *.jsonl in {options.folder}")
    systems = systems_of(options)
    with tempfile.TemporaryDirectory() as folder:
        comparisons = [
            Comparison(name, records, systems, Path(folder)) for name, records in sources.items()]
    names = list(systems)
    print(f"Made by `{command_line()}`.\n")
    treebanks = [comparison for comparison in comparisons if not comparison.is_golden]
    if treebanks:
        print(f1_table(treebanks, names) + "\n")
    for comparison in comparisons:
        if comparison.is_golden:
            print(golden_table(comparison, names) + "\n")


if __name__ == "__main__":
    main()
