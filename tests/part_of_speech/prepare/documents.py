"""What the other programs of this folder share: JSON Lines."""
import json
import os


def write(folder, name, documents):
    """Writes documents: their id, text, and words as start, end (code points) and tag."""
    with open(os.path.join(folder, name + ".jsonl"), "w", encoding="utf8") as out:
        for key, text, words in documents:
            out.write(json.dumps(dict(id=key, text=text, words=words), ensure_ascii=False) + "\n")
    print(f"{name}: {len(documents)} documents, {sum(len(words) for *_, words in documents)} words")
