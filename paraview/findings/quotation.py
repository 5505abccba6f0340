"""Words between quotation marks, where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from paraview.comparison import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks, without the marks; several parts where paragraphs break them.

    Attributes:
        parts: the runs of quoted words, in order, none empty.
        depth: 0, or how many other quotations it stands in.
        block: the index of the block in which it begins.
        is_block: whether a whole block is set as a quotation, without marks.
        label: where a transcript names who talks.
    """

    parts: tuple[Span, ...]
    depth: int
    block: int
    is_block: bool = False
    label: Span | None = None

    @property
    def span(self) -> Span:
        """From the first quoted word to the last."""
        return Span(self.parts[0].start, self.parts[-1].end)
