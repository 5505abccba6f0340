"""A few lines of text in which what went is struck out and what came is underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from paraview.comparison import Look
from paraview.passages.entry_titles import Piece
from paraview.passages.redline import Ink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from paraview.app.look.colours import Palette

ARROW = "→ "


class InkedText:
    """Pieces laid out in a width, in as many lines as they need or as they may have.

    Args:
        pieces: the words with their inks.
        font: that they are set in.
        width_px: of a line.
        palette: the colours.
        most_lines: what has no room in them is cut off, and dots stand for it; of an exchange, the
            end of what went is cut off and the end of what came, so that both begin.
        is_muted: whether words of neither ink step back.
    """

    def __init__(
        self,
        pieces: Sequence[Piece],
        font: QFont,
        width_px: float,
        palette: Palette,
        *,
        most_lines: int = 2,
        is_muted: bool = True,
    ) -> None:
        self._font = font
        self._width_px = max(width_px, 1.0)
        same = palette.chrome.ink_muted if is_muted else palette.chrome.ink
        self._formats = {
            Ink.SAME: _format(same),
            Ink.GONE: _format(palette.looks[Look.DROPPED].line, is_struck=True),
            Ink.NEW: _format(palette.chrome.ink, is_underlined=True),
        }
        whole = self._lay_out(pieces)
        gone = [each for each in pieces if each.ink is Ink.GONE]
        new = [each for each in pieces if each.ink is Ink.NEW]
        self.is_cut = whole.lineCount() > most_lines
        if not self.is_cut:
            self._layouts = [whole]
        elif gone and new and most_lines > 1:
            above = self._cut(_spaced(gone), most_lines - 1)
            self._layouts = [above, self._cut([Piece(ARROW), *_spaced(new)], 1)]
        else:
            self._layouts = [self._cut(pieces, most_lines)]

    @property
    def height_px(self) -> float:
        """The height of all lines."""
        return sum(_height(layout) for layout in self._layouts)

    @property
    def text(self) -> str:
        """What is shown."""
        return "\n".join(layout.text() for layout in self._layouts)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner at a place."""
        for layout in self._layouts:
            layout.draw(painter, QPointF(left, top))
            top += _height(layout)

    def _lay_out(self, pieces: Sequence[Piece]) -> QTextLayout:
        layout = QTextLayout("".join(each.text for each in pieces), self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        ranges, at = [], 0
        for piece in pieces:
            one = QTextLayout.FormatRange()
            length = len(piece.text.encode("utf-16-le")) // 2
            one.start, one.length, one.format = at, length, self._formats[piece.ink]
            ranges.append(one)
            at += length
        layout.setFormats(ranges)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width_px)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _cut(self, pieces: Sequence[Piece], most_lines: int) -> QTextLayout:
        """The pieces in so many lines, dots at the end where that is not all."""
        whole = self._lay_out(pieces)
        if whole.lineCount() <= most_lines:
            return whole
        start = whole.lineAt(most_lines - 1).textStart()
        text = "".join(each.text for each in pieces)
        before = text.encode("utf-16-le")[: 2 * start].decode("utf-16-le", "ignore")
        metrics = QFontMetricsF(self._font)
        rest = text[len(before) :]
        width_px = self._width_px
        kept = ""
        while width_px > 0:  # kerning and the line breaker may need a little more than the metrics
            kept = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width_px).rstrip("…")
            cut = self._lay_out([*_first(pieces, len(before) + len(kept.rstrip())), Piece("…")])
            if cut.lineCount() <= most_lines:
                return cut
            width_px -= metrics.averageCharWidth()
        return self._lay_out([*_first(pieces, len(before)), Piece("…")])


def _first(pieces: Sequence[Piece], chars: int) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        if chars <= 0:
            break
        found.append(Piece(piece.text[:chars], piece.ink))
        chars -= len(piece.text)
    return found


def _spaced(pieces: Sequence[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        found += [Piece("   "), piece] if found else [piece]
    return found


def _height(layout: QTextLayout) -> float:
    count = layout.lineCount()
    return layout.lineAt(count - 1).rect().bottom() if count else 0.0


def _format(
    colour: str, *, is_struck: bool = False, is_underlined: bool = False
) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    made.setFontStrikeOut(is_struck)
    made.setFontUnderline(is_underlined)
    return made
