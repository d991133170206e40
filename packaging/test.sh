#!/bin/sh
# Installs the packages in a clean Debian and uses them: `packaging/test.sh BINARY FOLDER`.
#
# FOLDER holds the tarball and the .deb that were made of BINARY. The root is made by debootstrap from the mirror that apt uses here;
# where that cannot be done, a line says so and the test is skipped.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
samples=$here/../samples
binary=$1
folder=$(cd "$2" && pwd)
tarball=$(ls "$folder"/saransh-*.tar.gz)
deb=$(ls "$folder"/saransh_*.deb)

skip() {
  echo "skipped: $1"
  exit 0
}

check() { # WHAT EXPECTED ACTUAL
  [ "$2" = "$3" ] && { echo "  $1"; return; }
  printf '%s: expected\n%s\nbut it is\n%s\n' "$1" "$2" "$3" >&2
  exit 1
}

echo "The packages themselves"
(cd "$folder" && sha256sum --quiet --check ./*.sha256)
echo "  checksum"
# The maintainer is who builds the package; here that is nobody.
lintian --allow-root --fail-on error,warning \
  --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog,root-in-contact "$deb"
echo "  lintian"

[ "$(id -u)" = 0 ] || skip "a clean root is for root to make"
command -v debootstrap > /dev/null || skip "there is no debootstrap"
suite=$(. /etc/os-release && echo "$ID $VERSION_CODENAME")
case $suite in debian\ *) suite=${suite#debian } ;; *) skip "this is no Debian" ;; esac
mirror=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' |
  sed -n "s/^$suite main //p" | head -n 1)

root=$(mktemp -d)
chmod 755 "$root"  # the service's user must pass
trap 'rm -rf "$root"' EXIT
debootstrap --variant=minbase "$suite" "$root" "$mirror" > "$folder/debootstrap.log" 2>&1 ||
  skip "debootstrap cannot make a root from $mirror ($(tail -n 1 "$folder/debootstrap.log"))"
# With /proc, from which a program learns where it lies; it goes with its mount namespace.
inside() {
  unshare --mount --pid --fork --mount-proc="$root/proc" chroot "$root" env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin LC_ALL=C.UTF-8 "$@"
}

# Both must answer what the binary says that they were made of.
mkdir "$root/samples"
cp -R "$samples/." "$root/samples"
answers() { # PREFIX-OF-SAMPLES COMMAND …
  prefix=$1
  shift
  "$@" summarize --format jsonl --quiet "$prefix/wire.jsonl" "$prefix/regional.csv" 2>&1
  "$@" numbers parse --locale hi 'ढाई लाख'
  "$@" numbers format --style words --locale de 1234
}
version=$("$binary" --version)
expected=$(answers "$samples" "$binary")

echo "The tarball in a bare $suite"
tar --extract --gzip --file "$tarball" --directory "$root/opt"
program=/opt/$(basename "$tarball" .tar.gz)/bin/saransh
check "version" "$version" "$(inside "$program" --version)"
check "summaries and numbers" "$expected" "$(answers /samples inside "$program")"

echo "The Debian package in it"
cp "$deb" "$root/tmp/saransh.deb"
inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  systemd /tmp/saransh.deb > "$folder/apt.log" 2>&1 || { tail "$folder/apt.log" >&2; exit 1; }
check "version" "$version" "$(inside saransh --version)"
check "summaries and numbers" "$expected" "$(answers /samples inside saransh)"
check "completion" "complete -o filenames -F _saransh saransh" \
  "$(inside bash -c 'shopt -s extglob; . /usr/share/bash-completion/completions/saransh; complete -p saransh')"
[ -f "$root/usr/share/man/man1/saransh-digest.1.gz" ]
echo "  manual pages"
inside systemd-analyze verify --man=no /lib/systemd/system/saransh-digest.timer \
  /lib/systemd/system/saransh-digest.service
check "timer is off" disabled "$(inside systemctl is-enabled saransh-digest.timer || true)"

# What the timer starts, as its user and in its folder; with --all, as the samples are older than yesterday.
cp "$root/samples/wire.jsonl" "$root/var/lib/saransh/articles/"
start=$(sed -n 's/^ExecStart=//p' "$root/lib/systemd/system/saransh-digest.service" | sed 's/--since yesterday/--all/')
inside setpriv --reuid=saransh --regid=saransh --clear-groups sh -c "cd /var/lib/saransh && $start" ||
  [ $? = 1 ]
[ -s "$root/var/lib/saransh/digests/index.html" ]
echo "  the service's command"
inside apt-get purge -y -qq saransh > "$folder/apt.log" 2>&1
check "nothing is left in /usr and /etc" "" "$(find "$root/usr" "$root/etc" -path '*saransh*')"
