"""The icons: one family of SVGs, drawn in the colour that the theme gives them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from paraview.resource_files import resource

SIZES_PX = (16, 20, 24, 32, 48)
DENSITIES = (1, 2)
"""Device pixels for each pixel: what ordinary and what sharp screens ask for."""


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size_px: int, density: float = 1.0) -> QPixmap:
    """The icon called `name` as a picture of `size_px` by `size_px`, in `colour` (#rrggbb)."""
    image = QPixmap(QSize(round(size_px * density), round(size_px * density)))
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        _renderer(name, colour).render(painter, QRectF(image.rect()))
    image.setDevicePixelRatio(density)
    return image


@lru_cache(maxsize=256)
def icon(name: str, colour: str, disabled_colour: str = "") -> QIcon:
    """The icon called `name` in all the sizes that the window asks for."""
    made = QIcon()
    for size_px in SIZES_PX:
        for density in DENSITIES:
            made.addPixmap(pixmap(name, colour, size_px, density))
            if disabled_colour:
                made.addPixmap(pixmap(name, disabled_colour, size_px, density), QIcon.Mode.Disabled)
    return made


def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
