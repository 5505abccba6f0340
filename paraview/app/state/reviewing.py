"""What the editor decides: validated, done, undone, and carried through comparisons."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from paraview.comparison import FindingKind, sentences_anchor, spans_anchor
from paraview.review import (
    Cut,
    Judged,
    Linked,
    Noted,
    Parted,
    Progress,
    Review,
    Standing,
    Step,
    Subject,
    SubjectKind,
    TakenBack,
    Verdict,
    progress_of,
    refusal,
    subject_of,
    subjects_of,
    words_about,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.comparison import Comparison, PairAnchor
    from paraview.errors import ParaviewError
    from paraview.passages import entries
    from paraview.passages.passages import Passage
    from paraview.review import Command, Entry, Refusal


class Looked(Protocol):
    """A comparison as it is looked at, for whoever reviews it."""

    comparison: Comparison

    findings: tuple[entries.Entry, ...]

    @property
    def as_found(self) -> Comparison: ...
    @property
    def selected_finding(self) -> int | None: ...
    @property
    def selected_passage(self) -> Passage | None: ...
    def findings_of(self, index: int) -> tuple[int, ...]: ...
    def judged_pair(self) -> PairAnchor | None: ...
    def show_revised(self, comparison: Comparison) -> None: ...


class Reviewing(QObject):
    """The review of one workspace.

    Verdicts and notes hold at once. A correction asks the engine for the comparison that it makes;
    until the answer is there, the old one stands.

    Signals:
        changed: verdicts, notes or corrections are others.
        entry_added: the log has one more `Entry`.
        restored: the log is another one, such as that of other documents.
        revised: the comparison as the whole review makes it, once the engine has answered.
        lost: the commands that could not be carried out or over.
        failed: why the engine did not answer.
    """

    changed = Signal()
    entry_added = Signal(object)
    restored = Signal()
    revised = Signal(object)
    lost = Signal(object)
    failed = Signal(object)

    def __init__(
        self, bridge: EngineBridge, stack: QUndoStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._stack = stack
        self._review = Review()
        self._standing = Standing()
        self._view: Looked | None = None
        self._found: Comparison | None = None
        self._before: Comparison | None = None
        self._revised: Comparison | None = None
        self._asked: int | None = None
        self._counted: tuple[Comparison, frozenset[Subject]] | None = None
        bridge.revised.connect(self._on_revised)
        bridge.failed.connect(self._on_failed)

    @property
    def review(self) -> Review:
        """The log."""
        return self._review

    @property
    def standing(self) -> Standing:
        """What holds now."""
        return self._standing

    @property
    def known_revised(self) -> Comparison | None:
        """What the whole review makes of the comparison; none where the engine has not answered."""
        return self._revised

    @property
    def progress(self) -> Progress:
        """How many of the findings have a verdict."""
        view = self._view
        if view is None:
            return Progress(0, 0)
        if self._counted is None or self._counted[0] is not view.comparison:
            self._counted = (view.comparison, frozenset(subjects_of(view.comparison)))
        return progress_of(self._counted[1], self._standing)

    # --- what a verdict is about ------------------------------------------------------------------

    def subject_of_finding(self, number: int) -> Subject | None:
        """What a verdict on a finding is about."""
        view = self._view
        if view is None or not 0 <= number < len(view.findings):
            return None
        if number < len(view.comparison.findings):
            return subject_of(view.comparison, view.comparison.findings[number])
        entry = view.findings[number]  # a quotation of which nothing was found
        place = spans_anchor(view.comparison, entry.left, entry.right)
        return Subject(SubjectKind.QUOTE, place)

    def counts(self, number: int) -> bool:
        """Whether a finding is one of those of which the progress is told."""
        return self._view is not None and 0 <= number < len(self._view.comparison.findings)

    def selected_subject(self) -> Subject | None:
        """What a verdict is about now: the selected finding, else the selected passage."""
        view = self._view
        if view is None:
            return None
        if view.selected_finding is not None:
            return self.subject_of_finding(view.selected_finding)
        passage = view.selected_passage
        if passage is None:
            return None
        alone = (FindingKind.DROPPED, FindingKind.ADDED)
        for number in view.findings_of(passage.index):
            if view.comparison.findings[number].kind in alone:
                return self.subject_of_finding(number)
        kind = SubjectKind.LINK if passage.is_link else SubjectKind.PASSAGE
        return Subject(kind, sentences_anchor(view.comparison, passage.left, passage.right))

    def verdict_of_finding(self, number: int) -> Verdict:
        """The verdict on a finding."""
        subject = self.subject_of_finding(number)
        return Verdict.OPEN if subject is None else self._standing.verdict(subject)

    def note_on_finding(self, number: int) -> str:
        """The note on a finding."""
        subject = self.subject_of_finding(number)
        return "" if subject is None else self._standing.notes.get(subject, "")

    def words_about(self, command: Command) -> str:
        """The words that a command is about, also where it could not be carried over."""
        known = (self._before, self._found, None if self._view is None else self._view.comparison)
        return words_about(command, [each for each in known if each is not None])

    # --- deciding ---------------------------------------------------------------------------------

    def judge(self, verdict: Verdict, text: str) -> bool:
        """Give what is selected a verdict; the same one again takes it away."""
        subject = self.selected_subject()
        if subject is None:
            return False
        if self._standing.verdict(subject) is verdict:
            verdict = Verdict.OPEN
        return self.do(text, Judged(subject, verdict)) is None

    def note(self, words: str, text: str) -> bool:
        """Write a note on what is selected; an empty one takes it away."""
        subject = self.selected_subject()
        if subject is None or self._standing.notes.get(subject, "") == words:
            return False
        return self.do(text, Noted(subject, words)) is None

    def do(self, text: str, *commands: Command) -> Refusal | None:
        """Carry commands out as one step, or say why that can't be.

        Args:
            text: what the step is called where it is undone: “Put Together”.
            commands: what the editor decided.
        """
        if self._view is not None:
            for command in commands:
                told = refusal(command, self._view.comparison)
                if told is not None:
                    return told
        self._stack.push(_StepCommand(self, Step(commands, _now()), text))
        return None

    def accept(self, text: str) -> bool:
        """Say that the two ends of the selected passage belong together, or what may be one."""
        pair = None if self._view is None else self._view.judged_pair()
        return pair is not None and self.do(text, Linked(pair)) is None

    def refuse(self, text: str) -> bool:
        """Say that the two ends of the selected passage do not belong together."""
        view = self._view
        pair = None if view is None else view.judged_pair()
        if view is None or pair is None:
            return False
        passage = view.selected_passage
        is_link = passage is not None and passage.is_link
        said = Cut(pair) if is_link else Parted(pair.left[0], pair.right[0])
        return self.do(text, said) is None

    # --- the comparison that it is about ----------------------------------------------------------

    def look_at(self, view: Looked) -> None:
        """Go on with a new comparison; what was decided is carried over to it."""
        is_carrying = self._asked is not None and self._before is not None
        before = self._before if is_carrying else self._found  # what the log still speaks of
        self._found, self._view = view.as_found, view
        if self._review.log and before is not None and before != self._found:
            self._ask(before)
        elif self._standing.corrections and self._revised is not None:
            view.show_revised(self._revised)
        elif self._standing.corrections:
            self._ask(None)
        self.changed.emit()

    def restore(
        self,
        review: Review,
        found: Comparison | None = None,
        revised: Comparison | None = None,
    ) -> None:
        """Take another review, made on another comparison: of other documents, or of a session."""
        self._review, self._standing = review, review.standing
        self._found, self._revised = found, revised
        self._view = None
        self._asked = None
        self.restored.emit()
        self.changed.emit()

    def offer_undo(self) -> None:
        """Let the steps of a review that was just loaded be undone."""
        for step in self._review.steps:
            self._stack.push(_StepCommand(self, step, "", is_done=True))

    def add(self, entry: Entry) -> None:
        """Put an entry at the end of the log and have it take effect."""
        corrections = self._standing.corrections
        self._review = Review((*self._review.log, entry))
        self._standing = self._review.standing
        self.entry_added.emit(entry)  # first: it is kept before anything comes of it
        if self._standing.corrections != corrections:
            self._ask(None)
        self.changed.emit()

    def _ask(self, before: Comparison | None) -> None:
        """Have the engine make the comparison that the review makes, unless that is known."""
        self._revised = None
        if self._found is None or self._view is None:
            return
        self._before = before
        if before is None and not self._standing.corrections:
            self._asked = None
            self._view.show_revised(self._found)
            self.revised.emit(self._found)
        else:
            self._asked = self._bridge.revise(self._found, self._review, before)

    def _on_revised(
        self, request_id: int, comparison: Comparison, review: Review, lost: tuple[Command, ...]
    ) -> None:
        if request_id != self._asked or self._view is None:
            return
        self._asked = None
        if review != self._review:  # it was carried over
            self._review, self._standing = review, review.standing
            self.restored.emit()
        self._revised = comparison if self._standing.corrections else None
        self._view.show_revised(comparison)
        self.revised.emit(comparison)
        if lost:
            self.lost.emit(lost)
        self.changed.emit()

    def _on_failed(self, request_id: int, error: ParaviewError) -> None:
        if request_id == self._asked:
            self._asked = None
            self.failed.emit(error)


class _StepCommand(QUndoCommand):
    """One step of a review on the stack of its workspace."""

    def __init__(
        self, reviewing: Reviewing, step: Step, text: str, *, is_done: bool = False
    ) -> None:
        super().__init__(text)
        self._reviewing = reviewing
        self._step = step
        self._is_done = is_done

    def redo(self) -> None:
        if self._is_done:  # it was pushed because it is in the log already
            self._is_done = False
            return
        self._reviewing.add(self._step)

    def undo(self) -> None:
        self._reviewing.add(TakenBack(_now()))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
