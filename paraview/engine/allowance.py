"""How much reading one document may take, in the few numbers that an editor can set."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

RANGES = MappingProxyType(
    {
        "seconds": (10, 3_600),
        "memory_mb": (512, 65_536),
        "pdf_pages": (1, 10_000),
        "pdf_mb": (1, 4_096),
        "file_mb": (1, 1_024),
    }
)
"""The least and the most that each may be; with less memory the readers don't even load."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one document may take. The many limits of the two tables follow from these.

    Attributes:
        seconds: how long reading may take. The child may be silent for a sixth of it, and compute
            for a half.
        memory_mb: how much memory reading may take, in MiB.
        pdf_pages: how many pages of a PDF are read.
        pdf_mb: how large a PDF may be, in MiB.
        file_mb: how large any other file may be, in MiB. A web page may have an eighth of it, a
            plain text a quarter; all that is packed into a file may have four times as much.
    """

    seconds: int = 180
    memory_mb: int = 1_536
    pdf_pages: int = 400
    pdf_mb: int = 200
    file_mb: int = 64

    def limits(self) -> dict[str, float]:
        """What differs from the defaults, by the names of the limits."""
        usual = Allowance()
        mib = 1 << 20
        pairs: dict[str, float] = {}
        if self.seconds != usual.seconds:
            pairs["total_seconds"] = self.seconds
            pairs["quiet_seconds"] = round(self.seconds / 6, 3)
            pairs["cpu_seconds"] = self.seconds / 2
        if self.memory_mb != usual.memory_mb:
            pairs["memory_bytes"] = self.memory_mb * mib
        if self.pdf_pages != usual.pdf_pages:
            pairs["pages"] = self.pdf_pages
        if self.pdf_mb != usual.pdf_mb:
            pairs["pdf_bytes"] = self.pdf_mb * mib
        if self.file_mb != usual.file_mb:
            size = self.file_mb * mib
            pairs["file_bytes"] = pairs["part_bytes"] = size
            pairs["html_bytes"], pairs["text_bytes"] = size // 8, size // 4
            pairs["zip_bytes"] = 4 * size
        return pairs
