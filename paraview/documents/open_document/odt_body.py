"""The text of an OpenDocument body, in one view of its tracked changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.article import Run
from paraview.documents.ground.guessed_roles import SENTENCE_END
from paraview.documents.ground.markup import attribute, local_name
from paraview.documents.ground.raised import LOWERED, RAISED, settled
from paraview.documents.ground.table_rows import row_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_PARAGRAPH_END = "\u2029"
"""Stands inside a paragraph for the end of one that was deleted there."""

_UNREAD = frozenset(
    {"tracked-changes", "annotation", "annotation-end", "note-citation", "ruby-text", "forms"}
    | {"hidden-paragraph", "table-of-content", "alphabetical-index", "sequence-decls", "desc"}
    | {"object", "image", "plugin", "covered-table-cell", "shapes", "event-listeners", "title"}
    | {"variable-decls", "user-field-decls", "dde-connection-decls", "binary-data", "script"}
)
_MARKS = {"tab": "\t", "line-break": "\n"}
_MAX_SPACES = 1_000
_BOLD_HEADING_WORDS = 15


@dataclass(frozen=True, slots=True)
class Style:
    """What a style means for the text in it; `role` is none where it says nothing."""

    role: Role | None = None
    hidden: bool = False
    bold: bool = False
    is_title: bool = False
    raised: bool = False


_NO_STYLE = Style()


class BodyReader:
    """Reads the content of a body.

    Args:
        styles: what the styles mean, by name.
        changes: the tracked insertions and deletions, by id.
        original: whether the text before the tracked changes is wanted.

    Attributes:
        title: the text of the paragraphs in the style “Title”.
        notes: the footnotes met so far.
    """

    def __init__(
        self, styles: Mapping[str, Style], changes: Mapping[str, _Element], *, original: bool
    ) -> None:
        self._styles = styles
        self._changes = changes
        self._original = original
        self._left_out: set[str] = set()  # the changes that are open and not in this view
        self._frames: list[_Element] = []
        self._carried = ""
        self.title = ""
        self.notes: list[Run] = []

    def blocks(self, parent: _Element, role: Role | None = None) -> list[Run]:
        """The blocks of text in an element that holds paragraphs, lists and tables.

        `role` is what a paragraph is where its style says nothing.
        """
        runs: list[Run] = []
        for child in parent:
            name = local_name(child)
            if name in {"p", "h"}:
                runs += self._paragraph(child, name, role)
            elif name in {"list-item", "list-header"}:
                runs += self.blocks(child, Role.LIST_ITEM)
            elif name == "table-row":
                if not self._left_out:
                    cells = [self.blocks(cell) for cell in child if local_name(cell) not in _UNREAD]
                    runs += row_blocks(cells)
            elif name.startswith("change"):
                # A change between paragraphs; one that begins here hides what follows.
                runs += [Run(text) for text in self._change(child, name).split(_PARAGRAPH_END)]
            elif name not in _UNREAD:
                runs += self.blocks(child, role)
        return [run for run in runs if run.text.strip()]

    def _paragraph(self, element: _Element, name: str, role: Role | None) -> list[Run]:
        style = self._styles.get(attribute(element, "style-name") or "", _NO_STYLE)
        text = "" if style.hidden else settled("".join(self._pieces(element)))
        text = self._carried + text
        self._carried = ""
        frames, self._frames = self._frames, []
        runs: list[Run] = []
        if self._left_out:
            self._carried = text  # the end of this paragraph is not in this view: it runs on
        else:
            role = Role.HEADING if name == "h" else style.role or role
            if style.is_title:
                self.title = f"{self.title} {text}".strip()
            if role is None and self._is_bold_heading(element, style, text):
                role = Role.HEADING
            parts = text.split(_PARAGRAPH_END)
            runs = [Run(part, role or Role.PARAGRAPH) for part in parts]
        for frame in frames:
            runs += self.blocks(frame)
        return runs

    def _pieces(self, parent: _Element) -> Iterator[str]:
        """The text in a paragraph. Changes that are not in this view are left out."""
        yield self._seen(parent.text)
        for child in parent:
            name = local_name(child)
            if name.startswith("change"):
                yield self._change(child, name)
            elif name == "s":
                yield " " * min(_MAX_SPACES, _count(attribute(child, "c")))
            elif name in _MARKS:
                yield _MARKS[name]
            elif name == "note":
                self._note(child)
            elif name == "text-box":
                self._frames.append(child)
            elif name == "hidden-text" or name in _UNREAD:
                pass
            elif self._style_of_span(child).raised:
                yield from (RAISED, *self._pieces(child), LOWERED)
            elif not self._style_of_span(child).hidden:
                yield from self._pieces(child)
            yield self._seen(child.tail)

    def _seen(self, text: str | None) -> str:
        return text if text and not self._left_out else ""

    def _style_of_span(self, span: _Element) -> Style:
        if local_name(span) != "span":
            return _NO_STYLE
        return self._styles.get(attribute(span, "style-name") or "", _NO_STYLE)

    def _change(self, element: _Element, name: str) -> str:
        """Follow the mark of a change; gives the text that was deleted there, if it is wanted.

        A deletion is a point that its text was taken from, or, with marks at both ends, still in
        its place.
        """
        key = attribute(element, "change-id") or ""
        change = self._changes.get(key)
        if change is None:
            return ""
        is_insertion = local_name(change) == "insertion"
        if name == "change-start":
            if is_insertion == self._original:
                self._left_out.add(key)
            return ""
        if name == "change-end":
            self._left_out.discard(key)
            return ""
        if is_insertion or not self._original or self._left_out:
            return ""
        paragraphs = [part for part in change.iterdescendants() if local_name(part) in {"p", "h"}]
        return _PARAGRAPH_END.join("".join(self._pieces(part)) for part in paragraphs)

    def _note(self, note: _Element) -> None:
        if self._left_out:
            return
        for body in note:
            if local_name(body) == "note-body":
                text = " ".join(run.text.strip() for run in self.blocks(body))
                self.notes.append(Run(text, Role.FOOTNOTE))

    def _is_bold_heading(self, element: _Element, style: Style, text: str) -> bool:
        """Whether a short line is set in bold from end to end."""
        words = text.split()
        if not 1 < len(words) <= _BOLD_HEADING_WORDS or SENTENCE_END.search(text.rstrip()):
            return False
        if style.bold:
            return True
        spans = [
            self._styles.get(attribute(part, "style-name") or "", _NO_STYLE) for part in element
        ]
        loose = [element.text, *(part.tail for part in element)]
        return (
            bool(spans)
            and all(span.bold for span in spans)
            and not any(part and part.strip() for part in loose)
        )


def _count(value: str | None) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 6 else 1
