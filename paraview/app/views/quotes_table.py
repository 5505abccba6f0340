"""The quotations of both articles as a table: to sort, to read across, to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableView,
)

from paraview.app.article.inked_text import InkedText
from paraview.passages.entry_titles import Piece
from paraview.passages.quote_table import Column, as_html, as_tab_separated, rows_of
from paraview.wording.window import views as views_words

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState
    from paraview.passages.quote_table import QuoteRow

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()
PAD_PX = 8.0
MOST_LINES = 40
SHARES = {Column.SPEAKER: 0.16, Column.EARLIER: 0.34, Column.LATER: 0.34, Column.STATUS: 0.16}
"""How wide each column is at first, of the whole."""
Index = QModelIndex | QPersistentModelIndex


class QuotesModel(QAbstractTableModel):
    """Read-only; every quotation, sorted by any column."""

    def __init__(self, state: ViewState, parent: Any = None) -> None:
        super().__init__(parent)
        self._state = state
        self._rows: tuple[QuoteRow, ...] = ()
        self._sorting = (Column.STATUS, Qt.SortOrder.AscendingOrder)
        state.relabelled.connect(self.read)
        self.read()

    @property
    def rows(self) -> tuple[QuoteRow, ...]:
        """The quotations in the order in which they are shown."""
        return self._rows

    def read(self) -> None:
        """Take the quotations anew."""
        self.beginResetModel()
        self._rows = rows_of(self._state.findings, self._state.comparison)
        self._order()
        self.endResetModel()

    def row_of(self, number: int | None) -> int:
        """The row of an entry; -1 where it is no quotation."""
        return next((n for n, row in enumerate(self._rows) if row.entry.number == number), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self._rows
        self._sorting = (Column(column), order)
        self._order()
        places = {row.entry.number: n for n, row in enumerate(self._rows)}
        for index in self.persistentIndexList():
            row = places[before[index.row()].entry.number]
            self.changePersistentIndex(index, self.index(row, index.column()))
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorting
        is_back = order == Qt.SortOrder.DescendingOrder
        self._rows = tuple(sorted(self._rows, key=lambda row: row.order(column), reverse=is_back))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text(Column(index.column()))
        return row if role == ROW_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return Column(section).title
        return None


class QuoteDelegate(QStyledItemDelegate):
    """Whole wordings, as high as they need; changed words are struck out or underlined."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width_px = self._table.columnWidth(index.column()) - 2 * PAD_PX
        height_px = self._text(option, index, width_px).height_px
        return QSize(100, round(height_px + 2 * PAD_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = option.rect
        painter.save()
        painter.setClipRect(area)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.colour("selection"))
        text = self._text(option, index, area.width() - 2 * PAD_PX)
        text.paint(painter, area.left() + PAD_PX, area.top() + PAD_PX)
        painter.setPen(QColor(self._theme.palette.chrome.rule))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    def _text(self, option: QStyleOptionViewItem, index: Index, width_px: float) -> InkedText:
        row: QuoteRow = index.data(ROW_ROLE)
        pieces = {Column.EARLIER: row.earlier, Column.LATER: row.later}.get(
            Column(index.column()), (Piece(str(index.data())),)
        )
        return InkedText(
            pieces or (Piece("–"),),
            option.font,
            width_px,
            self._theme.palette,
            most_lines=MOST_LINES,
            is_muted=False,
        )


class QuotesTable(QTableView):
    """Its current row and the selected finding are the same.

    Signals:
        quote_opened: the selected quotation is to be shown in the articles.
        menu_requested: of which finding, and where on the screen.
    """

    quote_opened = Signal()
    menu_requested = Signal(int, object)

    def __init__(self, state: ViewState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quotesTable")
        self.setAccessibleName(views_words.all_quotes())
        self._state = state
        self._quotes = QuotesModel(state, self)
        self.setModel(self._quotes)
        self.setItemDelegate(QuoteDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.resizeRowsToContents)
        header.sectionResized.connect(lambda *_sizes: self._fit_soon())
        self._quotes.modelReset.connect(self._fit_soon)
        self._quotes.layoutChanged.connect(self._fit_soon)
        self.sortByColumn(Column.STATUS, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(lambda _index: self.quote_opened.emit())
        state.selected.connect(self._show_selected)

    def copy(self) -> None:
        """Copy the selected rows as a table, or all of them where no more than one is."""
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        rows = self._quotes.rows
        if len(chosen) > 1:
            rows = tuple(row for number, row in enumerate(rows) if number in chosen)
        mime = QMimeData()
        mime.setText(as_tab_separated(rows))
        mime.setHtml(as_html(rows))
        QGuiApplication.clipboard().setMimeData(mime)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.indexAt(event.pos()).data(ROW_ROLE)
        if row is not None:
            self.menu_requested.emit(row.entry.number, event.globalPos())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share_out()
        self._show_selected()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_out()

    def _share_out(self) -> None:
        """Give every column its share of the width."""
        for column, share in SHARES.items():
            self.setColumnWidth(column, round(self.viewport().width() * share))
        self._fit_soon()

    def _fit_soon(self) -> None:
        if self.isVisible():
            self._fitting.start()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if row is not None and row.entry.number != self._state.selected_finding:
            self._state.select_finding(row.entry.number)

    def _show_selected(self, _chosen_in: object = None) -> None:
        row = self._quotes.row_of(self._state.selected_finding)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self._quotes.index(row, 0))
