#!/usr/bin/env bash
# Build the site into dist/, unless dist/ is what the present inputs gave the last time.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

digest() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum; }
inputs() {
    printf '%s\n' "${CONCORD_SITE_URL:-}" "${CONCORD_SITE_LANGUAGE:-}" "$(rustc --version)"
    digest src seeds schemas style public tools index.html Trunk.toml Cargo.toml Cargo.lock
}
state() { { inputs; digest dist; } | sha256sum | cut -c1-64; }

stamp="$CONCORD_CACHE/stamps/$(pwd | sha256sum | cut -c1-16)"
if [ -f dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(state)" ]; then
    echo "dist: up to date"
    exit
fi
echo "dist: building (the first time takes several minutes)"
CARGO_TARGET_DIR="$CONCORD_TARGET_WASM" trunk --quiet build --release --offline
mkdir -p "$(dirname "$stamp")"
state >"$stamp"
echo "dist: $(find dist -name '*.html' | wc -l) pages, program $(du -k dist/app-*.wasm | cut -f1) kB"
