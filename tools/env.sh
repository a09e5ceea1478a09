# Sourced by the other scripts: where caches and installed tools live, and the PATH that finds them.
# Everything Concord installs for itself stays in one folder outside the checkout.
CONCORD_CACHE="${CONCORD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/concord}"
export CONCORD_CACHE
export PATH="$CONCORD_CACHE/bin:$CONCORD_CACHE/npm/node_modules/.bin:$PATH:$HOME/.cargo/bin"
if [ -f "$CONCORD_CACHE/use-debian-rust" ]; then
    # Set by setup.sh where rustup could not supply the wasm32 target: Debian's Rust comes first.
    export PATH="$CONCORD_CACHE/debian-rust/bin:$PATH"
    unset RUSTUP_TOOLCHAIN
fi
# Features of the three builds must not be unified, so each build has a target folder of its own.
export CONCORD_TARGET_NATIVE="$CONCORD_CACHE/target/native"
export CONCORD_TARGET_SITE="$CONCORD_CACHE/target/site"
export CONCORD_TARGET_WASM="$CONCORD_CACHE/target/wasm"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$CONCORD_TARGET_NATIVE}"
