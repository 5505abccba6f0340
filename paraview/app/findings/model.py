"""The groups and their findings as a tree of two levels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from paraview.comparison import Verdict
from paraview.passages import entry_titles
from paraview.review import Standing
from paraview.wording.window import review as review_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.app.state.view_state import ViewState
    from paraview.passages.entries import Group
    from paraview.review import Subject

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
GROUP_ROLE = ENTRY_ROLE + 1
VERDICT_ROLE = ENTRY_ROLE + 2
NOTE_ROLE = ENTRY_ROLE + 3
ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
_GROUP_ID = 0
"""What an index of a group carries; that of an entry carries the row of its group, plus one."""


class FindingsModel(QAbstractItemModel):
    """Read-only; groups at the top, findings below them, with what the editor said of each."""

    def __init__(self, state: ViewState, parent: Any = None) -> None:
        super().__init__(parent)
        self._state = state
        self._groups: tuple[Group, ...] = ()
        self._rows: dict[int, tuple[int, int]] = {}
        self._standing = Standing()

    @property
    def groups(self) -> tuple[Group, ...]:
        """What is shown."""
        return self._groups

    def set_groups(self, groups: tuple[Group, ...]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._groups = groups
        self._rows = {
            entry.number: (row, child)
            for row, group in enumerate(groups)
            for child, entry in enumerate(group.entries)
        }
        self.endResetModel()

    def index_of(self, number: int) -> QModelIndex:
        """Where an entry stands; an invalid index where it is not shown."""
        if number not in self._rows:
            return QModelIndex()
        row, child = self._rows[number]
        return self.createIndex(child, 0, row + 1)

    def tell_reviewed(self) -> None:
        """Say of which findings the verdict or the note is another one now."""
        reviewing = self._state.reviewing
        if reviewing is None:
            return
        before, self._standing = self._standing, reviewing.standing
        changed = _changed(before.verdicts, self._standing.verdicts)
        changed |= _changed(before.notes, self._standing.notes)
        for number in self._rows if changed else ():
            if reviewing.subject_of_finding(number) in changed:
                index = self.index_of(number)
                self.dataChanged.emit(index, index)

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        ident = parent.row() + 1 if parent.isValid() else _GROUP_ID
        return self.createIndex(row, column, ident)

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _GROUP_ID:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _GROUP_ID)

    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() == _GROUP_ID and parent.column() == 0:
            return len(self._groups[parent.row()].entries)
        return 0

    def columnCount(self, parent: Index = ROOT) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        if index.internalId() == _GROUP_ID:
            group = self._groups[index.row()]
            if role == Qt.ItemDataRole.DisplayRole:
                return entry_titles.group_title(group)
            return group if role == GROUP_ROLE else None
        entry = self._groups[index.internalId() - 1].entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == VERDICT_ROLE:
            return self._verdict(entry.number)
        if role == NOTE_ROLE:
            return self._note(entry.number)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = entry_titles.entry_text(entry, self._state.comparison)
            said = self._verdict(entry.number), self._note(entry.number)
            return review_words.review_heard(text, *said)
        return None

    def _verdict(self, number: int) -> Verdict:
        reviewing = self._state.reviewing
        return Verdict.OPEN if reviewing is None else reviewing.verdict_of_finding(number)

    def _note(self, number: int) -> str:
        reviewing = self._state.reviewing
        return "" if reviewing is None else reviewing.note_on_finding(number)


def _changed(before: Mapping[Subject, object], after: Mapping[Subject, object]) -> set[Subject]:
    """What is said otherwise, or of what nothing is said any more."""
    return {each for each in {**before, **after} if before.get(each) != after.get(each)}
