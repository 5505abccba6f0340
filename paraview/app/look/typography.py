"""How type is set: the face and size of articles, and lines that are cut where there is no room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetricsF

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

_TOLERANCE_PX = 0.01
"""Advances are sums of fractions; the same words may differ in the last digit."""


@dataclass(frozen=True, slots=True)
class Typography:
    """How articles are set.

    `line_spacing_percent` is of the height of a line, `measure_em` the widest column.
    """

    size_points: float = 12.0
    is_serif: bool = True
    line_spacing_percent: int = 150
    measure_em: float = 36.0

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
