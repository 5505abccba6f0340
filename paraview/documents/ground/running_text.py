"""A running text that grows by characters, paragraph ends and table cells."""

from __future__ import annotations

from paraview.comparison import Role
from paraview.documents.ground.article import Run
from paraview.documents.ground.guessed_roles import SENTENCE_END
from paraview.documents.ground.raised import LOWERED, RAISED, settled
from paraview.documents.ground.table_rows import row_blocks

_BOLD_HEADING_WORDS = 15
_SURROGATES = range(0xD800, 0xE000)


class RunningText:
    """The blocks of a text, made as it is read.

    Attributes:
        role: the role of the paragraph that is open, where something has told it.
    """

    def __init__(self) -> None:
        self.role: Role | None = None
        self._runs: list[Run] = []
        self._parts: list[str] = []
        self._all_bold = True
        self._cells: list[list[Run]] = []
        self._row_start = 0
        self._in_row = False
        self._after: list[Run] = []

    def add(self, text: str, *, bold: bool, raised: bool = False) -> None:
        """Add characters to the paragraph that is open."""
        self._parts.append(f"{RAISED}{text}{LOWERED}" if raised else text)
        if not bold and not text.isspace():
            self._all_bold = False

    def end_paragraph(self) -> None:
        """End the paragraph that is open; its role holds for the next one, as in the format."""
        self._runs += self._taken()
        self._runs += self._after
        self._after.clear()

    def put_after(self, runs: list[Run]) -> None:
        """Put the blocks of a text box behind the paragraph that is open."""
        self._after += runs

    def start_row(self) -> None:
        """Say that the next paragraph stands in a table."""
        if not self._in_row:
            self._in_row = True
            self._row_start = len(self._runs)

    def end_cell(self) -> None:
        """End a table cell: all that was added since the cell before."""
        self.end_paragraph()
        if not self._in_row:
            return
        start = self._row_start
        self._cells.append(self._runs[start:])
        del self._runs[start:]

    def end_row(self) -> None:
        """End a table row; what stands in it outside of its cells stands behind it."""
        self.end_paragraph()
        rest = self._runs[self._row_start :] if self._in_row else []
        if rest:
            del self._runs[self._row_start :]
        self._runs += row_blocks(self._cells)
        self._runs += rest
        self._cells.clear()
        self._in_row = False

    def finished(self) -> list[Run]:
        """The blocks, with the cells of a row that was cut off."""
        return [*self._runs, *(run for cell in self._cells for run in cell)]

    def _taken(self) -> list[Run]:
        text = settled("".join(self._parts))
        self._parts.clear()
        all_bold, self._all_bold = self._all_bold, True
        if any(ord(character) in _SURROGATES for character in text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if not text.strip():
            return []
        role = self.role
        if role is None and all_bold and _is_short_line(text):
            role = Role.HEADING
        return [Run(text, role or Role.PARAGRAPH)]


def _is_short_line(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= _BOLD_HEADING_WORDS and not SENTENCE_END.search(text.rstrip())
