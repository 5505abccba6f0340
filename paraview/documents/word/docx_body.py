"""The text of a Word document's parts: paragraphs, tables, text boxes, in one view of its changes.

Elements are known by their local names, because Word writes two sets of namespaces. What is known
of the traps in this format, and why each rule is here, is in the names of the tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.article import Run
from paraview.documents.ground.guessed_roles import SENTENCE_END
from paraview.documents.ground.markup import attribute, local_name
from paraview.documents.ground.raised import LOWERED, RAISED, settled
from paraview.documents.ground.symbol_fonts import kind_of_font, signs
from paraview.documents.ground.table_rows import row_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

_ADDED = frozenset({"ins", "moveTo"})
_REMOVED = frozenset({"del", "moveFrom"})
_OFF = frozenset({"0", "false", "off", "none"})
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
}
_LETTERS = frozenset({"t", "delText", "sym", *_SIGNS})
_UNREAD = frozenset(
    {"rPr", "pPr", "tblPr", "tblGrid", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "rt"}
    | {"annotationRef", "fldData", "customXmlPr", "smartTagPr", "ctrlPr", "tcPr", "trPr", "sectPr"}
)
_BOLD_HEADING_WORDS = 15
_PRIVATE_USE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style means for the text in it; `role` is none where it says nothing."""

    role: Role | None = None
    hidden: bool = False
    is_title: bool = False
    raised: bool = False


_NO_STYLE = Style()


def _no_chunk(_: str) -> tuple[Run, ...]:
    return ()


class BodyReader:
    """Reads the content of parts.

    Args:
        styles: the document's styles by id.
        original: whether the text before the tracked changes is wanted.
        chunk: the blocks of the document that the relation with this id leads to.

    Attributes:
        title: the text of the paragraphs in the style “Title”.
        notes: the notes referred to so far, as kind and id.
        styled: the words of each paragraph, and the id of its style.
    """

    def __init__(
        self,
        styles: dict[str, Style],
        *,
        original: bool,
        chunk: Callable[[str], tuple[Run, ...]] = _no_chunk,
    ) -> None:
        self._styles = styles
        self._chunk = chunk
        self._skipped = _ADDED if original else _REMOVED
        self._fields: list[bool] = []
        self._boxes: list[_Element] = []
        self.title = ""
        self.notes: set[tuple[str, str]] = set()
        self.styled: list[tuple[str, str]] = []

    def blocks(self, parent: _Element) -> list[Run]:
        """The blocks of text in an element that holds paragraphs and tables."""
        self._fields.clear()
        runs: list[Run] = []
        carried = ""
        for element in self._flattened(parent):
            if local_name(element) == "tbl":
                runs += self._table(element)
                continue
            if local_name(element) == "altChunk":
                runs += self._chunk(attribute(element, "id") or "")
                continue
            text = carried + self._inline(element)
            carried = ""
            if self._mark_is_gone(element):
                carried = text  # the paragraph runs on into the next one
            else:
                runs.append(self._paragraph(element, text))
            boxes, self._boxes = self._boxes, []
            for box in boxes:
                runs += self.blocks(box)
        if carried:
            runs.append(Run(carried))
        return [run for run in runs if run.text.strip()]

    def _flattened(self, parent: _Element) -> Iterator[_Element]:
        """Paragraphs and tables, out of the content controls and the like that hold them."""
        for child in parent:
            name = local_name(child)
            if name in {"p", "tbl", "altChunk"}:
                yield child
            elif name == "AlternateContent":
                yield from self._flattened(_choice(child))
            elif name not in self._skipped and name not in _UNREAD:
                yield from self._flattened(child)

    def _paragraph(self, element: _Element, text: str) -> Run:
        style = self._style_of(element, "pPr", "pStyle")
        if style.is_title:
            self.title = f"{self.title} {text}".strip()
        properties = _child(element, "pPr")
        role = style.role
        if properties is not None:
            level = _child(properties, "outlineLvl")
            numbering = _child(properties, "numPr")
            if level is not None and (attribute(level, "val") or "9") < "9":
                role = Role.HEADING
            elif role is None and numbering is not None and _value(numbering, "numId") != "0":
                role = Role.LIST_ITEM
        if role is None and _is_bold_heading(element, text):
            role = Role.HEADING
        name = "" if properties is None else _value(properties, "pStyle") or ""
        self.styled.append((text, name))
        return Run(text, role or Role.PARAGRAPH)

    def _table(self, table: _Element) -> list[Run]:
        runs: list[Run] = []
        for row in self._parts(table, "tr"):
            properties = _child(row, "trPr")
            if properties is None or all(local_name(p) not in self._skipped for p in properties):
                runs += row_blocks([self.blocks(cell) for cell in self._parts(row, "tc")])
        return runs

    def _parts(self, parent: _Element, name: str) -> Iterator[_Element]:
        for child in parent:
            if local_name(child) == name:
                yield child
            elif local_name(child) not in _UNREAD and local_name(child) not in self._skipped:
                yield from self._parts(child, name)

    def _mark_is_gone(self, paragraph: _Element) -> bool:
        """Whether the end of the paragraph is itself a change that this view leaves out."""
        properties = _child(paragraph, "pPr")
        mark = None if properties is None else _child(properties, "rPr")
        return mark is not None and any(local_name(change) in self._skipped for change in mark)

    def _style_of(self, element: _Element, properties_name: str, style_name: str) -> Style:
        properties = _child(element, properties_name)
        if properties is None:
            return _NO_STYLE
        return self._styles.get(_value(properties, style_name) or "", _NO_STYLE)

    def _inline(self, parent: _Element) -> str:
        if local_name(parent) == "p" and self._style_of(parent, "pPr", "pStyle").hidden:
            return ""
        return settled("".join(self._pieces(parent)))

    def _pieces(self, parent: _Element) -> Iterator[str]:
        for child in parent:
            name = local_name(child)
            if name in self._skipped or name in _UNREAD:
                continue
            if name in _LETTERS:
                if not any(self._fields):
                    yield _letters(child, name)
            elif name == "fldChar":
                self._field(attribute(child, "fldCharType"))
            elif name in {"footnoteReference", "endnoteReference"}:
                kind = name.removesuffix("Reference")
                self.notes.add((kind, attribute(child, "id") or ""))
            elif name in {"drawing", "pict", "object"}:
                self._boxes += _text_boxes(child)
            elif name == "AlternateContent":
                yield from self._pieces(_choice(child))
            elif name == "r":
                yield from self._of_run(child)
            else:
                yield from self._pieces(child)

    def _of_run(self, run: _Element) -> Iterator[str]:
        properties = _child(run, "rPr")
        if properties is None:
            return self._pieces(run)
        style = self._styles.get(_value(properties, "rStyle") or "", _NO_STYLE)
        vanish = _child(properties, "vanish")
        is_hidden = style.hidden if vanish is None else _is_on(vanish)
        if is_hidden:
            return iter(())
        height = _value(properties, "vertAlign")
        is_raised = style.raised if height is None else height == "superscript"
        return iter((RAISED, *self._pieces(run), LOWERED)) if is_raised else self._pieces(run)

    def _field(self, kind: str | None) -> None:
        """Follow a field, whose result is read and whose code is not."""
        match kind:
            case "begin":
                self._fields.append(True)
            case "separate" if self._fields:
                self._fields[-1] = False
            case "end" if self._fields:
                self._fields.pop()
            case _:
                pass


def _child(element: _Element, name: str) -> _Element | None:
    return next((child for child in element if local_name(child) == name), None)


def _value(element: _Element, name: str) -> str | None:
    child = _child(element, name)
    return None if child is None else attribute(child, "val")


def _is_on(element: _Element) -> bool:
    return (attribute(element, "val") or "1").lower() not in _OFF


def _choice(alternatives: _Element) -> _Element:
    """The modern form of content that is stored twice for old readers."""
    for name in ("Choice", "Fallback"):
        chosen = _child(alternatives, name)
        if chosen is not None and len(chosen):
            return chosen
    return alternatives


def _text_boxes(drawing: _Element) -> list[_Element]:
    """The contents of the text boxes in a drawing, each once, the outermost where they nest."""
    found: list[_Element] = []
    waiting = list(reversed(drawing))
    while waiting:
        element = waiting.pop()
        name = local_name(element)
        if name == "txbxContent":
            found.append(element)
        elif name == "AlternateContent":
            waiting += reversed(_choice(element))
        else:
            waiting += reversed(element)
    return found


def _letters(element: _Element, name: str) -> str:
    if name == "sym":
        return _sign(element)
    return _SIGNS.get(name) or element.text or ""


def _sign(symbol: _Element) -> str:
    """A character out of a symbol font; what it leaves in the private range is a picture."""
    try:
        code = int(attribute(symbol, "char") or "", 16)
    except ValueError:
        return ""
    if not 0x20 <= code < 0x11_0000:
        return ""
    sign = signs(chr(code), kind_of_font(attribute(symbol, "font") or ""))
    return "" if sign and ord(sign) in _PRIVATE_USE else sign


def _is_bold_heading(paragraph: _Element, text: str) -> bool:
    """Whether a short line is set in bold from end to end, as in documents made without styles."""
    words = text.split()
    if not 1 < len(words) <= _BOLD_HEADING_WORDS or SENTENCE_END.search(text.rstrip()):
        return False
    for run in paragraph.iterdescendants():
        if local_name(run) == "r" and any(local_name(part) == "t" for part in run):
            properties = _child(run, "rPr")
            bold = None if properties is None else _child(properties, "b")
            if bold is None or (attribute(bold, "val") or "1").lower() in _OFF:
                return False
    return True
