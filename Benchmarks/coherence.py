#!/usr/bin/env python3
"""Counts the summaries that do not read as prose, by rule and by method; see README.md in this folder.

Judged are the summaries and the texts alone: nothing is asked of the guard that made them.
"""

import argparse
import json
import re
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import coherence_words as words
from common import ROOT, command_line, markdown_table, read_jsonl, require_program

RULES = [
    "pronoun", "connective", "quotation alone", "attribution alone", "quotation mark", "bracket", "no story", "order",
    "truncated"]
# A sentence may close with what stands behind its terminator.
TERMINATORS = ".!?…。！？।॥۔؟:;։፡።៕။"
CLOSERS = "\"'”’»›)]}」』）*_›\u200b\u200c\u200d"
OPENING, CLOSING = "“„«「『", "”»」』"
BRACKETS = {")": "(", "]": "[", "}": "{", "）": "（"}


def main() -> None:
    options = arguments()
    program = require_program(options.saransh)
    records = sample(options.inputs, options.records)
    print(f"`{command_line()}`: {len(records)} articles, "
          + ", ".join(f"{code} {count}" for code, count in languages(records)) + "\n")
    variants = [variant.split("=", 1) for variant in options.variant]
    columns = [judge_all(records, program, extra.split(), options.show == name) for name, extra in variants]
    print(table([name for name, _ in variants], columns, len(records)))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="+", type=Path, help="JSONL of {lang, text, title?}, or folders of it")
    parser.add_argument("--records", type=int, default=200, help="articles in all, spread evenly (200)")
    parser.add_argument("--saransh", type=Path, default=ROOT / ".build/release/saransh")
    parser.add_argument(
        "--variant", action="append", metavar="NAME=OPTIONS",
        help="a column: a name and the options of saransh summarize; may be repeated")
    parser.add_argument("--show", metavar="NAME", help="prints the findings of this column")
    options = parser.parse_args()
    options.variant = options.variant or [
        "lead=--method lead", "textrank=--method textrank", "no guard=--weight coherence=0", "default="]
    return options


def sample(inputs: list[Path], count: int) -> list[dict]:
    """As many articles of each file as the others, each file's spread evenly; of long files no more than of short ones
    have, until there are enough."""
    files = [file for path in inputs for file in (sorted(path.glob("*.jsonl")) if path.is_dir() else [path])]
    lists = [[record for record in read_jsonl(file) if len(record.get("text", "")) > 400] for file in files]
    wanted = [0] * len(lists)
    while sum(wanted) < count and any(wanted[i] < len(lists[i]) for i in range(len(lists))):
        for index in range(len(lists)):
            if sum(wanted) < count and wanted[index] < len(lists[index]):
                wanted[index] += 1
    return [
        records[position * len(records) // share]
        for records, share in zip(lists, wanted) for position in range(share)]


def languages(records: list[dict]) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for record in records:
        counts[record["lang"]] = counts.get(record["lang"], 0) + 1
    return sorted(counts.items(), key=lambda entry: -entry[1])


def judge_all(records: list[dict], program: Path, extra: list[str], shows: bool) -> dict[str, int]:
    lines = [
        json.dumps({"id": str(i), "lang": r["lang"], "text": r["text"], "title": r.get("title")}, ensure_ascii=False)
        for i, r in enumerate(records)]
    done = subprocess.run(
        [program, "summarize", "--format", "jsonl", *extra, "-"], input="\n".join(lines).encode(),
        stdout=subprocess.PIPE)
    totals = dict.fromkeys([*RULES, "dangling", "any"], 0)
    for record, line in zip(records, done.stdout.decode().splitlines(), strict=True):
        summary = json.loads(line).get("summary", [])
        broken = Judge(record, summary).broken()
        for rule in {rule for rule, _ in broken}:
            totals[rule] += 1
        totals["dangling"] += any(rule in ("pronoun", "connective") for rule, _ in broken)
        totals["any"] += bool(broken)
        if shows:
            for rule, sentence in broken:
                print(f"{record.get('id')} [{record['lang']}] {rule}: {sentence}".replace("\n", "⏎"), file=sys.stderr)
    return totals


def table(names: list[str], columns: list[dict[str, int]], count: int) -> str:
    rows = [
        [rule] + [f"{column[rule]} ({100 * column[rule] / max(1, count):.1f} %)" for column in columns]
        for rule in [*RULES, "dangling", "any"]]
    return markdown_table(["summaries with", *names], rows)


@dataclass
class Judge:
    """One summary beside its article."""

    record: dict
    summary: list[dict]

    def broken(self) -> list[tuple[str, str]]:
        """The rules that are broken, with the sentence that breaks each."""
        found: list[tuple[str, str]] = []
        text = self.record["text"]
        language = self.record["lang"].split("-")[0]
        previous: dict | None = None
        for sentence in self.summary:
            line = sentence["text"]
            if text[sentence["start"]:sentence["end"]] != line:
                found.append(("order", line))
            if previous and previous["end"] > sentence["start"]:
                found.append(("order", line))
            if not self.has_before(sentence, previous):
                found += [(rule, line) for rule in openers(line, language)]
                if is_quotation_alone(line, language) and not self.is_attributed(sentence, language):
                    found.append(("quotation alone", line))
            if is_attribution_alone(line, language) or line.rstrip().endswith((":", "：")):
                if not self.has_after(sentence):
                    found.append(("attribution alone", line))
            if is_no_story(line, language):
                found.append(("no story", line))
            if sentence.get("truncated") or not ends_whole(text, sentence, language):
                found.append(("truncated", line))
            previous = sentence
        for run in self.runs():
            piece = text[run[0]["start"]:run[-1]["end"]]
            if not quotes_balance(piece):
                found.append(("quotation mark", piece))
            if not brackets_balance(piece):
                found.append(("bracket", piece))
        return found

    def has_before(self, sentence: dict, previous: dict | None) -> bool:
        """Whether the sentence before is in the summary, or there is none."""
        if sentence["sentence"] == 0:
            return True
        return previous is not None and previous["sentence"] == sentence["sentence"] - 1

    def has_after(self, sentence: dict) -> bool:
        return any(other["sentence"] == sentence["sentence"] + 1 for other in self.summary)

    def is_attributed(self, sentence: dict, language: str) -> bool:
        """Whether the next sentence of the summary follows at once and says who spoke."""
        after = [other for other in self.summary if other["sentence"] == sentence["sentence"] + 1]
        return bool(after) and speaks(after[0]["text"], language)

    def runs(self) -> list[list[dict]]:
        """Sentences of the summary that follow one another in the article."""
        runs: list[list[dict]] = []
        for sentence in self.summary:
            if runs and runs[-1][-1]["sentence"] + 1 == sentence["sentence"]:
                runs[-1].append(sentence)
            else:
                runs.append([sentence])
        return runs


def openers(line: str, language: str) -> list[str]:
    start = re.sub(r"^[\W_]+", "", line).lower()
    return [
        rule for rule, lists in (("pronoun", words.PRONOUNS), ("connective", words.CONNECTIVES))
        if any(opens(start, entry, language) for entry in entries(lists.get(language, "")))]


def entries(text: str) -> list[str]:
    """Entries of words are parted by blanks; once there is a bar, the parts behind the first are phrases."""
    head, *phrases = text.split("|")
    return head.split() + phrases


def opens(start: str, entry: str, language: str) -> bool:
    start, entry = unicodedata.normalize("NFC", start), unicodedata.normalize("NFC", entry)
    if not start.startswith(entry):
        return False
    rest = start[len(entry):len(entry) + 1]
    return language in words.UNSPACED or not rest or unicodedata.category(rest)[0] not in "LMN"


def outside_quotes(line: str) -> str:
    return re.sub(r"[“„«「『\"][^”»」』\"]*[”»」』\"]", " ", line)


def is_quotation_alone(line: str, language: str) -> bool:
    """Nothing but words between quotation marks."""
    rest = outside_quotes(line)
    return rest != line and not any(unicodedata.category(letter)[0] == "L" for letter in rest)


def is_attribution_alone(line: str, language: str) -> bool:
    """`he said.`: a few words, one of them of speech, and no quotation."""
    few = len(line.split()) <= 5
    return few and line[:1].islower() and speaks(line, language)


def speaks(line: str, language: str) -> bool:
    spoken = words.SPEECH.get(language, "")
    low = line.lower()
    return any(part in low for part in (spoken.split("|") if "|" in spoken else spoken.split()))


def is_no_story(line: str, language: str) -> bool:
    start = re.sub(r"^[^\w(]+", "", line).lower()
    if not any(unicodedata.category(letter)[0] == "L" for letter in line):
        return True
    for lists in ("", language):
        spelled = words.NOT_STORY.get(lists, "")
        for entry in entries(spelled):
            if entry.endswith(":"):
                if re.match(re.escape(entry[:-1]) + r"\s?[:|：]", start):
                    return True
            elif lists == "" and start.strip(" .()—-") == entry:
                return True
            elif lists and opens(start, entry, language):
                return True
    return False


def ends_whole(text: str, sentence: dict, language: str) -> bool:
    """At a terminator, at the end of a line or of the text, or where the language has no terminators."""
    line = re.sub(r"(?:\s*\[\d+\])+$", "", sentence["text"]).rstrip().rstrip(CLOSERS)
    if not line or line[-1] in TERMINATORS or language in words.UNSPACED:
        return True
    rest = text[sentence["end"]:]
    return not rest.strip() or "\n" in rest[:len(rest) - len(rest.lstrip())] or line[-1] == "?"


def quotes_balance(line: str) -> bool:
    depth = 0
    for letter in line:
        if letter in OPENING:
            depth += 1
        elif letter in CLOSING:
            depth -= 1
    # „…“, ”…“ and »…« : what closes in one language opens in another.
    is_turned = "„" in line or re.search(r"(?:^|\s)[”»]\w", line)
    marks = sum(letter in OPENING + CLOSING for letter in line)
    return (marks % 2 == 0 if is_turned else depth == 0) and line.count('"') % 2 == 0


def brackets_balance(line: str) -> bool:
    stack: list[str] = []
    for position, letter in enumerate(line):
        if letter in BRACKETS.values():
            stack.append(letter)
        elif letter in BRACKETS:
            # a) and 1) number; :) smiles.
            if not stack and re.search(r"(?:^|\s)\w{1,3}$|[:;]-?$", line[:position]):
                continue
            if not stack or stack.pop() != BRACKETS[letter]:
                return False
    return not stack


if __name__ == "__main__":
    main()
