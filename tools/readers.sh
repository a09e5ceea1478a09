#!/usr/bin/env bash
# Let programs in JavaScript that are not ours read the exports and the built site: reference entries with citation-js, web
# annotations with Apache Annotator, every page with html-validate. axe-core is left for the browser tests. Needs Node and, the first time, its package registry; says so and goes on where
# either is missing. CONCORD is the command to ask, CONCORD_DIST the site.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

PACKAGES=(@citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-ris@0.8.2
    @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 jsdom@25.0.1 html-validate@10.9.0 axe-core@4.14.1)
packages="$CONCORD_CACHE/readers"
skip() { echo "readers: SKIPPED, $*: exports and pages were not read by other programs" >&2; exit 0; }

command -v node >/dev/null && command -v npm >/dev/null || skip "no Node"
if [ "$(cat "$packages/installed" 2>/dev/null)" != "${PACKAGES[*]}" ]; then
    mkdir -p "$packages"
    npm install --prefix "$packages" --no-fund --no-audit --ignore-scripts "${PACKAGES[@]}" >"$CONCORD_CACHE/readers.log" 2>&1 \
        || skip "the packages could not be installed (see $CONCORD_CACHE/readers.log)"
    echo "${PACKAGES[*]}" >"$packages/installed"
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
concord="${CONCORD:-$CARGO_TARGET_DIR/debug/concord}"
"$concord" export --format bibtex --out "$work/references.bib"
"$concord" export --format biblatex --out "$work/references.biblatex.bib"
"$concord" export --format ris --out "$work/references.ris"
"$concord" export --format csl-json --out "$work/references.json"
node tools/readers.mjs "$packages" "$work" "${CONCORD_DIST:-dist}"
