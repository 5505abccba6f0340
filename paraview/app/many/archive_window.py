"""The archive: what it holds, the folders that it watches, and one article checked against it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from paraview.app.many.busy_row import BusyRow
from paraview.app.many.checked_view import CheckedView
from paraview.app.many.reading import ManyReader
from paraview.comparison import Hand
from paraview.engine.messages import FileSource
from paraview.wording import hand_name
from paraview.wording.numbers import number
from paraview.wording.window import many as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.state.desk import Desk
    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.archive import Checked
    from paraview.comparison import Document
    from paraview.engine.many_messages import ArchiveTold
    from paraview.errors import ParaviewError

_FOLDERS_SHOWN = 4
_CHOSEN_FILE = "file"
_AT_ONCE = 100
"""So many articles are read, then kept: stopping, or a crash, loses no more."""
_NOT_MADE = "archive_not_found"


class ArchiveWindow(QDialog):
    """Stays open beside the work.

    Signals:
        pair_requested: the paths of a source and of the article, to be compared.

    Args:
        archive: the path of a file, or the address of a server.
        desk: whose articles can be checked.
    """

    pair_requested = Signal(str, str)

    def __init__(
        self,
        bridge: EngineBridge,
        archive: str,
        desk: Desk,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.archive())
        self.resize(860, 640)
        self._bridge = bridge
        self._archive = archive
        self._desk = desk
        self._paths: tuple[str, ...] = ()
        self._article: Document | None = None
        self._checked: Checked | None = None
        self._request: int | None = None
        self._reader = ManyReader(bridge, self)
        self._is_opening = True
        self._begin_change()
        self._build(theme)
        self._reader.progressed.connect(self._show_reading)
        self._reader.finished.connect(self._on_read)
        bridge.progressed.connect(self._show_progress)
        bridge.archive_told.connect(self._on_told)
        bridge.news_found.connect(self._on_news)
        bridge.article_checked.connect(self._on_checked)
        bridge.failed.connect(self._on_failed)
        desk.workspace.place_changed.connect(self._fill_choice)
        self._fill_choice()
        self._set_busy(is_busy=True)
        self._request = bridge.change_archive(archive)  # asks only what is in it

    # --- building -----------------------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        self.holdings = QLabel()
        self.holdings.setToolTip(self._archive)
        self.folders = QListWidget()
        self.folders.setAccessibleName(words.watched_folders())
        row_px = self.folders.fontMetrics().lineSpacing() + 4
        self.folders.setFixedHeight(_FOLDERS_SHOWN * row_px + 6)
        self.folders.currentRowChanged.connect(lambda _row: self._enable())
        self.add_button = self._button(words.add_a_folder(), self._add_folder)
        self.forget_button = self._button(words.forget_the_folder(), self._forget_folder)
        self.update_button = self._button(words.update(), self.bring_up_to_date)
        self.choice = QComboBox()
        asked = QLabel(words.article_to_check())
        asked.setBuddy(self.choice)
        self.check_button = self._button(words.check(), self.check)
        self.check_button.setProperty("primary", "true")
        self.busy = BusyRow()
        self.busy.stop_requested.connect(self._stop)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.view = CheckedView(theme)
        self.view.setAccessibleName(words.archive())
        self.view.source_requested.connect(self._open)
        top = QGridLayout()
        top.addWidget(self.holdings, 0, 0, 1, 2)
        top.addWidget(self.folders, 1, 0, 3, 1)
        for row, button in enumerate((self.add_button, self.forget_button, self.update_button), 1):
            top.addWidget(button, row, 1)
        top.setColumnStretch(0, 1)
        middle = QHBoxLayout()
        middle.addWidget(asked)
        middle.addWidget(self.choice, 1)
        middle.addWidget(self.check_button)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addLayout(middle)
        layout.addWidget(self.busy)
        layout.addWidget(self.told)
        layout.addWidget(self.view, 1)
        self._set_busy(is_busy=False)

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _fill_choice(self) -> None:
        """The articles on the desk, the later one first, and any file."""
        self.choice.clear()
        for hand in (Hand.RIGHT, Hand.LEFT):
            document = self._desk.place(hand).document
            if document is not None:
                self.choice.addItem(f"{hand_name(hand)}: {document.name}", hand)
        self.choice.addItem(words.choose_a_file(), _CHOSEN_FILE)

    # --- changing the archive -----------------------------------------------------------------

    def _add_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, words.add_a_folder().replace("&", ""))
        if folder:
            self.add_folder(folder)

    def add_folder(self, folder: str) -> None:
        """Watch a folder from now on, and take in what is in it."""
        self._begin_change(look_in=(folder,))
        self._set_busy(is_busy=True)
        self._request = self._bridge.change_archive(self._archive, watch=(folder,))

    def _forget_folder(self) -> None:
        """Watch a folder no more, and forget what is in it but in no other watched one."""
        folder = self.folders.currentItem().text()
        others = [each for each in self._folders() if each != folder]
        inside = [
            path
            for path in self._paths
            if Path(path).is_relative_to(folder)
            and not any(Path(path).is_relative_to(other) for other in others)
        ]
        self._begin_change()
        self._set_busy(is_busy=True)
        self._request = self._bridge.change_archive(self._archive, unwatch=(folder,), remove=inside)

    def bring_up_to_date(self) -> None:
        """Take in what is new in the watched folders, and forget what is gone."""
        self._begin_change(look_in=tuple(self._folders()))
        self._set_busy(is_busy=True)
        self._go_on()

    def _begin_change(self, look_in: tuple[str, ...] = ()) -> None:
        """Forget what the last change was about; folders are looked through once it is time."""
        self._look_in = look_in
        self._fresh: tuple[str, ...] = ()
        self._wanted = 0
        self._added = self._removed = 0
        self._unread: list[str] = []
        self._is_for_checking = False

    def _go_on(self) -> None:
        """Do the next of what a change takes: look for news, read some articles, tell."""
        if self._look_in:
            folders, self._look_in = self._look_in, ()
            self._request = self._bridge.look_for_news(self._archive, folders)
        elif self._fresh:
            batch, self._fresh = self._fresh[:_AT_ONCE], self._fresh[_AT_ONCE:]
            self._reader.read(batch)
        else:
            self._set_busy(is_busy=False)
            told = [words.changed(self._added, self._removed), words.not_read(self._unread)]
            self.told.setText("\n".join(filter(None, told)))

    def _on_news(self, request_id: int, fresh: tuple[str, ...], gone: tuple[str, ...]) -> None:
        if request_id != self._request:
            return
        self._fresh, self._wanted = fresh, len(fresh)
        if gone:
            self._request = self._bridge.change_archive(self._archive, remove=gone)
        else:
            self._go_on()

    def _on_told(self, request_id: int, told: ArchiveTold) -> None:
        if request_id != self._request:
            return
        self._request = None
        is_opening, self._is_opening = self._is_opening, False
        self._paths = tuple(told.paths)
        self._added += told.added
        self._removed += told.removed
        self._show_holdings(told)
        if is_opening:
            self._set_busy(is_busy=False)
        else:
            self._go_on()

    def _show_holdings(self, told: ArchiveTold) -> None:
        held = told.contents
        self.holdings.setText(
            words.holdings(held.articles, held.sentences, number(round(held.bytes / 1_000_000)))
            if held.articles
            else words.empty_archive()
        )
        self.folders.clear()
        self.folders.addItems(list(held.folders))

    # --- checking -----------------------------------------------------------------------------

    def check(self) -> None:
        """Check the article that is chosen."""
        chosen = self.choice.currentData()
        if chosen == _CHOSEN_FILE:
            path, _ = QFileDialog.getOpenFileName(self, words.choose_a_file())
            if path:
                self.check_file(path)
            return
        document = self._desk.place(chosen).document
        if document is not None:
            self._check(document)

    def check_file(self, path: str) -> None:
        """Read a file and check it."""
        self._begin_change()
        self._set_busy(is_busy=True)
        self._is_for_checking = True
        self._reader.read([path])

    def _check(self, article: Document) -> None:
        self._set_busy(is_busy=True)
        self.view.show_checked(None)
        self._article = article
        self._request = self._bridge.check(self._archive, article)

    def _on_checked(self, request_id: int, checked: Checked) -> None:
        if request_id == self._request:
            self._request = None
            self._checked = checked
            self._set_busy(is_busy=False)
            self.view.show_checked(checked)
            self.view.setFocus()

    def _open(self, place: int) -> None:
        """Compare the article with one of its sources."""
        if self._checked is None or self._article is None:
            return
        source = self._checked.sources[place].source.path
        if self._article.path:
            self.pair_requested.emit(source, self._article.path)
            return
        for hand in Hand:  # it was pasted, and lies on the desk
            if self._desk.place(hand).document == self._article:
                other = Hand.LEFT if hand is Hand.RIGHT else Hand.RIGHT
                self._desk.put(other, FileSource(source))

    # --- what is being done -------------------------------------------------------------------

    def _on_read(
        self, documents: tuple[Document, ...], failed: tuple[tuple[str, ParaviewError], ...]
    ) -> None:
        if self._is_for_checking and documents:
            self._check(documents[0])
        elif self._is_for_checking:
            self._set_busy(is_busy=False)
            self.told.setText(f"{failed[0][1].title} {failed[0][1].detail}")
        else:
            self._unread += [Path(path).name for path, _ in failed]
            if documents:
                self._request = self._bridge.change_archive(self._archive, add=documents)
            else:
                self._go_on()

    def _on_failed(self, request_id: int, error: ParaviewError) -> None:
        if request_id != self._request:
            return
        self._request = None
        is_opening, self._is_opening = self._is_opening, False
        self._set_busy(is_busy=False)
        if error.code == _NOT_MADE and is_opening:
            self.holdings.setText(words.empty_archive())
        else:
            self.told.setText(f"{error.title} {error.detail}")

    def _show_reading(self, done: int, of: int) -> None:
        before = max(0, self._wanted - len(self._fresh) - of)
        self.busy.show_count(before + done, max(self._wanted, of))

    def _show_progress(self, request_id: int, _stage: object, share: float) -> None:
        if request_id == self._request and not self._wanted:
            self.busy.show_share(share)

    def _stop(self) -> None:
        self._reader.stop()
        self._begin_change()
        if self._request is not None:
            self._bridge.cancel(self._request)
            self._request = None
        self._set_busy(is_busy=False)

    def _folders(self) -> list[str]:
        return [self.folders.item(row).text() for row in range(self.folders.count())]

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        if is_busy:
            self.told.clear()
            self.busy.begin()
        else:
            self.busy.hide()
        self._enable()

    def _enable(self) -> None:
        free = not self._is_busy
        self.add_button.setEnabled(free)
        self.forget_button.setEnabled(free and self.folders.currentRow() >= 0)
        self.update_button.setEnabled(free and self.folders.count() > 0)
        self.check_button.setEnabled(free and bool(self._paths))

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)
