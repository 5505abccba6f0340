"""The stories on the pages of a PDF, for an editor to choose from."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.article import Run
from paraview.documents.ground.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paraview.documents.pdf.paragraphs import Paragraph

_HEADLINE_SIZE = 1.6
"""So much larger than the text is the headline of a story; smaller ones stand inside it."""

_BOX_HEAD_SIZE = 1.2
"""A heading of this size that is the first in its column may begin a story too."""


def headlined(blocks: Sequence[Paragraph]) -> list[Story]:
    """The blocks cut before each headline; a page that has but one is one story."""
    return _cut(blocks, [_is_headline(block) for block in blocks])


def choosable(
    blocks: Sequence[Paragraph], beside: Sequence[Paragraph], written: Sequence[str] = ()
) -> list[Story]:
    """The finest parts that make sense: stories by their headings, or else the columns.

    What stands turned beside the text is a part of its own, and so is what was written onto the
    pages: notes and entries in forms.
    """
    heads = [
        _is_headline(block)
        or (block.run.role is Role.HEADING and block.size >= _BOX_HEAD_SIZE and block.opens_column)
        for block in blocks
    ]
    parts = _cut(blocks, heads)
    if len(parts) == 1:
        columns = groupby(blocks, key=lambda block: (block.boxes[0].page, block.column))
        parts = [_story(f"c{n}", found) for n, (_, found) in enumerate(columns, 1)]
    if beside:
        parts.append(_story("beside", beside))
    if written:
        parts.append(Story("written", tuple(Run(text) for text in written)))
    return parts


def _is_headline(block: Paragraph) -> bool:
    return block.run.role is Role.HEADING and block.size >= _HEADLINE_SIZE


def _cut(blocks: Sequence[Paragraph], heads: Sequence[bool]) -> list[Story]:
    """The blocks cut before each run of heads."""
    found: list[list[Paragraph]] = [[]]
    was_head = False
    for block, is_head in zip(blocks, heads, strict=True):
        if is_head and not was_head:
            found.append([])
        found[-1].append(block)
        was_head = is_head
    return [_story(str(n), part) for n, part in enumerate(filter(None, found), 1)]


def _story(name: str, blocks: Iterable[Paragraph]) -> Story:
    found = list(blocks)
    return Story(
        name,
        tuple(block.run for block in found),
        boxes=tuple(box for block in found for box in block.boxes),
    )
