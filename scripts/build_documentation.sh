#!/bin/sh
# Builds the library's documentation into .build/documentation with the toolchain's docc; a warning is an error.
set -eu

swift=${SWIFT:-swift}
docc=$(dirname "$(readlink -f "$(command -v "$swift")")")/docc
graphs=$(mktemp -d)
trap 'rm -rf "$graphs"' EXIT

"$swift" package dump-symbol-graph --minimum-access-level public --skip-synthesized-members > /dev/null
cp "$("$swift" build --show-bin-path)"/../symbolgraph/Saransh.symbols.json "$graphs"
"$docc" convert Sources/Saransh/Saransh.docc --additional-symbol-graph-dir "$graphs" \
  --fallback-display-name Saransh --fallback-bundle-identifier org.saransh.Saransh \
  --warnings-as-errors --output-path .build/documentation
