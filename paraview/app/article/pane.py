"""One article on the screen: its text, and on it the marks of what is visible."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QTextFrameFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from paraview.app.article.marks import SideMarks
from paraview.app.article.pane_folds import PaneFolds
from paraview.app.article.pane_painting import PanePainting
from paraview.app.article.pane_speech import PaneSpeech
from paraview.app.article.sentence_layout import SentenceLayout
from paraview.app.article.text import (
    build_document,
    column_width_px,
    right_to_left_blocks,
    set_typography,
)
from paraview.app.article.text_lines import blocks_between
from paraview.comparison import Hand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QTextBlock,
        QWheelEvent,
    )

    from paraview.app.article.text_lines import Stretch
    from paraview.app.look.theme import Theme
    from paraview.app.look.typography import Typography
    from paraview.app.state.view_state import ViewState
    from paraview.comparison import Side

GUTTER_PX = 54
"""Left of the text, where the signs stand."""
RIGHT_MARGIN_PX = 26
TOP_MARGIN_PX = 26
INNER_SPARE_PX = 40.0
"""On wide screens, the most that is added between a column and the ribbons."""
WHEEL_STEP = 120


class ArticlePane(QTextEdit):
    """Shows one side of a comparison and reports what is pointed at; it knows of no other pane.

    Signals:
        zoom_requested: the wheel was turned with Ctrl; 1 for larger, -1 for smaller.
        laid_out: lines may have moved: the width, the font or the text is another.
    """

    zoom_requested = Signal(int)
    laid_out = Signal()

    def __init__(
        self,
        hand: Hand,
        side: Side,
        state: ViewState,
        theme: Theme,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hand = hand
        self.setObjectName("articlePane")
        self.setAccessibleName(side.document.name)
        self._side = side
        self._state = state
        self._typography = typography
        self._marks = SideMarks(hand, side, state.passages, state.findings)
        self._press: QPoint | None = None
        self._reading = 0
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)  # the window takes what is dropped, wherever it lands
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # see Overview
        self.viewport().setMouseTracking(True)
        self._document = build_document(side.document, typography)
        self._document.setParent(self)
        bidi_blocks = right_to_left_blocks(side.document)
        self._layout = SentenceLayout(self._document, self._marks.sentences, bidi_blocks)
        self.setDocument(self._document)
        self.folds = PaneFolds(self, state, theme)
        self.folds.about_to_fold.connect(self._remember_place)
        self.folds.folded.connect(self._on_folded)
        # Qt lays a long text out bit by bit; until it is done the height is a guess.
        self._document.documentLayout().documentSizeChanged.connect(self.laid_out)
        state.hovered.connect(self.viewport().update)
        state.selected.connect(self.viewport().update)
        state.filtered.connect(self.viewport().update)
        state.relabelled.connect(self._on_relabelled)
        self.painting = PanePainting(self, state, theme)
        self.speech = PaneSpeech(self, state)

    @property
    def marks(self) -> SideMarks:
        """The marks on this article."""
        return self._marks

    @property
    def scroll_px(self) -> int:
        """How far the text is scrolled down."""
        return self.verticalScrollBar().value()

    @property
    def page_px(self) -> int:
        """The height of what is visible."""
        return self.viewport().height()

    @property
    def content_px(self) -> float:
        """The height of the whole text with its margins."""
        return self._document.documentLayout().documentSize().height()

    @property
    def text_extent(self) -> tuple[float, float]:
        """Top and bottom of the text without its margins, px of the document."""
        frame = self._document.rootFrame().frameFormat()
        return frame.topMargin(), self.content_px - frame.bottomMargin()

    @property
    def text_left_px(self) -> float:
        """Where the column begins, px of the viewport."""
        return self._document.rootFrame().frameFormat().leftMargin()

    @property
    def caret_sentence(self) -> int | None:
        """The sentence that the caret stands in."""
        return self._marks.sentence_at(self.textCursor().position())

    @property
    def text_width_px(self) -> float:
        """The width of the column."""
        frame = self._document.rootFrame().frameFormat()
        return self.viewport().width() - frame.leftMargin() - frame.rightMargin()

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
        self._reading = self.cursorForPosition(middle).position()

    def _on_folded(self) -> None:
        self._layout.forget()
        self.laid_out.emit()
        self._show_place()

    def _show_place(self) -> None:
        top = self._layout.line_top(self._reading)
        self.verticalScrollBar().setValue(round(top - self.page_px / 3))
        self.viewport().update()

    @property
    def typography(self) -> Typography:
        """How the text is set."""
        return self._typography

    def blocks_between(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """The blocks of which something is seen between two heights, px of the document."""
        return blocks_between(self._document, top, bottom, self.folds.shown_blocks)

    def lines(self, start: int, end: int) -> list[Stretch]:
        """The lines of the text from `start` to `end` (qt_pos), which lies in one block."""
        return self._layout.lines(start, end)

    def sentence_extent(self, sentence: int) -> tuple[float, float]:
        """Top and bottom of a sentence, px of the document."""
        return self._layout.extent(sentence)

    def sentence_band(self, sentence: int) -> tuple[float, float]:
        """The same, but a line that two sentences share is divided between them."""
        return self._layout.band(sentence)

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
        """Move the caret to the beginning of a sentence, without scrolling there."""
        scroll_px = self.scroll_px
        cursor = self.textCursor()
        cursor.setPosition(self._marks.sentences[sentence].start)
        with self.speech.stepping():
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

    def height_of(self, char: int) -> float:
        """The top of the line that a code point of the article stands on, px of the document."""
        return self._layout.line_top(self._marks.utf16.to_qt(char))

    def passage_at(self, point: QPoint) -> int | None:
        """The passage at a point of the viewport; the surest where there are several."""
        sentence = self.sentence_at(point)
        if sentence is None:
            return None
        passages = self._marks.sentences[sentence].passages
        return passages[0] if passages else None

    def sentence_at(self, point: QPoint) -> int | None:
        """The sentence at a point of the viewport."""
        place = QPointF(point.x(), point.y() + self.scroll_px)
        qt_pos = self._document.documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        sentence = self._marks.sentence_at(qt_pos)
        if sentence is None and qt_pos > 0:
            sentence = self._marks.sentence_at(qt_pos - 1)
        if sentence is None or self.folds.is_folded(sentence):
            return None
        mark = self._marks.sentences[sentence]
        for line in self._layout.lines(mark.start, mark.end):
            if line.left - 3 <= place.x() <= line.right + 3 and (
                line.top - 3 <= place.y() <= line.bottom + 4
            ):
                return sentence
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painting.paint_below(event.rect())
        super().paintEvent(event)
        self.painting.paint_above()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """Keep the column at a comfortable width, and near the ribbons that lead to the other."""
        spare = self.viewport().width() - column_width_px(self._typography)
        spare = max(0.0, spare - GUTTER_PX - RIGHT_MARGIN_PX)
        inner = min(spare / 2, INNER_SPARE_PX)
        sides = (spare - inner, inner) if self.hand is Hand.LEFT else (inner, spare - inner)
        wanted = QTextFrameFormat()
        wanted.setLeftMargin(GUTTER_PX + sides[0])
        wanted.setRightMargin(RIGHT_MARGIN_PX + sides[1])
        wanted.setTopMargin(TOP_MARGIN_PX)
        wanted.setBottomMargin(max(TOP_MARGIN_PX, self.page_px * 0.55))  # room to scroll past
        self._document.rootFrame().setFrameFormat(wanted)
        self._layout.forget()
        self.laid_out.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected characters as they are in the article, not as Qt would give them back."""
        cursor = self.textCursor()
        to_char = self._marks.utf16.to_char
        chars = slice(to_char(cursor.selectionStart()), to_char(cursor.selectionEnd()))
        mime = QMimeData()
        mime.setText(self._side.document.text[chars].replace("\n", "\n\n"))
        return mime

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
        if event.key() == Qt.Key.Key_Escape and self._state.selected_index is not None:
            self._state.select(None)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _on_relabelled(self) -> None:
        side = self._state.side(self.hand)
        self._marks = SideMarks(self.hand, side, self._state.passages, self._state.findings)
        self.viewport().update()
