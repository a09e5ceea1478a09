#!/usr/bin/env bash
# The browser tests against dist/, in each of the browsers named: chromium, firefox, webkit.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

export CONCORD_AXE="${CONCORD_AXE:-$CONCORD_CACHE/readers/node_modules/axe-core/axe.min.js}"
export CONCORD_DIST="${CONCORD_DIST:-$PWD/dist}"
export CARGO_TARGET_DIR="$CONCORD_TARGET_NATIVE"
for browser in "$@"; do
    printf '\n== %s\n' "$browser"
    # WebKitGTK has no mode without a display.
    display=(); [ "$browser" = webkit ] && display=(xvfb-run -a)
    CONCORD_BROWSER="$browser" "${display[@]}" cargo test --offline --features browser --test browser
done
