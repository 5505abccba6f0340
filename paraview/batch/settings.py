"""How a batch is to be done."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from paraview.diagnostics import version
from paraview.language import language
from paraview.limits import ReadingLimits
from paraview.options import Options, ReadOptions
from paraview.wording import batch_errors

if TYPE_CHECKING:
    from pathlib import Path

    from paraview.comparison import Json

TABLES = ("xlsx", "csv")
PAIR_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Scheduler:
    """A scheduler of dask.distributed, and what proves who we are to it.

    Attributes:
        address: `tcp://…` or `tls://…`.
        ca, certificate, key: the files of the certificates, for `tls://…`.
        trusted_network: whether texts may go to other machines unencrypted.

    Raises:
        BatchError: where they would, and may not.
    """

    address: str
    ca: Path | None = None
    certificate: Path | None = None
    key: Path | None = None
    trusted_network: bool = False

    def __post_init__(self) -> None:
        is_ours = _is_loopback(urlsplit(self.address).hostname or "")
        if not self.address.startswith("tls://") and not is_ours and not self.trusted_network:
            raise batch_errors.unencrypted(self.address)


@dataclass(frozen=True, slots=True)
class Settings:
    """How a batch is to be done.

    Attributes:
        options: how two documents are compared.
        reading: how files are read.
        limits: how much reading one file may take.
        processes: how many pairs are compared at once on this machine.
        memory_bytes: how much memory one of those processes may hold.
        pair_seconds: how long a pair may take to compare.
        reports: the formats of a report for each pair, by their names in `paraview.reports`.
        sessions: whether a `.pvdiff` file is kept for each pair.
        tables: the formats of the table: `xlsx`, `csv`.
        scheduler: where pairs are compared; none means on this machine.
    """

    options: Options = field(default_factory=Options)
    reading: ReadOptions = field(default_factory=ReadOptions)
    limits: ReadingLimits = field(default_factory=ReadingLimits)
    processes: int = field(default_factory=lambda: os.cpu_count() or 1)
    memory_bytes: int = 3 << 30
    pair_seconds: float = PAIR_SECONDS
    reports: tuple[str, ...] = ()
    sessions: bool = False
    tables: tuple[str, ...] = ("xlsx",)
    scheduler: Scheduler | None = None

    def meaning(self) -> dict[str, Json]:
        """What a result depends on beside the two files."""
        return {
            "version": version(),
            "language": language(),
            "options": asdict(self.options),
            "reading": asdict(self.reading),
            "limits": asdict(self.limits.document),
        }


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
