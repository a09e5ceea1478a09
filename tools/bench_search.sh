#!/usr/bin/env bash
# The search beside other engines, over the same clauses in one Chromium run. CONCORD_BENCH_QUERIES=1 lists every query,
# CONCORD_BENCH_BYTES sets the size of the large text.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
CARGO_TARGET_DIR="$CONCORD_TARGET_WASM" cargo build --quiet --offline --release --features csr --bin search-bench --target wasm32-unknown-unknown
python3 tools/bench_search/run.py
