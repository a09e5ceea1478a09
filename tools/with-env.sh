#!/usr/bin/env bash
# Run a command with Concord's tools on the PATH: tools/with-env.sh COMMAND [ARG ...]
set -euo pipefail
. "$(dirname "$0")/env.sh"
exec "$@"
