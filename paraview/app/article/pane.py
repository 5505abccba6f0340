"""One article on the screen: its text, and on it the marks of what is visible."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCursor

from paraview.app.article.laid_out import LaidOutArticle
from paraview.app.article.marks import SideMarks
from paraview.app.article.pane_folds import PaneFolds
from paraview.app.article.pane_painting import PanePainting
from paraview.app.article.pane_speech import PaneSpeech
from paraview.app.article.text import set_typography
from paraview.app.article.text_lines import blocks_between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QTextBlock,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.app.look.typography import Typography
    from paraview.app.state.view_state import ViewState
    from paraview.comparison import Hand, Side


class ArticlePane(LaidOutArticle):
    """Shows one side of a comparison and reports what is pointed at; it knows of no other pane.

    Signals:
        zoom_requested: the wheel was turned with Ctrl; 1 for larger, -1 for smaller.
        menu_requested: of which passage, where on the screen, in which article, and the words that
            are selected or pointed at.
    """

    zoom_requested = Signal(int)
    menu_requested = Signal(int, object, object, str)

    def __init__(
        self,
        hand: Hand,
        side: Side,
        state: ViewState,
        theme: Theme,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        marks = SideMarks(hand, side, state.passages, state.findings)
        super().__init__(hand, side, marks, typography, parent)
        self.setObjectName("articlePane")
        self._state = state
        self._press: QPoint | None = None
        self._reading = 0
        self.folds = PaneFolds(self, state, theme)
        self.folds.about_to_fold.connect(self._remember_place)
        self.folds.folded.connect(self._on_folded)
        state.hovered.connect(self.viewport().update)
        state.selected.connect(self.viewport().update)
        state.filtered.connect(self.viewport().update)
        state.relabelled.connect(self._read_marks)
        state.resegmented.connect(self._read_marks)
        state.chosen.connect(self.viewport().update)
        self.painting = PanePainting(self, self.folds, state, theme)
        self.speech = PaneSpeech(self, self.folds, state)

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another size or font, and keep the same words in view."""
        self._remember_place()
        self._typography = typography
        set_typography(self._document, self._side.document, typography)
        self.folds.fold_anew()
        self._set_margins()
        self._show_place()

    def _remember_place(self) -> None:
        """Lines are going to move; what is read now should stay in view."""
        middle = QPoint(self.width() // 2, self.page_px // 3)
        is_at_top = self.scroll_px == 0  # and stays there
        self._reading = 0 if is_at_top else self.cursorForPosition(middle).position()

    def _on_folded(self) -> None:
        self._layout.forget()
        self.laid_out.emit()
        self._show_place()

    def _show_place(self) -> None:
        top = self._layout.line_top(self._reading)
        self.verticalScrollBar().setValue(round(top - self.page_px / 3))
        self.viewport().update()

    def blocks_between(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """The blocks of which something is seen between two heights, px of the document."""
        return blocks_between(self._document, top, bottom, self.folds.shown_blocks)

    def visible_passages(self) -> set[int]:
        """The passages of the sentences that are on the page."""
        top, bottom = self.scroll_px, self.scroll_px + self.page_px
        found: set[int] = set()
        for block in self.blocks_between(top, bottom):
            start = block.position()
            for mark in self._marks.sentences_between(start, start + block.length()):
                if self.folds.is_folded(mark.sentence):
                    continue
                above, below = self.sentence_extent(mark.sentence)
                if below > top and above < bottom:
                    found.update(mark.passages)
        return found

    def select_at_caret(self) -> None:
        """Select the passage that the caret stands in."""
        sentence = self.caret_sentence
        if sentence is not None and self._marks.sentences[sentence].passages:
            self._state.select(self._marks.sentences[sentence].passages[0], self.hand)

    def put_caret_on(self, sentence: int) -> None:
        """Move the caret to the beginning of a sentence, without scrolling there.

        Nobody hears of the way there and back: else it would end a scrolling that is under way.
        """
        scroll_px = self.scroll_px
        cursor = self.textCursor()
        cursor.setPosition(self._marks.sentences[sentence].start)
        with self.speech.stepping(), QSignalBlocker(self.verticalScrollBar()):
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(scroll_px)

    def move_caret_by_sentence(self, step: int) -> None:
        """Move the caret to the beginning of the next (1) or previous (-1) sentence."""
        starts = [mark.start for mark in self._marks.sentences]
        here = bisect_right(starts, self.textCursor().position()) - 1
        fold = self.folds.folding.fold_of(here)
        if fold is not None:  # as one step
            here = fold.last if step > 0 else fold.first
        wanted = min(max(here + step, 0), len(starts) - 1)
        if wanted >= 0:
            cursor = self.textCursor()
            cursor.setPosition(starts[wanted])
            with self.speech.stepping():
                self.setTextCursor(cursor)

    def passage_at(self, point: QPoint) -> int | None:
        """The passage at a point of the viewport; the surest where there are several."""
        sentence = self.sentence_at(point)
        if sentence is None:
            return None
        passages = self._marks.sentences[sentence].passages
        return passages[0] if passages else None

    def sentence_at(self, point: QPoint) -> int | None:
        """The sentence at a point of the viewport, where it is not folded away."""
        sentence = super().sentence_at(point)
        return None if sentence is None or self.folds.is_folded(sentence) else sentence

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painting.paint_below(event.rect())
        super().paintEvent(event)
        self.painting.paint_above()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.passage_at(event.position().toPoint())
        self._state.hover(index)
        fold = self.folds.fold_at(event.position().toPoint())
        self.viewport().setToolTip("" if fold is None else self.folds.tip(fold))
        is_link = index is not None or fold is not None
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        self._state.hover(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        fold = self.folds.fold_at(point)
        was_pressed_here = self._press is not None and (point - self._press).manhattanLength() < 4
        self._press = None
        if was_pressed_here and fold is not None:
            self.folds.open_fold(fold)
        elif was_pressed_here and not self.textCursor().hasSelection():
            self._state.select(self.passage_at(point), self.hand)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            fold = self.folds.fold_under_caret()
            if fold is not None:
                self.folds.open_fold(fold)
            else:
                self.select_at_caret()
            return
        is_leaving = event.key() == Qt.Key.Key_Escape and self._state.choice.waiting is None
        if is_leaving and self._state.selected_index is not None:
            self._state.select(None)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            sentence = self.sentence_at(event.pos())
            cursor = self.cursorForPosition(event.pos())
            if sentence is not None and not self.textCursor().hasSelection():
                self.setTextCursor(cursor)  # what is done from the menu is done here
            place = event.globalPos()
        else:
            sentence, cursor = self.caret_sentence, self.textCursor()
            place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        passages = () if sentence is None else self._marks.sentences[sentence].passages
        if passages:
            self.menu_requested.emit(passages[0], place, self.hand, self._words_at(cursor))

    def _words_at(self, cursor: QTextCursor) -> str:
        """The selected words, or the one at a place, as they are in the article."""
        if self.textCursor().hasSelection():
            cursor = self.textCursor()
        else:
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        to_char = self._marks.utf16.to_char
        start, end = to_char(cursor.selectionStart()), to_char(cursor.selectionEnd())
        words = self._side.document.text[start:end]
        return words if any(char.isalnum() for char in words) else ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _read_marks(self) -> None:
        side = self._state.side(self.hand)
        self.set_side(side, SideMarks(self.hand, side, self._state.passages, self._state.findings))
