"""One sound file of every format, made by code, for tests that then break them."""

from __future__ import annotations

import json
import plistlib

from tests.documents.doc_making import DELETED, Part, doc
from tests.documents.mail.test_mail import archive, message
from tests.documents.making import docx, flat_odt, odt, par, run
from tests.documents.pdf.test_reader import STORY
from tests.documents.pdf_making import column, pdf, text, wrapped
from tests.documents.test_stories import NITF, epub, idml, idml_story, styled
from tests.documents.tnef_making import attribute, packed_rtf, properties, tnef
from tests.documents.web.test_html import PAGE
from tests.documents.word.test_rtf import rtf


def _mail() -> bytes:
    made = message()
    made.set_content(STORY, cte="quoted-printable")
    made.add_alternative(f"<h1>Crane</h1><p>{STORY}</p>", subtype="html")
    return made.as_bytes()


def _word() -> bytes:
    changed = f'<w:ins w:id="1">{run("new ")}</w:ins>'
    note = f'<w:footnote w:id="2">{par("See the report.")}</w:footnote>'
    table = f"<w:tbl><w:tr><w:tc>{par('Ship')}</w:tc><w:tc>{par('Tons')}</w:tc></w:tr></w:tbl>"
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = par("Crane falls", style="H1") + par(run("The "), changed, run(STORY), reference)
    return docx(body + table, notes=note)


def _data_page() -> bytes:
    """A page with its text in the data of the program that draws it, and in what it pushes."""
    data = json.dumps({"props": {"article": {"blocks": [{"type": "p", "text": STORY}]}}})
    pushed = json.dumps([1, f'1:["$","p",null,{{"children":"{STORY}"}}]\n'])
    return (
        f'<html><body><div></div><script id="__NEXT_DATA__">{data}</script>'
        f"<script>self.__next_f.push({pushed})</script></body></html>"
    ).encode()


def _story_page() -> str:
    return text(50, 740, "Crane falls", 24) + column(50, 700, wrapped(STORY, 60))


CORPUS: dict[str, bytes] = {
    "a.txt": f"Crane falls into harbor\n\n{STORY}\n".encode(),
    "utf16.txt": f"Crane falls into harbor\n\n{STORY}\n".encode("utf-16"),
    "a.md": f"# Crane falls\n\n{STORY}\n\n- *one*\n- [two](x)\n\n| a | b |\n|---|---|\n".encode(),
    "a.html": PAGE.encode(),
    "a.htm": _data_page(),
    "a.srt": f"1\n00:00:01,000 --> 00:00:02,000\n{STORY}\n".encode(),
    "a.dat": tnef(
        attribute(1, 0x18004, b"Crane falls\0"),
        attribute(1, 0x69003, properties((258, 0x1009, packed_rtf(rtf(STORY))))),
        attribute(2, 0x69002, b"\0" * 14),
        attribute(2, 0x18010, b"a.docx\0"),
        attribute(2, 0x6800F, _word()),
    ),
    "a.docx": _word(),
    "a.doc": doc([Part("Crane falls\r", style=1), Part(f"{STORY}\r"), Part("x", DELETED)]),
    "a.odt": odt(f"<text:h>Crane falls</text:h><text:p>{STORY}</text:p>"),
    "a.fodt": flat_odt(f"<text:p>{STORY}</text:p>").encode(),
    "a.rtf": rtf(rf"\pard\s1 Crane falls\par\pard {STORY} caf\'e9 \u8220?x\u8221?\par"),
    "a.pdf": pdf(_story_page(), _story_page()),
    "a.eml": _mail(),
    "a.mhtml": archive(PAGE, "utf-8"),
    "a.webarchive": plistlib.dumps(
        {"WebMainResource": {"WebResourceData": PAGE.encode()}}, fmt=plistlib.FMT_BINARY
    ),
    "a.epub": epub(),
    "nitf.xml": NITF.encode(),
    "a.json": json.dumps({"headline": "Crane falls", "body_html": f"<p>{STORY}</p>"}).encode(),
    "a.anpa": b"\x16\x16\x01a0123 4 b n\r\n\x02BC-Crane\r\n   " + STORY.encode() + b"\x03\x04",
    "a.idml": idml(),
    "a.icml": (
        '<?xml version="1.0"?><?aid style="50"?><Document>'
        + idml_story("u1", styled("Body", STORY)).replace("idPkg:", "")
        + "</Document>"
    ).encode(),
}
