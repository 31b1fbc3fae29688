"""What the other programs of this folder share: nationality words, and JSON Lines."""
import json
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.join(HERE, "../../../src/find/name")


def rows(name):
    """The columns of a list of the name finder."""
    with open(os.path.join(SOURCE, name), encoding="utf8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]


def nations():
    """Nationalities, peoples and faiths, each with its plural."""
    words = {row[2] for row in rows("countries.tsv") if len(row) > 2}
    words |= {row[0] for row in rows("peoples.tsv")}
    for word in sorted(words):
        if not word.endswith("s"):
            words.add(word + "s")
        if word.endswith("y"):
            words.add(word[:-1] + "ies")
    return words - {"Vatican", "Kiribati", "Lao", "Dominicans"}


NATIONS = nations()


def with_nations(text, names):
    """The names, and the nationality words that are in none."""
    taken = set()
    for name in names:
        taken.update(range(name["start"], name["end"]))
        if text[name["start"] : name["end"]] in NATIONS:
            name["type"] = "NAT"
    for found in re.finditer(r"[A-Z]\w+", text):
        if found[0] in NATIONS and taken.isdisjoint(range(*found.span())):
            names.append(dict(start=found.start(), end=found.end(), type="NAT"))
    return sorted(names, key=lambda name: name["start"])


def scored(documents):
    """The documents with the names that are scored: people, organisations, places."""
    kept = lambda names: [name for name in names if name["type"] in ("PER", "ORG", "LOC")]
    return [(key, text, kept(names)) for key, text, names in documents]


def write(folder, name, documents, nations=True):
    """Writes documents: their id, text and names, with or without nationalities."""
    with open(os.path.join(folder, name + ".jsonl"), "w", encoding="utf8") as out:
        for key, text, names in documents:
            names = with_nations(text, names) if nations else names
            line = json.dumps(dict(id=key, text=text, ents=names), ensure_ascii=False)
            out.write(line + "\n")
    words = sum(len(text.split()) for _, text, _ in documents)
    print(f"{name}: {len(documents)} documents, {words} words")
