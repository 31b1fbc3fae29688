#!/bin/sh
# Lays the functions of the modules named so that those that are alike follow each other, which
# brotli makes less of.
set -e
here=$(dirname "$0")
for module; do
    node "$here/order.mjs" "$module" "$module.named"
    # The features are those that Rust compiles to.
    wasm-opt --enable-bulk-memory --enable-multivalue --enable-mutable-globals \
        --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
        --reorder-functions-by-name "$module.named" -o "$module"
    rm "$module.named"
done
