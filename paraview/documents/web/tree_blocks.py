"""From a tree of mark-up to runs of text: where blocks begin and end, and what they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground import plain_text
from paraview.documents.ground.article import CELL_BORDER, Run
from paraview.documents.ground.markup import local_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element


def _none_hidden(_: _Element) -> bool:
    return False


def _no_role(_: _Element) -> Role | None:
    return None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the element names of a kind of mark-up mean. Names that it doesn't list are inline.

    Attributes:
        blocks: elements that begin and end a block, with the role they give to the text in them;
            none leaves the role of what is around them.
        skipped: elements whose text nobody reads.
        breaks: elements that end a line; two in a row end the block.
        row: the element of a table row, which is one block unless its cells hold blocks.
        cells: the elements of its cells.
        verbatim: elements that hold plain text.
        is_hidden: whether an element is left out for another reason than its name.
        own_role: the role of a block that is told by something else than its name.
    """

    blocks: Mapping[str, Role | None]
    skipped: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset({"br"})
    row: str = "tr"
    cells: frozenset[str] = frozenset({"td", "th"})
    verbatim: frozenset[str] = frozenset()
    is_hidden: Callable[[_Element], bool] = _none_hidden
    own_role: Callable[[_Element], Role | None] = _no_role


@dataclass(slots=True)
class _Collector:
    """The text of the block that is open, and the blocks that are closed."""

    runs: list[Run] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=lambda: [Role.PARAGRAPH])
    breaks: int = 0
    has_text: bool = False

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            if not text.isspace():
                self.breaks = 0
                self.has_text = True

    def line_end(self) -> None:
        self.breaks += 1
        if self.breaks > 1:
            self.close_block()
        else:
            self.parts.append("\n")

    def close_block(self) -> None:
        text = self.taken()
        if text and not text.isspace():
            self.runs.append(Run(text, self.roles[-1]))

    def taken(self) -> str:
        """The text of the block that is open, which then is no more."""
        text = "".join(self.parts)
        self.parts.clear()
        self.breaks = 0
        self.has_text = False
        return text


def runs_of_tree(root: _Element, vocabulary: Vocabulary) -> list[Run]:
    """The blocks of text under `root`, in the order of the mark-up.

    It walks without recursion, so that no depth of nesting can hurt it.
    """
    from lxml import etree

    out = _Collector()
    flat_rows: list[bool] = []
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if not isinstance(element.tag, str):  # a comment, or an entity that is not resolved
            if event != "start":
                out.add(element.tail)
            continue
        name = local_name(element).lower()
        hidden = name in vocabulary.skipped or vocabulary.is_hidden(element)
        if event == "start":
            if hidden:
                walker.skip_subtree()
                continue
            _open(name, element, vocabulary, out, flat_rows)
            out.add(element.text)
        else:
            if not hidden:
                _close(name, vocabulary, out, flat_rows)
            if element is not root:
                out.add(element.tail)
    out.close_block()
    return out.runs


def _open(
    name: str, element: _Element, vocabulary: Vocabulary, out: _Collector, flat_rows: list[bool]
) -> None:
    if name in vocabulary.breaks:
        out.line_end()
    elif name in vocabulary.cells and flat_rows and flat_rows[-1]:
        out.add(CELL_BORDER if out.has_text else None)
    elif name == vocabulary.row:
        out.close_block()
        flat_rows.append(_is_flat(element, vocabulary))
    elif name in vocabulary.blocks:
        out.close_block()
        role = vocabulary.own_role(element) or vocabulary.blocks[name]
        out.roles.append(out.roles[-1] if role is None else role)
    elif name in vocabulary.cells:
        out.close_block()


def _close(name: str, vocabulary: Vocabulary, out: _Collector, flat_rows: list[bool]) -> None:
    if name == vocabulary.row:
        out.close_block()
        if flat_rows:
            flat_rows.pop()
    elif name in vocabulary.blocks:
        if name in vocabulary.verbatim:
            inner = plain_text.from_string(out.taken()).runs
            out.runs.extend(Run(run.text, out.roles[-1]) for run in inner)
        else:
            out.close_block()
        if len(out.roles) > 1:
            out.roles.pop()
    elif name in vocabulary.cells and not (flat_rows and flat_rows[-1]):
        out.close_block()


def _is_flat(row: _Element, vocabulary: Vocabulary) -> bool:
    """Whether the cells hold but inline text; in a table that lays out a page they don't."""
    for element in row.iterdescendants():
        name = local_name(element).lower()
        if name == vocabulary.row or name in vocabulary.blocks:
            return False
    return True
