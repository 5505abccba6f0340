"""Two articles out of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.comparison import Hand
from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_ENTRIES = 2_000
"""More would take long to look at, on a network share above all, and longer to choose from."""


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """A file that can be opened, and when it was written (seconds since 1970)."""

    path: str
    written_seconds: float


def articles_in(folder: Path) -> list[FoundArticle]:
    """The files of a folder that can be opened by their names, the oldest first."""
    from paraview.documents import SUFFIXES  # heavy, and only needed here

    found = []
    try:
        for number, entry in enumerate(folder.iterdir()):
            if number >= MOST_ENTRIES:
                break
            if entry.suffix.lower() in SUFFIXES and not entry.name.startswith((".", "~$")):
                status = entry.stat()
                if entry.is_file():
                    found.append(FoundArticle(str(entry), status.st_mtime))
    except OSError:
        return []
    return sorted(found, key=lambda each: (each.written_seconds, each.path))


class FolderDialog(QDialog):
    """Two lists of the same files: one to choose the earlier article from, one for the later."""

    def __init__(
        self, folder: Path, articles: Sequence[FoundArticle], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(intake_words.choose_two_articles())
        self.setMinimumSize(640, 400)
        self.lists = {hand: self._list(hand, articles) for hand in Hand}
        self.lists[Hand.LEFT].setCurrentRow(0)
        self.lists[Hand.RIGHT].setCurrentRow(len(articles) - 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton(intake_words.compare(), QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setProperty("primary", "true")
        self.use.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for column, hand in enumerate(Hand):
            grid.addWidget(QLabel(wording.hand_name(hand)), 0, column)
            grid.addWidget(self.lists[hand], 1, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        title = QLabel(intake_words.articles_in(folder.name))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("muted", "true")
        layout.addWidget(title)
        layout.addLayout(grid, 1)
        layout.addWidget(buttons)
        self._check()

    @property
    def pair(self) -> tuple[str, str]:
        """The paths of the two articles."""
        left, right = (self.lists[hand].currentItem().data(PATH_ROLE) for hand in Hand)
        return left, right

    def _list(self, hand: Hand, articles: Sequence[FoundArticle]) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(wording.hand_name(hand))
        made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for each in articles:
            date = QDateTime.fromSecsSinceEpoch(int(each.written_seconds))
            when = QLocale().toString(date, QLocale.FormatType.ShortFormat)
            item = QListWidgetItem(f"{Path(each.path).name}\n{when}")
            item.setData(PATH_ROLE, each.path)
            item.setToolTip(each.path)
            made.addItem(item)
        made.currentRowChanged.connect(self._check)
        made.itemActivated.connect(self._accept_if_two)
        return made

    def _is_pair(self) -> bool:
        rows = [each.currentRow() for each in self.lists.values()]
        return -1 not in rows and rows[0] != rows[1]

    def _check(self) -> None:
        if hasattr(self, "use"):
            self.use.setEnabled(self._is_pair())

    def _accept_if_two(self) -> None:
        if self._is_pair():
            self.accept()


PATH_ROLE = Qt.ItemDataRole.UserRole + 1
