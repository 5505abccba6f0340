"""Zip packages (DOCX, ODT, EPUB, IDML) under guard: read to memory, counted while inflating."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from paraview.documents.ground.markup import parse_xml
from paraview.wording.document_errors import damaged, protected, swells

if TYPE_CHECKING:
    from lxml.etree import _Element

    from paraview.limits import Limits

_ENTRY_MARK = b"PK\x01\x02"
_ENCRYPTED = 0x1
_CHUNK_BYTES = 1 << 16


class Package:
    """The members of a zip file in memory. Nothing is ever written to disk.

    Args:
        data: the bytes of the file.
        what: the format, for error messages.
        limits: how much may come out of it.

    Raises:
        DocumentError: where it is no sound zip file, or has more entries than the limit.
    """

    def __init__(self, data: bytes, what: str, limits: Limits) -> None:
        self._what = what
        self._limits = limits
        self._inflated_bytes = 0
        if data.count(_ENTRY_MARK) > limits.zip_entries:
            raise swells(what)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
            raise damaged(what) from error
        names = [info.filename for info in self._zip.infolist()]
        self._twice = {name for name, count in Counter(names).items() if count > 1}
        self._by_lower = {name.lower(): name for name in reversed(names)}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in the order of the package."""
        return tuple(self._by_lower[name] for name in reversed(self._by_lower))

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._by_lower

    def read(self, name: str) -> bytes:
        """The bytes of one member. Names are compared as Office does, without regard to case.

        Raises:
            DocumentError: where it is missing, damaged, protected or inflates beyond the limits.
        """
        real = self._by_lower.get(_key(name))
        if real is None or real in self._twice:
            raise damaged(self._what)
        info = self._zip.getinfo(real)
        if info.flag_bits & _ENCRYPTED:
            raise protected(self._what)
        limits = self._limits
        limit = min(limits.part_bytes, limits.zip_bytes - self._inflated_bytes)
        limit = min(limit, max(limits.ratio_from, info.compress_size * limits.zip_ratio))
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as member:
                while chunk := member.read(_CHUNK_BYTES):
                    size += len(chunk)
                    if size > limit:
                        raise swells(self._what)
                    chunks.append(chunk)
        except (
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            RuntimeError,
            OSError,
            EOFError,
            ValueError,
        ) as error:
            raise damaged(self._what) from error
        self._inflated_bytes += size
        return b"".join(chunks)

    def xml(self, name: str) -> _Element:
        """The root element of one member.

        Raises:
            DocumentError: as `read` does, and where it is not well-formed.
        """
        return parse_xml(self.read(name), self._what, self._limits)


def _key(name: str) -> str:
    return name.lstrip("/").replace("\\", "/").lower()
