#!/usr/bin/env bash
# Trunk's post_build hook: make the program in TRUNK_STAGING_DIR smaller where wasm-opt is at hand, then write the
# pages beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

wasm="$TRUNK_STAGING_DIR/app_bg.wasm"
if command -v wasm-opt >/dev/null; then
    wasm-opt -Oz --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
        --enable-reference-types --enable-multivalue "$wasm" -o "$wasm.small"
    mv "$wasm.small" "$wasm"
fi
CARGO_TARGET_DIR="$CONCORD_TARGET_SITE" cargo run --quiet --offline --features ssr --bin site
