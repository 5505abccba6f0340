"""Adobe InDesign: the stories of a layout (.idml), or a single one (.icml)."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.guessed_roles import guess_roles
from paraview.documents.ground.markup import attribute, local_name, parse_xml
from paraview.documents.ground.package import Package
from paraview.documents.ground.stories import Story, article_of
from paraview.documents.ground.table_rows import row_blocks
from paraview.options import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from paraview.documents.ground.opened import Opened

_WHAT = "InDesign file"
_UNREAD = frozenset({"Note", "Properties", "MetadataPacketPreference"})
_MAX_PLACE_CHARS = 12
_BREAK = re.compile("[\u2029\n\r]")
_ROLES = (
    (re.compile(r"head|title|\bhed\b|\bdeck?\b"), Role.HEADING),
    (re.compile(r"caption|cutline|credit"), Role.CAPTION),
    (re.compile(r"quote"), Role.QUOTE),
    (re.compile(r"bullet|\blist"), Role.LIST_ITEM),
    (re.compile(r"footnote"), Role.FOOTNOTE),
)
"""What the names of paragraph styles tell; every house has its own."""


def read_layout(opened: Opened) -> Article:
    """The chosen stories of a layout, or all that have text."""
    return guess_roles(article_of(stories(opened), opened.options))


def read_story(opened: Opened) -> Article:
    """The story in an InCopy file."""
    root = parse_xml(opened.data, _WHAT, opened.limits)
    return guess_roles(article_of(_stories([root], opened.options.view), opened.options))


def stories(opened: Opened) -> tuple[Story, ...]:
    """The stories of a layout in the order of its list, named by their own identifiers."""
    package = Package(opened.data, _WHAT, opened.limits)
    order: list[str] = []
    if "designmap.xml" in package:
        order = [
            posixpath.normpath(attribute(element, "src") or "")
            for element in package.xml("designmap.xml").iter()
            if local_name(element) == "Story"
        ]
    listed = [name for name in order if name in package]
    rest = [name for name in package.names if name.startswith("Stories/") and name.endswith(".xml")]
    names = listed or rest
    return _stories((package.xml(name) for name in names), opened.options.view)


def _stories(roots: Iterable[_Element], view: View) -> tuple[Story, ...]:
    found: dict[str, Story] = {}
    for root in roots:
        for element in root.iter():
            parent = element.getparent()
            if local_name(element) == "Story" and (
                parent is None or local_name(parent) in {"Story", "Document"}
            ):
                reader = _StoryReader(view)
                reader.walk(element, "")
                name = attribute(element, "Self")
                if name is not None:  # the one around it only says which version it is
                    found[name] = Story(name, tuple(reader.finished()))
    return tuple(found.values())


class _StoryReader:
    """Makes paragraphs of the ranges of a story, which begin and end anywhere."""

    def __init__(self, view: View) -> None:
        self._skipped = "InsertedText" if view is View.ORIGINAL else "DeletedText"
        self._parts: list[str] = []
        self._style = ""
        self._runs: list[Run] = []
        self._notes: list[Run] = []

    def finished(self) -> list[Run]:
        """The blocks, notes last."""
        self._end_paragraph()
        return [*self._runs, *self._notes]

    def walk(self, parent: _Element, style: str) -> None:
        """Read what is in an element that is set in a paragraph style."""
        for child in parent:
            name = local_name(child)
            if name == "Content":
                self._add(child.text or "", style)
            elif name == "Br":
                self._style = style
                self._end_paragraph()
            elif name == "ParagraphStyleRange":
                self.walk(child, attribute(child, "AppliedParagraphStyle") or style)
            elif name == "Table":
                self._end_paragraph()
                self._table(child)
            elif name == "Footnote":
                self._notes += [Run(run.text, Role.FOOTNOTE) for run in self._inside(child)]
            elif name == "Change" and attribute(child, "ChangeType") == self._skipped:
                continue
            elif name not in _UNREAD:
                self.walk(child, style)

    def _add(self, text: str, style: str) -> None:
        for number, part in enumerate(_BREAK.split(text)):
            if number:
                self._end_paragraph()
            if part:
                self._style = self._style if self._parts else style
                self._parts.append(part)

    def _end_paragraph(self) -> None:
        text = "".join(self._parts)
        self._parts.clear()
        if text.strip():
            self._runs.append(Run(text, _role(self._style)))

    def _inside(self, element: _Element) -> list[Run]:
        reader = _StoryReader(View.FINAL)
        reader._skipped = self._skipped
        reader.walk(element, "")
        return reader.finished()

    def _table(self, table: _Element) -> None:
        rows: dict[int, list[tuple[int, list[Run]]]] = {}
        for cell in table:
            if local_name(cell) == "Cell":
                column, row = _place(attribute(cell, "Name") or "")
                rows.setdefault(row, []).append((column, self._inside(cell)))
        for _, cells in sorted(rows.items()):
            ordered = sorted(cells, key=lambda cell: cell[0])
            self._runs += row_blocks([runs for _, runs in ordered])


def _place(name: str) -> tuple[int, int]:
    """The column and row of a cell, which its name gives as `column:row`."""
    column, _, row = name.partition(":")
    sound = len(name) < _MAX_PLACE_CHARS and column.isdecimal() and row.isdecimal()
    return (int(column), int(row)) if sound else (0, 0)


def _role(style: str) -> Role:
    name = style.rpartition("/")[2].lower()
    return next((role for pattern, role in _ROLES if pattern.search(name)), Role.PARAGRAPH)
