"""The pairs that were compared before, as a list to choose from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.app.settings import RecentPair

PAIR_ROLE = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()


class RecentPairsModel(QAbstractListModel):
    """Read-only list of pairs, the latest first; one with a missing file can't be chosen."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[RecentPair, ...] = ()
        self._present: tuple[bool, ...] = ()

    def set_pairs(self, pairs: Iterable[RecentPair]) -> None:
        """Show other pairs."""
        wanted = tuple(pairs)
        present = tuple(Path(each.left).exists() and Path(each.right).exists() for each in wanted)
        if (wanted, present) == (self._pairs, self._present):
            return
        self.beginResetModel()
        self._pairs, self._present = wanted, present
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        pair = self._pairs[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            text = f"{Path(pair.left).name}  ↔  {Path(pair.right).name}"
            if not self._present[index.row()]:
                text += intake_words.not_there_any_more()
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{pair.left}\n{pair.right}"
        if role == PAIR_ROLE:
            return pair
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and not self._present[index.row()]:
            flags &= ~Qt.ItemFlag.ItemIsEnabled
        return flags
