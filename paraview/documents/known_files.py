"""Files that hold no article but are known: what they are, whatever they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.documents.ground.content import Content

_BEGINNINGS = {
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
    b"8BPS": "photoshop",
    b"\x7fELF": "program",
    b"MZ\x90": "program",
    b"\x1f\x8b": "archive",
    b"7z\xbc\xaf": "archive",
    b"Rar!": "archive",
    b"BZh9": "archive",
    b"\xfd7zXZ": "archive",
    b"PK\x05\x06": "archive",
    b"SQLite format 3": "database",
    b"%!PS": "postscript",
    b"ID3": "audio",
    b"OggS": "audio",
    b"fLaC": "audio",
    b"\x06\x06\xed\xf5": "indesign",
}
_IN_RIFF = {b"WEBP": "webp", b"WAVE": "audio", b"AVI ": "video"}
_STILL = (b"heic", b"heix", b"mif1", b"msf1", b"avif")
_MEMBERS = {"xl/": "excel", "ppt/": "powerpoint", "visio/": "visio"}
_IWORK = {".pages": "pages", ".numbers": "numbers", ".key": "keynote"}
_IWORK_MEMBERS = ("index/document.iwa", "index.zip", "index.xml", "index.xml.gz", "index.apxl")
_STREAMS = {
    "Workbook": "excel",
    "PowerPoint Document": "powerpoint",
    "VisioDocument": "visio",
    "Quill": "publisher",
}


def known_file(content: Content) -> str:
    """The name of the kind of file that it is, for `wording.formats`; nothing for other files."""
    data = content.data
    for beginning, kind in _BEGINNINGS.items():
        if data.startswith(beginning):
            return kind
    if data.startswith(b"RIFF"):
        return _IN_RIFF.get(data[8:12], "audio")
    if data.startswith(b"\0\0\0") and data[4:8] == b"ftyp":
        return "heic" if data[8:12] in _STILL else "video"
    if content.package is not None:
        return _known_package(content)
    if content.is_compound_file and not content.has_stream("WordDocument"):
        return next((kind for name, kind in _STREAMS.items() if content.has_stream(name)), "")
    return ""


def _known_package(content: Content) -> str:
    names = [name.lower() for name in content.package.names] if content.package else []
    for start, kind in _MEMBERS.items():
        if any(name.startswith(start) for name in names):
            return kind
    if any(name.startswith(_IWORK_MEMBERS) for name in names):
        return _IWORK.get(content.suffix, "pages" if "index/document.iwa" in names else "")
    return ""
