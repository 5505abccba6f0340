"""What the packed streams of a PDF inflate to, counted before PDFium opens it.

PDFium inflates a stream in one piece and ends the process where there is no memory for that. So the
streams that could become too large are inflated here first, chunk by chunk, and only counted.
Pictures are left out: PDFium does not unpack them for the text.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from paraview.wording.document_errors import swells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from paraview.limits import Limits

_STREAM = re.compile(rb">>\s{0,8}stream\r?\n")
_DEFLATED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE = re.compile(rb"/Subtype\s{0,8}/Image\b")
_DICTIONARY_BYTES = 1_000
"""Where the words about a stream are looked for, before it."""

_MOST_FILTERS = 4
_MOST_OUT_OF_ONE = 1_032
"""Deflate makes no more bytes than this out of one."""

_CHUNK_BYTES = 1 << 18


def refuse_swelling_streams(data: bytes, limits: Limits) -> None:
    """Look at every stream of a PDF that may inflate to more than the limit.

    Raises:
        DocumentError: where one does.
    """
    end = 0
    for found in _STREAM.finditer(data):
        if found.start() < end:
            continue  # bytes of the stream before it that look like another
        start, end = found.end(), data.find(b"endstream", found.end())
        end = len(data) if end < 0 else end
        about = data[max(0, found.start() - _DICTIONARY_BYTES) : found.end()]
        about = about[about.rfind(b" obj") + 1 :]
        filters = min(len(_DEFLATED.findall(about)), _MOST_FILTERS)
        if not filters or _PICTURE.search(about):
            continue
        if (end - start) * _MOST_OUT_OF_ONE**filters <= limits.stream_bytes:
            continue
        chunks: Iterable[bytes] = (
            data[place : min(place + _CHUNK_BYTES, end)]
            for place in range(start, end, _CHUNK_BYTES)
        )
        for _ in range(filters):
            chunks = _inflated(chunks)
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > limits.stream_bytes:
                raise swells("PDF")


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What comes out of deflated chunks, up to the first fault."""
    machine = zlib.decompressobj()
    for chunk in chunks:
        left = chunk
        while left and not machine.eof:
            try:
                yield machine.decompress(left, _CHUNK_BYTES)
            except zlib.error:
                return
            left = machine.unconsumed_tail
