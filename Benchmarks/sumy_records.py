"""A peer of the benchmarks: sumy's LexRank or TextRank over the records the drivers write; see records.h.

`sumy_records.py lexrank|textrank RECORDS`. Words are split by a regular expression, so that no model of
nltk is loaded, and sentences at full stops: less work than sumy's own tokenizer, which favours sumy.
"""

import re
import sys
from pathlib import Path

from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

SENTENCES = 3


class PlainTokenizer:
    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(part for part in re.split(r"(?<=[.!?])\s+", text.strip()) if part)

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"\w+", sentence))


def records(path: Path):
    data = path.read_bytes()
    start = 0
    while start < len(data):
        end = data.index(b"\n", start)
        length = int(data[start:end].split()[1])
        yield data[end + 1:end + 1 + length].decode("utf-8")
        start = end + 2 + length


def main() -> None:
    method, path = sys.argv[1:]
    kinds = {"lexrank": LexRankSummarizer, "textrank": TextRankSummarizer}
    summarizer = kinds[method](Stemmer("english"))
    for text in records(Path(path)):
        document = PlaintextParser.from_string(text, PlainTokenizer()).document
        print(*summarizer(document, SENTENCES), sep=" ")


if __name__ == "__main__":
    main()
