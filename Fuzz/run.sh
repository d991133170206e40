#!/bin/sh
# Fuzzes the readers and the text layer: `run.sh FUZZER …` (Normalizer, Segmenter, Numbers, Readers). What libFuzzer is told
# besides comes from FUZZ_OPTIONS. Ends at the first fuzzer that finds something.
set -eu

cd "$(dirname "$0")"
swift=${SWIFT:-swift}
options=${FUZZ_OPTIONS:--max_total_time=60}
# Both flags reach the C code and the linker, but of several the Swift compiler heeds only the last.
"$swift" build -c release --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address

# Swift's own crash report would come first, and choke on the sanitizer's memory.
export SWIFT_BACKTRACE=enable=no
for fuzzer in "$@"; do
  name=$(echo "$fuzzer" | tr '[:upper:]' '[:lower:]')
  found=.build/corpus/$name
  mkdir -p "$found"
  dictionary=saransh.dict length=200
  # Pages and archives begin with more than a sentence.
  if [ "$name" = readers ]; then dictionary=readers.dict length=1200; fi
  echo "==> $fuzzer"
  # shellcheck disable=SC2086  # a list of options
  ".build/release/Fuzz$fuzzer" -dict="$dictionary" -max_len="$length" -timeout=10 -print_final_stats=1 \
    -artifact_prefix=".build/$name-" $options "$found" "corpus/$name"
done
