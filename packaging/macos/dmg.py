"""Settings for dmgbuild: a disk image from the application that bundle/build.py makes on macOS.

UNTESTED: written without a Mac at hand.

    dmgbuild -s packaging/macos/dmg.py -D app="OUT/Paraview Diff.app" "Paraview Diff" out.dmg
"""

application = defines["app"]  # noqa: F821  dmgbuild gives it

files = [application]
symlinks = {"Applications": "/Applications"}
format = "ULMO"  # noqa: A001  dmgbuild asks for this name
window_rect = ((200, 200), (560, 320))
icon_size = 112
icon_locations = {"Paraview Diff.app": (150, 150), "Applications": (410, 150)}
