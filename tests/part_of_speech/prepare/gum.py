"""gum.py GUM_FOLDER OUT_FOLDER: GUM (*.conllu, Wikinews and interviews) as documents
with the Treebank's tag of each of their words. Every third of its news is kept apart for
tests, the same as for the name finder."""
import glob
import os
import sys

from documents import write


def gum(path):
    """A file of GUM: its text, a sentence a line, and its words."""
    text, words, joined = "", [], None
    with open(path, encoding="utf8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) < 10:
                if not columns[0] and text:
                    text, joined = text.rstrip(" ") + "\n", None
                continue
            spaced = "SpaceAfter=No" not in columns[9]
            if "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                joined = (first, last, spaced)
                continue
            if not columns[0].isdigit():
                continue
            # Of words written as one, such as "didn't", the last has the space.
            number = int(columns[0])
            if joined and joined[0] <= number <= joined[1]:
                spaced = joined[2] and number == joined[1]
            words.append((len(text), len(text) + len(columns[1]), columns[4]))
            text += columns[1] + (" " if spaced else "")
    return text, words


def main(folder, out):
    paths = sorted(glob.glob(os.path.join(folder, "*.conllu")))
    documents = [(os.path.basename(path)[:-7], *gum(path)) for path in paths]
    test = [document for document in documents if "_news_" in document[0]][2::3]
    write(out, "gum_test", test)
    write(out, "gum_train", [document for document in documents if document not in test])


if __name__ == "__main__":
    main(*sys.argv[1:])
