"""What a day's digest costs beside `summarize` of the same articles, from 500 to 50,000 of them.

    python3 Benchmarks/digests.py                      # about five minutes
    python3 Benchmarks/digests.py --articles 5000 --rounds 5 --no-report

The day is made of the sample articles (seeded): each story mixes paragraphs of one language and makes part of their
words its own; one to twelve papers tell it, each in its order, with its cuts and some figures of its own. Both
programs write files and use as many workers as there are processors. A report of all sizes goes to
`runs/DATE-digests-COMMIT.md`.
"""

import argparse
import datetime
import json
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from common import ROOT, build_c, command_line, markdown_table, require_program, write_jsonl
from run import by_language, commit, machine, sample_records

PAPERS = ["Morning Post", "Daily Wire", "Evening Star", "City Herald", "The Courier", "National Times",
          "Coast Mail", "Hill Gazette", "Plains Observer", "River News", "The Chronicle", "Union Press"]
# How many words of its own each language has beside those of the samples: names of stories come from them.
OWN_WORDS = 10_000
# A word of four letters and more, with the marks of its script.
WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~‘-”।۔،؛–—]{4,}")
# How many papers tell a story, and how often that is so.
TELLINGS, SHARES = [1, 2, 3, 5, 12], [60, 22, 10, 6, 2]


class DayMaker:
    """Makes a day of articles from the paragraphs and words of the samples."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        groups = by_language(sample_records())
        self.languages = list(groups)
        self.paragraphs = {
            language: [part.strip() for record in records for part in record["text"].split("\n\n") if part.strip()]
            for language, records in groups.items()}
        self.words = {
            language: sorted({word for part in parts for word in WORD.findall(part)})
            for language, parts in self.paragraphs.items()}
        self.own_words = {
            language: [self.blend(*self.random.choices(words, k=2)) for _ in range(OWN_WORDS)]
            for language, words in self.words.items()}

    @staticmethod
    def blend(first: str, second: str) -> str:
        return first[:len(first) // 2] + second[len(second) // 2:]

    def articles(self, count: int) -> list[dict]:
        articles: list[dict] = []
        while len(articles) < count:
            language = self.random.choice(self.languages)
            story = self.story(language)
            tellings = self.random.choices(TELLINGS, SHARES)[0]
            for paper in self.random.sample(PAPERS, tellings):
                articles.append(self.telling(story, language, paper, len(articles)))
        self.random.shuffle(articles)
        return articles[:count]

    def story(self, language: str) -> list[str]:
        """Paragraphs in which half of the longer words are this story's own: blends of two words."""
        parts = self.random.sample(self.paragraphs[language], min(8, len(self.paragraphs[language])))
        own: dict[str, str] = {}

        def change(match: re.Match) -> str:
            word = match.group()
            if word not in own:
                is_own = self.random.random() < 0.5
                own[word] = self.random.choice(self.own_words[language]) if is_own else word
            return own[word]

        return [WORD.sub(change, self.with_figures(part)) for part in parts]

    def telling(self, story: list[str], language: str, paper: str, number: int) -> dict:
        parts = self.random.sample(story, max(1, len(story) - self.random.randrange(3)))
        if self.random.random() < 0.2:
            parts[0] = self.with_figures(parts[0])
        title = " ".join(parts[0].split()[:8])
        minute = self.random.randrange(1440)
        return {"id": f"a{number}", "source": paper, "lang": language, "title": title, "text": "\n\n".join(parts),
                "date": f"2026-05-11T{minute // 60:02}:{minute % 60:02}:00+05:30"}

    def with_figures(self, text: str) -> str:
        return re.sub(r"[1-9][0-9]", lambda _: str(self.random.randrange(10, 100)), text)


class Measurer:
    def __init__(self, program: Path, folder: Path, rounds: int):
        self.program, self.folder, self.rounds = program, folder, rounds
        self.measure_program = build_c("measure/measure.c")

    def compare(self, count: int) -> tuple[list[dict], list[dict]]:
        """Both commands in turn on a day of so many articles, so that a busy moment hits both."""
        source, digests = self.folder / f"day{count}.jsonl", self.folder / "digests"
        write_jsonl(source, DayMaker(seed=1).articles(count))
        summaries = self.folder / "summaries.jsonl"
        found: tuple[list[dict], list[dict]] = ([], [])
        for _ in range(self.rounds):
            found[0].append(self.run("summarize", "--output", str(summaries), "--force", str(source)))
            shutil.rmtree(digests, ignore_errors=True)
            found[1].append(self.run("digest", "--output", str(digests), str(source)))
        return found

    def run(self, command: str, *options: str) -> dict:
        result = self.folder / "measure.json"
        subprocess.run([str(self.measure_program), str(result), str(self.program), command, "--quiet", *options],
                       check=True)
        found = json.loads(result.read_text())
        if found["status"] != 0:
            sys.exit(f"{command} ended with status {found['status']}")
        return found


def median(runs: list[dict], key: str) -> float:
    return statistics.median(run[key] for run in runs)


def row(count: int, summaries: list[dict], digests: list[dict]) -> list[str]:
    ratios = [f"{median(digests, key) / median(summaries, key):.2f}" for key in ("wall", "cpu", "peak_kib")]
    return [f"{count:,}", f"{median(summaries, 'wall'):.2f}", f"{median(digests, 'wall'):.2f}", ratios[0],
            f"{median(summaries, 'cpu'):.2f}", f"{median(digests, 'cpu'):.2f}", ratios[1],
            f"{median(summaries, 'peak_kib') / 1024:.0f}", f"{median(digests, 'peak_kib') / 1024:.0f}", ratios[2],
            f"{1e6 * median(digests, 'cpu') / count:.0f}"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", default="500,5000,15000,50000", help="sizes of the day (default: 500,…,50000)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each command (default: 3)")
    parser.add_argument("--saransh", type=Path, default=ROOT / ".build" / "release" / "saransh")
    parser.add_argument("--folder", type=Path, help="where inputs and outputs go (default: a temporary one)")
    parser.add_argument("--no-report", action="store_true", help="only print")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        measurer = Measurer(require_program(options.saransh), Path(name), options.rounds)
        rows = [row(count, *measurer.compare(count)) for count in map(int, options.articles.split(","))]
    header = ["Articles", "summarize wall s", "digest wall s", "ratio", "summarize CPU s", "digest CPU s", "ratio",
              "summarize peak MiB", "digest peak MiB", "ratio", "digest CPU µs an article"]
    text = "\n\n".join([
        f"# A day's digest, {datetime.date.today()}, commit {commit()}",
        f"Made by `{command_line()}`, medians of {options.rounds} runs in turn.",
        f"- Machine: {machine()}",
        markdown_table(header, rows)]) + "\n"
    print(text)
    if not options.no_report:
        file = ROOT / "Benchmarks" / "runs" / f"{datetime.date.today()}-digests-{commit()}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
