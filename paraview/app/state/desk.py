"""What the editor does with the two documents: put, read, swap, take away, compare."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from paraview.app.state.workspace import EMPTY, Place, Trouble, Workspace
from paraview.comparison import Hand
from paraview.engine.messages import FileSource
from paraview.wording.window import desk as desk_words

if TYPE_CHECKING:
    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.comparison import Comparison, Document, Stage
    from paraview.engine.messages import Source, StoryOutline
    from paraview.errors import ParaviewError
    from paraview.options import Options, ReadOptions
    from paraview.sessions import Work


class Phase(Enum):
    """What the window is about."""

    COLLECTING = auto()
    COMPARING = auto()
    CANCELLED = auto()
    FAILED = auto()
    COMPARED = auto()


class Desk(QObject):
    """Has the documents of a workspace read and compared, and remembers the way back.

    As soon as both documents are there the comparison starts by itself.

    Signals:
        phase_changed: the `Phase` that the window is in now.
        progressed: stage and share 0…1 of the running comparison.
        reading_progressed: the `Hand` whose document is being read, and the share 0…1 of it.
        stories_listed: a `Hand` and the stories (`StoryOutline`) in its file.
        stories_failed: why they can't be listed.
    """

    phase_changed = Signal(object)
    progressed = Signal(object, float)
    reading_progressed = Signal(object, float)
    stories_listed = Signal(object, object)
    stories_failed = Signal(object)

    def __init__(
        self, bridge: EngineBridge, options: Options | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.workspace = Workspace(bridge, options, self)
        self._reading: dict[int, Hand] = {}
        self._rereading: dict[int, Hand] = {}
        self._read_again: dict[Hand, Document] = {}
        self._listing: dict[int, Hand] = {}
        self._comparing: int | None = None
        self._phase = Phase.COLLECTING
        self._trouble: Trouble | None = None
        bridge.read_done.connect(self._on_read_done)
        bridge.stories_listed.connect(self._on_stories_listed)
        bridge.compared.connect(self._on_compared)
        bridge.failed.connect(self._on_failed)
        bridge.progressed.connect(self._on_progressed)

    @property
    def phase(self) -> Phase:
        """What the window is about."""
        return self._phase

    @property
    def trouble(self) -> Trouble | None:
        """Why the comparison failed, where it has."""
        return self._trouble

    @property
    def can_compare(self) -> bool:
        """Whether both documents are there."""
        return all(self.place(hand).document is not None for hand in Hand)

    def place(self, hand: Hand) -> Place:
        """What lies on one side."""
        return self.workspace.place(hand)

    def put(self, hand: Hand, source: Source) -> None:
        """Put a document on one side, in place of what lies there."""
        self._change(desk_words.put_document(), {hand: Place(source)})

    def put_pair(self, left: Source, right: Source) -> None:
        """Put a document on each side."""
        places = {Hand.LEFT: Place(left), Hand.RIGHT: Place(right)}
        self._change(desk_words.put_documents(), places)

    def clear(self, hand: Hand) -> None:
        """Take the document on one side away."""
        self._change(desk_words.take_document_away(), {hand: EMPTY})

    def clear_all(self) -> None:
        """Take both documents away."""
        self._change(desk_words.start_anew(), dict.fromkeys(Hand, EMPTY))

    def swap(self) -> None:
        """Make the left document the right one, and the other way round."""
        self.workspace.undo_stack.push(_SwapCommand(self))

    def change_places(self) -> None:
        """Do what `swap` says; what is being read goes along."""
        self._stop_comparing()
        for asked in (self._reading, self._rereading, self._listing):
            for request_id, hand in list(asked.items()):
                asked[request_id] = hand.other
        self.workspace.swap()
        self._compare_or_collect()

    def read_as(self, hand: Hand, options: ReadOptions) -> None:
        """Read a file again, as the editor wants it read."""
        source = self.place(hand).source
        if isinstance(source, FileSource):
            self.put(hand, replace(source, options=options))

    def open_work(self, work: Work) -> None:
        """Take what a session holds in place of what lies here, and show it."""
        self._stop_comparing()
        for asked in (self._reading, self._rereading, self._listing):
            for hand in Hand:
                self._forget(asked, hand)
        self.workspace.open_work(work)
        if self.workspace.view is not None:
            self._set_phase(Phase.COMPARED)
        else:
            self._compare_or_collect()

    def list_stories(self, hand: Hand) -> None:
        """Ask which stories the file on one side holds; `stories_listed` tells."""
        path = self.place(hand).path
        if path is not None:
            self._listing[self._bridge.list_stories(path)] = hand

    def reload(self, hand: Hand) -> None:
        """Read a file again that has changed on disk."""
        source = self.place(hand).source
        if source is not None:
            self._set_source(hand, source)

    def compare(self) -> None:
        """Compare the two documents, or do it again."""
        left, right = (self.place(hand).document for hand in Hand)
        if left is None or right is None:
            return
        self._stop_comparing()
        self._comparing = self._bridge.compare(left, right, self.workspace.options)
        self._set_phase(Phase.COMPARING)

    def compare_again(self) -> None:
        """Compare the two documents with their files as they are on disk now.

        What is shown stays until all of them are read.
        """
        files = {
            hand: source
            for hand in Hand
            for source in (self.place(hand).source,)
            if isinstance(source, FileSource)
        }
        if not files or not self.can_compare:
            self.compare()
            return
        self._stop_comparing()
        self._read_again.clear()
        for hand, source in files.items():
            self._forget(self._rereading, hand)
            self._rereading[self._bridge.read(source)] = hand

    def resume(self) -> None:
        """Show the comparison that is there, or make it."""
        if self.workspace.comparison is not None:
            self._set_phase(Phase.COMPARED)
        else:
            self.compare()

    def use(self, options: Options) -> None:
        """Compare with other options from now on, and at once what is being compared."""
        if options == self.workspace.options:
            return
        self.workspace.use(options)
        if self._phase is not Phase.COLLECTING:
            self.compare()

    def cancel(self) -> None:
        """Stop the running comparison."""
        if self._comparing is not None:
            self._stop_comparing()
            self._set_phase(Phase.CANCELLED)

    def go_back(self) -> None:
        """From a comparison, or a failed one, back to the two documents."""
        self._stop_comparing()
        self._set_phase(Phase.COLLECTING)

    def _change(self, text: str, places: dict[Hand, Place]) -> None:
        """Lay other documents, so that it can be undone unless nothing was there."""
        before = {hand: self.place(hand) for hand in Hand}
        after = {**before, **places}
        if all(place.is_empty for place in before.values()):
            self.lay(after)
        else:
            self.workspace.undo_stack.push(_PlacesCommand(self, before, after, text))

    def lay(self, places: dict[Hand, Place]) -> None:
        """Lay two places; what has no answer yet is asked for again."""
        self._stop_comparing()
        for hand, place in places.items():
            if place.is_reading and place.source is not None:
                self._set_source(hand, place.source)
            elif place is not self.place(hand):
                self._set_place(hand, place)
        self._compare_or_collect()

    def _set_source(self, hand: Hand, source: Source) -> None:
        self._stop_comparing()
        self._set_place(hand, Place(source))
        self._reading[self._bridge.read(source)] = hand
        self._set_phase(Phase.COLLECTING)

    def _set_place(self, hand: Hand, place: Place) -> None:
        for asked in (self._reading, self._rereading, self._listing):
            self._forget(asked, hand)
        self.workspace.lay(hand, place)

    def _forget(self, asked: dict[int, Hand], hand: Hand) -> None:
        for request_id in [i for i, about in asked.items() if about is hand]:
            self._bridge.forget(request_id)
            del asked[request_id]

    def _stop_comparing(self) -> None:
        self._trouble = None
        if self._comparing is not None:
            self._bridge.cancel(self._comparing)
            self._comparing = None

    def _compare_or_collect(self) -> None:
        if self.can_compare:
            self.compare()
        else:
            self._set_phase(Phase.COLLECTING)

    def _set_phase(self, phase: Phase) -> None:
        self._phase = phase
        self.phase_changed.emit(phase)

    def _on_read_done(self, request_id: int, document: Document) -> None:
        again = self._rereading.pop(request_id, None)
        if again is not None:
            self._read_again[again] = document
            if not self._rereading:
                for hand, fresh in self._read_again.items():
                    self.workspace.lay(hand, replace(self.place(hand), document=fresh))
                self.compare()
            return
        read = self._reading.pop(request_id, None)
        if read is not None:
            self.workspace.lay(read, replace(self.place(read), document=document))
            self._compare_or_collect()

    def _on_compared(self, request_id: int, comparison: Comparison) -> None:
        if request_id == self._comparing:
            self._comparing = None
            self.workspace.take(comparison)
            self._set_phase(Phase.COMPARED)

    def _on_failed(self, request_id: int, error: ParaviewError) -> None:
        trouble = Trouble(error.title, error.detail)
        if request_id == self._comparing:
            self._comparing = None
            self._trouble = trouble
            self._set_phase(Phase.FAILED)
            return
        if self._listing.pop(request_id, None) is not None:
            self.stories_failed.emit(trouble)
            return
        again = self._rereading.pop(request_id, None)
        if again is not None:  # it was there: what is told now is why it can't be read any more
            self._set_place(again, Place(self.place(again).source, trouble=trouble))
            self._set_phase(Phase.COLLECTING)
        hand = self._reading.pop(request_id, None)
        if hand is not None:
            self.workspace.lay(hand, replace(self.place(hand), trouble=trouble))

    def _on_stories_listed(self, request_id: int, stories: tuple[StoryOutline, ...]) -> None:
        hand = self._listing.pop(request_id, None)
        if hand is not None:
            self.stories_listed.emit(hand, stories)

    def _on_progressed(self, request_id: int, stage: Stage, share: float) -> None:
        if request_id == self._comparing:
            self.progressed.emit(stage, share)
        elif request_id in self._reading:
            self.reading_progressed.emit(self._reading[request_id], share)


class _PlacesCommand(QUndoCommand):
    """Other documents on the desk; with the old ones comes back what was decided about them."""

    def __init__(
        self, desk: Desk, before: dict[Hand, Place], after: dict[Hand, Place], text: str
    ) -> None:
        super().__init__(text)
        self._desk = desk
        self._before, self._after = before, after
        self._review = desk.workspace.reviewing.review

    def redo(self) -> None:
        self._desk.lay(self._after)

    def undo(self) -> None:
        self._desk.lay(self._before)
        self._desk.workspace.reviewing.restore(self._review)


class _SwapCommand(QUndoCommand):
    """The two documents in each other's place; to undo it is to do it again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk_words.swap())
        self._desk = desk

    def redo(self) -> None:
        self._desk.change_places()

    def undo(self) -> None:
        self._desk.change_places()
