"""Tells in the message bar what of a review could not be kept: in words, never in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from paraview.review import (
    Attributed,
    Cut,
    Joined,
    Judged,
    Linked,
    Noted,
    Parted,
    Split,
    first_words,
)
from paraview.wording.window import review as words

if TYPE_CHECKING:
    from paraview.app.state.reviewing import Reviewing
    from paraview.app.widgets.message_bar import MessageBar
    from paraview.errors import ParaviewError
    from paraview.review import Command

MOST_TOLD = 3
"""Of how many decisions the message tells; the whole list can be copied."""


class ReviewMessages(QObject):
    """Listens to the review of a workspace."""

    def __init__(self, reviewing: Reviewing, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._reviewing = reviewing
        self._bar = bar
        reviewing.lost.connect(self._on_lost)
        reviewing.failed.connect(self._on_failed)

    def _on_lost(self, commands: tuple[Command, ...]) -> None:
        lines = [self._line(each) for each in commands]
        told = lines[:MOST_TOLD]
        if len(lines) > MOST_TOLD:
            told.append(words.and_more(len(lines) - MOST_TOLD))
        self._bar.tell(
            words.could_not_be_kept(len(lines)),
            "; ".join(told),
            ((words.copy_the_list(), lambda: _copy(lines)),),
            is_error=True,
        )

    def _on_failed(self, error: ParaviewError) -> None:
        detail = f"{error.title} {error.detail}".strip()
        self._bar.tell(words.review_failed(), detail, is_error=True)

    def _line(self, command: Command) -> str:
        about = first_words(self._reviewing.words_about(command))
        return words.decision(_name(command), about) if about else _name(command)


def _name(command: Command) -> str:
    """What a decision is called."""
    match command:
        case Judged(_, verdict):
            return words.verdict_name(verdict)
        case Noted(_, text):
            return words.note_called(text)
        case Linked():
            return words.link()
        case Cut() | Parted():
            return words.take_apart()
        case Joined():
            return words.join_step()
        case Split():
            return words.split_step()
        case Attributed(_, speaker):
            return words.speaker_called(speaker)


def _copy(lines: list[str]) -> None:
    QGuiApplication.clipboard().setText("\n".join(lines))
