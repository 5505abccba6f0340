"""Which of these is the source? A ranked list; each is opened beside the article with one key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from paraview.app.many.busy_row import BusyRow
from paraview.app.many.ranked_model import RANKED_ROLE, RankedModel
from paraview.app.many.reading import ManyReader
from paraview.wording.window import many as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.archive import Ranked
    from paraview.comparison import Document
    from paraview.errors import ParaviewError

_DIGITS = 9


class RankWindow(QDialog):
    """Reads what is new, has it ranked, and shows the list. It stays open beside the work.

    Signals:
        pair_requested: the paths of a source and of the article, to be compared.

    Args:
        files: absolute paths; the article may be among them.
        article: the path of the article, at first.
    """

    pair_requested = Signal(str, str)

    def __init__(
        self,
        bridge: EngineBridge,
        files: Sequence[str],
        article: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.which_is_the_source())
        self.resize(820, 560)
        self._bridge = bridge
        self._files = list(dict.fromkeys([article, *files]))
        self._article: Document | None = None
        self._request: int | None = None
        self._reader = ManyReader(bridge, self)
        self._build(article)
        self._reader.progressed.connect(self.busy.show_count)
        self._reader.finished.connect(self._on_read)
        bridge.progressed.connect(self._show_progress)
        bridge.ranked.connect(self._on_ranked)
        bridge.unknown_files.connect(self._on_unknown)
        bridge.failed.connect(self._on_failed)
        self.choice.currentIndexChanged.connect(self._begin)
        self._begin()

    def _build(self, article: str) -> None:
        self.choice = QComboBox()
        for path in self._files:
            self.choice.addItem(Path(path).name, path)
        self.choice.setCurrentIndex(self._files.index(article))
        asked = QLabel(words.sources_of())
        asked.setBuddy(self.choice)
        self.busy = BusyRow()
        self.busy.stop_requested.connect(self._stop)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.model = RankedModel()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(words.which_is_the_source())
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.activated.connect(self._open)
        self.table.selectionModel().currentChanged.connect(self._show_passages)
        self.passages = QLabel()
        self.passages.setWordWrap(True)
        self.passages.setTextFormat(Qt.TextFormat.PlainText)
        self.passages.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.passages.setMinimumHeight(7 * self.fontMetrics().lineSpacing())
        self.compare_button = QPushButton(words.compare_with_it())
        self.compare_button.setDefault(True)
        self.compare_button.clicked.connect(lambda: self._open(self.table.currentIndex()))
        for digit in range(1, _DIGITS + 1):
            key = QShortcut(QKeySequence(str(digit)), self.table)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(lambda row=digit - 1: self._open(self.model.index(row, 0)))
        first, last = QHBoxLayout(), QHBoxLayout()
        first.addWidget(asked)
        first.addWidget(self.choice, 1)
        last.addWidget(self.busy, 1)
        last.addStretch()
        last.addWidget(self.compare_button)
        layout = QVBoxLayout(self)
        layout.addLayout(first)
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.passages)
        layout.addLayout(last)

    def _begin(self) -> None:
        """Read the article that is chosen, then rank the others."""
        self._stop()
        self.model.show(())
        self.passages.clear()
        self._article = None
        self._set_busy(is_busy=True)
        self._reader.read([self.choice.currentData()])

    def _on_read(
        self, documents: tuple[Document, ...], failed: tuple[tuple[str, ParaviewError], ...]
    ) -> None:
        if self._article is None:
            if not documents:
                self._set_busy(is_busy=False)
                self.told.setText(f"{failed[0][1].title} {failed[0][1].detail}")
                return
            self._article = documents[0]
            self._ask(())
            return
        self.told.setText(words.not_read([Path(path).name for path, _ in failed]))
        self._ask(documents)

    def _ask(self, documents: tuple[Document, ...]) -> None:
        if self._article is not None:
            others = [path for path in self._files if path != self.choice.currentData()]
            self._request = self._bridge.rank(self._article, others, documents)

    def _on_unknown(self, request_id: int, paths: tuple[str, ...]) -> None:
        if request_id == self._request:
            self._request = None
            self._reader.read(paths)

    def _on_ranked(self, request_id: int, ranked: tuple[Ranked, ...]) -> None:
        if request_id != self._request:
            return
        self._request = None
        self._set_busy(is_busy=False)
        self.model.show(ranked)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        if not ranked or not any(each.scorecard for each in ranked):
            told = [words.none_is_the_source(), self.told.text()]
            self.told.setText("\n".join(filter(None, told)))
        if ranked:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def _on_failed(self, request_id: int, error: ParaviewError) -> None:
        if request_id == self._request:
            self._request = None
            self._set_busy(is_busy=False)
            self.told.setText(f"{error.title} {error.detail}")

    def _show_progress(self, request_id: int, _stage: object, share: float) -> None:
        if request_id == self._request:
            self.busy.show_share(share)

    def _show_passages(self, index: QModelIndex) -> None:
        ranked: Ranked | None = index.data(RANKED_ROLE)
        passages = ranked.passages if ranked is not None else ()
        self.passages.setText("\n".join(words.passage(each.article) for each in passages))
        self.compare_button.setEnabled(ranked is not None)

    def _open(self, index: QModelIndex) -> None:
        ranked: Ranked | None = index.data(RANKED_ROLE)
        if ranked is not None:
            self.pair_requested.emit(ranked.path, self.choice.currentData())

    def _stop(self) -> None:
        self._reader.stop()
        if self._request is not None:
            self._bridge.cancel(self._request)
            self._request = None
        self._set_busy(is_busy=False)

    def _set_busy(self, *, is_busy: bool) -> None:
        if is_busy:
            self.told.clear()
            self.busy.begin()
        else:
            self.busy.hide()
        self.compare_button.setEnabled(False)

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)
