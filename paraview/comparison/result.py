"""The whole result, and the stages on the way to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.comparison.figures import Summary
    from paraview.comparison.findings import Fact, Finding, Quote
    from paraview.comparison.links import Link, WeakMatch
    from paraview.comparison.texts import Side


Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


class Stage(StrEnum):
    """What a running comparison is doing, in this order."""

    READING = "reading"
    SENTENCES = "sentences"
    EMBEDDING = "embedding"
    ALIGNING = "aligning"
    FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class Engine:
    """What turned the sentences into vectors."""

    name: str
    model: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole result.

    Every sentence of a side is in at least one link, or in `dropped`/`added`: never both. Links are
    ordered by their first left sentence, then by their first right one. `findings` are the loudest
    first, then in reading order.
    """

    left: Side
    right: Side
    links: tuple[Link, ...]
    dropped: tuple[int, ...]
    added: tuple[int, ...]
    summary: Summary
    engine: Engine
    weak: tuple[WeakMatch, ...] = ()
    quotes: tuple[Quote, ...] = ()
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    options: Mapping[str, Json] = field(default_factory=dict)

    @property
    def contradicting(self) -> frozenset[int]:
        """The numbers of the links whose ends may say the opposite of each other."""
        return frozenset(fact.link for fact in self.facts if fact.contradicts)
