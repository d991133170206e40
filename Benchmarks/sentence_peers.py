"""Other sentence segmenters, each as a function from a record to its sentences.

A peer that is not installed is left out, and `available` says so. `pip install pysbd sentencex blingfire`
installs them all.
"""

import importlib
import importlib.metadata
import sys
from collections.abc import Callable

Peer = Callable[[dict], list[str]]

# The longest text that pySBD gets: its time grows with the square of the length.
PYSBD_LIMIT = 200_000


def available(wanted: list[str]) -> dict[str, Peer]:
    """The wanted peers that can be imported, under their names and versions."""
    peers = {}
    for name in wanted:
        try:
            module = importlib.import_module(name.lower())
        except ImportError:
            print(f"{name} is not installed and left out", file=sys.stderr)
            continue
        peers[f"{name} {importlib.metadata.version(name.lower())}"] = MAKERS[name](module)
    return peers


def pysbd(module) -> Peer:
    """English's rules stand in where it has none of a language; too long a text is one sentence."""
    segmenters = {}

    def segmenter(language: str):
        if language not in segmenters:
            try:
                segmenters[language] = module.Segmenter(language=language, clean=False)
            except ValueError:
                segmenters[language] = module.Segmenter(language="en", clean=False)
        return segmenters[language]

    def split(record: dict) -> list[str]:
        text = record["text"]
        return segmenter(base(record)).segment(text) if len(text) <= PYSBD_LIMIT else [text]

    return split


def sentencex(module) -> Peer:
    """It falls back to a related language or English by itself."""
    return lambda record: module.segment(base(record), record["text"])


def blingfire(module) -> Peer:
    """It knows no languages."""
    return lambda record: module.text_to_sentences(record["text"]).split("\n")


MAKERS = {"pySBD": pysbd, "sentencex": sentencex, "BlingFire": blingfire}


def base(record: dict) -> str:
    return record["lang"].split("-")[0]


def ends_of(text: str, sentences: list[str]) -> list[int]:
    """Where in the text the sentences of a peer end, as some change blanks and lose characters.

    Compared are visible characters. Each sentence is looked for from the end of the one before; one that
    the peer altered is found by the characters at its end, near where it should be, or its end is not counted.
    """
    indices = [index for index, character in enumerate(text) if not character.isspace()]
    visible = "".join(text[index] for index in indices)
    ends, position = [], 0
    for sentence in sentences:
        wanted = "".join(sentence.split())
        if not wanted:
            continue
        if visible.startswith(wanted, position):
            position += len(wanted)
        else:
            tail = wanted[-12:]
            found = visible.find(
                tail, max(position, position + len(wanted) - 32),
                position + len(wanted) + len(tail) + 32)
            if found < 0:
                continue
            position = found + len(tail)
        ends.append(indices[position - 1] + 1)
    return ends
