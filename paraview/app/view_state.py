"""What the views of a comparison share: which passage is pointed at and which is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paraview.app.passages import Hand, Passages

if TYPE_CHECKING:
    from paraview.app.passages import Passage
    from paraview.comparison import Comparison


class ViewState(QObject):
    """The selection, one for all views; views change it here and listen here.

    Signals:
        hovered: the pointer is on another passage, or on none.
        selected: another passage is selected, or none. The argument is the `Hand` in which it
            was chosen, whose view therefore need not move; none where every view should.
    """

    hovered = Signal()
    selected = Signal(object)

    def __init__(self, comparison: Comparison, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison = comparison
        self.passages = Passages(comparison)
        self._hovered: int | None = None
        self._selected: int | None = None

    @property
    def hovered_index(self) -> int | None:
        """The passage under the pointer."""
        return self._hovered

    @property
    def selected_index(self) -> int | None:
        """The selected passage."""
        return self._selected

    @property
    def selected_passage(self) -> Passage | None:
        """The selected passage itself."""
        return None if self._selected is None else self.passages[self._selected]

    def hover(self, index: int | None) -> None:
        """Point at a passage, or at none."""
        if index != self._hovered:
            self._hovered = index
            self.hovered.emit()

    def select(self, index: int | None, chosen_in: Hand | None = None) -> None:
        """Select a passage, or none. Selecting it again shows it again."""
        self._selected = index
        self.selected.emit(chosen_in)

    def select_next_difference(self, step: int) -> bool:
        """Select the next (`step` 1) or previous (-1) difference; false where there is none."""
        count = len(self.passages)
        index = self._selected
        if index is None:
            index = -1 if step > 0 else count
        index += step
        while 0 <= index < count:
            if self.passages[index].is_difference:
                self.select(index)
                return True
            index += step
        return False

    def difference_number(self) -> tuple[int, int]:
        """The selected one is the how-manyeth difference (0: none), of how many."""
        differences = [each.index for each in self.passages.all if each.is_difference]
        if self._selected in differences:
            return differences.index(self._selected) + 1, len(differences)
        return 0, len(differences)
