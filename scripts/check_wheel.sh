#!/bin/sh
# Installs a wheel as its users do, with nothing else, and runs its README: `check_wheel.sh WHEEL`.
set -eu

place=.build/wheel/installed
rm -rf "$place"
python3 -m venv "$place"
"$place/bin/pip" install --quiet --no-index "$1"

program=$(echo "$PWD/$place"/lib/python3*/site-packages/saransh/bin/saransh)
# Libraries that the system's own packages need too, so that no Linux with Python is without them.
system='linux-vdso|ld-linux|lib(c|m|z|gcc_s|stdc\+\+)\.so'
if ldd "$program" | grep -v saransh.libs | grep -vE "$system"; then
  echo "The program in the wheel takes the libraries above from the system; they belong into it." >&2
  exit 1
fi
version=$(env -i "$place/bin/saransh" --version)
grep -q "^__version__ = \"$version\"\$" python/src/saransh/_version.py || {
  echo "The program in the wheel is version $version, python/src/saransh/_version.py another." >&2
  exit 1
}
env -i "$place/bin/python" -m doctest python/README.md
