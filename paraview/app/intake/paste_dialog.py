"""A box to paste an article into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.engine.messages import PastedSource
from paraview.passages.length import words_in
from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from paraview.comparison import Hand
    from paraview.engine.messages import Source


class PasteBox(QPlainTextEdit):
    """Takes text as it is.

    What the widget gives back by `toPlainText` has lost its no-break spaces, so the raw text of the
    document is taken instead.
    """

    @property
    def raw_text(self) -> str:
        """The text with every character as it was pasted or typed."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())


class PasteDialog(QDialog):
    """Asks for the text of one of the documents."""

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand = hand
        self.setWindowTitle(intake_words.paste_text())
        self.setMinimumSize(560, 420)
        self.box = PasteBox()
        self.box.setAccessibleName(wording.hand_name(hand))
        self.box.setPlaceholderText(intake_words.paste_or_type_the_article_here())
        self.box.setTabChangesFocus(True)
        self.box.textChanged.connect(self._count)
        from_clipboard = QPushButton(intake_words.paste_from_clipboard())
        from_clipboard.clicked.connect(self.box.paste)
        from_clipboard.setAutoDefault(False)
        self._facts = QLabel()
        self._facts.setProperty("muted", "true")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._use = self._buttons.addButton(
            intake_words.use_this_text(), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._use.setProperty("primary", "true")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._use.click)
        self._use.setToolTip(
            QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(QLabel(wording.hand_name(hand)), 1)
        head.addWidget(from_clipboard)
        foot = QHBoxLayout()
        foot.addWidget(self._facts, 1)
        foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addLayout(head)
        layout.addWidget(self.box, 1)
        layout.addLayout(foot)
        mime = QGuiApplication.clipboard().mimeData()
        from_clipboard.setEnabled(mime is not None and mime.hasText())
        self._count()

    @property
    def source(self) -> Source:
        """The text in the box as a document."""
        return PastedSource(self.box.raw_text, name=wording.pasted_text(self._hand))

    def _count(self) -> None:
        count = words_in(self.box.raw_text)
        self._facts.setText(wording.words(count))
        self._use.setEnabled(count > 0)
