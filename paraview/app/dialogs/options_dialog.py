"""What an editor may set: the language model, how informal the text is, the limits on reading."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from paraview.app.dialogs.reading_limits_form import ReadingLimitsForm
from paraview.engine.allowance import Allowance
from paraview.options import Options
from paraview.wording import dialogs as dialogs_words


class OptionsDialog(QDialog):
    """Choose how documents are compared, and how much reading one of them may take."""

    def __init__(
        self, options: Options, allowance: Allowance | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(dialogs_words.settings())
        self.setMinimumWidth(520)
        self.built_in = QRadioButton(dialogs_words.built_in_model())
        self.own = QRadioButton(dialogs_words.own_model())
        group = QButtonGroup(self)
        group.addButton(self.built_in)
        group.addButton(self.own)
        self.folder = QLineEdit(options.model or "")
        self.folder.setAccessibleName(dialogs_words.folder_of_the_model())
        self.folder.setPlaceholderText(dialogs_words.which_folder_of_a_model())
        self.browse = QPushButton(dialogs_words.browse())
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.trouble = QLabel()
        self.trouble.setProperty("error", "true")
        self.trouble.setWordWrap(True)
        self.informal = QCheckBox(dialogs_words.informal_text())
        self.informal.setChecked(options.informal)
        note = QLabel(dialogs_words.what_an_own_model_needs())
        note.setWordWrap(True)
        note.setProperty("muted", "true")
        self.reading = ReadingLimitsForm(allowance or Allowance())
        safety = QLabel(dialogs_words.why_there_are_limits())
        safety.setWordWrap(True)
        safety.setProperty("muted", "true")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton(dialogs_words.use(), QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setProperty("primary", "true")
        self.use.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(26, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(_head(dialogs_words.comparing()))
        layout.addWidget(self.built_in)
        layout.addWidget(self.own)
        layout.addLayout(row)
        for widget in (note, self.trouble, self.informal):
            layout.addWidget(widget)
        layout.addSpacing(8)
        for part in (_head(dialogs_words.reading_limits()), safety, self.reading, buttons):
            layout.addWidget(part)
        self.own.toggled.connect(self._enable)
        self.folder.textChanged.connect(self._enable)
        self.reading.changed.connect(self._enable)
        (self.own if options.model else self.built_in).setChecked(True)
        self._enable()

    @property
    def chosen(self) -> Options:
        """What is set now."""
        folder = self.folder.text().strip() if self.own.isChecked() else ""
        return Options(model=folder or None, informal=self.informal.isChecked())

    def _enable(self) -> None:
        is_own = self.own.isChecked()
        folder = self.folder.text().strip()
        self.folder.setEnabled(is_own)
        self.browse.setEnabled(is_own)
        is_missing = is_own and bool(folder) and not Path(folder).is_dir()
        self.trouble.setText(dialogs_words.there_is_no_such_folder() if is_missing else "")
        self.trouble.setVisible(is_missing)
        has_model = not is_own or (bool(folder) and not is_missing)
        self.use.setEnabled(has_model and not self.reading.trouble)

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, dialogs_words.choose_the_folder_of_a_model(), self.folder.text()
        )
        if folder:
            self.folder.setText(folder)


def _head(words: str) -> QLabel:
    """The heading of a part."""
    label = QLabel(words)
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label
