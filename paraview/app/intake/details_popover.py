"""What is known about a document, and how it can be opened again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.app.intake.reading_choices import (
    ENCODINGS,
    choices_for,
    known_encoding,
    shows_original,
)
from paraview.app.intake.story_chooser import choice_words
from paraview.engine.messages import FileSource
from paraview.options import Choice
from paraview.passages.length import words_in
from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from paraview.app.state.workspace import Place
    from paraview.options import ReadOptions

WIDTH_PX = 400
GAP_PX = 6


class DetailsPopover(QFrame):
    """A small window beside what was clicked; a click elsewhere or Escape closes it.

    Args:
        place: where the document lies, as it was compared if it was.
        parent: the window it belongs to.
        model: which language model compared it; empty where none did.

    Signals:
        reopen_requested: the document is to be read again with these `ReadOptions`.
        stories_requested: the editor wants to choose among the stories in the file.
    """

    reopen_requested = Signal(object)
    stories_requested = Signal()

    def __init__(self, place: Place, parent: QWidget, model: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(intake_words.details_of_the_document())
        self.setFixedWidth(WIDTH_PX)
        self._place = place
        self._model = model
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(18, 16, 18, 16)
        self._layout.setSpacing(10)
        self._add_facts()
        self._add_warnings()
        self._choices = choices_for(place.source, place.document)
        if self._choices:
            self._add_choices()

    def open_at(self, anchor: QWidget) -> None:
        """Show it below a widget, or above where there is no room below."""
        self.adjustSize()
        area = anchor.screen().availableGeometry()
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + GAP_PX))
        x = min(max(below.x(), area.left()), area.right() - self.width())
        y = below.y()
        if y + self.height() > area.bottom():
            y = anchor.mapToGlobal(QPoint(0, -GAP_PX)).y() - self.height()
        self.move(x, max(y, area.top()))
        self.show()
        self.setFocus()

    def _add_facts(self) -> None:
        document, source = self._place.document, self._place.source
        if document is None:
            return
        name = _label(wording.document_title(document))
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        self._layout.addWidget(name)
        if self._place.path:
            path = _label(self._place.path)
            path.setProperty("muted", "true")
            path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._layout.addWidget(path)
        facts = QFormLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(4)
        length = intake_words.words_and_paragraphs(
            wording.words(words_in(document.text)), wording.paragraphs(len(document.blocks))
        )
        for title, text in (
            (intake_words.format_of_it(), wording.format_name(document.format)),
            (intake_words.encoding(), known_encoding(source, document)),
            (intake_words.length(), length),
            (intake_words.name_of_it(), document.name),
            (intake_words.byline(), document.byline),
            (intake_words.tongue(), wording.tongue_name(document.tongue)),
            (intake_words.model(), self._model and wording.model_told(self._model)),
        ):
            if text:
                head = QLabel(title)
                head.setProperty("muted", "true")
                facts.addRow(head, _label(text))
        self._layout.addLayout(facts)

    def _add_warnings(self) -> None:
        document = self._place.document
        if document is None or not document.warnings:
            return
        original = shows_original(self._place.source)
        told = [wording.warning_text(each, original=original) for each in document.warnings]
        warnings = _label("\n".join(f"⚠ {each}" for each in told))
        warnings.setProperty("warning", "true")
        self._layout.addWidget(warnings)

    def _add_choices(self) -> None:
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        self._layout.addWidget(rule)
        title = QLabel(intake_words.open_again_as())
        title.setProperty("muted", "true")
        self._layout.addWidget(title)
        options = self._options()
        if Choice.ENCODING in self._choices:
            self._add_encodings(options.encoding)
        self._view = self._add_check(
            Choice.VIEW,
            intake_words.before_tracked_changes(),
            is_on=options.view.value == "original",
        )
        self._whole_page = self._add_check(
            Choice.WHOLE_PAGE,
            intake_words.whole_page(),
            is_on=options.whole_page,
        )
        self._straight = self._add_check(
            Choice.COLUMNS,
            intake_words.without_columns(),
            is_on=not options.columns,
        )
        buttons = QHBoxLayout()
        if Choice.STORIES in self._choices:
            document = self._place.document
            stories = QPushButton(choice_words(document.format if document else "").choose)
            stories.clicked.connect(self.stories_requested)
            stories.clicked.connect(self.close)
            buttons.addWidget(stories)
        buttons.addStretch(1)
        if self._choices & ~Choice.STORIES:
            self._again = QPushButton(intake_words.open_again())
            self._again.setProperty("primary", "true")
            self._again.clicked.connect(self._reopen)
            buttons.addWidget(self._again)
        self._layout.addLayout(buttons)

    def _add_encodings(self, chosen: str | None) -> None:
        self._encoding = QComboBox()
        self._encoding.setAccessibleName(intake_words.encoding())
        self._encoding.addItem(intake_words.encoding_as_found(), None)
        for name in ENCODINGS:
            self._encoding.addItem(name, name)
        self._encoding.setCurrentIndex(max(self._encoding.findData(chosen), 0))
        row = QHBoxLayout()
        row.addWidget(QLabel(intake_words.encoding()))
        row.addWidget(self._encoding, 1)
        self._layout.addLayout(row)

    def _add_check(self, choice: Choice, text: str, *, is_on: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(is_on)
        if choice in self._choices:
            self._layout.addWidget(box)
        else:
            box.setParent(self)
            box.hide()
        return box

    def _options(self) -> ReadOptions:
        from paraview.documents import ReadOptions  # heavy, and only needed here

        source = self._place.source
        chosen = source.options if isinstance(source, FileSource) else None
        return chosen or ReadOptions()

    def _reopen(self) -> None:
        from paraview.options import View

        options = replace(
            self._options(),
            view=View.ORIGINAL if self._view.isChecked() else View.FINAL,
            whole_page=self._whole_page.isChecked(),
            columns=not self._straight.isChecked(),
        )
        if Choice.ENCODING in self._choices:
            options = replace(options, encoding=self._encoding.currentData())
        self.reopen_requested.emit(options)
        self.close()


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
