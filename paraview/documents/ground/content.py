"""The first look into a file of an unknown format: what its bytes tell before it is read."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from paraview.documents.ground.package import Package

if TYPE_CHECKING:
    from paraview.limits import Limits

HEAD_BYTES = 4096
_MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"
"""What may stand in front of mark-up: byte-order marks and white space."""

_ZIP = b"PK\x03\x04"
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NAME = re.compile(rb"[\w.:-]+")
_HEADER = re.compile(rb"[\w-]{2,40}:[ \t]|(?:From |[ \t])")
_MAIL_HEADERS = re.compile(
    rb"^(?:from|to|subject|date|message-id|received|mime-version|return-path|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_ENOUGH_HEADERS = 2


class Content:
    """A file as it may be asked about; each answer is found once, when it is first asked for.

    Args:
        data: its bytes.
        name: what it is called; only its ending counts.
        limits: how much may come out of it where it is packed.
    """

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.data = data
        self.suffix = PurePath(name).suffix.lower()
        self._limits = limits

    @cached_property
    def head(self) -> bytes:
        """The first bytes, without marks and white space in front."""
        return self.data[:HEAD_BYTES].lstrip(_MARKS)

    @cached_property
    def package(self) -> Package | None:
        """The zip package that it is, if it is one.

        Raises:
            DocumentError: where the package is damaged.
        """
        if not self.data.startswith(_ZIP):
            return None
        return Package(self.data, "file", self._limits)

    @cached_property
    def stated_type(self) -> bytes:
        """The type that a package states by itself; empty where it states none."""
        if self.package is None or "mimetype" not in self.package:
            return b""
        return self.package.read("mimetype")[:100].strip()

    @property
    def is_compound_file(self) -> bool:
        """Whether it is a container of Office files from before 2007."""
        return self.data.startswith(_COMPOUND_FILE)

    def has_stream(self, name: str) -> bool:
        """Whether a container of that time has a stream of this name, in any case of letters."""
        if not self.is_compound_file:
            return False
        return name.lower().encode("utf-16-le") in self._lower

    @cached_property
    def root(self) -> str:
        """The local name of the first element of mark-up in lower case; empty where it is none."""
        return root_name(self.data)

    @cached_property
    def headers(self) -> bytes:
        """The headers of a message that it begins with; empty where it is no message."""
        headers = re.split(rb"\r?\n\r?\n", self.head, maxsplit=1)[0]
        lines = headers.splitlines()
        if lines and lines[0].strip().isdigit() and self.suffix == ".emlx":
            lines = lines[1:]
        named = len(set(map(bytes.lower, _MAIL_HEADERS.findall(headers))))
        is_message = named >= _ENOUGH_HEADERS and all(map(_HEADER.match, lines))
        return headers if is_message else b""

    @cached_property
    def _lower(self) -> bytes:
        return self.data.lower()  # of UTF-16 the ASCII letters alone, which is all that is asked


def root_name(data: bytes) -> str:
    """The local name of the first element of mark-up in lower case, or nothing where it is none."""
    head = data[:HEAD_BYTES]
    if b"\0" in head[:8]:  # UTF-16, whose ASCII letters are every other byte
        head = head.replace(b"\0", b"")
    head = head.lstrip(_MARKS)
    while head.startswith((b"<?", b"<!")):
        end = b"?>" if head.startswith(b"<?") else b"-->" if head.startswith(b"<!--") else b">"
        before, _, after = head.partition(end)
        if end == b">" and before.upper().startswith(b"<!DOCTYPE HTML"):
            return "html"
        if b"[" in before and end == b">":  # a document type with definitions of its own
            after = after.partition(b"]")[2].partition(b">")[2]
        head = after.lstrip()
    found = _NAME.match(head, 1) if head.startswith(b"<") else None
    return found.group().rpartition(b":")[2].decode("ascii", "replace").lower() if found else ""
