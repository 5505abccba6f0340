"""Tells that something went wrong inside the application, with a report that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from paraview.app.look.typography import reading_font
from paraview.wording.window import dialogs as dialogs_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FaultDialog(QDialog):
    """What happened in a sentence, the report, and a button that copies it.

    Args:
        title: what happened.
        report: what somebody who mends it has to know.
    """

    def __init__(self, title: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(dialogs_words.a_fault())
        self.setMinimumSize(620, 420)
        head = QLabel(title)
        head.setWordWrap(True)
        font = reading_font(head.font().pointSizeF() * 1.25)
        font.setBold(True)
        head.setFont(font)
        note = QLabel(dialogs_words.what_to_do_about_a_fault())
        note.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(dialogs_words.the_report())
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox()
        self.copy = QPushButton(dialogs_words.copy_the_report())
        self.copy.setProperty("primary", "true")
        self.copy.clicked.connect(self._copy)
        close = QPushButton(dialogs_words.close())
        close.clicked.connect(self.accept)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(note)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(dialogs_words.copied())
