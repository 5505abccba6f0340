"""Sessions as files: opened, saved under a name, listed, and brought back after a crash."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu

from paraview.app.settings import OPEN_SESSION, SESSION_FOLDER
from paraview.errors import SessionError
from paraview.sessions import SUFFIX, names_in
from paraview.wording.window import sessions as session_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from paraview.app.settings import Settings
    from paraview.app.state.keeper import Keeper
    from paraview.app.widgets.message_bar import MessageBar


class SessionFiles(QObject):
    """Asks the editor for names, and says what became of a session.

    Args:
        window: what dialogs belong to.
        keeper: keeps the work.
        message: where it is said why something can't be opened or kept.
    """

    def __init__(
        self, window: QWidget, keeper: Keeper, settings: Settings, message: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._settings = settings
        self._message = message
        keeper.failed.connect(self._tell)
        keeper.moved.connect(self._remember)

    def browse(self) -> None:
        """Ask for a session and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, session_words.open_session(), self._folder(), _filter()
        )
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> bool:
        """Open a session, or say why that can't be done."""
        try:
            session = self._keeper.open(path)
        except SessionError as error:
            self._tell(error)
            return False
        self._message.hide()
        if session.is_read_only:
            holder = session.holder
            why = (
                session_words.folder_is_fixed()
                if holder is None
                else session_words.open_elsewhere(holder.pid, holder.host)
            )
            self._message.tell(
                session_words.is_read_only(path.name),
                why,
                actions=((session_words.save_as_button(), self.save_as),),
            )
        return True

    def save(self) -> None:
        """Name work that has no name yet; of named work say that it is kept already."""
        path, session = self._keeper.path, self._keeper.session
        is_kept = session is not None and not session.is_read_only
        if path is None or not self._keeper.is_named or not is_kept:
            self.save_as()
        else:
            self._message.tell(session_words.is_kept(path.name), passes=True)

    def save_as(self) -> None:
        """Ask for a name and keep the work under it from now on."""
        work = self._keeper.work
        names = [laid.document.name for laid in (work.left, work.right) if laid is not None]
        if not names:
            self._message.tell(session_words.nothing_to_save(), passes=True)
            return
        proposed = Path(self._folder()) / f"{' – '.join(Path(each).stem for each in names)}{SUFFIX}"
        path, _ = QFileDialog.getSaveFileName(
            self._window, session_words.save_session(), str(proposed), _filter()
        )
        if path:
            self.save_under(Path(path))

    def save_under(self, path: Path) -> bool:
        """Keep the work in this file from now on, or say why that can't be done."""
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        try:
            self._keeper.save_as(path)
        except SessionError as error:
            self._tell(error)
            return False
        self._settings.set(SESSION_FOLDER, str(path.parent))
        self._message.tell(session_words.is_kept(path.name), passes=True)
        return True

    def bring_back(self) -> bool:
        """Open what was open when the application ended without being closed, if it was so."""
        path = Path(self._settings.get(OPEN_SESSION) or ".")
        self._settings.set(OPEN_SESSION, "")
        if path.suffix != SUFFIX or not path.is_file():
            return False
        try:
            session = self._keeper.open(path)
        except SessionError as error:
            self._tell(error)
            return False
        if session.is_read_only:  # another window has it: it did not crash
            self._keeper.leave()
            return False
        self._message.tell(session_words.was_brought_back(), passes=True)
        return True

    def close(self) -> None:
        """Let go of the session: the application ends as it should."""
        self._keeper.leave()
        self._settings.set(OPEN_SESSION, "")

    def _remember(self) -> None:
        path = self._keeper.path
        self._settings.set(OPEN_SESSION, "" if path is None else str(path))
        if path is not None and self._keeper.is_named:
            self._settings.remember_session(str(path))

    def _folder(self) -> str:
        folder = self._settings.get(SESSION_FOLDER)
        if folder and Path(folder).is_dir():
            return folder
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return QStandardPaths.writableLocation(documents) or str(Path.home())

    def _tell(self, error: SessionError) -> None:
        self._message.tell(error.title, error.detail, is_error=True)


class RecentSessions(QMenu):
    """Named sessions, then unnamed work that was kept; filled anew whenever it is opened."""

    def __init__(
        self, files: SessionFiles, keeper: Keeper, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(session_words.recent_sessions(), parent)
        self._files = files
        self._keeper = keeper
        self._settings = settings
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the sessions, the latest first; one whose file is gone can't be chosen."""
        self.clear()
        for path in map(Path, self._settings.recent_sessions):
            self._add(path, path.stem)
        unnamed = self._keeper.unnamed()
        locale = QLocale()
        if unnamed:
            self.addSection(session_words.without_a_name())
        for path in unnamed:
            changed = locale.toString(
                QDateTime.fromSecsSinceEpoch(round(path.stat().st_mtime)),
                QLocale.FormatType.ShortFormat,
            )
            names = "  ↔  ".join(names_in(path))
            self._add(path, session_words.kept_work(names, changed))
        if self.isEmpty():
            self.addAction(session_words.none_yet()).setEnabled(False)

    def _add(self, path: Path, name: str) -> None:
        action = self.addAction(name.replace("&", "&&"))
        action.setToolTip(str(path))
        action.setEnabled(path.exists())
        action.triggered.connect(partial(self._open, path))

    def _open(self, path: Path, _checked: bool = False) -> None:
        self._files.open(path)


def _filter() -> str:
    return f"{session_words.sessions()} (*{SUFFIX})"
