#!/usr/bin/env bash
# Makes src/map/outline.bin anew: README.md beside this file.
#
#     tests/outline/make.sh WORK
#
# WORK is a folder for what is fetched and made, which is kept.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1" && cd "$1"

# What it is made of, at the versions that it was made with.
[ -d node_modules ] || npm install --no-audit --no-fund --ignore-scripts \
    world-atlas@2.0.2 topojson-client@3.1.0 mapshaper@0.7.70
countries=node_modules/world-atlas/countries-50m.json
echo "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394  $countries" | sha256sum --check

node_modules/.bin/topo2geo countries=countries.json < "$countries"
node "$here/unwrap.mjs" countries.json world.json south.json

# A point stays where leaving it out would move the line by some so many metres (Visvalingam and
# Whyatt, 1993): more where coasts are long, and few reports tell of them. Borders and coasts are
# simplified together, so that they still meet.
mapshaper() { node_modules/.bin/mapshaper -quiet "$@"; }
simplified() {
    mapshaper -i "$1.json" -filter-islands min-area=200km2 \
        -simplify visvalingam weighted variable interval="$2" keep-shapes -clean \
        -o "$1-simple.json" format=topojson no-quantization
    mapshaper -i "$1-simple.json" -dissolve -o "$1-land.json" format=geojson precision=0.00001
}
large="['Chile', 'Norway', 'Brazil', 'Australia', 'United States of America'].includes(name)"
metres="$large ? 9000 : ({ Greenland: 30000, Canada: 18000, Russia: 11000 })[name] || 4500"
simplified world "$metres"
simplified south 60000
mapshaper -i world-simple.json -innerlines -o borders.json format=geojson precision=0.00001
node "$here/encode.mjs" world-land.json south-land.json borders.json "$here/../../src/map/outline.bin"
sha256sum "$here/../../src/map/outline.bin"
