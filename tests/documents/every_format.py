"""One article in every format that can be read."""

from __future__ import annotations

import json
import plistlib
from email.message import EmailMessage
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING

from tests.documents.doc_making import Part, doc
from tests.documents.making import docx, flat_odt, odt, par, zip_of
from tests.documents.newspaper_pages import article_page
from tests.documents.tnef_making import attribute, tnef

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINKS = "".join(f'<li><a href="/{number}">Section {number}</a></li>' for number in range(80))
_BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": "<container><rootfile full-path='a.opf'/></container>",
    "a.opf": "<package><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
    "<itemref idref='a'/></package>",
}


def every_format(headline: str, paragraphs: Sequence[str]) -> dict[str, bytes]:
    """The files by their names; each begins with the headline, where a format has a place for it.

    The PDF is a page of a newspaper in narrow columns set flush.
    """
    marked_up = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    page = (
        f"<html><head><meta charset='utf-8'><title>{escape(headline)}</title></head><body><nav><ul>"
        f"{_LINKS}</ul></nav><article><h1>{escape(headline)}</h1>{marked_up}</article>"
        "<footer>About us</footer></body></html>"
    )
    body = "".join(f"<text:p>{escape(each)}</text:p>" for each in (headline, *paragraphs))
    chapter = f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{marked_up}</body></html>"
    wire = f"<nitf><body><body.content>{marked_up}</body.content></body></nitf>"
    saved = {"WebMainResource": {"WebResourceData": page.encode()}}
    return {
        "story.txt": "\n\n".join((headline, *paragraphs)).encode(),
        "story.md": "\n\n".join((f"# {headline}", *paragraphs)).encode(),
        "story.html": page.encode(),
        "story.mhtml": _saved_page(headline, page),
        "story.webarchive": plistlib.dumps(saved, fmt=plistlib.FMT_BINARY),
        "story.docx": docx("".join(par(escape(each)) for each in (headline, *paragraphs))),
        "story.doc": doc([Part(f"{each}\r") for each in (headline, *paragraphs)]),
        "story.odt": odt(body),
        "story.fodt": flat_odt(body).encode(),
        "story.rtf": _rich_text((headline, *paragraphs)),
        "story.pdf": article_page(headline, paragraphs),
        "story.eml": _mail(headline, paragraphs),
        "story.epub": zip_of({**_BOOK, "a.xhtml": chapter}),
        "story.xml": f"<?xml version='1.0'?>{wire}".encode(),
        "story.srt": _subtitles(paragraphs),
        "winmail.dat": tnef(attribute(1, 0x2800C, "\n\n".join(paragraphs).encode("cp1252"))),
        "story.json": json.dumps({"headline": headline, "body_html": marked_up}).encode(),
    }


def _saved_page(headline: str, page: str) -> bytes:
    saved = EmailMessage()
    saved["From"], saved["Snapshot-Content-Location"] = "<Saved by Blink>", "https://x.org/"
    saved["Subject"] = headline
    saved.set_content(page, subtype="html")
    return saved.as_bytes()


def _mail(headline: str, paragraphs: Sequence[str]) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ann Lee <ann@example.org>", headline
    mail.set_content("\n\n".join(paragraphs))
    return mail.as_bytes()


def _subtitles(paragraphs: Sequence[str]) -> bytes:
    """A cue for each line; between paragraphs nobody speaks."""
    cues: list[str] = []
    second = 0
    for paragraph in paragraphs:
        for line in wrap(paragraph, 40, break_on_hyphens=False):
            begin, end = (
                f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}" for n in (second, second + 1)
            )
            cues.append(f"{len(cues) + 1}\n{begin},000 --> {end},000\n{line}\n")
            second += 1
        second += 9
    return "\n".join(cues).encode()


def _rich_text(paragraphs: Sequence[str]) -> bytes:
    def encoded(text: str) -> str:
        return "".join(letter if letter.isascii() else rf"\u{ord(letter)}?" for letter in text)

    body = "".join(f"{encoded(each)}\\par " for each in paragraphs)
    return f"{{\\rtf1\\ansi {body}}}".encode()
