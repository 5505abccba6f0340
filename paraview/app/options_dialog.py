"""What an editor may set about comparisons: the language model, and how informal the text is."""

from __future__ import annotations

from pathlib import Path

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

from paraview.options import Options


class OptionsDialog(QDialog):
    """Choose the built-in model or a folder, and whether sentences may start in lower case."""

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Comparing"))
        self.setMinimumWidth(520)
        self.built_in = QRadioButton(self.tr("The &built-in model, for English"))
        self.own = QRadioButton(self.tr("A model of your &own, for other languages or more power"))
        group = QButtonGroup(self)
        group.addButton(self.built_in)
        group.addButton(self.own)
        self.folder = QLineEdit(options.model or "")
        self.folder.setAccessibleName(self.tr("Folder of the model"))
        self.folder.setPlaceholderText(self.tr("Folder of a sentence-transformers model"))
        self.browse = QPushButton(self.tr("B&rowse…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.informal = QCheckBox(self.tr("&Informal text: sentences may start in lower case"))
        self.informal.setChecked(options.informal)
        note = QLabel(
            self.tr(
                "The model has to lie on this computer; nothing is downloaded, and no text leaves "
                "it. It needs the extra “sentence-transformers” and takes some seconds to load."
            )
        )
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton(self.tr("Use"), QDialogButtonBox.ButtonRole.AcceptRole)
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
        layout.addWidget(self.built_in)
        layout.addWidget(self.own)
        layout.addLayout(row)
        for widget in (note, self.trouble, self.informal, buttons):
            layout.addWidget(widget)
        self.own.toggled.connect(self._enable)
        self.folder.textChanged.connect(self._enable)
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
        self.trouble.setText(self.tr("There is no such folder.") if is_missing else "")
        self.trouble.setVisible(is_missing)
        self.use.setEnabled(not is_own or (bool(folder) and not is_missing))

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the folder of a model"), self.folder.text()
        )
        if folder:
            self.folder.setText(folder)
