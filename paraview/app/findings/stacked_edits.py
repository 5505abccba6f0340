"""The words of a link line over line: the earlier ones above the later ones."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from paraview.comparison import Look, Op
from paraview.wording.window import findings_panel as findings_panel_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPaintEvent

    from paraview.app.look.theme import Theme
    from paraview.comparison import Edit

GAP_PX = 6.0
ROW_GAP_PX = 8.0
MOST_COLUMNS = 2_000
LONGEST_WORD_CHARS = 80
LONGEST_PART_CHARS = 30
CLOSING = tuple(",.;:!?)]”’»…")


@dataclass(frozen=True, slots=True)
class Column:
    """Words that stand above each other; one of the two may be empty where they differ."""

    left: str
    right: str
    is_same: bool


def columns_of(edits: Iterable[Edit], left: str, right: str) -> tuple[Column, ...]:
    """The words of a link, those that are the same one by one so that lines can break there."""
    found: list[Column] = []
    for edit in edits:
        gone, new = edit.left.of(left).split(), edit.right.of(right).split()
        if edit.op is Op.EQUAL:
            above = gone if len(gone) == len(new) else new
            pairs = zip(above, new, strict=True)
            found += [Column(_cut(one), _cut(other), is_same=True) for one, other in pairs]
        else:
            parts = zip_longest(_parts(gone), _parts(new), fillvalue="")
            found += [Column(one, other, is_same=False) for one, other in parts]
        if len(found) >= MOST_COLUMNS:
            break
    return tuple(found)


class StackedEdits(QWidget):
    """Paints the columns in as many pairs of lines as they need."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: Sequence[Column] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other words."""
        self._columns = columns
        earlier = " ".join(each.left for each in columns if each.left)
        later = " ".join(each.right for each in columns if each.right)
        self.setAccessibleName(
            findings_panel_words.both_wordings(earlier, later) if columns else ""
        )
        self.setVisible(bool(columns))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._height(float(width)))

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        gone, plain = QFont(self.font()), QFont(self.font())
        gone.setStrikeOut(True)
        line_px = QFontMetricsF(plain).height()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for column, place in self._places(float(self.width())):
                lower = place.translated(0, line_px)
                if not column.is_same:
                    painter.setPen(Qt.PenStyle.NoPen)
                    for text, area, look in (
                        (column.left, place, Look.DROPPED),
                        (column.right, lower, Look.EDITED),
                    ):
                        if text:
                            painter.setBrush(QColor(palette.looks[look].wash))
                            painter.drawRoundedRect(area.adjusted(-2, 0, 2, 0), 3, 3)
                ink = palette.chrome.ink_muted if column.is_same else palette.chrome.ink
                painter.setFont(plain if column.is_same else gone)
                painter.setPen(QColor(ink if column.is_same else palette.looks[Look.DROPPED].line))
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, column.left)
                painter.setFont(plain)
                painter.setPen(QColor(ink))
                painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, column.right)

    def _height(self, width: float) -> float:
        places = self._places(width)
        line_px = QFontMetricsF(self.font()).height()
        return places[-1][1].bottom() + line_px + 2 if places else 0.0

    def _places(self, width: float) -> list[tuple[Column, QRectF]]:
        """Where the upper line of each column stands; the lower one is a line below."""
        metrics = QFontMetricsF(self.font())
        line_px = metrics.height()
        x, y = 2.0, 0.0
        found: list[tuple[Column, QRectF]] = []
        for column in self._columns:
            wide = max(
                metrics.horizontalAdvance(column.left), metrics.horizontalAdvance(column.right)
            )
            if found and _hugs(column):  # a comma stands close to the word before it
                x -= GAP_PX - 1.0
            if x > 2.0 and x + wide > width - 2.0:
                x, y = 2.0, y + 2 * line_px + ROW_GAP_PX
            found.append((column, QRectF(x, y, wide, line_px)))
            x += wide + GAP_PX
        return found


def _hugs(column: Column) -> bool:
    return column.is_same and column.right[:1] in CLOSING


def _parts(words: list[str]) -> list[str]:
    """Words in parts that are short enough for a line of a narrow panel."""
    found: list[str] = []
    for word in map(_cut, words):
        if found and len(found[-1]) + len(word) < LONGEST_PART_CHARS:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_WORD_CHARS else words[: LONGEST_WORD_CHARS - 1] + "…"
