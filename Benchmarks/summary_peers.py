"""Other summarizers, each as a function from an article to a score for each of its sentences.

A peer that is not installed is left out, and `available` says so. `pip install sumy summa` installs them all. They
get the sentences and words that Saransh found, so that only the choice is compared; stop words and stems are their
own, where they have the language.
"""

import importlib
import importlib.metadata
import sys
from collections.abc import Callable


class Article:
    """The body sentences of a record, with the words of each."""

    def __init__(
        self, record: dict, sentences: list[dict], tokens: list[dict], reference_words: float
    ) -> None:
        body = [sentence for sentence in sentences if "sentence" in sentence]
        self.language = record["lang"].split("-")[0]
        self.title = record.get("title") or ""
        self.sentences = [sentence["text"] for sentence in body]
        self.paragraphs = [sentence["paragraph"] for sentence in body]
        # Words as budgets count them.
        self.counts = [sentence["words"] for sentence in body]
        self.words = split(tokens, body)
        self.budget = max(1, int(reference_words + 0.5))


def split(tokens: list[dict], sentences: list[dict]) -> list[list[str]]:
    """The words of each sentence; signs are left out."""
    words: list[list[str]] = [[] for _ in sentences]
    index = 0
    for token in tokens:
        while index < len(sentences) and sentences[index]["end"] <= token["start"]:
            index += 1
        if index == len(sentences):
            break
        inside = token["start"] >= sentences[index]["start"]
        if inside and any(character.isalnum() for character in token["text"]):
            words[index].append(token["text"])
    return words


Peer = Callable[[Article], list[float]]


def available(wanted: list[str]) -> dict[str, Peer]:
    """The wanted peers that can be imported, under their names."""
    peers = {}
    for name in wanted:
        package, maker = MAKERS[name]
        try:
            importlib.import_module(package)
        except ImportError:
            print(f"{name} is not installed and left out: pip install {package}", file=sys.stderr)
            continue
        print(f"{name}: {package} {importlib.metadata.version(package)}", file=sys.stderr)
        peers[name] = maker()
    return peers


# The names that sumy and summa have for languages.
NAMES = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "ja": "japanese", "ko": "korean",
    "nl": "dutch", "nb": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sk": "slovak", "sv": "swedish", "th": "thai", "uk": "ukrainian", "zh": "chinese"}


def sumy(module: str, name: str) -> Callable[[], Peer]:
    """One of sumy's summarizers, with the settings of its own command."""

    def make() -> Peer:
        summarizer_class = getattr(importlib.import_module(f"sumy.summarizers.{module}"), name)
        languages: dict[str, tuple] = {}

        def rank(article: Article) -> list[float]:
            if article.language not in languages:
                languages[article.language] = sumy_language(article.language)
            stemmer, stop_words = languages[article.language]
            document, significant = sumy_document(article)
            summarizer = summarizer_class(stemmer)
            if name == "EdmundsonSummarizer":
                summarizer.null_words = stop_words or ["the"]
                # As sumy's own command: the words of headings, and a list that is for one language only.
                parser = importlib.import_module("sumy.parsers.parser").DocumentParser
                summarizer.bonus_words = significant or parser.SIGNIFICANT_WORDS
                summarizer.stigma_words = parser.STIGMA_WORDS
            else:
                summarizer.stop_words = stop_words
            return sumy_scores(summarizer, document)

        return rank

    return make


def sumy_language(language: str) -> tuple:
    """Stemmer and stop words, as far as sumy has them."""
    stemmers = importlib.import_module("sumy.nlp.stemmers")
    utils = importlib.import_module("sumy.utils")
    name = NAMES.get(language, "")
    try:
        stemmer = stemmers.Stemmer(name)
    except (LookupError, ValueError):
        stemmer = stemmers.null_stemmer
    try:
        stop_words = utils.get_stop_words(name)
    except LookupError:
        stop_words = frozenset()
    return stemmer, stop_words


def sumy_document(article: Article):
    """The article as sumy models it, with its title as the heading, and the words of the heading."""
    models = importlib.import_module("sumy.models.dom")

    class Sentence(models.Sentence):
        def __init__(self, text: str, words: list[str], is_heading: bool = False) -> None:
            super().__init__(text, None, is_heading)
            self.given = tuple(words)

        @property
        def words(self):
            return self.given

        # By place and not by text, so that a sentence that comes twice has two ratings.
        __hash__ = object.__hash__

        def __eq__(self, other):
            return self is other

    title = article.title.split()
    groups: dict[int, list] = {}
    for text, words, paragraph in zip(article.sentences, article.words, article.paragraphs):
        groups.setdefault(paragraph, []).append(Sentence(text, words))
    paragraphs = list(groups.values())
    if title and paragraphs:
        paragraphs[0].insert(0, Sentence(article.title, title, is_heading=True))
    document = models.ObjectDocumentModel([models.Paragraph(group) for group in paragraphs])
    return document, title


def sumy_scores(summarizer, document) -> list[float]:
    """What the summarizer rates each sentence: it is asked for all of them and gives them by rating."""
    ranked = []

    def keep(infos):
        ranked.extend(infos)
        return infos

    if not document.sentences:
        return []
    summarizer(document, keep)
    scores = [0.0] * len(ranked)
    # SumBasic rates by turn; what counts is the order.
    for place, info in enumerate(ranked):
        scores[info.order] = float(len(ranked) - place)
    return scores


def summa() -> Peer:
    """summa's TextRank over sentences of stems without stop words, as its own cleaning leaves them."""
    cleaner = importlib.import_module("summa.preprocessing.textcleaner")
    summarizer = importlib.import_module("summa.summarizer")
    units = importlib.import_module("summa.syntactic_unit")

    def rank(article: Article) -> list[float]:
        name = NAMES.get(article.language, "")
        known = name in cleaner.SnowballStemmer.languages
        # Without a language of its own it stems nothing and drops nothing.
        cleaner.init_textcleanner(name if known else "english", None)
        sentences = []
        for index, (text, words) in enumerate(zip(article.sentences, article.words)):
            line = " ".join(words).lower()
            kept = " ".join(cleaner.filter_words([line])) if known else line
            if kept:
                unit = units.SyntacticUnit(text, kept)
                unit.index = index
                sentences.append(unit)
        graph = summarizer._build_graph([unit.token for unit in sentences])
        summarizer._set_graph_edge_weights(graph)
        summarizer._remove_unreachable_nodes(graph)
        if not graph.nodes():
            return [0.0] * len(article.sentences)
        ranks = summarizer._pagerank(graph)
        scores = [0.0] * len(article.sentences)
        for unit in sentences:
            scores[unit.index] = float(ranks.get(unit.token, 0))
        return scores

    return rank


MAKERS: dict[str, tuple[str, Callable[[], Peer]]] = {
    "sumy LexRank": ("sumy", sumy("lex_rank", "LexRankSummarizer")),
    "sumy TextRank": ("sumy", sumy("text_rank", "TextRankSummarizer")),
    "sumy Luhn": ("sumy", sumy("luhn", "LuhnSummarizer")),
    "sumy Edmundson": ("sumy", sumy("edmundson", "EdmundsonSummarizer")),
    "sumy SumBasic": ("sumy", sumy("sum_basic", "SumBasicSummarizer")),
    "summa TextRank": ("summa", summa),
}
