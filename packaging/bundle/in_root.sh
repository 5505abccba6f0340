#!/bin/sh
# Install the packages in a clean root of a Debian release, and try the program there.
#
#   packaging/bundle/in_root.sh RELEASE PACKAGE.deb...      as root; needs debootstrap
#
# The root has no Python: the program is tried by comparing a sample, offscreen and on a screen.
set -eu
release=$1
shift
here=$(cd "$(dirname "$0")/../.." && pwd)
root=$(mktemp -d)/root
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "${root%/root}"' EXIT

debootstrap --variant=minbase "$release" "$root" >/dev/null
mount -t proc proc "$root/proc"
mkdir "$root/tried"
cp "$@" "$root/tried/"
cp "$here"/resources/samples/wire-and-paraphrase/* "$root/tried/"
chroot "$root" sh -euc '
    export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
    apt-get update -q >/dev/null
    apt-get install -q -y --no-install-recommends /tried/*.deb xvfb >/dev/null
    cd /tried
    ! command -v python3
    paraview-diff compare left.txt right.md -o report.html
    paraview-diff compare left.txt right.md -o report.docx --session kept.pvdiff
    if [ -d /usr/lib/paraview-diff/_internal/typst ]; then
        paraview-diff compare left.txt right.md -o report.pdf
    fi
    paraview-diff show kept.pvdiff | head -n 3
    for platform in offscreen xcb; do
        if [ $platform = xcb ]; then
            Xvfb -displayfd 3 -nolisten tcp 3>/tried/display &
            screen=$!
            sleep 3
            DISPLAY=:$(cat /tried/display)
            export DISPLAY
        fi
        QT_QPA_PLATFORM=$platform paraview-diff left.txt right.md &
        window=$!
        sleep 12
        kill -0 $window
        [ "$(ls /proc/$window/task/$window/children)" ]
        kill $window
        wait $window || true
    done
    kill $screen
    wait $screen || true
    [ -f /usr/share/applications/paraview-diff.desktop ]
    zcat /usr/share/man/man1/paraview-diff.1.gz | head -n 1
    apt-get remove -q -y paraview-diff >/dev/null
    [ ! -e /usr/bin/paraview-diff ]
'
echo "It installs and runs in $release."
