"""Web archives (.mhtml) and e-mail messages (.eml): the body, and never what it links to."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from typing import TYPE_CHECKING, Any

from paraview.comparison import DocumentWarning, WarningCode
from paraview.documents import html, plain
from paraview.documents.article import Article, ReadOptions, about_words
from paraview.documents.encodings import Decoded, decode, web_encoding
from paraview.documents.guessed_roles import guess_roles
from paraview.documents.limits import LIMITS
from paraview.documents.markup import damaged
from paraview.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_STUB_SHARE = 0.25
"""A plain body with less than this share of the words of the HTML one is a mere notice."""

_MAX_HEADER_CHARS = 1_000
_APPLE_LENGTH = re.compile(rb"\s*\d+\s*\n")


def read_message(data: bytes, options: ReadOptions) -> Article:
    """The body of an e-mail message, with its subject as title; attachments are only named."""
    message = _parse(data)
    bodies, attachments = _sorted_parts(message)
    text, rich = bodies.get("text/plain"), bodies.get("text/html")
    as_html = None if rich is None else _decoded(rich, options)
    as_text = None if text is None else _decoded(text, options)
    if as_text is not None and text is not None and text.get_param("format") == "flowed":
        as_text = replace(as_text, text=_unflowed(as_text.text))
    if as_html is not None and (as_text is None or _is_stub(as_text, as_html)):
        article = guess_roles(Article(tuple(html.runs_of_html(as_html.text))))
        warnings = as_html.warnings()
    elif as_text is not None:
        article = plain.from_string(as_text.text)
        warnings = as_text.warnings()
    else:
        article, warnings = Article(()), ()
    if attachments:
        names = ", ".join(attachments)[:_MAX_HEADER_CHARS]
        warnings += (DocumentWarning(WarningCode.PARTS_LEFT_OUT, names),)
    return Article(article.runs, _header(message, "Subject"), article.byline, warnings)


def read_archive(data: bytes, options: ReadOptions) -> Article:
    """The article in a web page that a browser saved as one file."""
    message = _parse(data)
    start = str(message.get_param("start") or "")
    pages = [part for part in _parts(message) if part.get_content_type() in _PAGES]
    if not pages:
        raise DocumentError("There is no web page in this file.", "Save the page again and retry.")
    page = next((part for part in pages if part.get("Content-ID") == start), pages[0])
    charset = web_encoding(str(page.get_content_charset() or ""))
    content = _payload(page)
    article = html.read(content, replace(options, encoding=options.encoding or charset))
    return replace(article, title=article.title or _header(message, "Subject"))


_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def _parse(data: bytes) -> Message[Any, Any]:
    # Apple Mail puts the length in front, and old mailboxes a line that begins with “From ”.
    data = data[found.end() :] if (found := _APPLE_LENGTH.match(data)) else data.lstrip()
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    try:
        return email.message_from_bytes(data)
    except (MessageError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise damaged("message") from error


def _parts(message: Message[Any, Any]) -> Iterator[Message[Any, Any]]:
    """The parts that hold content, those of forwarded messages too."""
    for number, part in enumerate(message.walk()):
        if number > LIMITS.mail_parts:
            return
        if not part.is_multipart():
            yield part


def _sorted_parts(
    message: Message[Any, Any],
) -> tuple[dict[str, Message[Any, Any]], list[str]]:
    """The first body of each kind, and the names of the attachments."""
    bodies: dict[str, Message[Any, Any]] = {}
    attachments: list[str] = []
    for part in _parts(message):
        kind = part.get_content_type()
        attached = part.get_content_disposition() == "attachment"
        if attached or kind not in {"text/plain", "text/html"}:
            name = part.get_filename()
            if attached and name:
                attachments.append(_decoded_header(str(name)))
        else:
            bodies.setdefault(kind, part)
    return bodies, attachments


def _payload(part: Message[Any, Any]) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise damaged("message") from error
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message[Any, Any], options: ReadOptions) -> Decoded:
    charset = part.get_content_charset()
    return decode(_payload(part), options.encoding, None if charset is None else str(charset))


def _is_stub(text: Decoded, rich: Decoded) -> bool:
    words = sum(about_words(run.text) for run in html.runs_of_html(rich.text))
    return about_words(text.text) < _STUB_SHARE * words


def _unflowed(text: str) -> str:
    """The text of a message whose lines run on where they end in a space (RFC 3676)."""
    lines: list[str] = []
    running = False
    for raw in text.splitlines():
        line = raw.removeprefix(" ")
        if running:
            lines[-1] += line
        else:
            lines.append(line)
        running = line.endswith(" ") and line != "-- "
    return "\n".join(lines)


def _header(message: Message[Any, Any], name: str) -> str:
    return _decoded_header(str(message.get(name) or ""))


def _decoded_header(value: str) -> str:
    value = value[:_MAX_HEADER_CHARS]
    try:
        return str(make_header(decode_header(value)))
    except (MessageError, ValueError, LookupError):
        return value
