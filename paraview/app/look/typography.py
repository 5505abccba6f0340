"""How type is set: the face and size of articles, and lines that are cut where there is no room."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

SERIF_FAMILIES = (
    "Source Serif 4",
    "Charter",
    "Iowan Old Style",
    "Literata",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
)
"""What articles are set in: the first of these that is there."""

SOME_WORDS = "seven words ought to stand on a line of text"
"""A little more than seven words of a newspaper are long."""
LEAST_SCALE = 0.75
"""Smaller than this share of its size no type is made for the sake of a narrow window."""

_TOLERANCE_PX = 0.01
"""Advances are sums of fractions; the same words may differ in the last digit."""


@dataclass(frozen=True, slots=True)
class Typography:
    """How articles are set.

    `line_spacing_percent` is of the height of a line, `measure_em` the widest column. It
    `may_shrink` where a column is narrow, unless somebody chose the size.
    """

    size_points: float = 12.0
    is_serif: bool = True
    line_spacing_percent: int = 150
    measure_em: float = 36.0
    may_shrink: bool = True

    @property
    def font(self) -> QFont:
        """The font of the running text."""
        return reading_font(self.size_points, serif=self.is_serif)


def reading_font(size_points: float, *, serif: bool = True) -> QFont:
    """The font that articles are set in."""
    font = QFont(QApplication.font())
    if serif:
        font.setFamilies([*SERIF_FAMILIES, "serif"])
        font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(size_points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def fitted(typography: Typography, width_px: float) -> Typography:
    """The same, in a size in which some words stand on a line of this width, if that can be."""
    if not typography.may_shrink or width_px <= 0:
        return typography
    needed_px = QFontMetricsF(typography.font).horizontalAdvance(SOME_WORDS)
    scale = max(width_px / needed_px, LEAST_SCALE)
    if scale >= 1:
        return typography
    return replace(typography, size_points=round(typography.size_points * scale, 1))


def fits(text: str, metrics: QFontMetricsF, width_px: float) -> bool:
    """Whether a line of text has room.

    The metrics have to be those with fractions: the whole numbers of `QFontMetrics` are rounded,
    so that a text seems to fit which `elidedText` then cuts.
    """
    return metrics.horizontalAdvance(text) <= width_px + _TOLERANCE_PX


def elided(
    text: str,
    metrics: QFontMetricsF,
    width_px: float,
    where: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> str:
    """The text as it is where it has room, else with dots where something is left out."""
    if fits(text, metrics, width_px):
        return text
    return metrics.elidedText(text, where, width_px)
