#!/bin/sh
# Writes the npm package into dist/npm: two modules, their glue and types, and the files
# of this folder. `make npm-package` runs it with the commands that it needs on PATH.
set -eu
cd "$(dirname "$0")/../../../.."
here=src/shell/api/package
wasm=target/wasm32-unknown-unknown/npm/dateline.wasm
made=target/npm-package

rm -rf "$made"
mkdir -p "$made" dist

# A module of a feature of the library, and its types without those of its glue.
half() { # feature, name of the module, name of the types
    cargo rustc --quiet --locked --profile npm --target wasm32-unknown-unknown \
        --no-default-features --features "$1" --lib --crate-type cdylib
    wasm-bindgen --target web --omit-default-module-path --out-name "$2" --out-dir "$made" "$wasm"
    wasm-opt -Os --low-memory-unused --strip-producers --strip-target-features --converge \
        --reorder-functions-by-name --reorder-locals "$made/$2_bg.wasm" -o "$made/$2_bg.wasm"
    sh src/web/order.sh "$made/$2_bg.wasm"
    {
        # `[Symbol.dispose]` is known to newer libraries of TypeScript only.
        echo '/// <reference lib="esnext.disposable" />'
        sed '/^export type InitInput/,$d' "$made/$2.d.ts"
    } > "$made/$3.d.ts"
    # What these types described is internal, and the glue need not name them.
    rm "$made/$2.d.ts" "$made/$2_bg.wasm.d.ts"
    grep -v '@ts-self-types' "$made/$2.js" > "$made/glue"
    mv "$made/glue" "$made/$2.js"
}
half api dateline index
half worker analysis worker

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
cp "$here"/*.js "$here/README.md" LICENSE-MIT LICENSE-APACHE "$made"
sh src/web/element/join.sh > "$made/element.js"
cp src/web/element/dateline-embed.d.ts "$made/element.d.ts"
sed "s/\"version\": \"\"/\"version\": \"$version\"/" "$here/package.json" > "$made/package.json"

rm -rf dist/npm
mv "$made" dist/npm
