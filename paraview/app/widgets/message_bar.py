"""A line at the top of the window that tells something and offers what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from paraview.wording.window import main_window as window_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraview.app.look.theme import Theme

PASSING_MS = 12_000
"""How long a message stays that asks for nothing."""


class MessageBar(QFrame):
    """Hidden until there is something to tell; never in the way of the work."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._close = QToolButton()
        self._close.setAccessibleName(window_words.close_this_message())
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.hide)
        self._close.setIcon(theme.icon("close"))
        theme.changed.connect(lambda: self._close.setIcon(theme.icon("close")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(self._close)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(PASSING_MS)
        self._passing.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What is told at the moment; empty where nothing is."""
        return "" if self.isHidden() else self._text.text()

    def tell(
        self,
        title: str,
        detail: str = "",
        actions: tuple[tuple[str, Callable[[], object]], ...] = (),
        *,
        is_error: bool = False,
        passes: bool = False,
    ) -> None:
        """Show a message, in place of the one that is there.

        Args:
            title: what happened.
            detail: what to do about it.
            actions: texts of buttons and what they do; each closes the message as well.
            is_error: whether something went wrong.
            passes: whether the message goes away by itself.
        """
        self._text.setText(f"{title} {detail}".strip())
        self._text.setAccessibleName(self._text.text())
        self.setProperty("error", "true" if is_error else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        while (item := self._buttons.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        for text, action in actions:
            button = QPushButton(text)
            button.clicked.connect(self.hide)
            button.clicked.connect(lambda _checked=False, action=action: action())
            self._buttons.addWidget(button)
        self._passing.stop()
        if passes:
            self._passing.start()
        self.show()
