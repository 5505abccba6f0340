"""XML under guard: no entities, no document type, no network, no depth without end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.documents.limits import LIMITS
from paraview.errors import DocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_DAMAGED = (
    "It is damaged, or was not saved completely. Open it where it was made and save it again."
)


def damaged(what: str) -> DocumentError:
    """The error for a file that is of the format `what` but can't be followed to its end."""
    return DocumentError(f"This {what} can’t be read.", _DAMAGED)


def parse_xml(data: bytes, what: str, *, allow_doctype: bool = False) -> _Element:
    """The root element of an XML part.

    Args:
        data: the bytes of the part.
        what: the format, for the error message.
        allow_doctype: whether a document type is let through (NITF files have one); it is never
            loaded, and entities that it defines are not resolved.

    Raises:
        DocumentError: where it is not well-formed, or larger or deeper than the limits.
    """
    from lxml import etree

    if data.count(b"<") > 2 * LIMITS.elements:
        raise DocumentError(f"This {what} is too large.", "It has more parts than an article can.")
    if not allow_doctype and _has_doctype(data):
        raise DocumentError(
            f"This {what} is not safe to open.",
            "It defines a document type, which such files never do.",
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(what) from error
    if root is None:
        raise damaged(what)
    return root


def local_name(element: _Element) -> str:
    """The name of an element without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str | None:
    """The value of the attribute with this local name, whatever its namespace.

    Office files come in two sets of namespaces, and both must be read.
    """
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def _has_doctype(data: bytes) -> bool:
    if _DOCTYPE.search(data[:4096]) is not None:
        return True
    wide = data[:4096].replace(b"\0", b"")  # UTF-16 and UTF-32 hide it from the search above
    return _DOCTYPE.search(wide) is not None
