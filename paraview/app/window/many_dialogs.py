"""Opens the windows in which one article meets many."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from paraview.app.intake.open_dialog import ask_for_article
from paraview.comparison import Hand
from paraview.user_files import archive_address
from paraview.wording.window import many as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from paraview.app.many.archive_window import ArchiveWindow
    from paraview.app.window.parts import WindowParts


MOST_ENTRIES = 20_000
"""So many files and folders are looked at in a moment; a shelf has fewer."""


class ManyDialogs(QObject):
    """They stay open beside the work, and open pairs in it."""

    def __init__(self, window: WindowParts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._parent = parent
        self._archive: ArchiveWindow | None = None

    def ask_for_shelf(self) -> None:
        """Ask for an article and a folder, then rank."""
        article = ask_for_article(self._parent, Hand.RIGHT, self._window.settings)
        if not article:
            return
        folder = QFileDialog.getExistingDirectory(
            self._parent, words.folder_of_sources(), str(Path(article).parent)
        )
        if folder:
            self.rank([Path(article), Path(folder)])

    def rank(self, paths: Sequence[Path]) -> None:
        """Rank files, and those of folders, by what the article among them took from each.

        The article is the only file beside folders, else the one that is on the desk, else the
        newest; the editor can choose another one.
        """
        from paraview.app.many.rank_window import RankWindow  # not at the start
        from paraview.engine.many.filling import articles_below

        files = [str(path.absolute()) for path in paths if not path.is_dir()]
        below = [
            file for path in paths if path.is_dir() for file in articles_below(path, MOST_ENTRIES)
        ]
        article = files[0] if len(files) == 1 else self._likely_article(files)
        window = RankWindow(self._window.bridge, [*files, *below], article, self._parent)
        window.pair_requested.connect(self._window.intake.open_pair)
        self._show(window)

    def show_archive(self) -> None:
        """Show what the archive holds, and check articles against it."""
        if self._archive is not None:
            self._archive.raise_()
            self._archive.activateWindow()
            return
        from paraview.app.many.archive_window import ArchiveWindow  # not at the start

        parts = self._window
        window = ArchiveWindow(
            parts.bridge, archive_address(), parts.desk, parts.theme, self._parent
        )
        window.pair_requested.connect(parts.intake.open_pair)
        window.finished.connect(self._drop_archive)
        self._archive = window
        self._show(window)

    def _drop_archive(self) -> None:
        self._archive = None

    def _likely_article(self, files: Sequence[str]) -> str:
        places = [self._window.desk.place(hand).path for hand in (Hand.RIGHT, Hand.LEFT)]
        on_desk = [path for path in places if path]
        if len(on_desk) == 1:
            return on_desk[0]
        return max(files, key=_written_seconds)

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()


def _written_seconds(path: str) -> float:
    """When a file was written; one that is gone is older than all."""
    try:
        return Path(path).stat().st_mtime
    except OSError:
        return 0.0
