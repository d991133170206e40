#!/bin/sh
# Takes docs/digest.png, the README's picture, of a sample digest's page: `scripts/picture.sh`.
# Needs fonts of all the scripts on it (apt-get install fonts-noto-core).
set -eu

page=$(cd "$(dirname "$0")/.." && pwd)/outputs/sample/2026-03-03/digest.html
picture=docs/digest.png
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
  { echo "Chromium is needed (apt-get install chromium)" >&2; exit 1; }
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$profile" \
  --window-size=900,1000 --screenshot="$picture" "file://$page" 2>/dev/null
# Fewer colours make it small.
command -v pngquant > /dev/null && pngquant --force --ext .png --colors 64 "$picture"
ls -l "$picture"
