"""Files made to hurt, and sound ones broken at every place: an error for the editor, or text.

`PARAVIEW_FUZZ` is the number of broken copies made of each file; the default is quick. The limits
of time and memory on the process that reads are the engine's, and tested there.
"""

from __future__ import annotations

import io
import os
import random
import time
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paraview.documents import from_bytes, from_html, from_text
from paraview.errors import DocumentError
from paraview.limits import Limits
from tests.documents.corpus import CORPUS
from tests.documents.ground.test_canonical import check
from tests.documents.making import docx, odt, par, zip_of
from tests.documents.pdf_making import pdf, text

if TYPE_CHECKING:
    from collections.abc import Callable

COPIES = int(os.environ.get("PARAVIEW_FUZZ", "40"))
NAMES = sorted(CORPUS)
LONG_SECONDS = 20.0
NOTHINGS = (b"", b"\0" * 5_000, b" " * 5_000, b"\xff\xfe", b"PK\x03\x04", b"<")
BEGINNINGS = (
    b"{\\rtf1 ",
    b"%PDF-1.4\n",
    b"<html>",
    b"<?xml version='1.0'?><nitf>",
    b"From: a\nTo: b\n\n",
)


def survives(data: bytes, name: str) -> None:
    """Read it: either it gives a sound document, or an error with words for the editor."""
    start = time.monotonic()
    failure = None
    try:
        check(from_bytes(data, name))
    except DocumentError as error:
        failure = error
    assert failure is None or (failure.title.endswith(".") and failure.detail.endswith("."))
    assert time.monotonic() - start < LONG_SECONDS


@pytest.mark.parametrize("name", NAMES)
def test_the_sound_file_is_read(name: str) -> None:
    document = from_bytes(CORPUS[name], name)
    check(document)
    assert any(word in document.text for word in ("harbor", "captain", "Second text"))


@pytest.mark.parametrize("name", NAMES)
def test_cut_off_at_every_twentieth(name: str) -> None:
    data = CORPUS[name]
    for part in range(1, 20):
        survives(data[: len(data) * part // 20], name)


@pytest.mark.parametrize("name", NAMES)
def test_with_bytes_flipped(name: str) -> None:
    chance = random.Random(name)  # noqa: S311
    for _ in range(COPIES):
        data = bytearray(CORPUS[name])
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        survives(bytes(data), name)


def repacked(data: bytes, chance: random.Random) -> bytes:
    """A package with bytes flipped in one of its members, so that the damage is inside the XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = {info.filename: bytearray(package.read(info)) for info in package.infolist()}
    victim = members[chance.choice([name for name in members if members[name]])]
    for _ in range(chance.randint(1, 10)):
        victim[chance.randrange(len(victim))] ^= 1 << chance.randrange(8)
    return zip_of({name: bytes(content) for name, content in members.items()})


@pytest.mark.parametrize("name", [name for name in NAMES if CORPUS[name].startswith(b"PK")])
def test_with_bytes_flipped_inside_the_package(name: str) -> None:
    chance = random.Random(name)  # noqa: S311
    for _ in range(COPIES):
        survives(repacked(CORPUS[name], chance), name)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("other", NAMES)
def test_under_a_wrong_name(name: str, other: str) -> None:
    survives(CORPUS[name], other)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("data", NOTHINGS)
def test_next_to_nothing(name: str, data: bytes) -> None:
    survives(data, name)


@settings(max_examples=COPIES, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.binary(max_size=2_000), name=st.sampled_from(NAMES))
def test_any_bytes(data: bytes, name: str) -> None:
    survives(data, name)


@settings(max_examples=COPIES, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    prefix=st.sampled_from(BEGINNINGS),
    data=st.binary(max_size=2_000),
)
def test_any_bytes_after_a_sound_beginning(prefix: bytes, data: bytes) -> None:
    survives(prefix + data, "a.txt")


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY l0 "ha">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)
EXTERNAL = (
    '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    "<nitf><body.content><p>a&x;b</p></body.content></nitf>"
)
ROW = "<w:tbl><w:tr><w:tc>"
MULTIPART = b"Content-Type: multipart/mixed; boundary=b\n\n"
BOMBS: dict[str, Callable[[], bytes]] = {
    "inflating.docx": lambda: zip_of({"word/document.xml": b"<w:t>" + b"a" * (70 << 20)}),
    "inflating.odt": lambda: zip_of({"content.xml": b"<w:t>" + b"a" * (70 << 20)}),
    "entries.docx": lambda: zip_of({f"word/{n}.xml": b"" for n in range(6_000)}),
    "paragraphs.docx": lambda: docx("<w:p/>" * 1_500_000),
    "nested.docx": lambda: docx("<w:sdt><w:sdtContent>" * 20_000),
    "tables.docx": lambda: docx(ROW * 80 + par("x") + "</w:tc></w:tr></w:tbl>" * 80),
    "laughs.docx": lambda: zip_of({"word/document.xml": f"{LAUGHS}<w>&l11;</w>"}),
    "laughs.xml": f"{LAUGHS}<nitf><p>&l11;</p></nitf>".encode,
    "external.xml": EXTERNAL.encode,
    "wide.odt": lambda: odt("<text:p>x</text:p>" * 100_000),
    "spaces.odt": lambda: odt('<text:p>x<text:s text:c="999999999"/></text:p>' * 50),
    "divs.html": lambda: b"<div>" * 300_000 + b"x",
    "attributes.html": lambda: b"<p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">x",
    "unclosed.html": lambda: b"<p title='" * 100_000,
    "comments.html": lambda: b"<!--" * 400_000,
    "declarations.html": lambda: b"<?x?>" * 800 + b"<" + b"<!-- -->" * 100_000,
    "groups.rtf": lambda: b"{\\rtf1" + b"{" * 1_000_000,
    "skipping.rtf": lambda: b"{\\rtf1" + b"\\uc99999999\\u65" * 100_000 + b" text}",
    "binary.rtf": lambda: b"{\\rtf1 a\\bin999999999 b}",
    "quotes.md": lambda: b">" * 200_000,
    "brackets.md": lambda: b"[" * 50_000 + b"]" * 50_000,
    "stars.md": lambda: b"*a " * 50_000,
    "json.json": lambda: b"[" * 500_000,
    "parts.eml": lambda: b"From: a\nSubject: b\n" + MULTIPART + (b"--b\n" + MULTIPART) * 3_000,
    "header.eml": lambda: b"From: a\nSubject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\ntext",
    "lines.txt": lambda: b"a\n" * 1_000_000,
    "words.txt": lambda: b"word " * 3_000_000,
    "one_line.txt": lambda: b"x" * 20_000_000,
    "surrogates.txt": lambda: b"\xed\xa0\x80" * 10_000,
    "blank.html": lambda: b"<html>" + b" " * 7_000_000 + b"x",
    "cells.html": lambda: b"<table><tr>" + b"<td>x" * 200_000,
    "blank.md": lambda: b"---\ntitle: x" + b" " * 2_000_000 + b"y\n---\ntext",
    "blank.anpa": lambda: b"\x16\x01a0123\n\x02x" + b" " * 2_000_000 + b"y\n" + b"  \n" * 99_999,
    "links.html": lambda: b"<html><div>" + b"<a href=x>word word</a><br>" * 9_000,
    "rtl.txt": lambda: "\u200fשלום\u200e \u202e".encode() * 10_000,
    "glyphs.pdf": lambda: pdf(text(0, 0, "x" * 2_000_000)),
    "streams.pdf": lambda: b"%PDF-1.4\n" + b"/FlateDecode>>stream\n" * 200_000,
    "packed.pdf": lambda: pdf(" " * (20 << 20) + text(0, 0, "x"), packed=2),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs(name: str) -> None:
    survives(BOMBS[name](), name)


@pytest.mark.parametrize("packed", [1, 2, 3])
def test_a_small_pdf_that_becomes_huge_is_refused_before_it_is_opened(packed: int) -> None:
    swelling = pdf(" " * Limits().stream_bytes + text(0, 0, "x"), packed=packed)
    assert len(swelling) < 1 << 20
    with pytest.raises(DocumentError, match="too large"):
        from_bytes(swelling, "a.pdf")


def test_no_file_is_ever_let_in() -> None:
    assert from_bytes(EXTERNAL.encode(), "a.xml").text == "ab"


def test_a_package_whose_names_lead_elsewhere_is_harmless() -> None:
    survives(zip_of({"../../evil.txt": "x", "word/document.xml": b"<w/>"}), "a.docx")


def test_a_name_that_stands_twice_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("word/document.xml", "<w><w:p/></w>")
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("word/document.xml", "<w><w:p/></w>")
    with pytest.raises(DocumentError):
        from_bytes(buffer.getvalue(), "a.docx")


@given(st.text(max_size=500))
def test_pasted_text_never_fails(text: str) -> None:
    check(from_text(text))
    check(from_html(text))
