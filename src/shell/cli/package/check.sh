#!/bin/sh
# Takes the release of target/dist apart and looks whether it is what it has to be: all is
# there and as its sums say, the program makes a site, and nothing tells of this machine.
set -eu
cd "$(dirname "$0")/../../../.."
root=$PWD
fail() { echo "the release is not what it has to be: $1" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd target/dist
sha256sum --quiet --check SHA256SUMS
archive=$(ls ./*.tar.gz)
listed=$(tar --list --verbose --numeric-owner --file "$archive")
echo "$listed" | awk '{ print $2, $4, $5 }' | sort -u | wc -l | grep -qx 1 ||
    fail 'its files differ in owner or time'
echo "$listed" | awk '$2 != "0/0"' | grep -q . && fail 'its owner is not 0'
tar --extract --file "$archive" --directory "$work"
cd "$work"/dateline-*
for file in dateline README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE NAMES.md PLACES.md \
    THIRD-PARTY-LICENSES.txt dateline.cdx.json page.cdx.json man/dateline.1 \
    man/dateline-build.1 completions/dateline.bash completions/_dateline \
    completions/dateline.fish; do
    [ -s "$file" ] || fail "$file is missing"
done
sha256sum --quiet --check SHA256SUMS
[ "$(find . -type f | wc -l)" = $(($(wc -l < SHA256SUMS) + 1)) ] || fail 'a file has no sum'
# A crate of the program alone, one of the page alone, and the module's allocator.
for crate in clap yew rlsf; do
    grep -q "^  $crate " THIRD-PARTY-LICENSES.txt || fail "no licence of $crate"
done
grep -q '"name": "clap"' dateline.cdx.json || fail 'clap is in no bill'
grep -q '"name": "rlsf"' page.cdx.json || fail 'rlsf is in no bill'
for place in "$root" "${CARGO_HOME:-$HOME/.cargo}"; do
    found=$(grep -rlaF "$place/" . || true)
    [ -z "$found" ] || fail "$place stands in $found"
done
./dateline build "$root/seeds" -o "$work/site" > /dev/null 2>&1 || fail 'it builds no site'
[ -s "$work/site/index.html" ] || fail 'its site has no page'
