"""What a sentence costs in articles of 100 to 10,000 sentences: the second table of docs/summaries.md.

    python3 Benchmarks/summary_scaling.py              # prints the table, about two minutes
    python3 Benchmarks/summary_scaling.py --write      # and puts it into docs/summaries.md

For each length one file of 10,000 sentences in all (100 articles of 100, … 1 of 10,000) is summarized to a tenth of its
words, each method in a process with one worker; the least processor time of --rounds (3) counts, all of it: start, JSON,
analysis. The texts are made up (seeded): words as frequent as in real text (Zipf), ever new ones among them. A method is
linear where its row stays level.
"""

import argparse
import random
import resource
import subprocess
import tempfile
from pathlib import Path

import common

PAGE = common.ROOT / "docs" / "summaries.md"
BEGIN, END = "<!-- scaling: made by Benchmarks/summary_scaling.py -->", "<!-- scaling: end -->"
SENTENCES = 10_000
LENGTHS = [100, 300, 1000, 3000, 10_000]
METHODS = ["rules", "lead", "random", "textrank", "lexrank", "luhn", "edmundson", "sumbasic"]
ENGLISH = "the of and to in a is that for it was on with as by at from are this be".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="into docs/summaries.md")
    parser.add_argument("--saransh", type=Path, default=common.ROOT / ".build/release/saransh")
    options = parser.parse_args()
    program = str(common.require_program(options.saransh))
    with tempfile.TemporaryDirectory() as folder:
        files = {length: write_articles(Path(folder), length) for length in LENGTHS}
        rows = [
            [method, *(f"{1e6 * least(program, method, files[length], options.rounds) / SENTENCES:.0f}"
                       for length in LENGTHS)]
            for method in METHODS]
    header = ["µs a sentence", *(f"{length:,}" for length in LENGTHS)]
    text = f"`{common.command_line()}`:\n\n{common.markdown_table(header, rows)}"
    print(text)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def write_articles(folder: Path, length: int) -> Path:
    generator = random.Random(length)
    path = folder / f"{length}.jsonl"
    records = [
        {"id": str(number), "lang": "en", "text": article(generator, length)}
        for number in range(max(1, SENTENCES // length))]
    common.write_jsonl(path, records)
    return path


def article(generator: random.Random, length: int) -> str:
    """Paragraphs of four sentences of 8 to 28 words."""
    known = [new_word(generator) for _ in range(300)]
    paragraphs = []
    for start in range(0, length, 4):
        sentences = [sentence(generator, known) for _ in range(min(4, length - start))]
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def sentence(generator: random.Random, known: list[str]) -> str:
    """Two words of five are stop words; of the others one in ten is new, the rest come again the more often they
    came before (H. Simon 1955), which makes them as frequent as Zipf says."""
    words = []
    for _ in range(generator.randint(8, 28)):
        if generator.random() < 0.4:
            words.append(generator.choice(ENGLISH))
            continue
        if generator.random() < 0.1:
            known.append(new_word(generator))
        else:
            known.append(generator.choice(known))
        words.append(known[-1])
    return " ".join(words).capitalize() + "."


def new_word(generator: random.Random) -> str:
    return "".join(
        generator.choice("bdfgklmnprstv") + generator.choice("aeiou")
        for _ in range(generator.randint(2, 4)))


def least(program: str, method: str, path: Path, rounds: int) -> float:
    command = [
        program, "summarize", "--jobs", "1", "--ratio", "0.1", "--method", method, "--format", "jsonl", str(path)]
    return min(cpu_seconds(command) for _ in range(rounds))


def cpu_seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


main()
