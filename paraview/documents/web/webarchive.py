"""Web pages that Safari saved as one file (.webarchive)."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING, Any

from paraview.documents.ground.encodings import web_encoding
from paraview.documents.web import html
from paraview.wording.document_errors import damaged

if TYPE_CHECKING:
    from paraview.documents.ground.article import Article
    from paraview.documents.ground.opened import Opened

SIGNATURE = b"bplist00"

_WHAT = "web archive"


def read(opened: Opened) -> Article:
    """The article in the page that was saved."""
    try:
        loaded = plistlib.loads(opened.data)
    except (ValueError, LookupError, TypeError, OverflowError, OSError, RecursionError) as error:
        raise damaged(_WHAT) from error
    page: Any = loaded.get("WebMainResource") if isinstance(loaded, dict) else None
    content = page.get("WebResourceData") if isinstance(page, dict) else None
    if not isinstance(content, bytes):
        raise damaged(_WHAT)
    charset = web_encoding(str(page.get("WebResourceTextEncodingName") or ""))
    return html.read(opened.inner(content, charset))
