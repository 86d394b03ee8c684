#!/usr/bin/env bash
# Runs irdocs once: findings in the log, as annotations and as SARIF, counts as outputs. Ends with the exit status of irdocs.
# Inputs come as environment variables INPUT_*; each stays one argument, whatever it holds.
set -uo pipefail

fail() {
  printf '::error title=irdocs::%s\n' "$1"
  printf 'exit-code=2\n' >>"$GITHUB_OUTPUT"
  exit 2
}

# `switch strict true` adds --strict. An input that is neither true nor false is a slip of the pen, and must not pass for false.
switch() {
  case $2 in
    true) arguments+=("--$1") ;;
    false) ;;
    *) fail "The input $1 must be true or false" ;;
  esac
}

# `each_line --policies= TEXT` adds one argument for each line that is not empty.
each_line() {
  local line
  while IFS= read -r line; do
    if [[ -n $line ]]; then arguments+=("$1$line"); fi
  done <<<"$2"
}

program="$GITHUB_ACTION_PATH/../../../dist/cli.js"
reports=$(mktemp -d "$RUNNER_TEMP/irdocs.XXXXXX") || fail 'There is no place for reports below RUNNER_TEMP'
touch "$reports/started"
sarif=${INPUT_SARIF:-$reports/irdocs.sarif}
if [[ $sarif == *[[:cntrl:]]* ]]; then fail 'The input sarif must be one line'; fi
# What a pull request brings at this place must not pass for a result.
rm -f -- "$sarif"

arguments=("$INPUT_COMMAND" --report "github=$reports/annotations" --report "json=$reports/findings.json" --report "sarif=$sarif")
switch strict "$INPUT_STRICT"
switch all "$INPUT_ALL"
if [[ -n $INPUT_AS_OF ]]; then arguments+=(--as-of="$INPUT_AS_OF"); fi
case $INPUT_COMMAND in
  check)
    each_line --policies= "$INPUT_POLICIES"
    # Policies without a profile have no variant and are held against no documents.
    if [[ -z $INPUT_POLICIES ]]; then arguments+=(--variant="$INPUT_VARIANT" --out="$INPUT_OUT"); fi
    ;;
  build)
    if [[ -n $INPUT_POLICIES ]]; then fail 'The input policies is for check'; fi
    arguments+=(--variant="$INPUT_VARIANT" --out="$INPUT_OUT")
    if [[ -n $INPUT_TO ]]; then arguments+=(--to="$INPUT_TO"); fi
    switch no-sandbox "$INPUT_NO_SANDBOX"
    ;;
  *) fail 'The input command must be check or build' ;;
esac
# Behind `--` nothing is read as an option.
arguments+=(--)
each_line '' "$INPUT_PROFILE"

# What irdocs says quotes files that a stranger may have written: until the token, the runner takes no line for a command.
# One stream, because the order of two is not kept.
token=$(node -p 'crypto.randomUUID()')
printf '::stop-commands::%s\n' "$token"
node "$program" "${arguments[@]}" 2>&1
code=$?
printf '::%s::\n' "$token"

if [[ -f $reports/annotations ]]; then cat "$reports/annotations"; fi
if [[ $code -gt 1 ]]; then
  printf '::error title=irdocs::irdocs could not run (exit status %d): read the log of this step\n' "$code"
fi

{
  printf 'exit-code=%d\n' "$code"
  if [[ -f $reports/findings.json ]]; then
    read -r errors warnings infos < <(node -e '
      const { summary } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
      console.log(summary.errors, summary.warnings, summary.infos);
    ' "$reports/findings.json")
    printf 'errors=%d\nwarnings=%d\nfindings=%d\n' "$errors" "$warnings" "$((errors + warnings + infos))"
    printf '**irdocs %s**: %d errors, %d warnings\n' "$INPUT_COMMAND" "$errors" "$warnings" >>"$GITHUB_STEP_SUMMARY"
  else
    printf '**irdocs %s** could not run\n' "$INPUT_COMMAND" >>"$GITHUB_STEP_SUMMARY"
  fi
  if [[ -f $sarif ]]; then printf 'sarif=%s\n' "$sarif"; fi
  printf 'packs<<%s\n' "$token"
  if [[ $INPUT_COMMAND == build && -d $INPUT_OUT ]]; then
    find "$(realpath -- "$INPUT_OUT")" -path '*/pdf/pack.pdf' -newer "$reports/started" | LC_ALL=C sort
  fi
  printf '%s\n' "$token"
} >>"$GITHUB_OUTPUT"

exit "$code"
