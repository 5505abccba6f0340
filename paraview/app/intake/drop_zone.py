"""A place for one of the two documents on the start page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.app.intake.reading_choices import shows_original
from paraview.app.look import icons
from paraview.app.look.typography import reading_font
from paraview.app.state.source_names import source_name
from paraview.passages.length import words_in
from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from paraview.app.look.theme import Theme
    from paraview.app.state.workspace import Place
    from paraview.comparison import Hand

RADIUS_PX = 14
ICON_PX = 40
TALLEST_PX = 440
STEPS = 1000
EMPTY, READING, FILLED, UNREADABLE = range(4)


class DropZone(QWidget):
    """Shows what lies on one side of the desk, and takes what is dropped on it.

    Dropping itself is the window's business: it takes files anywhere. The zone only shows where
    they would go.

    Signals:
        browse_requested, paste_requested, clear_requested: a button was pressed.
        details_requested: more is to be shown about the document, beside this widget.
    """

    browse_requested = Signal()
    paste_requested = Signal()
    clear_requested = Signal()
    details_requested = Signal(object)

    def __init__(self, hand: Hand, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hand = hand
        self._theme = theme
        self._is_target = False
        self.setAccessibleName(wording.hand_name(hand))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 240)
        self.setMaximumHeight(TALLEST_PX)
        self._pages = QStackedWidget()
        self._icons = [QLabel() for _ in range(4)]
        self._build_empty()
        self._build_reading()
        self._build_filled()
        self._build_unreadable()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addWidget(self._pages)
        self.refresh_theme()
        theme.changed.connect(self.refresh_theme)

    def show_place(self, place: Place) -> None:
        """Show what lies on this side of the desk."""
        if place.trouble is not None and place.source is not None:
            self._trouble_title.setText(place.trouble.title)
            self._trouble_detail.setText(place.trouble.detail)
            self._trouble_name.setText(source_name(place.source))
            self._pages.setCurrentIndex(UNREADABLE)
        elif place.document is not None and place.source is not None:
            name = source_name(place.source)
            title = wording.document_title(place.document)
            self._name.setText(title)
            self._name.setToolTip(place.path or "")
            facts = wording.document_facts(place.document, words_in(place.document.text))
            self._facts.setText(facts if title == name else f"{name} · {facts}")
            original = shows_original(place.source)
            told = [wording.warning_text(w, original=original) for w in place.document.warnings]
            self._warnings.setText("\n".join(f"⚠ {each}" for each in told))
            self._warnings.setVisible(bool(told))
            self._pages.setCurrentIndex(FILLED)
        elif place.source is not None:
            self._reading_name.setText(source_name(place.source))
            self._bar.setRange(0, 0)
            self._pages.setCurrentIndex(READING)
        else:
            self._pages.setCurrentIndex(EMPTY)
        self.update()

    def show_progress(self, share: float) -> None:
        """Show how much of a long document is read, 0…1."""
        self._bar.setRange(0, STEPS)
        self._bar.setValue(round(share * STEPS))

    def set_target(self, is_target: bool) -> None:
        """Show whether what is being dragged would land here."""
        if is_target != self._is_target:
            self._is_target = is_target
            self.update()

    def refresh_theme(self) -> None:
        """Draw the pictures in the colours of the theme."""
        chrome = self._theme.palette.chrome
        names = ("document", "clock", "document", "error")
        colours = (chrome.ink_muted, chrome.ink_muted, chrome.accent, chrome.error)
        for label, name, colour in zip(self._icons, names, colours, strict=True):
            label.setPixmap(icons.pixmap(name, colour, ICON_PX, self.devicePixelRatioF()))
        for button in self.findChildren(QToolButton):
            button.setIcon(self._theme.icon("close"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        chrome = self._theme.palette.chrome
        page = self._pages.currentIndex()
        fill = QColor(chrome.panel)
        edge = QColor(chrome.ribbon_edge if page == EMPTY else chrome.rule)
        style = Qt.PenStyle.DashLine if page == EMPTY else Qt.PenStyle.SolidLine
        if page == UNREADABLE:
            fill, edge = QColor(chrome.error_wash), QColor(chrome.error)
        width = 1.5
        if self._is_target:
            fill, edge = QColor(chrome.selection), QColor(chrome.accent)
            style, width = Qt.PenStyle.SolidLine, 2.5
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, width, style))
            painter.setBrush(fill)
            inset = width / 2 + 0.5
            area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(area, RADIUS_PX, RADIUS_PX)

    def _build_empty(self) -> None:
        title = _label(wording.hand_name(self.hand), size=1.25, bold=True)
        hint = _label(intake_words.drop_a_file_or_text_here(), muted=True)
        browse = QPushButton(intake_words.browse())
        browse.setAccessibleName(intake_words.browse_for(wording.hand_name(self.hand)))
        browse.clicked.connect(self.browse_requested)
        self._add_page(EMPTY, title, hint, _row(browse, self._paste_button()))

    def _build_reading(self) -> None:
        self._reading_name = _label("", size=1.15, bold=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(intake_words.reading())
        self._add_page(
            READING,
            self._reading_name,
            _label(intake_words.reading_now(), muted=True),
            _row(self._bar),
            self._buttons(intake_words.choose_another()),
        )

    def _build_filled(self) -> None:
        self._name = _label("", size=1.25, bold=True)
        self._facts = _label("", muted=True)
        self._warnings = _label("")
        self._warnings.setProperty("warning", "true")
        self._add_page(
            FILLED,
            _label(wording.hand_name(self.hand), muted=True),
            self._name,
            self._facts,
            self._warnings,
            self._buttons(intake_words.replace(), self._build_details()),
        )

    def _build_unreadable(self) -> None:
        self._trouble_name = _label("", muted=True)
        self._trouble_title = _label("", size=1.15, bold=True)
        self._trouble_detail = _label("")
        self._add_page(
            UNREADABLE,
            self._trouble_name,
            self._trouble_title,
            self._trouble_detail,
            self._buttons(intake_words.choose_another(), self._paste_button()),
        )

    def _paste_button(self) -> QPushButton:
        paste = QPushButton(intake_words.paste_text_instead())
        paste.setAccessibleName(intake_words.paste_for(wording.hand_name(self.hand)))
        paste.clicked.connect(self.paste_requested)
        return paste

    def _build_details(self) -> QPushButton:
        self.details = QPushButton(intake_words.details())
        self.details.setToolTip(intake_words.what_details_tell())
        self.details.setAccessibleName(intake_words.details_of(wording.short_hand_name(self.hand)))
        self.details.clicked.connect(lambda: self.details_requested.emit(self.details))
        return self.details

    def _buttons(self, browse_text: str, *more: QWidget) -> QWidget:
        browse = QPushButton(browse_text)
        browse.clicked.connect(self.browse_requested)
        clear = QToolButton()
        clear.setIcon(self._theme.icon("close"))
        clear.setToolTip(intake_words.take_this_away())
        clear.setAccessibleName(intake_words.take_away(wording.short_hand_name(self.hand)))
        clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        clear.clicked.connect(self.clear_requested)
        return _row(browse, *more, clear)

    def _add_page(self, index: int, *widgets: QWidget) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(8)
        layout.addStretch(1)
        self._icons[index].setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._icons[index])
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch(1)
        self._pages.addWidget(page)


def _label(text: str, *, size: float = 1.0, bold: bool = False, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    if muted:
        label.setProperty("muted", "true")
    if size != 1.0 or bold:
        font = reading_font(label.font().pointSizeF() * size)
        font.setBold(bold)
        label.setFont(font)
    return label


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 6, 0, 0)
    layout.addStretch(1)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return row
