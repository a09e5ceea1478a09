#!/usr/bin/env bash
# Every test, the quickest first: the core, the pages as they are rendered, the site as a browser shows it.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

# The same random texts every time, so that a failure can be repeated; unset or change it to look further.
export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED:-20260702}"

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
say() { printf '\n== %s\n' "$*"; }
# One set of features for everything native without Leptos, so that it is compiled once.
native() { CARGO_TARGET_DIR="$CONCORD_TARGET_NATIVE" cargo test --offline --features browser "$@" 2>&1 | tee -a "$log"; }
site() { CARGO_TARGET_DIR="$CONCORD_TARGET_SITE" cargo test --offline --profile dev --features ssr "$@" 2>&1 | tee -a "$log"; }

say "core"
native --lib --bins --test suite
say "published ids"
CARGO_TARGET_DIR="$CONCORD_TARGET_NATIVE" cargo run --quiet --offline --profile test --features browser --bin concord -- check-ids
say "exports, read by other programs"
CONCORD="$CONCORD_TARGET_NATIVE/debug/concord" tools/validate.sh
say "pages"
site --lib --test suite -- ui:: site::
say "site"
tools/dist.sh
say "exports and pages, read by other programs"
CONCORD="$CONCORD_TARGET_NATIVE/debug/concord" tools/readers.sh
say "browsers"
tools/test_browsers.sh chromium firefox 2>&1 | tee -a "$log"

say "all passed: $(awk '/^test result: ok/ { sum += $4 } END { print sum + 0 }' "$log") tests"
