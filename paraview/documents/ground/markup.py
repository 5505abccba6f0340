"""XML under guard: no entities, no document type, no network, no depth without end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.documents.ground.encodings import decode, web_encoding
from paraview.wording import document_errors
from paraview.wording.document_errors import damaged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import XMLParser, _Element, _LogEntry

    from paraview.limits import Limits

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_ENCODING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})[^>]{0,100}>"
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0", b"<\0")
_SINGLE_BYTES = frozenset(f"cp125{n}" for n in range(9)) | {"iso8859-15", "mac_roman"}
_HARMLESS = frozenset({"DTD_XMLID_VALUE", "DTD_ID_REDEFINED"})


def parse_xml(data: bytes, what: str, limits: Limits, *, allow_doctype: bool = False) -> _Element:
    """The root element of an XML part.

    Args:
        data: the bytes of the part.
        what: the format, for the error message.
        limits: how many elements there may be.
        allow_doctype: whether a document type is let through (NITF files have one); it is never
            loaded, and entities that it defines are not resolved.

    Raises:
        DocumentError: where it is not well-formed, or larger or deeper than the limits. A prefix
            without a namespace is no reason: readers go by local names.
    """
    from lxml import etree

    if data.count(b"<") > 2 * limits.elements:
        raise document_errors.too_many_parts(what)
    if not allow_doctype and _has_doctype(data):
        raise document_errors.defines_a_type(what)
    data = _as_it_is(data)
    parser = _parser(recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        root = _parsed_despite_names(data) if _only_names(parser.error_log) else None
        if root is None:
            raise damaged(what) from error
    if root is None:
        raise damaged(what)
    return root


def states_wrong_encoding(data: bytes) -> bool:
    """Whether XML states an encoding that its bytes are not in."""
    stated = _ENCODING.match(data)
    name = web_encoding(stated[1].decode("ascii")) if stated else "utf-8"
    if name is None or data.isascii() or data.startswith(_WIDE_MARKS):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return name == "utf-8"
    return name in _SINGLE_BYTES


def _as_it_is(data: bytes) -> bytes:
    """The same XML in UTF-8, where it states an encoding that its bytes are not in."""
    if not states_wrong_encoding(data):
        return data
    stated = _ENCODING.match(data)
    text = decode(data).text
    return (text[stated.end() :] if stated else text).encode("utf-8", "replace")


def _parser(*, recover: bool) -> XMLParser:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _parsed_despite_names(data: bytes) -> _Element | None:
    """The tree of what is sound but for its names; none where more is wrong further down."""
    from lxml import etree

    parser = _parser(recover=True)
    try:
        root: _Element | None = etree.fromstring(data, parser)
        if root is None or not _only_names(parser.error_log):
            return None
        _drop_prefixes(root)
    except (etree.XMLSyntaxError, ValueError):  # names may be odd beyond a prefix
        return None
    return root


def _drop_prefixes(root: _Element) -> None:
    """Give names without a namespace their local form; they kept the prefix as a part of it."""
    for element in root.iter("*"):
        element.tag = local_name(element).rpartition(":")[2]
        for key in [key for key in element.attrib if ":" in str(key) and "}" not in str(key)]:
            element.set(str(key).rpartition(":")[2], element.attrib.pop(key))


def _only_names(errors: Iterable[_LogEntry]) -> bool:
    """Whether all that is wrong are prefixes that nobody explained, or identifiers of no use."""
    return all(error.domain_name == "NAMESPACE" or error.type_name in _HARMLESS for error in errors)


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
