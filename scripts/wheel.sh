#!/bin/sh
# Builds the Python wheel around the release binary: `wheel.sh PROGRAM FOLDER`.
#
# auditwheel copies the libraries that no Linux is sure to have (ICU and others) into the wheel and names it
# by the oldest glibc that it runs on.
set -eu

program=$1
folder=$2
build=.build/wheel
tools=.build/python/bin

rm -rf "$build"
mkdir -p "$build" "$folder"
# A stripped copy: names of functions are two thirds of the size.
strip -o "$build/saransh" "$program"
SARANSH_PROGRAM="$PWD/$build/saransh" \
  "$tools/python" -m build --wheel --no-isolation --outdir "$build" python
rm -f "$folder"/saransh-*.whl
PATH="$PWD/$tools:$PATH" "$tools/auditwheel" repair --wheel-dir "$folder" "$build"/saransh-*.whl
ls "$folder"/saransh-*.whl
