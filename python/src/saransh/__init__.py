"""Summaries of articles in many languages, made of their own sentences.

The work is done by the program ``saransh``, which the package carries: each call starts one,
streams texts to it and results from it, and ends it. So give a call many texts.
"""

from saransh import numbers
from saransh._articles import Article
from saransh._errors import NotANumberError, ProgramError, RecordError, SaranshError
from saransh._normalization import normalize, normalize_all
from saransh._results import ChosenSentence, Number, Sentence, Span, Statistics, Summary
from saransh._sentences import sentences, sentences_all
from saransh._summaries import SummaryOptions, summarize
from saransh._version import __version__

__all__ = [
    "Article",
    "ChosenSentence",
    "NotANumberError",
    "Number",
    "ProgramError",
    "RecordError",
    "SaranshError",
    "Sentence",
    "Span",
    "Statistics",
    "Summary",
    "SummaryOptions",
    "__version__",
    "normalize",
    "normalize_all",
    "numbers",
    "sentences",
    "sentences_all",
    "summarize",
]
