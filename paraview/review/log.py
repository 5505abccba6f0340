"""The log of a review: what the editor did and took back, in order. It only ever grows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paraview.comparison import Verdict
from paraview.review.commands import Judged, Noted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.review.commands import Command, Correction, Subject


@dataclass(frozen=True, slots=True)
class Step:
    """What the editor did at once; `at` is the time in UTC, as ISO 8601 writes it."""

    commands: tuple[Command, ...]
    at: str = ""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The editor undid the last step that still stood."""

    at: str = ""


Entry = Step | TakenBack


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds after all of a log.

    Attributes:
        verdicts: those that are not open.
        notes: those that are not empty.
        corrections: in the order in which they were made.
    """

    verdicts: Mapping[Subject, Verdict] = field(default_factory=dict)
    notes: Mapping[Subject, str] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()

    def verdict(self, subject: Subject) -> Verdict:
        """The verdict on something, open where none was given."""
        return self.verdicts.get(subject, Verdict.OPEN)


@dataclass(frozen=True, slots=True)
class Review:
    """What an editor decided about a comparison, as a log."""

    log: tuple[Entry, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that still stand."""
        standing: list[Step] = []
        for entry in self.log:
            if isinstance(entry, Step):
                standing.append(entry)
            elif standing:
                standing.pop()
        return tuple(standing)

    @property
    def standing(self) -> Standing:
        """What holds now."""
        verdicts: dict[Subject, Verdict] = {}
        notes: dict[Subject, str] = {}
        corrections: list[Correction] = []
        for command in (command for step in self.steps for command in step.commands):
            match command:
                case Judged(subject, verdict):
                    verdicts[subject] = verdict
                case Noted(subject, text):
                    notes[subject] = text
                case _:
                    corrections.append(command)
        return Standing(
            {subject: given for subject, given in verdicts.items() if given is not Verdict.OPEN},
            {subject: text for subject, text in notes.items() if text},
            tuple(corrections),
        )

    def with_step(self, *commands: Command, at: str = "") -> Review:
        """This review and one more step."""
        return Review((*self.log, Step(commands, at)))

    def taken_back(self, at: str = "") -> Review:
        """This review without its last step; the log tells both.

        Raises:
            ValueError: where no step stands.
        """
        if not self.steps:
            raise ValueError("there is no step to take back")
        return Review((*self.log, TakenBack(at)))
