"""By what a PDF is known, and what to do where its first line is broken."""

from __future__ import annotations

_HEAD_BYTES = _END_BYTES = 1024
_HEADER = b"%PDF-1.7\n"


def looks_like(data: bytes) -> bool:
    """Whether a file has a header or, where that is broken, the objects and end of a PDF."""
    return _has_header(data) or (b"endobj" in data and b"startxref" in data[-_END_BYTES:])


def with_header(data: bytes) -> bytes:
    """The file with a header, should its own be broken: PDFium finds the rest by itself."""
    return data if _has_header(data) else _HEADER + data


def _has_header(data: bytes) -> bool:
    """Whether the header stands within the first bytes; mail servers put lines in front."""
    return b"%PDF-" in data[:_HEAD_BYTES]
