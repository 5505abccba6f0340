"""OpenDocument texts (.odt, .ott, .fodt): the parts of the package, and what their styles mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, WarningCode
from paraview.documents.ground.article import Article
from paraview.documents.ground.guessed_roles import guess_roles, role_of_style
from paraview.documents.ground.markup import attribute, local_name, parse_xml
from paraview.documents.ground.package import Package
from paraview.documents.open_document.odt_body import BodyReader, Style
from paraview.options import View
from paraview.wording.document_errors import damaged, protected

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from paraview.documents.ground.opened import Opened
    from paraview.options import ReadOptions

_RAISED = re.compile(r"super|[1-9]\d*%")
_WHAT = "OpenDocument text"
_MANIFEST = "META-INF/manifest.xml"


def read(opened: Opened) -> Article:
    """The article in an OpenDocument package, after its tracked changes or before them.

    Headers, footers, comments, hidden text and tables of contents are left out; notes follow the
    text.
    """
    package = Package(opened.data, _WHAT, opened.limits)
    if _MANIFEST in package and b"encryption-data" in package.read(_MANIFEST):
        raise protected(_WHAT)
    content = package.xml("content.xml")
    roots = [content]
    if "styles.xml" in package:
        roots.insert(0, package.xml("styles.xml"))
    return _article(content, roots, opened.options)


def read_flat(opened: Opened) -> Article:
    """The article in an OpenDocument text that is one XML file."""
    root = parse_xml(opened.data, _WHAT, opened.limits)
    return _article(root, [root], opened.options)


def _article(content: _Element, style_roots: Iterable[_Element], options: ReadOptions) -> Article:
    bodies = (part for part in content.iterdescendants() if local_name(part) == "body")
    body = next((part for holder in bodies for part in holder if local_name(part) == "text"), None)
    if body is None:
        raise damaged(_WHAT)
    changes = _changed_regions(body)
    reader = BodyReader(_styles(style_roots), changes, original=options.view is View.ORIGINAL)
    runs = reader.blocks(body)
    warnings = (DocumentWarning(WarningCode.TRACKED_CHANGES, str(len(changes))),) if changes else ()
    return guess_roles(Article((*runs, *reader.notes), title=reader.title, warnings=warnings))


def _changed_regions(body: _Element) -> dict[str, _Element]:
    """The tracked changes by their ids: an element named insertion, deletion or format-change."""
    found: dict[str, _Element] = {}
    for region in body.iterdescendants():
        if local_name(region) == "changed-region" and len(region):
            change = region[0]
            name = attribute(region, "id")
            if name and local_name(change) in {"insertion", "deletion"}:
                found[name] = change
    return found


def _styles(roots: Iterable[_Element]) -> dict[str, Style]:
    """What the styles mean; what one doesn't say it has from its parent."""
    own: dict[str, tuple[Style, str]] = {}
    for root in roots:
        for element in root.iterdescendants():
            if local_name(element) == "style":
                parent = attribute(element, "parent-style-name") or ""
                own[attribute(element, "name") or ""] = (_style(element), parent)
    return {name: _inherited(name, own) for name in own}


def _style(element: _Element) -> Style:
    name = (attribute(element, "display-name") or attribute(element, "name") or "").lower()
    name = name.replace("_20_", " ")
    role = role_of_style(name)
    hidden = bold = raised = False
    for part in element:
        if local_name(part) == "text-properties":
            hidden = attribute(part, "display") == "none"
            bold = attribute(part, "font-weight") == "bold"
            raised = bool(_RAISED.match(attribute(part, "text-position") or ""))
    return Style(role, hidden=hidden, bold=bold, is_title=name == "title", raised=raised)


def _inherited(name: str, own: dict[str, tuple[Style, str]]) -> Style:
    style, parent = own[name]
    seen = {name}
    while parent in own and parent not in seen:
        seen.add(parent)
        above, grandparent = own[parent]
        style = Style(
            style.role or above.role,
            hidden=style.hidden or above.hidden,
            bold=style.bold or above.bold,
            is_title=style.is_title or above.is_title,
            raised=style.raised or above.raised,
        )
        parent = grandparent
    return style
