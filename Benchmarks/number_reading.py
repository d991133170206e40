#!/usr/bin/env python3
"""Scores the reading of numbers on a folder of JSONL; see README.md in this folder."""

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from number_conventions import convention, differences
from common import (
    ROOT, command_line, markdown_table, output, read_jsonl, require_program, write_jsonl)


def decimal(value: object) -> Decimal | None:
    """The value as a number; the sets write it with the decimal comma of some languages (`0,5`)."""
    try:
        return Decimal(str(value).replace(",", "."))
    except InvalidOperation:
        return None


class Saransh:
    """The program under test, and which of its locales reads a language."""

    def __init__(self, program: Path, locales: Path | None):
        self.program = str(program)
        self.options = ["--locales", str(locales)] if locales else []
        listed = output(self.program, "locales", "list", *self.options).splitlines()
        self.tags = {line.split()[0] for line in listed if line.strip()}

    def locale(self, language: str) -> str | None:
        """The locale file of a tag, else of its language; None where there is none."""
        return next((tag for tag in (language, language.split("-")[0]) if tag in self.tags), None)

    def parse(self, locale: str, texts: list[str]) -> list[dict]:
        done = subprocess.run(
            [self.program, "numbers", "parse", "--locale", locale, "--format", "jsonl",
             "--lines", "-", *self.options],
            input="\n".join(" ".join(text.split("\n")) for text in texts) + "\n",
            stdout=subprocess.PIPE, text=True)
        if done.returncode not in (0, 1):
            sys.exit(f"saransh ended with status {done.returncode}")
        answers = [json.loads(line) for line in done.stdout.split("\n") if line]
        if len(answers) != len(texts):
            sys.exit(f"saransh gave {len(answers)} answers to {len(texts)} texts")
        return answers

    def extract(self, locale: str, texts: list[str]) -> list[list[dict]]:
        records = "".join(
            json.dumps({"id": str(index), "text": text}, ensure_ascii=False) + "\n"
            for index, text in enumerate(texts))
        done = subprocess.run(
            [self.program, "numbers", "extract", "--locale", locale, "--input-format", "jsonl",
             "--format", "jsonl", "--quiet", *self.options, "-"],
            input=records, stdout=subprocess.PIPE, text=True)
        if done.returncode not in (0, 1):
            sys.exit(f"saransh ended with status {done.returncode}")
        return [json.loads(line).get("numbers", []) for line in done.stdout.split("\n") if line]


@dataclass
class Score:
    right: int = 0
    wrong: int = 0
    refused: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.right + self.wrong + self.refused

    def row(self, name: str) -> list[str]:
        share = 100 / max(1, self.total)
        return [name, f"{self.total}", f"{self.right}", f"{self.wrong}", f"{self.refused}",
                f"{self.right * share:.1f}", f"{self.wrong * share:.1f}"]

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.refused += other.refused


def is_right(record: dict, answer: dict) -> bool:
    """The value counts, and whether it is an ordinal where the record says. A range is no number."""
    if "upper" in answer or decimal(answer["value"]) != decimal(record["value"]):
        return False
    if record["kind"] not in ("numeral", "ordinal"):
        return True
    return (record["kind"] == "ordinal") == (answer["kind"] == "ordinal")


def phrases(saransh: Saransh, records: list[dict]) -> tuple[dict[str, Score], dict[str, int]]:
    """Right, wrong and refused by language, and how many are in languages without a file."""
    by_language: dict[str, list[dict]] = defaultdict(list)
    for record in records:
        by_language[record["lang"]].append(record)
    scores: dict[str, Score] = {}
    unknown: dict[str, int] = {}
    for language, own in sorted(by_language.items()):
        locale = saransh.locale(language)
        if locale is None:
            unknown[language] = len(own)
            continue
        score = scores[language] = Score()
        for record, answer in zip(own, saransh.parse(locale, [r["text"] for r in own]), strict=True):
            if "error" in answer:
                score.refused += 1
                found = answer["error"]["message"]
            elif is_right(record, answer):
                score.right += 1
                continue
            else:
                score.wrong += 1
                found = f"{answer['value']} ({answer['kind']})"
            score.errors.append(f"{language}: {record['text']!r} is {record['value']}, got {found}")
    return scores, unknown


def phrase_report(saransh: Saransh, name: str, records: list[dict], options) -> None:
    scores, unknown = phrases(saransh, records)
    everything = Score()
    for score in scores.values():
        everything.add(score)
    rows = [score.row(language) for language, score in scores.items()] + [everything.row("all")]
    print(markdown_table([name, "of", "right", "wrong", "refused", "right %", "wrong %"], rows))
    if unknown:
        listed = ", ".join(f"{language} {count}" for language, count in unknown.items())
        print(f"\nNot counted, no locale file: {listed}.")
    print()
    if options.show_errors:
        for score in scores.values():
            print("\n".join(score.errors))
        print()


def same_text(wanted: str, found: str) -> bool:
    """A currency or percent that the mention has beside the number does no harm."""
    wanted, found = (" ".join(text.split()).casefold() for text in (wanted, found))
    return wanted == found or wanted in found


def mention_report(saransh: Saransh, records: list[dict], options) -> None:
    by_language: dict[str, list[dict]] = defaultdict(list)
    for record in records:
        by_language[record["lang"]].append(record)
    rows, errors = [], []
    named: dict[str, dict[str, int]] = {}
    for language, own in sorted(by_language.items()):
        locale = saransh.locale(language)
        if locale is None:
            continue
        exact = other = hits = misses = spurious = 0
        classes: dict[str, int] = defaultdict(int)

        def refuses(text: str) -> bool:
            return "error" in saransh.parse(locale, [text])[0]

        answers = saransh.extract(locale, [record["text"] for record in own])
        for record, mentions in zip(own, answers, strict=True):
            ordinals = [mention for mention in mentions if mention["kind"] == "ordinal"]
            left = [mention for mention in mentions if mention["kind"] != "ordinal"]
            missed = []
            for result in record["results"]:
                value = decimal(result["value"])
                match = next((mention for mention in left if decimal(mention["value"]) == value
                              and same_text(result["text"], mention["text"])), None)
                if match:
                    left.remove(match)
                else:
                    missed.append(result)
            hits += len(record["results"]) - len(missed)
            misses += len(missed)
            spurious += len(left)
            exact += not missed and not left
            if missed or left:
                found = [
                    convention(one, ordinals, refuses)
                    for one in differences(record["text"], missed, left)]
                is_other = all(found)
                other += is_other
                for name in set(found) if is_other else ():
                    classes[name] += 1
                errors.append(
                    f"{language}, {', '.join(sorted(set(found))) if is_other else 'wrong'}: "
                    f"{record['text']!r} misses "
                    f"{[(result['text'], result['value']) for result in missed]}, adds "
                    f"{[(mention['text'], mention['value'], mention['kind']) for mention in left]}")
        wrong = len(own) - exact - other
        named[language] = classes
        rows.append([
            language, f"{len(own)}", f"{exact}", f"{other}", f"{wrong}",
            f"{100 * exact / max(1, len(own)):.1f}", f"{100 * exact / max(1, len(own) - other):.1f}",
            f"{hits}", f"{misses}", f"{spurious}"])
    print(markdown_table(
        ["NumberModel", "texts", "right", "convention", "wrong", "right %",
         "right % but for convention", "found", "missed", "added"], rows) + "\n")
    for language, classes in named.items():
        listed = ", ".join(f"{name} {classes[name]}" for name in sorted(classes))
        print(f"{language}, another convention: {listed or 'none'}.")
    print()
    if options.show_errors:
        print("\n".join(errors) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", type=Path,
        help="holds number_parser.jsonl, duckling.jsonl, recognizers_text.jsonl or some of them")
    parser.add_argument("--saransh", type=Path, default=ROOT / ".build" / "release" / "saransh")
    parser.add_argument("--locales", type=Path, help="locale files over the built-in ones")
    parser.add_argument("--lang", metavar="TAG", action="append", help="these languages alone")
    parser.add_argument("--only", metavar="PART", default="", help="number_parser, numeral, ordinal, model")
    parser.add_argument("--show-errors", action="store_true", help="every phrase that is not read right")
    options = parser.parse_args()
    saransh = Saransh(require_program(options.saransh), options.locales)
    print(f"Made by `{command_line()}`.\n")

    def records(name: str) -> list[dict]:
        path = options.folder / f"{name}.jsonl"
        found = read_jsonl(path) if path.exists() else []
        return [record for record in found if not options.lang or record["lang"] in options.lang]

    parts = {
        "number_parser": records("number_parser"),
        "numeral": [r for r in records("duckling") if r["kind"] == "numeral"],
        "ordinal": [r for r in records("duckling") if r["kind"] == "ordinal"],
    }
    for name, own in parts.items():
        if own and options.only in name:
            phrase_report(saransh, name, own, options)
    model = [r for r in records("recognizers_text") if r["kind"] == "NumberModel"]
    if model and options.only in "model":
        mention_report(saransh, model, options)


if __name__ == "__main__":
    main()
