"""One article on the screen: its text, and on it the marks of what is visible."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QPainter,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from paraview.app.article_text import (
    Typography,
    build_document,
    column_width_px,
    right_to_left_blocks,
    set_typography,
)
from paraview.app.mark_painter import MarkPainter
from paraview.app.marks import SideMarks
from paraview.app.page_painter import PagePainter
from paraview.app.pane_speech import PaneSpeech
from paraview.app.sentence_layout import SentenceLayout
from paraview.app.text_lines import blocks_between

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from paraview.app.passages import Hand, Passage
    from paraview.app.theme import Theme
    from paraview.app.view_state import ViewState
    from paraview.comparison import Side

GUTTER_PX = 54
"""Left of the text, where the signs stand."""
RIGHT_MARGIN_PX = 26
TOP_MARGIN_PX = 26
BADGE_GAP_PX = 5.0
"""Between the text and the badges of findings to its right."""
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
        self._theme = theme
        self._typography = typography
        self._marks = SideMarks(hand, side, state.passages, state.findings)
        self._painter = MarkPainter(theme.palette)
        self._press: QPoint | None = None
        self._ghost: tuple[float, Passage] | None = None
        self._found: list[tuple[int, int]] = []
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
        # Qt lays a long text out bit by bit; until it is done the height is a guess.
        self._document.documentLayout().documentSizeChanged.connect(self.laid_out)
        state.hovered.connect(self.viewport().update)
        state.selected.connect(self.viewport().update)
        state.filtered.connect(self.viewport().update)
        state.found.connect(self._on_found)
        state.relabelled.connect(self._on_relabelled)
        theme.changed.connect(self._on_theme_changed)
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

    def set_ghost(self, height_px: float | None, passage: Passage | None = None) -> None:
        """Mark the height at which a moved passage would stand, had it stayed in its place."""
        self._ghost = None if height_px is None or passage is None else (height_px, passage)
        self.viewport().update()

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another size or font, and keep the same words in view."""
        middle = self.cursorForPosition(QPoint(self.width() // 2, self.page_px // 3)).position()
        self._typography = typography
        set_typography(self._document, self._side.document, typography)
        self._set_margins()
        top = self._layout.line_top(middle)
        self.verticalScrollBar().setValue(round(top - self.page_px / 3))

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
        for block in blocks_between(self._document, top, bottom):
            start = block.position()
            for mark in self._marks.sentences_between(start, start + block.length()):
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
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scroll_px)

    def move_caret_by_sentence(self, step: int) -> None:
        """Move the caret to the beginning of the next (1) or previous (-1) sentence."""
        starts = [mark.start for mark in self._marks.sentences]
        here = bisect_right(starts, self.textCursor().position()) - 1
        wanted = min(max(here + step, 0), len(starts) - 1)
        if wanted >= 0:
            cursor = self.textCursor()
            cursor.setPosition(starts[wanted])
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
        if sentence is None:
            return None
        mark = self._marks.sentences[sentence]
        for line in self._layout.lines(mark.start, mark.end):
            if line.left - 3 <= place.x() <= line.right + 3 and (
                line.top - 3 <= place.y() <= line.bottom + 4
            ):
                return sentence
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        clip = event.rect()
        scroll_px = self.scroll_px
        blocks = list(
            blocks_between(self._document, clip.top() + scroll_px, clip.bottom() + scroll_px)
        )
        marked = [
            (mark, self._layout.lines(mark.start, mark.end))
            for block in blocks
            for mark in self._marks.sentences_between(
                block.position(), block.position() + block.length()
            )
        ]
        page = PagePainter(self._painter, self._state, marked, self._layout.lines)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -scroll_px)
            page.paint_grounds(painter)
            for block in blocks:
                start, end = block.position(), block.position() + block.length() - 1
                words = self._marks.words_between(start, end)
                page.paint_words(painter, words, start, end)
                page.paint_found(painter, self._found, self._current_found(), start, end)
        super().paintEvent(event)
        frame = self._document.rootFrame().frameFormat()
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -scroll_px)
            page.paint_lines(painter, frame.leftMargin(), self._glyph_font())
            badges_px = frame.leftMargin() + self.text_width_px + BADGE_GAP_PX
            for block in blocks:
                start, end = block.position(), block.position() + block.length() - 1
                findings = self._marks.findings_between(start, end)
                page.paint_findings(painter, findings, start, end, badges_px)
            if self._ghost is not None:
                height_px, passage = self._ghost
                left = frame.leftMargin()
                right = left + self.text_width_px
                self._painter.ghost(painter, passage, left, right, height_px)

    def _current_found(self) -> int:
        """Where the current one of the found words begins (qt_pos); -1 where that is not here."""
        current = self._state.current_found
        if current is None or current[0] is not self.hand:
            return -1
        return self._marks.utf16.to_qt(current[1].start)

    def _glyph_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self._typography.size_points * 0.92)
        font.setBold(True)
        return font

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """Keep the column at a comfortable width, in the middle of the pane."""
        spare = self.viewport().width() - column_width_px(self._typography)
        spare -= GUTTER_PX + RIGHT_MARGIN_PX
        wanted = QTextFrameFormat()
        wanted.setLeftMargin(GUTTER_PX + max(0.0, spare / 2))
        wanted.setRightMargin(RIGHT_MARGIN_PX + max(0.0, spare / 2))
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
        is_link = index is not None
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
        was_pressed_here = self._press is not None and (point - self._press).manhattanLength() < 4
        self._press = None
        if was_pressed_here and not self.textCursor().hasSelection():
            self._state.select(self.passage_at(point), self.hand)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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

    def _on_found(self) -> None:
        to_qt = self._marks.utf16.to_qt
        self._found = [
            (to_qt(span.start), to_qt(span.end)) for span in self._state.found_in(self.hand)
        ]
        self.viewport().update()

    def _on_relabelled(self) -> None:
        side = self._state.side(self.hand)
        self._marks = SideMarks(self.hand, side, self._state.passages, self._state.findings)
        self.viewport().update()

    def _on_theme_changed(self) -> None:
        self._painter = MarkPainter(self._theme.palette)
        self.viewport().update()
