"""Word documents (.docx): the parts of the package, and what their styles mean."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, Role, WarningCode
from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.guessed_roles import guess_roles, role_of_style
from paraview.documents.ground.markup import attribute, local_name, parse_xml
from paraview.documents.ground.package import Package
from paraview.documents.word.docx_body import BodyReader, Style
from paraview.documents.word.docx_chunks import Chunks
from paraview.options import View
from paraview.wording.document_errors import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from paraview.documents.ground.opened import Opened

_WHAT = "Word document"
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_OFF = frozenset({"0", "false", "off"})
_MAX_NAMES_CHARS = 1_000
_BODY_LEVEL = 9
"""The outline level that stands for text in the body; those below it are headings."""


@dataclass(frozen=True, slots=True)
class ParagraphStyles:
    """The words of every paragraph with the id of its style, and the part that defines styles."""

    paragraphs: tuple[tuple[str, str], ...]
    part: bytes


def paragraph_styles(opened: Opened) -> ParagraphStyles | None:
    """How the paragraphs of a Word document are styled; none where it defines no styles."""
    package = Package(opened.data, _WHAT, opened.limits)
    main = _main_part(package)
    part = _relations(package, main).get("styles")
    if part is None or part not in package:
        return None
    reader = BodyReader(_styles(package, part), original=opened.options.view is View.ORIGINAL)
    reader.blocks(package.xml(main))
    return ParagraphStyles(tuple(reader.styled), package.read(part))


def read(opened: Opened) -> Article:
    """The article in a Word document, after its tracked changes or before them.

    Headers, footers, comments, hidden text and field codes are left out. Notes follow the text.
    """
    package = Package(opened.data, _WHAT, opened.limits)
    main = _main_part(package)
    targets = _relations(package, main)
    styles = _styles(package, targets.get("styles"))
    root = package.xml(main)
    chunks = Chunks(package, _places(package, main), opened)
    reader = BodyReader(styles, original=opened.options.view is View.ORIGINAL, chunk=chunks.runs)
    bodies = [child for child in root if local_name(child) == "body"] or [root]
    runs = [run for body in bodies for run in reader.blocks(body)]
    for kind in ("footnotes", "endnotes"):
        if kind in targets and targets[kind] in package:
            runs += _notes(package.xml(targets[kind]), reader, kind.removesuffix("s"))
    article = _article(runs, reader, _changes(root))
    if not chunks.left_out:
        return article
    names = ", ".join(chunks.left_out)[:_MAX_NAMES_CHARS]
    left_out = DocumentWarning(WarningCode.PARTS_LEFT_OUT, names)
    return replace(article, warnings=(*article.warnings, left_out))


def read_flat(opened: Opened) -> Article:
    """The article in a Word document that is one XML file, of 2003 or as a package in a file."""
    root = parse_xml(opened.data, _WHAT, opened.limits)
    parts = {local_name(part): part for part in reversed(list(root.iterdescendants()))}
    if "body" not in parts:
        raise damaged(_WHAT)
    styles = _styles_in(parts["styles"]) if "styles" in parts else {}
    reader = BodyReader(styles, original=opened.options.view is View.ORIGINAL)
    runs = reader.blocks(parts["body"])
    for kind in ("footnotes", "endnotes"):
        if kind in parts:
            runs += _notes(parts[kind], reader, kind.removesuffix("s"))
    return _article(runs, reader, _changes(parts["body"]))


def _changes(root: _Element) -> int:
    """How many tracked changes there are."""
    return sum(
        local_name(element) in _CHANGES and len(element) > 0 for element in root.iterdescendants()
    )


def _article(runs: list[Run], reader: BodyReader, changes: int) -> Article:
    warnings = (DocumentWarning(WarningCode.TRACKED_CHANGES, str(changes)),) if changes else ()
    return guess_roles(Article(tuple(runs), title=reader.title, warnings=warnings))


def _main_part(package: Package) -> str:
    for target in _relations(package, "").items():
        if target[0] == "officeDocument":
            return target[1]
    return "word/document.xml"


def _relations(package: Package, part: str) -> dict[str, str]:
    """Where the relations of a part lead, by the last word of their type."""
    found: dict[str, str] = {}
    for _, kind, place in _related(package, part):
        found.setdefault(kind, place)
    return found


def _places(package: Package, part: str) -> dict[str, str]:
    """Where the relations of a part lead, by their ids."""
    return {number: place for number, _, place in _related(package, part)}


def _related(package: Package, part: str) -> Iterator[tuple[str, str, str]]:
    """The relations of a part: their ids, the last words of their types, where they lead."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in package:
        return
    for relation in package.xml(path):
        target = relation.get("Target") or ""
        if relation.get("TargetMode") != "External" and target:
            place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = (relation.get("Type") or "").rpartition("/")[2]
            yield relation.get("Id") or "", kind, place


def _styles(package: Package, part: str | None) -> dict[str, Style]:
    """What the styles mean, by their ids; each has what it lacks from the style it builds on."""
    if part is None or part not in package:
        return {}
    return _styles_in(package.xml(part))


def _styles_in(root: _Element) -> dict[str, Style]:
    own: dict[str, tuple[Style, str]] = {}
    for element in root:
        if local_name(element) == "style":
            parent = _child_value(element, "basedOn") or ""
            own[attribute(element, "styleId") or ""] = (_style(element), parent)
    return {name: _inherited(name, own) for name in own}


def _style(element: _Element) -> Style:
    name = (_child_value(element, "name") or "").lower()
    role = role_of_style(name)
    hidden = raised = False
    for part in element.iterdescendants():
        match local_name(part):
            case "outlineLvl" if (attribute(part, "val") or "9") < str(_BODY_LEVEL):
                role = role or Role.HEADING
            case "numPr":
                role = role or Role.LIST_ITEM
            case "vanish":
                hidden = (attribute(part, "val") or "1").lower() not in _OFF
            case "vertAlign":
                raised = attribute(part, "val") == "superscript"
            case _:
                pass
    return Style(role, hidden=hidden, is_title=name == "title", raised=raised)


def _inherited(name: str, own: dict[str, tuple[Style, str]]) -> Style:
    style, parent = own[name]
    seen = {name}
    while parent in own and parent not in seen:
        seen.add(parent)
        above, grandparent = own[parent]
        style = Style(
            style.role or above.role,
            style.hidden or above.hidden,
            is_title=style.is_title,
            raised=style.raised or above.raised,
        )
        parent = grandparent
    return style


def _child_value(element: _Element, name: str) -> str | None:
    for child in element:
        if local_name(child) == name:
            return attribute(child, "val")
    return None


def _notes(root: _Element, reader: BodyReader, kind: str) -> list[Run]:
    """The notes that the text refers to; others hang on changes that this view leaves out."""
    runs: list[Run] = []
    for note in root:
        referred = (kind, attribute(note, "id") or "") in reader.notes
        if local_name(note) == kind and referred and attribute(note, "type") not in _SEPARATORS:
            text = " ".join(run.text.strip() for run in reader.blocks(note))
            runs.append(Run(text, Role.FOOTNOTE))
    return runs
