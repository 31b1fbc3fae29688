"""annotated.py NAMES_FOLDER OUT_FOLDER: WikiGold (wikigold.conll), GUM (gum/*.conllu, Wikinews
and interviews) and section G of the Broad Twitter Corpus (btc-g.conll) as documents. Every fifth of WikiGold and every third of GUM's
news is kept apart for tests."""
import glob
import os
import re
import sys

from common import scored, write

NO_SPACE = set(".,;:!?)]}%'") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "''", "'m"}
KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
LINKS = {"of", "the", "for", "and", "&", "on", "-", "de", "la", "al"}
TITLES = set(
    "President Mr. Mrs. Ms. Dr. Sir Senator Sen. Minister Prime Major General Professor Rev. "
    "Captain Sergeant Judge Governor Secretary Chancellor Queen King Colonel Mayor Congressman "
    "Representative Director Lord Justice Commissioner Chief Officer Attorney Detective Vice".split()
)


def plain(sentences):
    """Sentences of (word, space after or None, label) as a text with names."""
    text, names = "", []
    for sentence in sentences:
        open_name, before = None, "\n"
        for word, space, label in sentence:
            if space is None and text and not text.endswith("\n"):
                if word not in NO_SPACE and before not in ("(", "[", "$", "``"):
                    text += " "
            start = len(text)
            text += word
            before = word
            if label == "O":
                open_name = None
            else:
                place, kind = label.split("-", 1)
                if place == "B" or open_name is None or open_name["type"] != kind:
                    open_name = dict(start=start, end=len(text), type=kind)
                    names.append(open_name)
                else:
                    open_name["end"] = len(text)
            if space:
                text += " "
        text = text.rstrip(" ") + "\n"
    return text, names


def conll(path):
    """Documents of a file with a word and a label on each line."""
    documents, document, sentence = [], [], []
    with open(path, encoding="utf8") as lines:
        for columns in map(str.split, [*lines, ""]):
            if columns and columns[0] != "-DOCSTART-":
                sentence.append((columns[0], None, columns[-1]))
                continue
            if sentence:
                document.append(sentence)
                sentence = []
            if columns and document:
                documents.append(document)
                document = []
    return documents + ([document] if document else [])


def labelled(words, entities):
    """The labels of a sentence of GUM: of each entity whose head is a proper noun, the
    proper nouns around that head."""
    labels = ["O"] * len(words)
    for start, end, kind in sorted(entities, key=lambda entity: entity[0] - entity[1]):
        if kind not in KINDS or end >= len(words):
            continue
        heads = (at for at in range(start, end + 1) if not start <= words[at]["head"] - 1 <= end)
        head = next(heads, None)
        proper = lambda at: start <= at <= end and words[at]["tag"] in ("NNP", "NNPS")
        if head is None or not proper(head):
            continue

        def goes_on(at, step):
            if proper(at) or words[at]["word"] in "-&":
                return True
            link = lambda at: start <= at <= end and words[at]["word"].lower() in LINKS
            after = proper(at + step) or (link(at + step) and proper(at + 2 * step))
            return kind != "person" and link(at) and after

        first = last = head
        while first > start and goes_on(first - 1, -1):
            first -= 1
        while last < end and goes_on(last + 1, 1):
            last += 1
        while first < last and not proper(first):
            first += 1
        while last > first and not proper(last):
            last -= 1
        while kind == "person" and first < last and words[first]["word"] in TITLES:
            first += 1
        if all(labels[at] == "O" for at in range(first, last + 1)):
            for at in range(first, last + 1):
                labels[at] = ("B-" if at == first else "I-") + KINDS[kind]
    return [(word["word"], word["space"], label) for word, label in zip(words, labels)]


def gum(path):
    """The sentences of a file of GUM."""
    sentences, words, entities, opened, joined = [], [], [], [], None
    with open(path, encoding="utf8") as lines:
        for line in [*lines, ""]:
            columns = line.rstrip("\n").split("\t")
            if len(columns) < 10:
                if not columns[0] and words:
                    sentences.append(labelled(words, entities))
                    words, entities, opened, joined = [], [], [], None
                continue
            spaced = "SpaceAfter=No" not in columns[9]
            if "-" in columns[0]:
                joined = (*map(int, columns[0].split("-")), spaced)
                continue
            if not columns[0].isdigit():
                continue
            at = len(words)
            if joined and joined[0] <= at + 1 < joined[1]:
                spaced = False
            elif joined and at + 1 == joined[1]:
                spaced = joined[2]
            word = dict(word=columns[1], tag=columns[4], head=int(columns[6]), space=spaced)
            words.append(word)
            entity = re.search(r"(?:^|\|)Entity=([^|]*)", columns[9])
            for mark in re.finditer(r"\((\w+)-(\w+)-[^()]*|(\w+)\)|\)", entity[1] if entity else ""):
                if mark[1]:
                    opened.append((mark[1], at, mark[2]))
                elif opened:
                    same = [n for n, known in enumerate(opened) if known[0] == mark[3]]
                    _, start, kind = opened.pop(same[-1] if same else -1)
                    entities.append((start, at, kind))
    return sentences


def main(folder, out):
    documents = [
        (f"wikigold-{number}", *plain(document))
        for number, document in enumerate(conll(os.path.join(folder, "wikigold.conll")))
    ]
    test = documents[4::5]
    write(out, "wikigold_test", scored(test), nations=False)
    write(out, "wikigold_train", [document for document in documents if document not in test])
    paths = sorted(glob.glob(os.path.join(folder, "gum", "*.conllu")))
    documents = [(os.path.basename(path)[:-7], *plain(gum(path))) for path in paths]
    test = [document for document in documents if "_news_" in document[0]][2::3]
    write(out, "gum_test", scored(test), nations=False)
    write(out, "gum_train", [document for document in documents if document not in test])
    (tweets,) = conll(os.path.join(folder, "btc-g.conll"))
    hashtag = lambda word: word[1:] if word.startswith("#") else word
    tweets = [
        [(hashtag(word), space, label) for word, space, label in tweet
         if word != "@" and not word.startswith("http")]
        for tweet in tweets
    ]
    write(out, "tweets", [(f"tweet-{at}", *plain([it])) for at, it in enumerate(tweets) if it])


if __name__ == "__main__":
    main(*sys.argv[1:])
