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


def _story_page() -> str:
    return text(50, 740, "Crane falls", 24) + column(50, 700, wrapped(STORY, 60))


CORPUS: dict[str, bytes] = {
    "a.txt": f"Crane falls into harbor\n\n{STORY}\n".encode(),
    "utf16.txt": f"Crane falls into harbor\n\n{STORY}\n".encode("utf-16"),
    "a.md": f"# Crane falls\n\n{STORY}\n\n- *one*\n- [two](x)\n\n| a | b |\n|---|---|\n".encode(),
    "a.html": PAGE.encode(),
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
