#!/bin/sh
# Takes the libraries that a binary is linked with along: `packaging/bundle.sh BINARY LIBRARIES LICENCES`.
#
# Copies all of them but the C library's own into the folder LIBRARIES, the copyright files of the Debian
# packages they come from into LICENCES, and has the binary look for them there.
set -eu

binary=$1
libraries=$2
licences=$3
mkdir -p "$libraries" "$licences"

# glibc must be the running system's: it belongs with its loader and kernel.
is_glibc() {
  case $1 in
    linux-vdso.* | ld-linux* | libc.so.* | libm.so.* | libdl.so.* | libpthread.so.* | librt.so.*) true ;;
    *) false ;;
  esac
}

# The package a file is from. A library under /usr/lib may be on dpkg's lists as under /lib.
package_of() {
  dpkg-query -S "$1" "${1#/usr}" 2>/dev/null | head -n 1 | cut -d : -f 1
}

ldd "$binary" | while read -r name arrow path _; do
  is_glibc "${name##*/}" && continue
  if [ "$arrow" != "=>" ] || [ ! -e "$path" ]; then
    echo "$binary needs $name, which is not here" >&2
    exit 1
  fi
  file=$(readlink -f "$path")
  install -m 644 "$file" "$libraries/$name"
  package=$(package_of "$file")
  [ -n "$package" ] || { echo "$file is from no package: its licence is not known" >&2; exit 1; }
  install -m 644 "/usr/share/doc/$package/copyright" "$licences/$package"
done

# An old-style path, so that it also serves the libraries among each other, which stay as Debian built them.
to_libraries=$(realpath --relative-to "$(dirname "$binary")" "$libraries")
patchelf --force-rpath --set-rpath "\$ORIGIN/$to_libraries" "$binary"
