"""Web archives (.mhtml) and e-mail messages (.eml): the body, and never what it links to."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import TYPE_CHECKING, Any

from paraview.comparison import DocumentWarning, WarningCode
from paraview.documents.ground import plain_text
from paraview.documents.ground.article import Article, about_words
from paraview.documents.ground.encodings import Decoded, decode, web_encoding
from paraview.documents.ground.guessed_roles import guess_roles
from paraview.documents.ground.stories import Story, article_of
from paraview.documents.mail import tnef
from paraview.documents.web import html
from paraview.errors import DocumentError
from paraview.wording import document_errors
from paraview.wording.document_errors import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.documents.ground.opened import Opened
    from paraview.limits import Limits
    from paraview.options import ReadOptions

_STUB_SHARE = 0.25
"""A plain body with less than this share of the words of the HTML one is a mere notice."""

_NOTE_WORDS = 40
"""A message of no more words that carries a document is a note to go with it."""

_MAX_HEADER_CHARS = 1_000
_APPLE_LENGTH = re.compile(rb"\s*\d+\s*\n")


def read_message(opened: Opened) -> Article:
    """The body of an e-mail message, with its subject as title; attachments are only named.

    Where attachments were chosen, or the body has no words, they are read.
    """
    message, options = _parse(opened.data), opened.options
    if options.stories is not None:
        return article_of(list(_stories(message, opened)), options)
    bodies, attachments = _sorted_parts(message, opened)
    article = _body(message, bodies, opened)
    if attachments and not any(run.text.strip() for run in article.runs):
        packed = _content(attachments[0])
        if len(attachments) == 1 and packed.startswith(tnef.SIGNATURE):
            return tnef.read(opened.inner(packed))
        return article_of(list(_stories(message, opened)), options)
    if not attachments:
        return article
    names = ", ".join(map(_name, attachments))[:_MAX_HEADER_CHARS]
    says_little = sum(about_words(run.text) for run in article.runs) <= _NOTE_WORDS
    carries = says_little and any(opened.is_document(_name(part)) for part in attachments)
    code = WarningCode.TEXT_IS_ATTACHED if carries else WarningCode.PARTS_LEFT_OUT
    left_out = DocumentWarning(code, names)
    return replace(article, warnings=(*article.warnings, left_out))


def stories(opened: Opened) -> tuple[Story, ...]:
    """The body of a message and those of its attachments that can be read."""
    return tuple(_stories(_parse(opened.data), opened))


def _stories(message: Message[Any, Any], opened: Opened) -> Iterator[Story]:
    options = replace(opened.options, stories=None)
    bodies, attachments = _sorted_parts(message, opened)
    body = _body(message, bodies, opened)
    yield Story("body", body.runs, body.title, body.byline, warnings=body.warnings)
    for number, part in enumerate(attachments, 1):
        name = _name(part)
        content = _content(part)
        if content.startswith(tnef.SIGNATURE):
            yield from _packed_stories(opened, content, str(number))
            continue
        try:
            found = opened.read_part(content, name, replace(options, encoding=None))
        except DocumentError:
            continue
        yield Story(
            str(number), found.runs, found.title, found.byline, label=name, warnings=found.warnings
        )


def _packed_stories(opened: Opened, content: bytes, number: str) -> Iterator[Story]:
    """What Outlook has packed into one attachment."""
    try:
        packed = tnef.stories(opened.inner(content))
    except DocumentError:
        return
    for story in packed:
        yield replace(story, name=f"{number}.{story.name}", label=story.label or story.headline)


def _body(
    message: Message[Any, Any], bodies: dict[str, Message[Any, Any]], opened: Opened
) -> Article:
    """The better one of the bodies that a message may have."""
    text, rich = bodies.get("text/plain"), bodies.get("text/html")
    as_html = None if rich is None else _decoded(rich, opened.options)
    as_text = None if text is None else _decoded(text, opened.options)
    if as_text is not None and text is not None and text.get_param("format") == "flowed":
        ends = str(text.get_param("delsp") or "").lower() == "yes"
        as_text = replace(as_text, text=_unflowed(as_text.text, drops_space=ends))
    if as_html is not None and (as_text is None or _is_stub(as_text, as_html, opened.limits)):
        runs = html.runs_of_html(as_html.text, opened.limits)
        used, article = as_html, guess_roles(Article(tuple(runs)))
    elif as_text is not None:
        used, article = as_text, plain_text.from_string(as_text.text)
    else:
        return Article((), _header(message, "Subject"))
    return replace(
        article,
        title=_header(message, "Subject"),
        warnings=used.warnings(),
        encoding=used.encoding,
    )


def read_archive(opened: Opened) -> Article:
    """The article in a web page that a browser saved as one file."""
    message = _parse(opened.data)
    start = str(message.get_param("start") or "")
    pages = [part for part in _parts(message, opened.limits) if part.get_content_type() in _PAGES]
    if not pages:
        raise document_errors.no_page()
    page = next((part for part in pages if part.get("Content-ID") == start), pages[0])
    charset = web_encoding(str(page.get_content_charset() or ""))
    content = _payload(page)
    article = html.read(opened.inner(content, charset))
    return replace(article, title=article.title or _header(message, "Subject"))


_BODIES = frozenset({"text/plain", "text/html"})
_WITHOUT_WORDS = frozenset({"image", "audio", "video"})
"""Attachments of which nothing is told: every other mail carries a logo."""
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


def _parts(message: Message[Any, Any], limits: Limits) -> Iterator[Message[Any, Any]]:
    """The parts that hold content. A message inside the message is one of them."""
    waiting = [message]
    for _ in range(limits.mail_parts):
        if not waiting:
            return
        part = waiting.pop()
        if part.is_multipart() and part.get_content_maintype() != "message":
            waiting += reversed(_inner(part))
        else:
            yield part


def _inner(part: Message[Any, Any]) -> list[Message[Any, Any]]:
    """The parts of a part."""
    payload = part.get_payload()
    if not isinstance(payload, list):
        return []
    return [each for each in payload if isinstance(each, Message)]


def _sorted_parts(
    message: Message[Any, Any], opened: Opened
) -> tuple[dict[str, Message[Any, Any]], list[Message[Any, Any]]]:
    """The first body of each kind, and the attachments."""
    bodies: dict[str, Message[Any, Any]] = {}
    attachments: list[Message[Any, Any]] = []
    for part in _parts(message, opened.limits):
        kind = part.get_content_type()
        attached = part.get_content_disposition() == "attachment"
        is_picture = part.get_content_maintype() in _WITHOUT_WORDS
        if kind == "message/rfc822" or (attached and part.get_filename() and not is_picture):
            attachments.append(part)
        elif not attached and kind in _BODIES:
            bodies.setdefault(kind, part)
        elif part.get_filename() and opened.is_document(_name(part)):
            attachments.append(part)  # some programs attach documents “inline”
    return bodies, attachments


def _name(part: Message[Any, Any]) -> str:
    """What an attachment is called; a message is called by its subject."""
    name = part.get_filename()
    if name:
        return _decoded_header(str(name))
    inner = _inner(part)
    subject = _header(inner[0], "Subject") if inner else ""
    return f"{subject or 'message'}.eml"


def _content(part: Message[Any, Any]) -> bytes:
    if inner := _inner(part):
        try:
            return inner[0].as_bytes()
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise damaged("message") from error
    return _payload(part)


def _payload(part: Message[Any, Any]) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise damaged("message") from error
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message[Any, Any], options: ReadOptions) -> Decoded:
    charset = part.get_content_charset()
    return decode(_payload(part), options.encoding, None if charset is None else str(charset))


def _is_stub(text: Decoded, rich: Decoded, limits: Limits) -> bool:
    words = sum(about_words(run.text) for run in html.runs_of_html(rich.text, limits))
    return about_words(text.text) < _STUB_SHARE * words


def _unflowed(text: str, *, drops_space: bool) -> str:
    """The text of a message whose lines run on where they end in a space (RFC 3676).

    That space is no part of the text where the message says so (`delsp`), as in scripts without
    spaces between words. Lines that quote as deeply run on into each other alone.
    """
    lines: list[str] = []
    running = False
    above = ""
    for raw in text.splitlines():
        marks = raw[: len(raw) - len(raw.lstrip(">"))]
        line = raw[len(marks) :].removeprefix(" ")
        if running and marks == above:
            lines[-1] = (lines[-1][:-1] if drops_space else lines[-1]) + line
        else:
            lines.append(f"{marks} {line}" if marks else line)
        running = line.endswith(" ") and line != "-- "
        above = marks
    return "\n".join(lines)


def _header(message: Message[Any, Any], name: str) -> str:
    return _decoded_header(str(message.get(name) or ""))


def _decoded_header(value: str) -> str:
    value = value[:_MAX_HEADER_CHARS]
    try:
        return str(make_header(decode_header(value)))
    except (MessageError, ValueError, LookupError):
        return value
