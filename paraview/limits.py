"""How much reading a document may take before it is refused, and how a user sets that anew.

One `ReadingLimits` travels with what is asked. A reader holds itself to the limits on the document;
the engine holds the process that reads to those on the process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The table of limits; sizes in bytes.

    Attributes:
        file_bytes: the size of a file of any format that has no limit of its own.
        pdf_bytes: the size of a PDF, which may carry the pictures of a whole edition.
        text_bytes: the size of a plain text.
        html_bytes: the size of a web page, or of a text in Markdown.
        zip_entries: the entries of a package (DOCX, ODT, EPUB, IDML).
        zip_bytes: what all the entries read from a package inflate to, counted while inflating
            because the sizes that a package states may be lies.
        part_bytes: what one entry of a package inflates to.
        zip_ratio: how many bytes may come out of one packed byte, in entries over `ratio_from`.
        ratio_from: the inflated size from which `zip_ratio` holds.
        elements: the elements of one XML part.
        depth: how deep mark-up may be nested.
        attributes: the attributes of one HTML tag; parsers take quadratic time over them.
        page_elements: the elements of a web page in which an article is looked for; a larger one
            is read whole, because the search takes seconds.
        words: the words of a document; the rest is cut off, with a warning.
        blocks: the paragraphs of a document; the rest is cut off, with a warning.
        pages: the pages of a PDF; the rest is left out, with a warning.
        stream_bytes: what one stream of a PDF, a picture apart, inflates to.
        page_characters: the characters of one page of a PDF.
        mail_parts: the parts of an e-mail message.
    """

    file_bytes: int = 64 * _MIB
    pdf_bytes: int = 200 * _MIB
    text_bytes: int = 16 * _MIB
    html_bytes: int = 8 * _MIB
    zip_entries: int = 5_000
    zip_bytes: int = 256 * _MIB
    part_bytes: int = 64 * _MIB
    zip_ratio: int = 200
    ratio_from: int = _MIB
    elements: int = 2_000_000
    depth: int = 512
    attributes: int = 1_000
    page_elements: int = 50_000
    words: int = 2_000_000
    blocks: int = 200_000
    pages: int = 400
    stream_bytes: int = 128 * _MIB
    page_characters: int = 1_000_000
    mail_parts: int = 500


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What one document may take.

    Attributes:
        memory_bytes: of address space in the child; the window holds the child to as much of
            resident memory.
        quiet_seconds: how long the child may neither answer nor tell any progress.
        total_seconds: how long it may take over one document, though it tells progress.
        cpu_seconds: how much computing time it may take over one document.
    """

    memory_bytes: int = 1_536 << 20
    quiet_seconds: float = 30.0
    total_seconds: float = 180.0
    cpu_seconds: float = 90.0


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """All limits on reading one document."""

    document: Limits = field(default_factory=Limits)
    process: ProcessLimits = field(default_factory=ProcessLimits)

    def adjusted(self, values: Mapping[str, float]) -> ReadingLimits:
        """The same limits with some of them set anew, by their names; other names are ignored."""
        return ReadingLimits(_adjusted(self.document, values), _adjusted(self.process, values))


LIMIT_NAMES = tuple(
    sorted(each.name for table in (Limits, ProcessLimits) for each in fields(table))
)
"""The names by which a user sets limits."""

_PAIR = re.compile(r"(?P<name>[a-z_]+)=(?P<number>\d{1,12}(?:\.\d{1,6})?)(?P<unit>[KMG]?)")
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


def parsed(text: str) -> dict[str, float]:
    """The values in a text such as `pages=800 memory_bytes=3G`.

    Raises:
        ValueError: where a part is no pair, its name is that of no limit, or its value is 0.
    """
    values: dict[str, float] = {}
    for part in text.split():
        found = _PAIR.fullmatch(part)
        if found is None or found["name"] not in LIMIT_NAMES:
            raise ValueError(part)
        value = float(found["number"]) * _UNITS[found["unit"]]
        if not value:
            raise ValueError(part)
        values[found["name"]] = value
    return values


def _adjusted(limits: T, values: Mapping[str, float]) -> T:
    changed: dict[str, float | int] = {}
    for each in fields(limits):
        if each.name in values:
            whole = isinstance(getattr(limits, each.name), int)
            value = values[each.name]
            changed[each.name] = max(1, int(value)) if whole else value
    return replace(limits, **changed)
