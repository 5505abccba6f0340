"""How a table becomes blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.documents.ground.article import CELL_BORDER, Run

if TYPE_CHECKING:
    from collections.abc import Sequence


def row_blocks(cells: Sequence[Sequence[Run]]) -> list[Run]:
    """The blocks of a table row, out of the blocks in each of its cells.

    A row is one block, unless the table lays out a page: then its cells are read in turn.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) > 1 and all(len(cell) == 1 for cell in filled):
        return [Run(CELL_BORDER.join(cell[0].text.strip() for cell in filled))]
    return [run for cell in filled for run in cell]
