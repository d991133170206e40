#!/bin/sh
# Runs every check and says of each how long it took. A failed check does not keep the later ones from
# running, unless they need what it makes. The checks are the table below.
set -u

swift=${SWIFT:-swift}
export SWIFT="$swift"
times=
failed=

step() { # NAME COMMAND …
  name=$1
  shift
  echo "==> $name"
  started=$(date +%s)
  if "$@"; then result=passed; else result=FAILED failed="$failed, $name"; fi
  took="$result after $(($(date +%s) - started)) s"
  echo "<== $name $took"
  times="$times  $name: $took
"
  [ $result = passed ]
}

needed_step() { step "$@" || finish; }

finish() {
  printf '\nThe checks:\n%s' "$times"
  [ -z "$failed" ] && exit 0
  echo "Failed: ${failed#, }" >&2
  exit 1
}

# Every time.
step "format" make -s lint
step "import graph" python3 scripts/import_graph.py
step "generated documents" python3 scripts/generate_docs.py --check
needed_step "build" "$swift" build --build-tests
step "locale files" .build/debug/saransh locales check
step "tests" "$swift" test --skip-build
step "pages in a browser" python3 Tests/Browser/test_pages.py

# What takes minutes more: only where the long tests are asked for.
[ -n "${SARANSH_LONG_TESTS:-}" ] || finish

needed_step "release build" "$swift" build -c release --static-swift-stdlib --product saransh
step "instructions" python3 Benchmarks/instructions.py
step "library documentation" make -s library-docs
step "example package" "$swift" run --package-path examples/news-desk
step "packages" make -s test-packages
step "address sanitizer" sh scripts/sanitize_parsers.sh
step "Python package" make -s test-python
step "Python wheel" make -s check-wheel
step "Spark package" make -s test-spark
finish
