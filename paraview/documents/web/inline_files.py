"""Pictures, fonts and programs that are saved inside a web page: not a word of the article.

Browsers and their add-ons save a page as one file of 20 MB and more, of which the mark-up is the
least part. What is not text goes before the page is decoded and parsed.
"""

from __future__ import annotations

import re

_MIME = r"(data:[a-z]{1,20}/[a-zA-Z0-9.+-]{1,80}(?:;[\w=\"'.+-]{1,60}){0,4},)"
_LONG_RUN = r"[\w+/=%!*~.-]{200,}"
"""Shorter ones do no harm, and an article about the web may show one."""

_IN_BYTES = re.compile((_MIME + _LONG_RUN).encode("ascii"))
_IN_TEXT = re.compile(_MIME + _LONG_RUN, re.ASCII)
_HEAD = r"\1"
"""What is left says of which kind the file was; readers of Markdown only know pictures by that."""


def without_inline_files(text: str) -> str:
    """Mark-up without the files that are written into its links."""
    return _IN_TEXT.sub(_HEAD, text)


def without_inline_bytes(page: bytes) -> bytes:
    """The same before it is decoded."""
    return _IN_BYTES.sub(_HEAD.encode("ascii"), page)


def lightened(page: bytes, limit_bytes: int) -> bytes:
    """A page without the files in its links and, where it is too long still, without programs.

    What tells search engines about the article is kept, for the byline stands there.
    """
    page = without_inline_bytes(page)
    for name in (b"style", b"script"):
        if len(page) > limit_bytes:
            page = _without(page, name)
    return page


def _without(page: bytes, name: bytes) -> bytes:
    """A page without all elements of a name that hold something but text, in one go."""
    lower = page.lower()
    kept: list[bytes] = []
    place = 0
    while (start := lower.find(b"<" + name, place)) >= 0:
        head = lower.find(b">", start)
        end = lower.find(b"</" + name, start)
        if head < 0 or end < 0:
            break
        is_wanted = b"ld+json" in lower[start:head]
        kept.append(page[place : end if is_wanted else start])
        place = end
    kept.append(page[place:])
    return b"".join(kept)
