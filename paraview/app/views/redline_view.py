"""The redline: one text to read and to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from paraview.app.article.laid_out import GUTTER_PX
from paraview.app.article.text import column_width_px, qt_text
from paraview.app.views.redline_marks import Placed, RedlineMarks
from paraview.comparison import Look
from paraview.passages.redline import Ink, inline_paragraphs
from paraview.wording.window import views as views_words

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.look.typography import Typography
    from paraview.app.state.view_state import ViewState
    from paraview.passages.redline import Paragraph, Run

PASSAGE_PROPERTY = QTextFormat.Property.UserProperty.value + 1
MARGIN_PX = 40
FOLD_SIGN = " ⋯ "
SIGN_SCALE = 0.92
_LINE = QTextCharFormat.UnderlineStyle
LINES = {
    Look.IDENTICAL: _LINE.NoUnderline,
    Look.EDITED: _LINE.DashUnderline,
    Look.REWORDED: _LINE.DotLine,
    Look.DROPPED: _LINE.NoUnderline,
    Look.ADDED: _LINE.SingleUnderline,
}
"""The line below words that changed, as below sentences side by side; what went is struck too."""


class InlineView(QTextEdit):
    """Both articles as one text; it is made when it is first looked at.

    Signals:
        menu_requested: of which passage, and where on the screen.
    """

    menu_requested = Signal(int, object)

    def __init__(
        self,
        state: ViewState,
        theme: Theme,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self.setAccessibleName(views_words.one_text())
        self._state = state
        self._theme = theme
        self._typography = typography
        self._is_stale = True
        self._places: dict[int, int] = {}
        self._placed: list[Placed] = []
        self.marks = RedlineMarks([], state)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.document().setUndoRedoEnabled(False)
        state.relabelled.connect(self._make_anew)
        state.filtered.connect(self._make_anew)
        state.selected.connect(self._show_selected)
        theme.changed.connect(self._make_anew)

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another size or font."""
        self._typography = typography
        self._make_anew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._make()
        self._show_selected()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        scroll_px = self.verticalScrollBar().value()
        frame = self.document().rootFrame().frameFormat()
        column = frame.leftMargin(), self.viewport().width() - frame.rightMargin()
        page = scroll_px + event.rect().top(), scroll_px + event.rect().bottom()
        font = QFont(self.font())
        font.setPointSizeF(self._typography.size_points * SIGN_SCALE)
        font.setBold(True)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -scroll_px)
            self.marks.paint(painter, self.document(), self._theme.palette, page, column, font)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._select_at(self.textCursor())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            return
        self._select_at(self.cursorForPosition(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self._passage_at(self.cursorForPosition(event.pos()))
        if index is not None:
            self.menu_requested.emit(index, event.globalPos())

    def _select_at(self, cursor: QTextCursor) -> None:
        """Select the passage that a place in the text belongs to."""
        self._state.select(self._passage_at(cursor))

    def _passage_at(self, cursor: QTextCursor) -> int | None:
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        index = cursor.charFormat().property(PASSAGE_PROPERTY)
        return index if isinstance(index, int) else None

    def _make_anew(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._make()

    def _make(self) -> None:
        self._is_stale = False
        self._places.clear()
        self._placed.clear()
        self.clear()
        document = self.document()
        document.setDefaultFont(self._typography.font)
        block = QTextBlockFormat()
        block.setBottomMargin(self._typography.size_points)
        block.setLineHeight(
            self._typography.line_spacing_percent,
            QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
        )
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        paragraphs = inline_paragraphs(self._state.comparison, self._state.passages)
        is_folded = False  # the paragraph before was, from beginning to end
        for number, paragraph in enumerate(paragraphs):
            was_folded, is_folded = is_folded, all(self._is_folded(run) for run in paragraph)
            if was_folded and is_folded:
                for run in paragraph:
                    self._places.setdefault(run.passage, cursor.position() - 1)
                continue
            if number:
                cursor.insertBlock(block, QTextCharFormat())
            else:
                cursor.setBlockFormat(block)
            self._write(cursor, paragraph)
        cursor.endEditBlock()
        self.marks = RedlineMarks(self._placed, self._state)
        self.setTextCursor(QTextCursor(document))
        self._set_margins()

    def _write(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        """Write a paragraph; one sign stands for all that is folded and follows on each other."""
        is_skipping = False
        for run in paragraph:
            if self._is_written(run):
                is_skipping = False
                start = cursor.position()
                self._places.setdefault(run.passage, start)
                cursor.insertText(qt_text(run.text), self._format(run.ink, run.passage, run.text))
                self._placed.append(Placed(run, start, cursor.position()))
            elif self._is_folded(run):
                self._places.setdefault(run.passage, cursor.position())
                if not is_skipping:
                    cursor.insertText(FOLD_SIGN, self._format(Ink.SAME, run.passage))
                is_skipping = True

    def _is_folded(self, run: Run) -> bool:
        shown = self._state.shows(self._state.passages[run.passage])
        return self._state.filter.folds and not shown

    def _is_written(self, run: Run) -> bool:
        """Of what the filter does not show, what went is left out; folded, all of it is."""
        if self._state.shows(self._state.passages[run.passage]):
            return True
        return run.ink is not Ink.GONE and not self._state.filter.folds

    def _format(self, ink: Ink, index: int, text: str = FOLD_SIGN) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setProperty(PASSAGE_PROPERTY, index)
        passage = self._state.passages[index]
        looks = self._theme.palette.looks
        if not self._state.shows(passage):
            made.setForeground(QColor(self._theme.palette.chrome.ink_muted))
            return made
        made.setToolTip(passage.title)
        if passage.look is Look.IDENTICAL and ink is Ink.SAME and not passage.moved:
            return made
        colours = looks[passage.look]
        line = LINES[passage.look] if ink is not Ink.SAME else _LINE.NoUnderline
        if passage.moved:
            line = _LINE.DashDotLine
        made.setUnderlineStyle(line)
        made.setUnderlineColor(QColor(colours.line))
        if ink is not Ink.SAME and text.strip():
            is_come = ink is Ink.NEW and passage.look is Look.EDITED
            made.setBackground(QColor(colours.word if is_come else colours.wash))
        if ink is Ink.GONE:
            made.setFontStrikeOut(True)
            chrome = self._theme.palette.chrome
            made.setForeground(QColor(chrome.ink if passage.is_link else colours.line))
        return made

    def _set_margins(self) -> None:
        spare = (self.viewport().width() - column_width_px(self._typography)) / 2
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(max(GUTTER_PX, spare))
        frame.setRightMargin(max(MARGIN_PX, spare))
        frame.setTopMargin(MARGIN_PX / 2)
        frame.setBottomMargin(MARGIN_PX)
        self.document().rootFrame().setFrameFormat(frame)

    def _show_selected(self, _chosen_in: object = None) -> None:
        index = self._state.selected_index
        if not self.isVisible() or index not in self._places:
            self.setExtraSelections([])
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[index])
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setExtraSelections(self._selections(index))

    def _selections(self, index: int) -> list[QTextEdit.ExtraSelection]:
        """The stretches of one passage; only the selected one is ever marked this way."""
        found = []
        block = self.document().findBlock(self._places[index])
        fragments = block.begin()
        strong = QColor(self._theme.palette.looks[self._state.passages[index].look].strong)
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().property(PASSAGE_PROPERTY) == index:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(fragment.position())
                end = fragment.position() + fragment.length()
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format.setBackground(strong)
                found.append(selection)
            fragments += 1
        return found
