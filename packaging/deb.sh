#!/bin/sh
# Makes the Debian package with debhelper: `packaging/deb.sh BINARY FOLDER`.
#
# The maintainer is who builds it: DEBFULLNAME and DEBEMAIL.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
binary=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
. "$here/date.sh"
maintainer="${DEBFULLNAME:-Saransh authors} <${DEBEMAIL:-root@$(hostname -f)}>"

version=$("$binary" --version)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source=$work/saransh-$version

sh "$here/stage.sh" "$binary" "$source"
cp -R "$here/debian" "$source/debian"
cp "$here/systemd/saransh-digest.service" "$source/debian/saransh.saransh-digest.service"
cp "$here/systemd/saransh-digest.timer" "$source/debian/saransh.saransh-digest.timer"
cp "$here/../NOTICE" "$here/../CHANGELOG.md" "$source"
sed -i "s/@MAINTAINER@/$maintainer/" "$source/debian/control"
cat > "$source/debian/changelog" <<END
saransh ($version-1) unstable; urgency=medium

  * Version $version; see /usr/share/doc/saransh/changelog.gz.

 -- $maintainer  $(date --utc --rfc-email --date "@$SOURCE_DATE_EPOCH")
END

(cd "$source" && dpkg-buildpackage --build=binary --no-sign)
rm -f "$folder"/saransh_*.deb
cp "$work"/*.deb "$folder"
ls "$folder"/saransh_"$version"-1_*.deb
