"""Which format a file is in: told by its content first, then by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.documents.formats import FORMATS, SUFFIXES
from paraview.documents.ground.content import Content
from paraview.documents.known_files import known_file
from paraview.wording import document_errors
from paraview.wording.formats import file_kind

if TYPE_CHECKING:
    from paraview.documents.formats import Format
    from paraview.limits import Limits

_LINK_SUFFIXES = (".url", ".webloc")
_GOOGLE_SUFFIXES = (".gdoc", ".gsheet", ".gslides")
_OLD_WORD = (b"\xdb\xa5", b"\x9b\xa5", b"\x31\xbe\0\0", b"\xfe\x37\0")
"""How files of Word 1 and 2 and of Word for DOS begin, which are no text though they hold some."""


def detect(data: bytes, name: str, limits: Limits) -> Format:
    """The format of a file.

    Raises:
        DocumentError: where it is none that can be opened, or it is locked.
    """
    content = Content(data, name, limits)
    _refuse_known(content)
    found = next((each for each in FORMATS if each.is_in(content)), None)
    if found is None or _is_a_container_of_others(content, found):
        if content.suffix in SUFFIXES:
            raise document_errors.misnamed(content.suffix, _container(content))
        raise document_errors.unknown_format(content.suffix)
    return found


def _is_a_container_of_others(content: Content, found: Format) -> bool:
    """Whether it is a package or container in which no format was found but “text”."""
    is_container = content.package is not None or content.is_compound_file
    return is_container and found.name == "text"


def _container(content: Content) -> str:
    return file_kind("archive" if content.package is not None else "office")


def _refuse_known(content: Content) -> None:
    """Refuse what is known to be no article, and say what can be done where something can."""
    data = content.data
    if content.suffix in _LINK_SUFFIXES:
        raise document_errors.is_a_link()
    if content.suffix in _GOOGLE_SUFFIXES:
        raise document_errors.google_link()
    if data.startswith(_OLD_WORD):
        raise document_errors.too_old()
    if content.has_stream("EncryptedPackage"):
        raise document_errors.protected("file")
    if content.has_stream("__substg1.0_") and not content.has_stream("WordDocument"):
        raise document_errors.outlook_message()
    kind = known_file(content)
    if kind == "pages":
        raise document_errors.pages_document()
    if kind and content.suffix in SUFFIXES:
        raise document_errors.misnamed(content.suffix, file_kind(kind))
    if kind:
        raise document_errors.other_kind(file_kind(kind))
