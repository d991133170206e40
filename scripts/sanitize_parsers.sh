#!/bin/sh
# Runs the tests of what reads foreign bytes under the address sanitizer: readers, the walls around ICU and
# JSON, writers. `make sanitize` runs all tests, which takes half an hour.
#
# The lines are indented: they are not the test run that the checks end with.
set -u

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Leaks are not looked for: the libraries and the test runner keep what they made until they end.
ASAN_OPTIONS=detect_leaks=0 SARANSH_SANITIZER=1 "${SWIFT:-swift}" test --sanitize address --scratch-path .build/address \
  --filter 'ReadersTests|ICU4CTests|ArticleModelTests|WritersTests' > "$log" 2>&1
status=$?
grep -E 'Test run with|ERROR: AddressSanitizer|error:|failed' "$log" | tail -n 40 | sed 's/^/  /'
exit $status
