#!/bin/sh
# Writes a release into target/dist: one archive with the program, which carries the page of
# target/carried, its manual, what shells complete, the licences of all that it is made of, and
# what that is. `make dist` runs it with the commands that it needs on PATH. The same sources
# and tools give the same bytes: SOURCE_DATE_EPOCH is the time of every file.
set -eu
cd "$(dirname "$0")/../../../.."
here=src/shell/cli/package
host=$(rustc -vV | sed -n 's/^host: //p')
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
name=dateline-$version-$host
# That of the last commit, else the first of 1980, before which some archives know no time.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 315532800)}"
if ! tar --version | grep -q 'GNU tar'; then
    echo 'GNU tar is missing. Install it, and put it on PATH as tar.' >&2
    exit 1
fi

rm -rf target/dist
made=target/dist/$name
mkdir -p "$made/man" "$made/completions"

# Built for this machine by its name, so that its flags are those of nothing else: the program
# tells nothing of where it was compiled.
flags=$(printf -- '--remap-path-prefix=%s=\037--remap-path-prefix=%s=' \
    "${CARGO_HOME:-$HOME/.cargo}/registry/src" "$PWD")
CARGO_ENCODED_RUSTFLAGS=$flags CARGO_PROFILE_RELEASE_STRIP=symbols \
    cargo build --locked --release --features carried --bin dateline --target "$host"
cp "target/$host/release/dateline" README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE "$made"
cp tests/names/README.md "$made/NAMES.md"
cp tests/places/README.md "$made/PLACES.md"

"$made/dateline" man -o "$made/man"
for shell in bash:dateline.bash zsh:_dateline fish:dateline.fish powershell:_dateline.ps1 \
    elvish:dateline.elv; do
    "$made/dateline" completions "${shell%%:*}" > "$made/completions/${shell#*:}"
done

# Of the crates of the program and of the page that it carries. Those of other systems have to
# be there as well to be left out.
cargo fetch --quiet --locked
cargo about generate --locked --offline --fail --config $here/about.toml \
    --features carried,page,exporter --target "$host" --target wasm32-unknown-unknown \
    --output-file "$made/THIRD-PARTY-LICENSES.txt" $here/licences.hbs

# What a bill of materials calls the sources must not be where they lie here.
bill() { # name, target, features
    cargo cyclonedx --quiet --format json --spec-version 1.5 --no-build-deps --target "$2" \
        --no-default-features --features "$3" --override-filename "$1.cdx"
    sed 's|path+file://[^#"]*#|path+file:///dateline#|' "$1.cdx.json" > "$made/$1.cdx.json"
    rm "$1.cdx.json"
}
bill dateline "$host" carried
bill page wasm32-unknown-unknown page,exporter

(cd "$made" && find . -type f ! -name SHA256SUMS | sed 's|^\./||' | LC_ALL=C sort | xargs sha256sum) \
    > target/dist/SHA256SUMS
mv target/dist/SHA256SUMS "$made"
tar --create --format=ustar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 \
    --numeric-owner --mode=u=rwX,go=rX --directory target/dist "$name" |
    gzip -9 --no-name > "target/dist/$name.tar.gz"
rm -r "$made"
cd target/dist
sha256sum "$name.tar.gz" > SHA256SUMS
cat SHA256SUMS
