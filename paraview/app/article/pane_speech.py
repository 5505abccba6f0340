"""What an article pane tells those who listen to it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from paraview import wording
from paraview.app.article.announcements import describe, node_description
from paraview.app.article.sentence_nodes import SentenceList
from paraview.wording.window import articles as articles_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.app.article.laid_out import LaidOutArticle
    from paraview.app.article.pane_folds import PaneFolds
    from paraview.app.state.view_state import ViewState


class PaneSpeech(QObject):
    """Speaks for one pane: a list of its sentences, and what happens to them."""

    def __init__(self, pane: LaidOutArticle, folds: PaneFolds, state: ViewState) -> None:
        super().__init__(pane)
        self._pane = pane
        self._folds = folds
        self._state = state
        self._told: int | None = None
        self._is_stepping = False
        self._is_on_node = False
        self.sentences = SentenceList(self, self._list_name(), pane)
        pane.cursorPositionChanged.connect(self._on_caret_moved)
        state.selected.connect(self._on_selected)

    @contextmanager
    def stepping(self) -> Iterator[None]:
        """While the caret goes from sentence to sentence, and not from letter to letter."""
        self._is_stepping = True
        try:
            yield
        finally:
            self._is_stepping = False

    def sentence_count(self) -> int:
        """How many sentences there are."""
        return len(self._state.side(self._pane.hand).sentences)

    def sentence_name(self, sentence: int) -> str:
        """What a sentence says."""
        return self._state.side(self._pane.hand).sentence_text(sentence)

    def sentence_description(self, sentence: int) -> str:
        """What became of it, and what was found in it."""
        return node_description(self._state, self._pane.hand, sentence)

    def sentence_rect(self, sentence: int) -> QRect:
        """Where it stands on the screen."""
        top, bottom = self._pane.sentence_extent(sentence)
        corner = QPoint(round(self._pane.text_left_px), round(top) - self._pane.scroll_px)
        place = self._pane.viewport().mapToGlobal(corner)
        return QRect(place.x(), place.y(), round(self._pane.text_width_px), round(bottom - top))

    def sentence_under(self, place: QPoint) -> int | None:
        """The sentence at a place of the screen."""
        return self._pane.sentence_at(self._pane.viewport().mapFromGlobal(place))

    def is_selected_sentence(self, sentence: int) -> bool:
        """Whether it belongs to the selected passage."""
        passage = self._state.selected_passage
        return passage is not None and sentence in passage.sentences(self._pane.hand)

    def is_caret_sentence(self, sentence: int) -> bool:
        """Whether the caret stands in it, and what is typed goes there."""
        return self._pane.hasFocus() and sentence == self._pane.caret_sentence

    def is_shown_sentence(self, sentence: int) -> bool:
        """Whether it can be read, folded as the text may be."""
        return not self._folds.is_folded(sentence)

    def _list_name(self) -> str:
        document = self._state.side(self._pane.hand).document
        hand = wording.short_hand_name(self._pane.hand)
        return articles_words.sentences_of(hand.lower(), document.name)

    def _on_caret_moved(self) -> None:
        """Describe the sentence with the caret to those who can't see how it is marked."""
        sentence = self._pane.caret_sentence
        if sentence == self._told:
            return
        self._told = sentence
        told = "" if sentence is None else describe(self._state, self._pane.hand, sentence)
        self._pane.setAccessibleDescription(told)
        if sentence is None or not self._pane.hasFocus() or not QAccessible.isActive():
            return
        if self._is_stepping:  # the node itself is read: its name, what became of it
            self._is_on_node = True
            self.sentences.tell(sentence, QAccessible.Event.Focus)
            return
        if self._is_on_node:  # back to the text, which is read by letters and lines
            self._is_on_node = False
            QAccessible.updateAccessibility(QAccessibleEvent(self._pane, QAccessible.Event.Focus))
        if told:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._pane, told))

    def _on_selected(self, _chosen_in: object) -> None:
        passage = self._state.selected_passage
        for sentence in () if passage is None else passage.sentences(self._pane.hand):
            self.sentences.tell(sentence, QAccessible.Event.Selection)
