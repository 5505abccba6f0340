"""The line above an article: its headline, then the name of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from paraview import wording
from paraview.app.widgets.elided_label import ElidedLabel
from paraview.wording.window import articles as articles_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.comparison import Document, Hand


WIDEST_NAME_PX = 150
"""The headline needs the room more than the name of a file, which its tip tells in full."""


class PaneHeader(QFrame):
    """Names a document, says whether there is anything to know about it, and leads to the details.

    Signals:
        details_requested: more is to be shown, beside this widget.
    """

    details_requested = Signal(object)

    def __init__(
        self, hand: Hand, document: Document, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paneHeader")
        self._theme = theme
        self._has_warnings = bool(document.warnings)
        title = wording.document_title(document)
        head = ElidedLabel(title)
        head.setToolTip(f"{title}\n{document.path or document.name}")
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        name = ElidedLabel(document.name, Qt.TextElideMode.ElideMiddle)
        name.setToolTip(document.path or document.name)
        name.setProperty("muted", "true")
        name.setFixedWidth(min(name.sizeHint().width(), WIDEST_NAME_PX))
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        which = QLabel(wording.short_hand_name(hand))
        which.setProperty("muted", "true")
        self.details = QToolButton()
        self.details.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.details.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        details = articles_words.details_of(wording.short_hand_name(hand))
        told = "\n".join(map(wording.warning_text, document.warnings))
        self.details.setToolTip(f"{details}\n{told}".strip())
        self.details.setAccessibleName(f"{details}. {told}".strip())
        if document.warnings:
            self.details.setText(wording.number(len(document.warnings)))
            self.details.setProperty("warning", "true")
        self.details.clicked.connect(lambda: self.details_requested.emit(self.details))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 3, 12, 3)
        layout.addWidget(head, 1)
        if title != document.name:
            layout.addWidget(name)
        layout.addWidget(which)
        layout.addWidget(self.details)
        self._show_icon()
        theme.changed.connect(self._show_icon)

    def _show_icon(self) -> None:
        name, role = ("warning", "warning") if self._has_warnings else ("info", "ink_muted")
        self.details.setIcon(self._theme.icon(name, getattr(self._theme.palette.chrome, role)))
