"""The ranked articles as rows of a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from paraview.wording import number, whole_percent
from paraview.wording.window import many as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.archive import Ranked

    Index = QModelIndex | QPersistentModelIndex

RANKED_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class RankedModel(QAbstractTableModel):
    """A row for each article, the likeliest source first."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Ranked, ...] = ()

    def show(self, rows: Sequence[Ranked]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(words.columns())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft if section == 1 else Qt.AlignmentFlag.AlignRight
        return words.columns()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        ranked = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(index.row(), ranked)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return ranked.path
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return ranked if role == RANKED_ROLE else None


def _cells(row: int, ranked: Ranked) -> tuple[str, ...]:
    place, name = str(row + 1), Path(ranked.path).name
    card = ranked.scorecard
    if card is None:
        about = words.about(round(100 * ranked.likeness)) if ranked.likeness else "–"
        return place, name, about, "", "", "", ""
    return (
        place,
        name,
        whole_percent(card.right_reuse),
        whole_percent(card.verbatim),
        whole_percent(card.order_kept),
        number(card.longest_run),
        number(card.quotes_kept),
    )
