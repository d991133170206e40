#!/bin/sh
# Makes the tarball that runs on a bare Debian: `packaging/dist.sh BINARY FOLDER`.
#
# The same binary and commit give the same bytes. Beside the tarball lies its SHA-256 checksum.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
binary=$1
folder=$2
. "$here/date.sh"

name=saransh-$("$binary" --version)-linux-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/$name

sh "$here/stage.sh" "$binary" "$tree"
documents=$tree/share/doc/saransh
mkdir -p "$documents" "$tree/share/saransh/systemd"
install -m 644 "$here/../README.md" "$here/../CHANGELOG.md" "$here/../LICENSE" "$here/../NOTICE" "$documents"
install -m 644 "$here"/systemd/* "$tree/share/saransh/systemd"
sh "$here/bundle.sh" "$tree/bin/saransh" "$tree/lib/saransh" "$documents/licences"

mkdir -p "$folder"
rm -f "$folder"/saransh-*.tar.gz "$folder"/saransh-*.tar.gz.sha256
tar --create --directory "$work" --sort=name --owner=0 --group=0 --numeric-owner --mode=go-w \
  --mtime="@$SOURCE_DATE_EPOCH" "$name" | gzip -9 --no-name > "$folder/$name.tar.gz"
(cd "$folder" && sha256sum "$name.tar.gz" > "$name.tar.gz.sha256")
echo "$folder/$name.tar.gz"
