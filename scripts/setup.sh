#!/bin/sh
# Sees to what Saransh needs on Debian and Ubuntu: `setup.sh build [test] [bench] [python] [spark] [package]`.
#
# Asks for nothing where all is there. Where it cannot install, it says in one line what is missing.
set -eu

swift=${SWIFT:-swift}
oldest_swift=6.1
swift_problem=
packages=

need() { packages="$packages $1"; }

has_command() { command -v "$1" >/dev/null 2>&1; }

has_header() { [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ]; }

has_library() { # PKG-CONFIG-NAME HEADER
  if has_command pkg-config; then pkg-config --exists "$1"; else has_header "$2"; fi
}

# The compiler is Swift's own; it takes the C and C++ libraries and the linker from the system.
has_cpp_parts() {
  has_command ld && has_header stdlib.h && [ -n "$(find /usr/include/c++ -name vector 2>/dev/null)" ]
}

find_missing_for_build() {
  has_command git || need git
  [ -e /etc/ssl/certs/ca-certificates.crt ] || need ca-certificates
  has_cpp_parts || need g++
  has_command pkg-config || need pkg-config
  has_library icu-i18n unicode/ubrk.h || need libicu-dev
  has_header libstemmer.h || need libstemmer-dev
  has_header cld2/public/compact_lang_det.h || need libcld2-dev
  has_library simdjson simdjson.h || need libsimdjson-dev
  has_library libxml-2.0 libxml2/libxml/HTMLparser.h || need libxml2-dev
  has_library md4c md4c.h || need libmd4c-dev
  has_library zlib zlib.h || need zlib1g-dev
  has_library libzstd zstd.h || need libzstd-dev
  has_library sqlite3 sqlite3.h || need libsqlite3-dev
  has_library libsodium sodium.h || need libsodium-dev
}

find_missing_for_test() {
  unicode=/usr/share/unicode
  { [ -e $unicode/NormalizationTest.txt ] || [ -e $unicode/NormalizationTest.txt.bz2 ]; } &&
    [ -e $unicode/auxiliary ] || need unicode-data
  has_command bzip2 || need bzip2
  has_command xmllint || need libxml2-utils
  # Ubuntu has no package of the browser; without one those tests are skipped.
  ! grep -qx 'ID=debian' /etc/os-release 2>/dev/null || has_command chromium || need chromium
  has_command python3 || need python3
  # For counting instructions, which only the long tests do.
  [ -z "${SARANSH_LONG_TESTS:-}" ] || {
    has_command valgrind || need valgrind
    has_command cc || need gcc
  }
}

find_missing_for_python() {
  has_command python3 || need python3
  has_command python3 && python3 -c 'import ensurepip' 2>/dev/null || need python3-venv
}

find_missing_for_package() {
  has_command python3 || need python3
  has_command strip || need binutils
  has_command patchelf || need patchelf
  has_command dpkg-buildpackage || need dpkg-dev
  has_command dh || need debhelper
  has_command lintian || need lintian
  has_command debootstrap || need debootstrap
}

find_missing_for_spark() {
  has_command java || need default-jre-headless
}

find_missing_for_bench() {
  has_command python3 || need python3
  has_command cc || need gcc
}

# Sets `swift_problem` where there is no toolchain that can build the package.
check_swift() {
  where="get it from https://www.swift.org/install/linux and put it on your PATH"
  if ! has_command "$swift"; then
    swift_problem="Swift $oldest_swift or later ($where)"
    return
  fi
  if ! said=$("$swift" --version 2>&1); then
    swift_problem="a Swift that runs; this one says: $(printf '%s\n' "$said" | head -n 1)"
    return
  fi
  version=$(printf '%s\n' "$said" | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  first=$(printf '%s\n%s\n' "$oldest_swift" "$version" | sort -t . -k 1,1n -k 2,2n | head -n 1)
  [ "$first" = "$oldest_swift" ] ||
    swift_problem="Swift $oldest_swift or later, not ${version:-an unknown version} ($where)"
}

give_up() {
  echo "Saransh needs $1" >&2
  exit 1
}

# `as_root COMMAND …` as root, with sudo where it is needed. A password is asked for on a terminal only.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
}

can_be_root() {
  [ "$(id -u)" = 0 ] || { has_command sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }
}

install_packages() {
  echo "Installing$packages"
  as_root apt-get update -qq || echo "The package lists could not be refreshed; going on with the old ones."
  # shellcheck disable=SC2086  # a list of words
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends $packages
}

for purpose in "$@"; do "find_missing_for_$purpose"; done
check_swift

line="sudo apt-get install$packages"
package_problem=
if [ -n "$packages" ]; then
  if ! has_command apt-get; then
    package_problem="what Debian calls$packages (no apt-get here: install them your system's way)"
  elif ! can_be_root; then
    package_problem="packages that only root can install; run: $line"
  fi
fi

if [ -n "$swift_problem" ] && [ -n "$package_problem" ]; then
  give_up "$swift_problem, and $package_problem"
elif [ -n "$swift_problem$package_problem" ]; then
  give_up "$swift_problem$package_problem"
fi
if [ -n "$packages" ]; then
  install_packages || give_up "packages that could not be installed; see above, then run: $line"
fi
