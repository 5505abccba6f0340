"""What one pane folds away, the marks that stand for it, and how it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen
from PySide6.QtWidgets import QApplication

from paraview import wording
from paraview.app.article.folded_text import FoldedText
from paraview.app.article.folds import Folding, fold_sentences
from paraview.wording.window import articles as articles_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter

    from paraview.app.article.folds import Fold
    from paraview.app.article.laid_out import LaidOutArticle
    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState

PAD_PX = 9.0


class PaneFolds(QObject):
    """Folds what the filter hides on one side, but for what the editor opened.

    Signals:
        about_to_fold: lines are going to move.
        folded: lines have moved.
    """

    about_to_fold = Signal()
    folded = Signal()

    def __init__(
        self,
        pane: LaidOutArticle,
        state: ViewState,
        theme: Theme,
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._hand = pane.hand
        self._document = pane.document()
        self._state = state
        self._theme = theme
        self._opened: set[int] = set()
        self._text = FoldedText(self._document, state.side(pane.hand).document, self._mark_px)
        state.filtered.connect(self._on_filtered)
        state.relabelled.connect(self._on_filtered)
        state.selected.connect(self._on_selected)
        state.found.connect(self._on_found)

    @property
    def folding(self) -> Folding:
        """What is folded now."""
        return self._text.folding

    @property
    def shown_blocks(self) -> Sequence[int] | None:
        """The numbers of the blocks of which something is seen; none where that is all."""
        return self._text.shown_blocks

    def is_folded(self, sentence: int) -> bool:
        """Whether a sentence is folded away."""
        return self.folding.fold_of(sentence) is not None

    def open_fold(self, fold: Fold) -> None:
        """Show the sentences of a fold."""
        self._opened.update(range(fold.first, fold.last + 1))
        self._fold()

    def open_sentences(self, sentences: Sequence[int]) -> None:
        """Open the folds that some sentences are in."""
        folds = {fold.first: fold for fold in map(self.folding.fold_of, sentences) if fold}
        for fold in folds.values():
            self._opened.update(range(fold.first, fold.last + 1))
        if folds:
            self._fold()

    def fold_anew(self) -> None:
        """Fold again: the article has been set in another type."""
        if self.folding.folds:
            self._text.apply(self.folding, self._pane.typography, is_set_anew=True)

    def fold_under_caret(self) -> Fold | None:
        """The fold that the caret stands in."""
        caret = self._pane.caret_sentence
        return None if caret is None else self.folding.fold_of(caret)

    def fold_at(self, point: QPoint) -> Fold | None:
        """The fold whose mark lies at a point of the viewport."""
        if not self.folding.folds:
            return None
        place = QPointF(point.x(), point.y() + self._pane.scroll_px)
        block = self._document.documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        number = self._document.findBlock(block).blockNumber() if block >= 0 else -1
        for fold in self.folding.in_blocks(number, number):
            if self._area(fold).contains(place):
                return fold
        return None

    def told(self, fold: Fold) -> str:
        """What a fold hides, in words."""
        return wording.hidden_sentences(fold.count)

    def tip(self, fold: Fold) -> str:
        """What a fold hides, and how to see it."""
        return articles_words.how_to_unfold(self.told(fold))

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        """Draw the marks of the folds in the blocks from `first` to `last`."""
        chrome = self._theme.palette.chrome
        painter.setFont(self._mark_font())
        with_caret = self.fold_under_caret() if self._pane.hasFocus() else None
        for fold in self.folding.in_blocks(first, last):
            area = self._area(fold).adjusted(1, 2, -1, -1)
            has_caret = fold is with_caret
            edge = QColor(chrome.accent if has_caret else chrome.rule)
            painter.setPen(QPen(edge, 1.6 if has_caret else 1.0))
            painter.setBrush(QColor(chrome.panel))
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
            painter.setPen(QColor(chrome.ink_muted))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._label(fold))

    def _label(self, fold: Fold) -> str:
        return f"⋯ {self.told(fold)}" if fold.is_whole else f"⋯ {wording.number(fold.count)}"

    def _mark_font(self) -> QFont:
        font = QFont(QApplication.font())
        font.setPointSizeF(self._pane.typography.size_points * 0.78)
        return font

    def _mark_px(self, fold: Fold) -> float:
        width = QFontMetricsF(self._mark_font()).horizontalAdvance(self._label(fold))
        return width + 2 * PAD_PX

    def _area(self, fold: Fold) -> QRectF:
        line = self._pane.lines(fold.mark.start, fold.mark.start + 1)[0]
        return QRectF(line.left, line.top, line.right - line.left, line.bottom - line.top)

    def _on_filtered(self) -> None:
        self._opened.clear()
        self._fold()

    def _on_selected(self, _chosen_in: object) -> None:
        passage = self._state.selected_passage
        if passage is not None:
            self.open_sentences(passage.sentences(self._hand))

    def _on_found(self) -> None:
        current = self._state.current_found
        if current is None or current[0] is not self._hand or not self.folding.folds:
            return
        sentences = self._state.side(self._hand).sentences
        self.open_sentences(
            [
                number
                for number, sentence in enumerate(sentences)
                if sentence.span.start < current[1].end and current[1].start < sentence.span.end
            ]
        )

    def _fold(self) -> None:
        wanted = Folding()
        if self._state.filter.folds:
            spans = [(mark.start, mark.end) for mark in self._pane.marks.sentences]
            blocks = [each.block for each in self._state.side(self._hand).sentences]
            wanted = fold_sentences(blocks, spans, self._is_hidden)
        if wanted != self.folding:
            self.about_to_fold.emit()
            self._text.apply(wanted, self._pane.typography)
            self.folded.emit()

    def _is_hidden(self, sentence: int) -> bool:
        passages = self._state.passages.of_sentence(self._hand, sentence)
        if not passages or sentence in self._opened:
            return False
        return not any(self._state.shows(self._state.passages[index]) for index in passages)
