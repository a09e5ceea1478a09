#!/usr/bin/env bash
# What a reviewer should not have to look for: formatting, lints in every build, mistakes in the seeds.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

clippy() { cargo clippy --quiet --offline "$@" -- -D warnings; }

echo "check: formatting";     cargo fmt --check
echo "check: lints, native";  CARGO_TARGET_DIR="$CONCORD_TARGET_NATIVE" clippy --profile test --all-targets --features browser
echo "check: lints, pages";   CARGO_TARGET_DIR="$CONCORD_TARGET_SITE" clippy --lib --tests --bin site --features ssr
echo "check: lints, program"; CARGO_TARGET_DIR="$CONCORD_TARGET_WASM" clippy --release --lib --bin app --features csr --target wasm32-unknown-unknown
echo "check: seeds";          CARGO_TARGET_DIR="$CONCORD_TARGET_NATIVE" cargo run --quiet --offline --profile test --features browser --bin concord -- check
echo "check: architecture";   CARGO_TARGET_DIR="$CONCORD_TARGET_NATIVE" cargo test --quiet --offline --features browser --test suite -- tidy:: schemas::
