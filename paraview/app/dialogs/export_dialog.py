"""A report on its way out: which format, what goes in, and what that comes to."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from paraview.app.dialogs.export_preview import ExportPreview
from paraview.app.settings import (
    EXPORT_FOLDER,
    EXPORT_FORMAT,
    EXPORT_PART,
    EXPORT_PLAIN_MOVES,
    EXPORT_QUOTATIONS,
    EXPORT_SHORT_NAMES,
)
from paraview.reports import WRITERS, Contents, Part, writer_named
from paraview.wording.window import exporting as words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.settings import Setting, Settings
    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.comparison import Comparison
    from paraview.errors import ParaviewError
    from paraview.reports import Outline, Writer
    from paraview.review import Standing

NAME_ROLE = Qt.ItemDataRole.UserRole
SHOW_PROGRESS_AFTER_MS = 500
_MOST_LINES_OF_USE = 4
"""So that nothing moves when another format is chosen."""
_LONGEST_STEM = 60
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]')


class ExportDialog(QDialog):
    """Choices on the left, what they come to on the right; the engine makes and writes it.

    Args:
        bridge: asks the engine.
        comparison: what the report is of.
        standing: what the editor thinks of it.
        settings: where the choices are remembered.

    Signals:
        written: the path of a report that is there now; the dialog is closed.
    """

    written = Signal(str)

    def __init__(
        self,
        bridge: EngineBridge,
        comparison: Comparison,
        standing: Standing,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.export())
        self.resize(860, 600)
        self._bridge = bridge
        self._comparison = comparison
        self._standing = standing
        self._settings = settings
        self._outlining: int | None = None
        self._writing: int | None = None
        self._path = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOW_PROGRESS_AFTER_MS)
        self._patience.timeout.connect(self._show_progress)
        self._build(theme)
        self._restore()
        self.formats.currentRowChanged.connect(self._on_choice)
        self.parts.buttonToggled.connect(self._on_choice)
        for box in self.boxes.values():
            box.toggled.connect(self._on_choice)
        bridge.reported.connect(self._on_reported)
        bridge.failed.connect(self._on_failed)
        self.finished.connect(self._stop)
        self._on_choice()

    @property
    def writer(self) -> Writer:
        """The format that is chosen."""
        return writer_named(self.formats.currentItem().data(NAME_ROLE))

    @property
    def contents(self) -> Contents:
        """What goes in: what is chosen, as far as the format can do without the rest."""
        writer = self.writer
        part = next(part for part, button in self.part_buttons.items() if button.isChecked())
        return Contents(
            part=part if writer.can_be_partial else Part.EVERYTHING,
            quotations=self._is_on(EXPORT_QUOTATIONS) or not writer.can_omit_quotations,
            short_names=self._is_on(EXPORT_SHORT_NAMES),
            plain_moves=self._is_on(EXPORT_PLAIN_MOVES),
        )

    @property
    def proposed_path(self) -> Path:
        """Where the report would go: the folder of the last one, named for both articles."""
        folder = self._settings.get(EXPORT_FOLDER)
        if not folder or not Path(folder).is_dir():
            documents = QStandardPaths.StandardLocation.DocumentsLocation
            folder = QStandardPaths.writableLocation(documents) or str(Path.home())
        sides = (self._comparison.left, self._comparison.right)
        stems = [Path(side.document.name).stem[:_LONGEST_STEM] for side in sides]
        name = _NOT_IN_NAMES.sub("_", " – ".join(filter(None, stems))).strip(" .")
        return Path(folder) / f"{name or 'report'}{self.writer.suffix}"

    def browse(self) -> None:
        """Ask where the report goes, then write it."""
        proposed = self.proposed_path
        asking = QFileDialog(self, words.export(), str(proposed.parent))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix(proposed.suffix)
        name = words.report_formats()[self.writer.name].name
        asking.setNameFilter(f"{name} (*{proposed.suffix})")
        asking.selectFile(proposed.name)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(self.export_to)
        asking.open()

    def export_to(self, path: str) -> None:
        """Write the report into a file."""
        self._remember(Path(path).parent)
        self._path = path
        self.told.hide()
        self.export.setEnabled(False)
        self._patience.start()
        self._writing = self._bridge.report(
            self._comparison, self._standing, self.contents, self.writer.name, path
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        rows = self.formats.sizeHintForRow(0) * len(WRITERS)  # known once there is a style
        self.formats.setFixedHeight(rows + 2 * self.formats.frameWidth() + 4)

    def _build(self, theme: Theme) -> None:
        self.formats = QListWidget()
        self.formats.setAccessibleName(words.file_format())
        names = words.report_formats()
        for writer in WRITERS:
            item = QListWidgetItem(f"{names[writer.name].name} ({writer.suffix})")
            item.setData(NAME_ROLE, writer.name)
            item.setToolTip(names[writer.name].use)
            self.formats.addItem(item)
        self.use = QLabel()
        self.use.setWordWrap(True)
        self.use.setProperty("muted", "true")
        self.use.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.use.setMinimumHeight(_MOST_LINES_OF_USE * self.use.fontMetrics().lineSpacing())
        self.parts = QButtonGroup(self)
        self.part_buttons = {part: QRadioButton(words.part_name(part.value)) for part in Part}
        self.boxes = {
            EXPORT_QUOTATIONS: QCheckBox(words.with_quotations()),
            EXPORT_SHORT_NAMES: QCheckBox(words.short_names()),
            EXPORT_PLAIN_MOVES: QCheckBox(words.plain_moves()),
        }
        choices = QVBoxLayout()
        choices.addWidget(_heading(words.file_format()))
        choices.addWidget(self.formats)
        choices.addWidget(self.use)
        choices.addSpacing(6)
        choices.addWidget(_heading(words.what_goes_in()))
        for button in self.part_buttons.values():
            self.parts.addButton(button)
            choices.addWidget(button)
        choices.addSpacing(4)
        for box in self.boxes.values():
            choices.addWidget(box)
        choices.addStretch(1)
        self.preview = ExportPreview(theme)
        shown = QVBoxLayout()
        shown.addWidget(_heading(words.preview()))
        shown.addWidget(self.preview, 1)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(choices)
        middle.addLayout(shown, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(middle, 1)
        layout.addLayout(self._last_line())

    def _last_line(self) -> QHBoxLayout:
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.stop = QPushButton(words.cancel_writing())
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self._stop)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = buttons.addButton(words.export_as(), QDialogButtonBox.ButtonRole.ActionRole)
        self.export.setProperty("primary", "true")
        self.export.setDefault(True)
        self.export.clicked.connect(self.browse)
        buttons.rejected.connect(self.reject)
        for widget in (self.told, self.progress, self.stop):
            widget.hide()
        line = QHBoxLayout()
        line.addWidget(self.told, 1)
        line.addWidget(self.progress)
        line.addWidget(self.stop)
        line.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)
        return line

    def _restore(self) -> None:
        names = [writer.name for writer in WRITERS]
        self.formats.setCurrentRow(names.index(self._settings.get(EXPORT_FORMAT)))
        self.part_buttons[Part(self._settings.get(EXPORT_PART))].setChecked(True)
        for setting, box in self.boxes.items():
            box.setChecked(self._settings.get(setting))

    def _remember(self, folder: Path) -> None:
        part = next(part for part, button in self.part_buttons.items() if button.isChecked())
        self._settings.set(EXPORT_FOLDER, str(folder))
        self._settings.set(EXPORT_FORMAT, self.writer.name)
        self._settings.set(EXPORT_PART, part.value)
        for setting, box in self.boxes.items():
            self._settings.set(setting, box.isChecked())

    def _is_on(self, setting: Setting[bool]) -> bool:
        return self.boxes[setting].isChecked()

    def _on_choice(self, *_what: object) -> None:
        """Offer what the format can do, and ask what the choices come to."""
        writer = self.writer
        self.use.setText(words.report_formats()[writer.name].use)
        for button in self.part_buttons.values():
            button.setEnabled(writer.can_be_partial)
        self.boxes[EXPORT_QUOTATIONS].setEnabled(writer.can_omit_quotations)
        self.boxes[EXPORT_PLAIN_MOVES].setVisible(writer.has_moves)
        self.told.hide()
        self._outlining = self._bridge.outline(self._comparison, self._standing, self.contents)

    def _on_reported(self, request_id: int, outline: Outline) -> None:
        if request_id == self._outlining:
            self.preview.show_outline(outline, has_verdicts=self.writer.has_verdicts)
        elif request_id == self._writing:
            self._end_writing()
            self.accept()
            self.written.emit(self._path)

    def _on_failed(self, request_id: int, error: ParaviewError) -> None:
        if request_id in (self._outlining, self._writing):
            self._end_writing()
            self.told.setText(f"{error.title} {error.detail}".strip())
            self.told.setProperty("error", "true")
            self.told.style().polish(self.told)
            self.told.show()

    def _show_progress(self) -> None:
        self.told.setText(words.writing(Path(self._path).name))
        self.told.setProperty("error", "false")
        self.told.style().polish(self.told)
        for widget in (self.told, self.progress, self.stop):
            widget.show()

    def _end_writing(self) -> None:
        self._writing = None
        self._patience.stop()
        self.export.setEnabled(True)
        for widget in (self.told, self.progress, self.stop):
            widget.hide()

    def _stop(self) -> None:
        """Write nothing more; what is being written is as it was."""
        self._bridge.stop_reporting()
        self._end_writing()


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setWeight(font.Weight.DemiBold)
    label.setFont(font)
    return label
