"""All passages as a list: read from top to bottom, or heard, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from paraview import wording
from paraview.comparison import Hand
from paraview.wording.window import views as views_words

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState
    from paraview.comparison import Look
    from paraview.passages.passages import Passage

PASSAGE_ROLE = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()
SIGN_PX = 22
Index = QModelIndex | QPersistentModelIndex


class PassagesModel(QAbstractListModel):
    """The passages that the filter shows, in reading order; each row says all there is to say."""

    def __init__(self, state: ViewState, theme: Theme, parent: Any = None) -> None:
        super().__init__(parent)
        self._state = state
        self._theme = theme
        self._rows: tuple[int, ...] = ()
        self._signs: dict[tuple[Look, bool], QIcon] = {}
        state.filtered.connect(self.read)
        state.relabelled.connect(self.read)
        theme.changed.connect(self.read)
        self.read()

    def read(self) -> None:
        """Take the passages anew."""
        self.beginResetModel()
        self._signs.clear()
        shows = self._state.shows
        self._rows = tuple(each.index for each in self._state.passages.all if shows(each))
        self.endResetModel()

    def row_of(self, passage: int) -> int:
        """The row of a passage; -1 where it is not shown."""
        return self._rows.index(passage) if passage in self._rows else -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        passage = self._state.passages[self._rows[index.row()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(passage)
        if role == Qt.ItemDataRole.DecorationRole:
            key = (passage.look, passage.moved)
            if key not in self._signs:
                self._signs[key] = self._sign(passage)
            return self._signs[key]
        if role == PASSAGE_ROLE:
            return passage.index
        return None

    def _text(self, passage: Passage) -> str:
        lines = [passage.title]
        for hand in Hand:
            side = self._state.side(hand)
            text = " ".join(side.sentence_text(i) for i in passage.sentences(hand))
            if text:
                lines.append(f"{wording.short_hand_name(hand)}: {text}")
        return "\n".join(lines)

    def _sign(self, passage: Passage) -> QIcon:
        picture = QPixmap(SIGN_PX * 2, SIGN_PX * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setPen(QColor(self._theme.palette.looks[passage.look].line))
            font = painter.font()
            font.setBold(True)
            font.setPointSizeF(13)
            painter.setFont(font)
            sign = wording.MOVED_GLYPH if passage.moved else wording.GLYPHS[passage.look]
            painter.drawText(0, 0, SIGN_PX, SIGN_PX, Qt.AlignmentFlag.AlignCenter, sign)
        return QIcon(picture)


class PassageList(QListView):
    """The list; its current row and the selected passage are the same."""

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passageList")
        self._state = state
        self._passages = PassagesModel(state, theme, self)
        self._is_only_looking = False
        self.setAccessibleName(views_words.all_passages())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setIconSize(QSize(SIGN_PX, SIGN_PX))
        self.setSpacing(3)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Rows of text are laid out only as far as they are scrolled to, and not before the list
        # is looked at: of a long comparison there are thousands.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(100)
        state.selected.connect(self._show_selected)

    def showEvent(self, event: QShowEvent) -> None:
        if self.model() is None:
            self.setModel(self._passages)
            self.selectionModel().currentChanged.connect(self._on_current_changed)
            self.clicked.connect(self._choose)
            self.activated.connect(self._choose)
        super().showEvent(event)
        self._show_selected()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt goes to the first row when nothing is current; to look at the list is not to choose.
        self._is_only_looking = True
        super().focusInEvent(event)
        self._is_only_looking = False

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._is_only_looking:
            self._choose(current)

    def _choose(self, row: QModelIndex) -> None:
        passage = row.data(PASSAGE_ROLE)
        if passage is not None and passage != self._state.selected_index:
            self._state.select(passage)

    def _show_selected(self, _chosen_in: object = None) -> None:
        if self.model() is None:
            return
        selected = self._state.selected_index
        row = -1 if selected is None else self._passages.row_of(selected)
        if row < 0:
            self.clearSelection()
        elif row != self.currentIndex().row():
            self.setCurrentIndex(self._passages.index(row, 0))
