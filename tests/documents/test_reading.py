from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from paraview.documents import SUFFIXES, from_bytes, from_text, read_document
from paraview.errors import DocumentError
from tests.documents.doc_making import compound
from tests.documents.making import docx, par, zip_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.documents.conftest import Read


def test_where_a_document_came_from(read: Read, tmp_path: Path) -> None:
    document = read("Text.", "story.txt")
    assert document.name == "story.txt"
    assert document.path == str(tmp_path / "story.txt")
    assert document.sha256 == hashlib.sha256(b"Text.").hexdigest()
    assert document.format == "text"


def test_the_encoding_may_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Zażółć.".encode("cp1250"))
    assert read_document(path, encoding="cp1250").text == "Zażółć."
    assert read_document(str(path), encoding="windows-1250").text == "Zażółć."


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "a.txt", "is empty"),
        (b" \n\0", "a.docx", "is empty"),
        (b"\x89PNG\r\n\x1a\n....", "a.txt", "is a PNG picture"),
        (b"\1\2\3\4" * 99, "a.docx", "not text"),
        (zip_of({"xl/workbook.xml": "<x/>"}), "a.xlsx", "can’t be opened"),
        (docx(par("Text."))[:-400], "a.docx", "can’t be read"),
        (docx(""), "a.docx", "no text"),
        (docx("<w:p>"), "a.docx", "can’t be read"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.docx",
            "password",
        ),
        (b"[InternetShortcut]\nURL=https://example.org", "a.url", "Links are not opened"),
        (bytes(range(1, 32)) * 40, "a.txt", "not text"),
    ],
)
def test_what_cannot_be_read_is_told_plainly(data: bytes, name: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        from_bytes(data, name)
    assert caught.value.detail.endswith(".")


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="not found"):
        read_document(tmp_path / "gone.txt")
    with pytest.raises(DocumentError, match="is a folder"):
        read_document(tmp_path)
    with pytest.raises(DocumentError, match="Links are not opened"):
        read_document("https://example.org/story.html")
    with pytest.raises(DocumentError, match="can’t be read"):
        read_document("a\0b.txt")


def test_a_pasted_link_is_not_followed() -> None:
    with pytest.raises(DocumentError, match="Links are not opened"):
        from_text(" https://example.org/story.html\n")
    assert from_text("See https://example.org for more.").text


def test_a_pipe_is_no_document(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes in the file system here")
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(DocumentError, match="is no document"):
        read_document(tmp_path / "pipe.txt")


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(200 << 20)
    with pytest.raises(DocumentError, match="too large"):
        read_document(path)


def test_an_unknown_type_names_those_that_can_be_opened() -> None:
    with pytest.raises(DocumentError) as caught:
        from_bytes(b"GIF89a......", "a.gif")
    assert ".docx" in caught.value.detail
    assert ".txt" in caught.value.detail


def test_every_suffix_is_named_to_the_editor() -> None:
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in SUFFIXES)


def test_libraries_are_imported_only_for_their_format() -> None:
    probe = (
        "import sys; from paraview.documents import from_text; from_text('A text.\\n'); "
        "print([n for n in ('lxml', 'trafilatura', 'markdown_it', 'charset_normalizer', 'PySide6') "
        "if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("content", "name", "title"),
    [
        (
            b"\xff\xd8\xff\xe0 jfif",
            "a.docx",
            "This file is called .docx, but it is a JPEG picture.",
        ),
        (b"\x89PNG\r\n", "A.PDF", "This file is called .pdf, but it is a PNG picture."),
        (b"RIFF1234WEBPVP8 ", "a.doc", "This file is called .doc, but it is a WebP picture."),
        (b"\0\0\0\x18ftypheic", "a.docx", "This file is called .docx, but it is a HEIC picture."),
        (b"\0\0\0\x18ftypmp42", "a.mp4", "This is a video, which can’t be opened."),
        (b"\xff\xd8\xff\xe0 jfif", "a.jpg", "This is a JPEG picture, which can’t be opened."),
        (
            zip_of({"xl/workbook.xml": "<x/>"}),
            "a.docx",
            "This file is called .docx, but it is an Excel workbook.",
        ),
        (
            zip_of({"photo.jpg": "x"}),
            "a.docx",
            "This file is called .docx, but it is an archive of other files.",
        ),
        (
            compound({"Workbook": b"x" * 5_000}),
            "a.doc",
            "This file is called .doc, but it is an Excel workbook.",
        ),
        (
            compound({"Unknown": b"x" * 5_000}),
            "a.doc",
            "This file is called .doc, but it is a file of another Office program.",
        ),
        (
            zip_of({"Index/Document.iwa": "x", "Data/a.jpg": "y"}),
            "a.pages",
            "Documents of Apple Pages can’t be opened.",
        ),
        (zip_of({"index.xml": "<x/>"}), "a.pages", "Documents of Apple Pages can’t be opened."),
        (
            zip_of({"Index/Document.iwa": "x"}),
            "a.key",
            "This is a Keynote presentation, which can’t be opened.",
        ),
        (
            b'{"url": "https://docs.google.com/document/d/1", "doc_id": "1"}',
            "a.gdoc",
            "This file only points to a document at Google. Its text is not in it.",
        ),
    ],
)
def test_what_a_file_really_is(content: bytes, name: str, title: str) -> None:
    with pytest.raises(DocumentError) as refused:
        from_bytes(content, name)
    assert refused.value.title == title
    assert refused.value.detail


def test_a_pages_document_that_is_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "story.pages"
    folder.mkdir()
    with pytest.raises(DocumentError, match="Pages"):
        read_document(folder)
