"""How near the scores of `saransh evaluate` are to those of Google's rouge-score.

    pip install rouge-score && python3 Benchmarks/rouge_equality.py EVALUATION/english.jsonl [--stem]

Each record's references ({text, summaries[], lang}) are compared with a piece of its text, cut out at random
(seeded). Prints the largest and the mean difference over precision, recall and F1 of ROUGE-1, 2 and L.
"""

import argparse
import json
import random
import subprocess
import sys
from pathlib import Path

import common

KINDS = ["rouge1", "rouge2", "rougeL"]
# The names of a part of the score here and there.
PARTS = [("", "fmeasure"), ("Precision", "precision"), ("Recall", "recall")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--stem", action="store_true")
    parser.add_argument("--saransh", type=Path, default=common.ROOT / ".build/release/saransh")
    options = parser.parse_args()
    try:
        from rouge_score import rouge_scorer
    except ImportError:
        sys.exit("rouge-score is not installed: pip install rouge-score")
    scorer = rouge_scorer.RougeScorer(KINDS, use_stemmer=options.stem)
    rows = []
    for path in options.files:
        records = with_pieces(common.read_jsonl(path))
        ours = scores(records, options)
        differences = [
            abs(ours[record["id"]][kind + name] / 100 - value)
            for record in records
            for kind, name, value in theirs(scorer, record)
        ]
        rows.append([
            path.stem, str(len(records)), f"{max(differences):.1e}",
            f"{sum(differences) / len(differences):.1e}",
            str(sum(difference > 1e-6 for difference in differences)), str(len(differences))])
    print(common.markdown_table(
        ["file", "records", "largest difference", "mean difference", "above 1e-6", "of"], rows))


def with_pieces(records: list[dict]) -> list[dict]:
    """The records with a piece of their text in the field `piece`, and ids of their own."""
    generator = random.Random(1)
    chosen = []
    for number, record in enumerate(records):
        words = record["text"].split(" ")
        start = generator.randrange(len(words))
        piece = " ".join(words[start:start + generator.randrange(20, 200)])
        chosen.append({
            "id": str(number), "lang": "en", "text": record["text"],
            "summaries": record["summaries"], "piece": piece})
    return chosen


def scores(records: list[dict], options: argparse.Namespace) -> dict[str, dict]:
    command = [
        str(common.require_program(options.saransh)), "evaluate", "--records", "--methods", "lead",
        "--candidate", "piece", "--input-format", "jsonl", "-"] + ["--stem"] * options.stem
    done = subprocess.run(
        command, input="".join(json.dumps(record) + "\n" for record in records), text=True,
        stdout=subprocess.PIPE, check=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {line["id"]: line["methods"]["piece"] for line in lines}


def theirs(scorer, record: dict):
    """Kind, part and value; the mean over the references, as Saransh takes it."""
    found = [scorer.score(reference, record["piece"]) for reference in record["summaries"]]
    for kind in KINDS:
        for name, attribute in PARTS:
            values = [getattr(score[kind], attribute) for score in found]
            yield kind, name, sum(values) / len(values)


main()
