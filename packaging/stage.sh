#!/bin/sh
# Lays out what every package of Saransh holds: `packaging/stage.sh BINARY FOLDER`.
#
# The folder gets the stripped binary, the manual pages and the shell completions, under bin/ and share/.
set -eu

here=$(dirname "$0")
binary=$1
folder=$2

share=$folder/share
rm -rf "$folder"
mkdir -p "$folder/bin" "$share/man/man1" "$share/bash-completion/completions" \
  "$share/zsh/site-functions" "$share/fish/vendor_completions.d"

strip --strip-all -o "$folder/bin/saransh" "$binary"
"$binary" --experimental-dump-help | python3 "$here/manual.py" "$("$binary" --version)" "$share/man/man1"
# Completions of bash are read, not run: no line for the shell to use.
"$binary" --generate-completion-script bash | sed '1{/^#!/d}' > "$share/bash-completion/completions/saransh"
"$binary" --generate-completion-script zsh > "$share/zsh/site-functions/_saransh"
"$binary" --generate-completion-script fish > "$share/fish/vendor_completions.d/saransh.fish"
