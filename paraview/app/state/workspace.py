"""One piece of work: two documents, how they are compared, what was found, where the editor is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from paraview import wording
from paraview.app.state.pasted import named_for
from paraview.app.state.reviewing import Reviewing
from paraview.app.state.view_state import ViewState
from paraview.comparison import Hand
from paraview.engine.messages import FileSource, PastedSource
from paraview.options import Options
from paraview.review import Review, mirrored

if TYPE_CHECKING:
    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.comparison import Comparison, Document
    from paraview.engine.messages import Source
    from paraview.sessions import Laid, Work


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that went wrong, in words for the editor."""

    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """One side of the desk: empty, or a source with its document or why it can't be read."""

    source: Source | None = None
    document: Document | None = None
    trouble: Trouble | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was put here."""
        return self.source is None

    @property
    def is_reading(self) -> bool:
        """Whether the document is still to come."""
        return self.source is not None and self.document is None and self.trouble is None

    @property
    def path(self) -> str | None:
        """The file that the document comes from, if it does."""
        return self.source.path if isinstance(self.source, FileSource) else None


EMPTY = Place()
UNDO_DEPTH = 1_000


def _is_same_article(place: Place, other: Place) -> bool:
    """Whether two places hold one article, perhaps another version of it."""
    if place.path is not None or other.path is not None:
        return place.path == other.path
    return place.source == other.source


def _place_of(laid: Laid | None) -> Place:
    if laid is None:
        return EMPTY
    document = laid.document
    source: Source = (
        PastedSource(document.text, name=document.name)
        if laid.pasted or document.path is None
        else FileSource(document.path, laid.read_as)
    )
    return Place(source, document)


def _moved_to(hand: Hand, place: Place) -> Place:
    """What lies on one side, as it is called on the other."""
    if not isinstance(place.source, PastedSource):
        return place
    name = wording.pasted_text(hand)
    document = None if place.document is None else replace(place.document, name=name)
    return replace(place, source=named_for(hand, place.source), document=document)


class Workspace(QObject):
    """Owns the documents and what came of them; it outlives every page that shows it.

    The comparison, and what the editor does with it, stay for as long as the documents and the
    options are the same: going back to the documents and forth again loses nothing.

    Signals:
        place_changed: the `Hand` whose place holds something else now.
        begun: other articles are laid: another piece of work begins.
        taken: there is a new comparison.

    Attributes:
        undo_stack: all that the editor did and can undo, of documents and of the review.
        reviewing: what the editor decides about the comparison.
    """

    place_changed = Signal(object)
    begun = Signal()
    taken = Signal()

    def __init__(
        self, bridge: EngineBridge, options: Options | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_DEPTH)
        self.reviewing = Reviewing(bridge, self.undo_stack, self)
        self._options = options or Options()
        self._places = {Hand.LEFT: EMPTY, Hand.RIGHT: EMPTY}
        self._view: ViewState | None = None
        self._last_view: ViewState | None = None

    @property
    def options(self) -> Options:
        """What is set about comparisons."""
        return self._options

    @property
    def view(self) -> ViewState | None:
        """The comparison of the two documents as it is looked at, once there is one."""
        return self._view

    @property
    def comparison(self) -> Comparison | None:
        """The comparison of the two documents as it was found, once there is one."""
        return None if self._view is None else self._view.as_found

    def place(self, hand: Hand) -> Place:
        """What lies on one side."""
        return self._places[hand]

    def lay(self, hand: Hand, place: Place) -> None:
        """Lay something on one side; another document makes the comparison void."""
        before = self._places[hand]
        if place.document is not before.document:
            self._void()
        self._places[hand] = place
        if not before.is_empty and not _is_same_article(before, place):
            self.begun.emit()
            self.reviewing.restore(Review())
        self.place_changed.emit(hand)

    def open_work(self, work: Work) -> None:
        """Take what a session holds in place of what is here."""
        self._void()
        self._drop_last_view()
        self.undo_stack.clear()
        self._options = work.options
        for hand in Hand:
            self._places[hand] = _place_of(work.laid(hand))
        self.reviewing.restore(work.review, work.found, work.revised)
        for hand in Hand:
            self.place_changed.emit(hand)
        if work.found is not None:
            self.take(work.found)
        self.reviewing.offer_undo()

    def swap(self) -> None:
        """Make the left document the right one; what was decided about them goes along."""
        review = mirrored(self.reviewing.review)
        left, right = (self._places[hand] for hand in Hand)
        self._void()
        self._places = {
            Hand.LEFT: _moved_to(Hand.LEFT, right),
            Hand.RIGHT: _moved_to(Hand.RIGHT, left),
        }
        self.reviewing.restore(review)
        for hand in Hand:
            self.place_changed.emit(hand)

    def use(self, options: Options) -> None:
        """Compare with other options from now on."""
        if options != self._options:
            self._void()
            self._options = options

    def take(self, comparison: Comparison) -> ViewState:
        """Look at a new comparison, where the editor was in the last one as far as it is there."""
        view = ViewState(comparison, self)
        last = self._view or self._last_view
        if last is not None:
            view.continue_from(last)
        self._void()
        self._drop_last_view()
        self._view = view
        view.reviewing = self.reviewing
        self.reviewing.look_at(view)
        self.taken.emit()
        return view

    def _void(self) -> None:
        if self._view is not None:
            self._drop_last_view()
            self._last_view, self._view = self._view, None

    def _drop_last_view(self) -> None:
        if self._last_view is not None:
            self._last_view.deleteLater()
            self._last_view = None
