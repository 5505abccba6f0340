"""The keys of actions, as the editor changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from paraview.app.settings import keys_setting

if TYPE_CHECKING:
    from paraview.app.commands.actions import Actions
    from paraview.app.settings import Settings

_SEPARATOR = "\n"
_PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.ShiftModifier


class Shortcuts(QObject):
    """Changes the keys of actions, and remembers what was changed.

    Signals:
        changed: some action has other keys.
    """

    changed = Signal()

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__(actions)
        self._actions = actions
        self._settings = settings
        self._first = {spec.name: actions[spec.name].shortcuts() for spec in actions.specs}
        for name in self._first:
            stored = settings.get(keys_setting(name))
            if stored != "?":
                self._apply(name, _read(stored))

    def is_changed(self, name: str) -> bool:
        """Whether an action has other keys than it had at first."""
        return self._actions[name].shortcuts() != self._first[name]

    def clash(self, name: str, sequence: QKeySequence) -> str | None:
        """The name of another action that has these keys."""
        for other in self._first:
            if other != name and sequence in self._actions[other].shortcuts():
                return other
        return None

    def change(self, name: str, sequence: QKeySequence) -> None:
        """Give an action these keys, and take them from any other; an empty one means none."""
        other = None if sequence.isEmpty() else self.clash(name, sequence)
        if other is not None:
            self._set(other, [each for each in self._shortcuts(other) if each != sequence])
        self._set(name, [] if sequence.isEmpty() else [sequence])
        self.changed.emit()

    def reset(self, name: str) -> None:
        """Give an action the keys that it had at first, and take them from any other."""
        for sequence in self._first[name]:
            other = self.clash(name, sequence)
            if other is not None:
                self._set(other, [each for each in self._shortcuts(other) if each != sequence])
        self._set(name, self._first[name])
        self.changed.emit()

    def reset_all(self) -> None:
        """Give every action the keys that it had at first."""
        for name, sequences in self._first.items():
            self._set(name, sequences)
        self.changed.emit()

    def _shortcuts(self, name: str) -> list[QKeySequence]:
        return list(self._actions[name].shortcuts())

    def _set(self, name: str, sequences: list[QKeySequence]) -> None:
        self._apply(name, sequences)
        if sequences == self._first[name]:
            self._settings.forget(keys_setting(name))
        else:
            told = _SEPARATOR.join(each.toString() for each in sequences)
            self._settings.set(keys_setting(name), told)

    def _apply(self, name: str, sequences: list[QKeySequence]) -> None:
        self._actions.set_shortcuts(name, sequences)


def needed_for_typing(sequence: QKeySequence) -> bool:
    """Whether keys write something when they are pressed in a text."""
    if sequence.isEmpty():
        return False
    keys = sequence[0]  # type: ignore[index]
    is_plain = not keys.keyboardModifiers() & ~_PLAIN
    return is_plain and keys.key().value < Qt.Key.Key_Escape.value


def _read(stored: str) -> list[QKeySequence]:
    found = [QKeySequence(each) for each in stored.split(_SEPARATOR) if each]
    return [each for each in found if not each.isEmpty()]
