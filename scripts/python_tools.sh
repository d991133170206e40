#!/bin/sh
# Installs dependency groups into .build/python: `python_tools.sh FOLDER GROUP …`, of FOLDER/pyproject.toml.
# Asks for nothing where a group is there and its list is older.
set -eu

tools=.build/python
list=$1/pyproject.toml
shift

[ -x $tools/bin/python ] || python3 -m venv $tools
for group in "$@"; do
  mark="$tools/$(echo "$list" | tr / -)-$group"
  [ "$mark" -nt "$list" ] && continue
  # Groups are known to pip from 25.1 on.
  $tools/bin/pip install --quiet --upgrade 'pip>=25.1'
  $tools/bin/pip install --quiet --group "$list:$group"
  touch "$mark"
done
