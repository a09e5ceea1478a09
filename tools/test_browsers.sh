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
    # WebKitGTK has no mode without a display, and no focus without a window manager: one window at a time.
    around=() after=()
    if [ "$browser" = webkit ]; then
        around=(xvfb-run -a sh -c 'openbox 2>/dev/null & exec "$@"' sh)
        after=(-- --test-threads=1)
    fi
    CONCORD_BROWSER="$browser" "${around[@]}" cargo test --offline --features browser --test browser "${after[@]}"
done
