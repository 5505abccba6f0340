"""The terms of all that the application is made of, to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
)

from paraview.wording.window import dialogs as dialogs_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from paraview.licences import Terms

_NAMES_PX, _TEXT_PX = 220, 560


class LicencesDialog(QDialog):
    """Names at the left, the text of the chosen one at the right."""

    def __init__(self, terms: Sequence[Terms], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(dialogs_words.licences_of_all_parts())
        self.resize(_NAMES_PX + _TEXT_PX, 520)
        self._terms = terms
        self.names = QListWidget()
        self.names.setAccessibleName(dialogs_words.made_with())
        self.names.addItems([each.name for each in terms])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(dialogs_words.licences_of_all_parts())
        split = QSplitter()
        split.addWidget(self.names)
        split.addWidget(self.text)
        split.setSizes([_NAMES_PX, _TEXT_PX])
        split.setStretchFactor(1, 1)
        buttons = QDialogButtonBox()
        close = buttons.addButton(dialogs_words.close(), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        page = QVBoxLayout(self)
        page.addWidget(split)
        page.addWidget(buttons)
        self.names.currentRowChanged.connect(self._show)
        self.names.setCurrentRow(0)

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._terms[row].text if row >= 0 else "")
