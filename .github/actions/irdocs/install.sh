#!/usr/bin/env bash
# Installs irdocs from the checkout that this action came with, once a job. It is compiled there, so that development
# dependencies are needed; no package runs a script of its own.
set -euo pipefail
cd "$GITHUB_ACTION_PATH/../../.."
if [[ -f dist/cli.js ]]; then exit 0; fi
npm ci --ignore-scripts --no-audit --no-fund
npm run --silent compile
