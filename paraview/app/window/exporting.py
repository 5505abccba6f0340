"""Reports leave the window: as a file, and on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressDialog

from paraview.wording.window import exporting as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.settings import Settings
    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.app.state.workspace import Workspace
    from paraview.app.widgets.message_bar import MessageBar
    from paraview.errors import ParaviewError
    from paraview.reports import Outline

PATIENCE_MS = 500
"""How long may pass before it is shown that something is being done."""


class Exporting(QObject):
    """Opens the dialogs, and says what became of a report."""

    def __init__(
        self,
        parent: QWidget,
        bridge: EngineBridge,
        workspace: Workspace,
        settings: Settings,
        theme: Theme,
        message: MessageBar,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._bridge = bridge
        self._workspace = workspace
        self._settings = settings
        self._theme = theme
        self._message = message
        self._folder: QTemporaryDir | None = None
        self._setting: int | None = None
        self._waiting: QProgressDialog | None = None
        self.dialog: QDialog | None = None
        bridge.reported.connect(self._on_reported)
        bridge.failed.connect(self._on_failed)

    def export(self) -> None:
        """Ask for a format and what goes in, and write the report of what is shown."""
        from paraview.app.dialogs.export_dialog import ExportDialog  # not at the start

        workspace = self._workspace
        if workspace.view is None:
            return
        dialog = ExportDialog(
            self._bridge,
            workspace.view.comparison,
            workspace.reviewing.standing,
            self._settings,
            self._theme,
            self._parent,
        )
        dialog.written.connect(self._tell_written)
        self._show(dialog)

    def print(self) -> None:
        """Have the report of what is shown set on pages, then show and print them.

        What goes in is what was chosen when a report was exported last.
        """
        workspace = self._workspace
        if workspace.view is None or self._setting is not None:
            return
        self._folder = QTemporaryDir()
        self._waiting = QProgressDialog(
            words.pages_being_set(), words.cancel_writing(), 0, 0, self._parent
        )
        self._waiting.setWindowModality(Qt.WindowModality.WindowModal)
        self._waiting.setMinimumDuration(PATIENCE_MS)
        self._waiting.canceled.connect(self._stop)
        self._waiting.setValue(0)
        self._setting = self._bridge.report(
            workspace.view.comparison,
            workspace.reviewing.standing,
            self._settings.contents,
            "pdf",
            self._folder.filePath("report.pdf"),
        )

    def _on_reported(self, request_id: int, outline: Outline) -> None:
        if request_id != self._setting or self._folder is None:
            return
        from paraview.app.window.printing import PrintPreview  # few print, and not at the start

        pages = Path(self._folder.filePath("report.pdf")).read_bytes()
        self._stop()
        self._show(PrintPreview(pages, outline.title, self._parent))

    def _on_failed(self, request_id: int, error: ParaviewError) -> None:
        if request_id == self._setting:
            self._stop()
            self._message.tell(error.title, error.detail, is_error=True)

    def _stop(self) -> None:
        """Set no pages any more, and leave nothing behind."""
        self._setting = None
        self._bridge.stop_reporting()
        if self._waiting is not None:
            self._waiting.canceled.disconnect(self._stop)
            self._waiting.close()
            self._waiting.deleteLater()
            self._waiting = None
        if self._folder is not None:
            self._folder.remove()
            self._folder = None

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _tell_written(self, path: str) -> None:
        self._message.tell(
            words.was_written(Path(path).name),
            actions=(
                (words.open_it(), lambda: self._open(path, path)),
                (words.show_in_folder(), lambda: self._open(str(Path(path).parent), path)),
            ),
        )

    def _open(self, what: str, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(what)):
            self._message.tell(words.cannot_open(Path(path).name), is_error=True)
