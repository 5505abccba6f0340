"""One article laid out on a page of its own: its text, its column, and where everything stands."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QTextFrameFormat
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from paraview.app.article.sentence_layout import SentenceLayout
from paraview.app.article.text import (
    build_document,
    column_width_px,
    is_right_to_left,
    right_to_left_blocks,
)
from paraview.comparison import Hand, Span

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from paraview.app.article.marks import SideMarks
    from paraview.app.article.text_lines import Stretch
    from paraview.app.look.typography import Typography
    from paraview.comparison import Side

GUTTER_PX = 54
"""Left of the text, where the signs stand; on its right where it runs from right to left."""
RIGHT_MARGIN_PX = 26
TOP_MARGIN_PX = 26
INNER_SPARE_PX = 40.0
"""On wide screens, the most that is added between a column and the ribbons."""


class LaidOutArticle(QTextEdit):
    """The text of one side, and the heights and places of its sentences.

    What folds, paints and speaks for a pane asks it through this class, and knows no more of it.

    Signals:
        laid_out: lines may have moved: the width, the font or the text is another.
    """

    laid_out = Signal()

    def __init__(
        self,
        hand: Hand,
        side: Side,
        marks: SideMarks,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hand = hand
        self._side = side
        self._marks = marks
        self._typography = typography
        self.is_right_to_left = is_right_to_left(side.document)
        self.setAccessibleName(side.document.name)
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
        self._layout = SentenceLayout(self._document, marks.sentences, bidi_blocks)
        self.setDocument(self._document)
        # Qt lays a long text out bit by bit; until it is done the height is a guess.
        self._document.documentLayout().documentSizeChanged.connect(self.laid_out)

    def set_side(self, side: Side, marks: SideMarks) -> None:
        """Take other marks, and other sentences where some were split or joined."""
        if side.sentences != self._side.sentences:
            bidi_blocks = right_to_left_blocks(side.document)
            self._layout = SentenceLayout(self._document, marks.sentences, bidi_blocks)
        self._side, self._marks = side, marks
        self.viewport().update()

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

    @property
    def typography(self) -> Typography:
        """How the text is set."""
        return self._typography

    def lines(self, start: int, end: int) -> list[Stretch]:
        """The lines of the text from `start` to `end` (qt_pos), which lies in one block."""
        return self._layout.lines(start, end)

    def sentence_extent(self, sentence: int) -> tuple[float, float]:
        """Top and bottom of a sentence, px of the document."""
        return self._layout.extent(sentence)

    def sentence_band(self, sentence: int) -> tuple[float, float]:
        """The same, but a line that two sentences share is divided between them."""
        return self._layout.band(sentence)

    def height_of(self, char: int) -> float:
        """The top of the line that a code point of the article stands on, px of the document."""
        return self._layout.line_top(self._marks.utf16.to_qt(char))

    def _set_margins(self) -> None:
        """Keep the column at a comfortable width, and near the ribbons that lead to the other."""
        spare = self.viewport().width() - column_width_px(self._typography)
        spare = max(0.0, spare - GUTTER_PX - RIGHT_MARGIN_PX)
        inner = min(spare / 2, INNER_SPARE_PX)
        sides = (spare - inner, inner) if self.hand is Hand.LEFT else (inner, spare - inner)
        margins = (GUTTER_PX, RIGHT_MARGIN_PX)
        if self.is_right_to_left:  # the signs stand where lines begin
            margins = (RIGHT_MARGIN_PX, GUTTER_PX)
        wanted = QTextFrameFormat()
        wanted.setLeftMargin(margins[0] + sides[0])
        wanted.setRightMargin(margins[1] + sides[1])
        wanted.setTopMargin(TOP_MARGIN_PX)
        wanted.setBottomMargin(max(TOP_MARGIN_PX, self.page_px * 0.55))  # room to scroll past
        self._document.rootFrame().setFrameFormat(wanted)
        self._layout.forget()
        self.laid_out.emit()

    @property
    def selected_span(self) -> Span | None:
        """The characters of the article that are selected, if any are."""
        cursor = self.textCursor()
        to_char = self._marks.utf16.to_char
        start, end = to_char(cursor.selectionStart()), to_char(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected characters as they are in the article, not as Qt would give them back."""
        span = self.selected_span
        text = "" if span is None else span.of(self._side.document.text)
        mime = QMimeData()
        mime.setText(text.replace("\n", "\n\n"))
        mime.setHtml("".join(f'<p dir="auto">{escape(line)}</p>' for line in text.split("\n")))
        return mime

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

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
