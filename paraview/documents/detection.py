"""Which format a file is in: told by its content first, then by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.documents.formats import FORMATS
from paraview.documents.ground.content import Content
from paraview.wording import document_errors

if TYPE_CHECKING:
    from paraview.documents.formats import Format
    from paraview.limits import Limits

_LINK_SUFFIXES = (".url", ".webloc")
_BINARY = (
    *(
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"II*\0",
        b"MM\0*",
        b"8BPS",
        b"RIFF",
        b"\x7fELF",
        b"MZ\x90",
    ),
    *(b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh9", b"\xfd7zXZ", b"SQLite format 3", b"PK\x05\x06"),
    *(b"%!PS", b"ID3", b"OggS", b"\x06\x06\xed\xf5"),
)
_OLD_WORD = (b"\xdb\xa5", b"\x9b\xa5", b"\x31\xbe\0\0", b"\xfe\x37\0")
"""How files of Word 1 and 2 and of Word for DOS begin, which are no text though they hold some."""

_OTHER_OFFICE = ("xl/", "ppt/", "visio/")


def detect(data: bytes, name: str, limits: Limits) -> Format:
    """The format of a file.

    Raises:
        DocumentError: where it is none that can be opened, or it is locked.
    """
    content = Content(data, name, limits)
    _refuse_known(content)
    found = next((each for each in FORMATS if each.is_in(content)), None)
    if found is None or _is_a_container_of_others(content, found):
        raise document_errors.unknown_format(content.suffix)
    return found


def _is_a_container_of_others(content: Content, found: Format) -> bool:
    """Whether it is a package or container in which no format was found but “text”."""
    is_container = content.package is not None or content.is_compound_file
    return is_container and found.name == "text"


def _refuse_known(content: Content) -> None:
    """Refuse what is known to be no article, and say what can be done where something can."""
    data = content.data
    if content.suffix in _LINK_SUFFIXES:
        raise document_errors.is_a_link()
    if data.startswith(_OLD_WORD):
        raise document_errors.too_old()
    if data.startswith(_BINARY):
        raise document_errors.unknown_format(content.suffix)
    if content.has_stream("EncryptedPackage"):
        raise document_errors.protected("file")
    if content.has_stream("__substg1.0_") and not content.has_stream("WordDocument"):
        raise document_errors.outlook_message()
    package = content.package
    if package is not None and any(each.startswith(_OTHER_OFFICE) for each in package.names):
        raise document_errors.unknown_format("")
