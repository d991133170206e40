#!/bin/sh
# Runs every check, says of each how long it took, and ends with the closing line of `swift test`.
# A failed check does not keep the later ones from running.
set -u

swift=${SWIFT:-swift}
failed=

step() { # NAME COMMAND …
  name=$1
  shift
  echo "==> $name"
  started=$(date +%s)
  if "$@"; then result=passed; else result=FAILED failed="$failed, $name"; fi
  echo "<== $name $result after $(($(date +%s) - started)) s"
  [ $result = passed ]
}

finish() {
  [ -z "$failed" ] && exit 0
  echo "Failed: ${failed#, }" >&2
  exit 1
}

sources="Package.swift Sources"
[ -d Tests ] && sources="$sources Tests"
# shellcheck disable=SC2086  # a list of words
step "format" "$swift" format lint --strict --parallel --recursive $sources
step "build" "$swift" build --build-tests || finish
step "locale files" .build/debug/saransh locales check
step "tests" "$swift" test --skip-build
# The release binary takes minutes to build: only where the long tests are asked for.
if [ -n "${SARANSH_LONG_TESTS:-}" ]; then
  step "release build" "$swift" build -c release --static-swift-stdlib --product saransh &&
    step "instructions" python3 Benchmarks/instructions.py
fi
finish
