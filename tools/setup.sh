#!/usr/bin/env bash
# Install what a build or a test run needs and the machine lacks.
#
#   tools/setup.sh core    a Rust compiler, a linker, the crates of Cargo.lock
#   tools/setup.sh build   the same, the wasm32 target, Trunk, wasm-bindgen; wasm-opt where npm is there
#   tools/setup.sh test    the same, Chromium and Firefox with their drivers
#   tools/setup.sh browsers  the same, and WebKitGTK with its driver and a display for it
#   tools/setup.sh bench-search  what `build` and `test` install, and the search engines to compare with
#   tools/setup.sh check   what `build` installs up to the wasm32 target, rustfmt and clippy
#
# Safe to run again: a step whose result is there already is skipped. It says what it does, and when it
# cannot go on it says why and what to do.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132.0.0
GECKODRIVER_VERSION=0.37.1
# What the search is compared with; nothing of it ships with the site.
SEARCH_ENGINES=(minisearch@7.2.0 flexsearch@0.8.212 lunr@2.3.9 pagefind@1.4.0)
# Tools are built for our use only: quick to compile matters, quick to run does not.
QUICK=(--config profile.release.lto=false --config profile.release.codegen-units=16 --config profile.release.opt-level=1)

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
# A program of this name; `command -v` would also find the functions below, which bear names of programs.
have() { type -P "$1" >/dev/null; }

main() {
    case "${1:-build}" in
        core) linker; rust; crates ;;
        build) linker; rust; wasm_target; crates; trunk; wasm_bindgen; wasm_opt ;;
        test) linker; rust; wasm_target; crates; trunk; wasm_bindgen; wasm_opt; browser; firefox ;;
        browsers) linker; rust; wasm_target; crates; trunk; wasm_bindgen; wasm_opt; browser; firefox; webkit ;;
        bench-search) linker; rust; wasm_target; crates; wasm_bindgen; browser; search_engines ;;
        check) linker; rust; wasm_target; crates; lints ;;
        *) fail "unknown step '$1': say core, build, test, browsers, bench-search or check" ;;
    esac
}

# Install Debian packages, as root or through sudo; elsewhere name them and stop.
packages() {
    local why="$1"; shift
    have apt-get || fail "$why: this system has no apt-get. Install the equivalent of: $* — then run the command again"
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        have sudo || fail "$why: run 'apt-get install $*' as root, then run the command again"
        sudo=(sudo)
    fi
    say "$why: installing $*"
    if ! "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >"$CONCORD_CACHE/apt.log" 2>&1; then
        "${sudo[@]}" apt-get update >"$CONCORD_CACHE/apt.log" 2>&1 || fail "$why: apt-get update failed, see $CONCORD_CACHE/apt.log"
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >"$CONCORD_CACHE/apt.log" 2>&1 \
            || fail "$why: apt-get install $* failed, see $CONCORD_CACHE/apt.log"
    fi
}

linker() {
    mkdir -p "$CONCORD_CACHE"
    have cc || packages "Rust needs a C linker" gcc libc6-dev
}

rust() {
    recent_rust && return
    if have rustup; then
        say "updating Rust to $(rust_wanted) or later with rustup"
        rustup update stable >"$CONCORD_CACHE/rustup.log" 2>&1 && recent_rust && return
    fi
    debian_rust "no Rust $(rust_wanted) or later on this machine"
    recent_rust || fail "Rust is still older than $(rust_wanted): install it from https://rustup.rs, then run the command again"
}

rust_wanted() { sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml; }

recent_rust() {
    have cargo || return 1
    local present
    present="$(rustc --version 2>/dev/null | cut -d' ' -f2)"
    [ "$(printf '%s\n' "$(rust_wanted)" "$present" | sort -V | head -n 1)" = "$(rust_wanted)" ]
}

# The builds themselves run offline, so that Trunk looks for its tools on this machine alone.
crates() {
    cargo fetch --locked --quiet 2>"$CONCORD_CACHE/fetch.log" \
        || fail "the crates that Cargo.lock names could not be fetched, see $CONCORD_CACHE/fetch.log"
}

lints() {
    have rustfmt && have cargo-clippy && return
    have rustup && rustup component add rustfmt clippy >"$CONCORD_CACHE/rustup.log" 2>&1 && return
    fail "formatting and lints need rustfmt and clippy; with rustup, run: rustup component add rustfmt clippy"
}

wasm_target() {
    has_wasm_std && return
    if have rustup; then
        say "adding the wasm32-unknown-unknown target with rustup"
        rustup target add wasm32-unknown-unknown >"$CONCORD_CACHE/rustup.log" 2>&1 && has_wasm_std && return
        say "rustup could not add the target (see $CONCORD_CACHE/rustup.log); falling back to Debian's Rust"
    fi
    debian_rust "no wasm32 standard library"
    has_wasm_std || debian_wasm_std
    has_wasm_std || fail "the wasm32 standard library is still missing; with rustup, run: rustup target add wasm32-unknown-unknown"
}

has_wasm_std() {
    local dir
    dir="$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)" || return 1
    compgen -G "$dir/libcore-*.rlib" >/dev/null
}

# Debian's security suite carries a recent Rust as rustc-web; its programs are put first on our PATH.
debian_rust() {
    packages "$1" rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy lld-22
    mkdir -p "$CONCORD_CACHE/debian-rust/bin"
    local program
    for program in cargo rustc rustdoc cargo-clippy clippy-driver rustfmt cargo-fmt; do
        [ -x "/usr/bin/$program" ] && ln -sf "/usr/bin/$program" "$CONCORD_CACHE/debian-rust/bin/$program"
    done
    touch "$CONCORD_CACHE/use-debian-rust"
    . tools/env.sh
    hash -r
}

# Debian ships no wasm32 standard library: build it once from its source package, with LLVM bitcode so
# that link-time optimisation finds what it needs.
debian_wasm_std() {
    say "building the wasm32 standard library from source (about 2 minutes, once)"
    local work="$CONCORD_CACHE/wasm-std" lib
    rm -rf "$work" && mkdir -p "$work/src"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/Cargo.toml"
    : >"$work/src/lib.rs"
    (cd "$work" && RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/target" \
        cargo build -Zbuild-std=std,panic_abort,test --target wasm32-unknown-unknown --release) >"$CONCORD_CACHE/wasm-std.log" 2>&1 \
        || fail "building the standard library failed, see $CONCORD_CACHE/wasm-std.log"
    lib="$(rustc --print target-libdir --target wasm32-unknown-unknown)"
    local sudo=(); [ -w "$(dirname "$(dirname "$(dirname "$lib")")")" ] || sudo=(sudo)
    "${sudo[@]}" mkdir -p "$lib"
    find "$work/target/wasm32-unknown-unknown/release/deps" -name '*.rlib' ! -name 'libempty-*' -print0 \
        | xargs -0 "${sudo[@]}" cp -t "$lib"
    rm -rf "$CONCORD_TARGET_WASM"
}

trunk() {
    [ "$(command trunk --version 2>/dev/null)" = "trunk $TRUNK_VERSION" ] && return
    cargo_tool trunk "$TRUNK_VERSION" --locked
}

# The command must match the crate to the digit, so its version is read from Cargo.lock.
# Not --locked: its published lock file names crates newer than some registry mirrors hold.
wasm_bindgen() {
    local version
    version="$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)"
    [ -n "$version" ] || fail "Cargo.lock names no wasm-bindgen version; restore it with: git checkout Cargo.lock"
    [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ] && return
    cargo_tool wasm-bindgen-cli "$version"
}

cargo_tool() {
    local name="$1" version="$2"; shift 2
    if have cargo-binstall; then
        say "installing $name $version with cargo-binstall"
        cargo binstall --no-confirm --root "$CONCORD_CACHE" "$name@$version" >"$CONCORD_CACHE/$name.log" 2>&1 && return
        say "cargo-binstall could not; building from source instead"
    fi
    say "building $name $version (about 5 minutes on two cores, once)"
    CARGO_TARGET_DIR="$CONCORD_CACHE/target/tools" cargo install --root "$CONCORD_CACHE" "$name" --version "$version" "$@" "${QUICK[@]}" \
        >"$CONCORD_CACHE/$name.log" 2>&1 || fail "building $name failed, see $CONCORD_CACHE/$name.log"
}

# wasm-opt saves a little; the build goes on without it.
wasm_opt() {
    local dir="$CONCORD_CACHE/npm"
    grep -qs "\"version\": \"$BINARYEN_VERSION\"" "$dir/node_modules/binaryen/package.json" && return
    have npm || { say "no npm: wasm-opt is left out, the program will be about 1 % larger"; return 0; }
    say "installing wasm-opt (binaryen $BINARYEN_VERSION) with npm"
    mkdir -p "$dir"
    npm install --prefix "$dir" --no-audit --no-fund "binaryen@$BINARYEN_VERSION" >"$CONCORD_CACHE/npm.log" 2>&1 \
        || say "npm could not install binaryen (see $CONCORD_CACHE/npm.log): wasm-opt is left out"
}

search_engines() {
    local dir="$CONCORD_CACHE/npm-search"
    [ "$(cat "$dir/versions" 2>/dev/null)" = "${SEARCH_ENGINES[*]}" ] && return
    have npm || fail "the search engines to compare with come from npm: install Node.js, then run the command again"
    say "installing ${SEARCH_ENGINES[*]} with npm"
    mkdir -p "$dir"
    npm install --prefix "$dir" --no-audit --no-fund "${SEARCH_ENGINES[@]}" >"$CONCORD_CACHE/npm-search.log" 2>&1 \
        || fail "npm could not install them, see $CONCORD_CACHE/npm-search.log"
    echo "${SEARCH_ENGINES[*]}" >"$dir/versions"
}

browser() {
    { have chromium || have google-chrome || have chromium-browser; } && have chromedriver && return
    packages "browser tests need Chromium and its driver" chromium chromium-driver
}

firefox() {
    { have firefox || have firefox-esr; } || packages "browser tests need Firefox" firefox-esr
    have geckodriver || cargo_tool geckodriver "$GECKODRIVER_VERSION" --locked
}

webkit() {
    have WebKitWebDriver && have xvfb-run && have openbox && return
    packages "browser tests need WebKitGTK, its driver, a display and what gives a window the keys" \
        webkit2gtk-driver xvfb xauth openbox
}

main "$@"
