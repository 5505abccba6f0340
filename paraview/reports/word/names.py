"""The names in the XML of Word, and which of its styles stand for which role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"

STYLES: Mapping[Role | None, str] = {
    Role.HEADING: "Heading1",
    Role.LIST_ITEM: "ListBullet",
    Role.CAPTION: "Caption",
    Role.QUOTE: "Quote",
    Role.FOOTNOTE: "FootnoteText",
}
"""The style of each role that has one."""


def element(name: str, parent: _Element | None = None, **attributes: str) -> _Element:
    """An element of Word's, in its parent if it has one."""
    from lxml import etree

    named = {f"{W}{key}": value for key, value in attributes.items()}
    if parent is None:
        return etree.Element(f"{W}{name}", named, nsmap={"w": NAMESPACE})
    return etree.SubElement(parent, f"{W}{name}", named)
