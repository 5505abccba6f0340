"""The zip that a Word file is: the parts that never change, and those of one report."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from paraview.resource_files import resource

if TYPE_CHECKING:
    from typing import BinaryIO

    from lxml.etree import _Element

_FIXED = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-rels.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/numbering.xml": "numbering.xml",
}
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"


def write_package(
    file: BinaryIO,
    document: _Element,
    comments: _Element,
    title: str,
    made: str,
    styles: bytes,
) -> None:
    """Write the package; `made` is the time in UTC as ISO 8601 writes it."""
    from lxml import etree

    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for part, name in _FIXED.items():
            package.writestr(part, resource("reports", "word", name).read_bytes())
        package.writestr("word/styles.xml", styles)
        for part, root in (
            ("word/document.xml", document),
            ("word/comments.xml", comments),
            ("docProps/core.xml", _properties(title, made)),
        ):
            content = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
            package.writestr(part, content)


def _properties(title: str, made: str) -> _Element:
    from lxml import etree

    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN})
    etree.SubElement(root, f"{{{_DUBLIN}}}title").text = title
    etree.SubElement(root, f"{{{_DUBLIN}}}creator").text = "Paraview Diff"
    created = etree.SubElement(root, f"{{{_TERMS}}}created", nsmap={"dcterms": _TERMS})
    created.set(_TYPE, "dcterms:W3CDTF")
    created.text = made
    return root
