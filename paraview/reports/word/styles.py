"""The styles of the Word file: ours, and before them those of the file that the text came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paraview.reports.word.names import W
from paraview.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Styles:
    """The part that defines the styles, and what ours are called in it where not by their ids."""

    part: bytes
    ids: Mapping[str, str] = field(default_factory=dict)

    def id_of(self, style: str) -> str:
        """The id of one of our styles."""
        return self.ids.get(style, style)


def our_styles() -> Styles:
    """Ours alone."""
    return Styles(resource("reports", "word", "styles.xml").read_bytes())


def merged_styles(theirs: bytes) -> Styles:
    """Their styles, with those of ours that they have not: a style is known by its name.

    What lies in another part of their file is left out: the numbers of lists.

    Raises:
        ValueError: where these are no styles of Word.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(theirs, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError("no XML") from error
    if root.tag != f"{W}styles" or b"<!DOCTYPE" in theirs:
        raise ValueError("no styles of Word")
    for numbering in list(root.iter(f"{W}numPr")):
        _remove(numbering)
    by_name = {_value(each, "name").lower(): _id(each) for each in root.iter(f"{W}style")}
    taken = set(by_name.values())
    ours = [*etree.fromstring(our_styles().part).iter(f"{W}style")]
    ids = {_id(each): by_name.get(_value(each, "name").lower(), "") for each in ours}
    for each in ours:
        name = _id(each)
        if not ids[name]:
            ids[name] = f"{name}Ours" if name in taken else name
            each.set(f"{W}styleId", ids[name])
            if f"{W}default" in each.attrib:
                del each.attrib[f"{W}default"]
            for child in each.iter(f"{W}basedOn", f"{W}next"):
                parent = child.get(f"{W}val", "")
                child.set(f"{W}val", ids.get(parent) or parent)
            root.append(each)
    part = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return Styles(part, ids)


def _id(style: _Element) -> str:
    return style.get(f"{W}styleId", "")


def _value(style: _Element, name: str) -> str:
    child = style.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
