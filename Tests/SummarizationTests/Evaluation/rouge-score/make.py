"""Scores pairs of texts with Google's rouge-score (PyPI, 0.1.2) for RougeScoreTests, and stems words with its
stemmer, NLTK's, for PorterStemmerTests.

    pip install rouge-score==0.1.2 && python3 make.py > pairs.jsonl && python3 make.py stems > stems.tsv

The texts are this project's own: pairs that try one thing each, and pairs put together from a list of words; the
words to stem try each ending with a short and a long stem.
"""

import json
import random
import sys

from nltk.stem.porter import PorterStemmer

from rouge_score import rouge_scorer

WRITTEN = [
    ("The bridge opened on Thursday.", "The bridge opened on Thursday."),
    ("The bridge opened on Thursday.", "On Thursday the bridge was opened."),
    ("Council votes to close the old mill", "The old mill will close, the council decided in a vote."),
    ("the the the the", "the cat on the mat"),
    ("A toll of ₹1,20,000 (about $1,450.50) was paid.", "They paid 1,20,000 rupees, or 1450.50 dollars."),
    ("It's the mayor's don't-care attitude, isn't it?", "Its the mayors dont care attitude isnt it"),
    ("The café's crème brûlée cost €7.", "The cafe's creme brulee cost 7 euros."),
    ("Naïve coöperation: a résumé of the façade", "naive cooperation a resume of the facade"),
    ("U.S. and U.K. envoys met at 5 p.m.", "US and UK envoys met at 5pm."),
    ("state-of-the-art e-mail @ the_office #news", "state of the art email at the office news"),
    ("İstanbul and the K sign", "istanbul and the k sign"),
    ("“Quoted” — and dashed – text…", "Quoted and dashed text"),
    ("", "Nothing to compare."),
    ("Nothing to compare.", "... !!! ---"),
    ("One", "One"),
    ("ﬁne ligatures ﬂow", "fine ligatures flow"),
    ("Emoji 🎉 in 2026 🎉🎉", "emoji in 2026"),
    ("नमस्ते world", "world"),
    ("She ran. He ran. They all ran home again.", "They all ran home. She ran, he ran again."),
    ("tabs\tand\nlines\r\nand\u00a0blanks", "tabs and lines and blanks"),
]
WORDS = """the a of in on council bridge river mayor said would repair cost million 14 2026 traders
    winter's promise café rent half shops spring engineers cracks survey January closed re-opened
    "nobody" likes it, but however; north–south miles 2.5 buses""".split()
STEMS = """y sk tr pl cr st by toy syzygy relat condit val hesit digit conform radic differ vile analog operat feudal
    decis hope call formal sens rat trip form electr good adjust gyro depend adopt commun homolog effect pi geo
    archaeo enjo happ flo spy fa hop tann fall hiss fizz fil agre fe bl siz conflat ow ab un rol control yy""".split()
ENDINGS = """s es ies sses ss ied eed ed ing y ational tional enci anci izer bli alli entli eli ousli ization
    ation ator alism iveness fulness ousness aliti iviti biliti fulli logi icate ative alize iciti ical ful ness al ance
    ence er ic able ible ant ement ment ent sion tion ion ou ism ate iti ous ive ize e ll le lly ally""".split()
WHOLE = """sky skies dying lying tying news innings inning outings cannings canning howe proceed exceed succeed dies
    died flies spied tries yes yyyyy aye eye oed ings 2nd 1990s a1b2 geologi theology generally carefully enjoyment
    probate rate cease controlling rolled abli alli bed ied ies eed sing string skiing""".split()


def stems() -> None:
    stemmer = PorterStemmer()
    for word in WHOLE + [stem + ending for stem in STEMS for ending in ENDINGS]:
        print(f"{word}\t{stemmer.stem(word)}")


def sampled(count: int) -> list[tuple[str, str]]:
    generator = random.Random(7)

    def text() -> str:
        return " ".join(generator.choices(WORDS, k=generator.randint(1, 60)))

    return [(text(), text()) for _ in range(count)]


def main() -> None:
    kinds = ["rouge1", "rouge2", "rougeL"]
    scorer = rouge_scorer.RougeScorer(kinds, use_stemmer=False)
    stemming = rouge_scorer.RougeScorer(kinds, use_stemmer=True)
    for candidate, reference in WRITTEN + sampled(40):
        scores = scorer.score(reference, candidate)
        record = {"candidate": candidate, "reference": reference}
        record |= {name: parts(score) for name, score in scores.items()}
        stemmed = stemming.score(reference, candidate)
        record["stemmed"] = {name: parts(score) for name, score in stemmed.items()}
        print(json.dumps(record, ensure_ascii=False))


def parts(score) -> list[float]:
    return [score.precision, score.recall, score.fmeasure]


if sys.argv[1:] == ["stems"]:
    stems()
else:
    main()
