"""The Word file put together: the body with its tracked changes, the comments, the package."""

from __future__ import annotations

from bisect import bisect_left
from datetime import UTC
from typing import TYPE_CHECKING

from paraview.reports.visible import visible_comparison
from paraview.reports.word.body import Body
from paraview.reports.word.comments import comments_of
from paraview.reports.word.package import write_package
from paraview.reports.word.tracked import cut_at, tracked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from paraview.comparison import Document, Role
    from paraview.reports.model import Report
    from paraview.reports.word.tracked import Stretch


def write(report: Report, file: BinaryIO) -> None:
    """Write the right document with every change since the left one tracked.

    Accepting all of them gives the right text, rejecting them the left one. What was found, the
    verdicts and the notes are comments; the first of them says what the whole comes to.
    """
    comparison = visible_comparison(report.comparison)
    comments = comments_of(report)
    made = report.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    body = Body(comments, made)
    lefts = sorted({place for each in comments if not each.is_right for place in each.ends})
    rights = sorted({place for each in comments if each.is_right for place in each.ends})
    roles = _Roles(comparison.left.document), _Roles(comparison.right.document)
    paragraph: list[Stretch] = []
    for stretch in tracked(comparison, moves=not report.contents.plain_moves):
        if stretch.is_end:
            left, right = roles[0].at(stretch.left), roles[1].at(stretch.right)
            body.add(paragraph, stretch.fate, left, right)
            paragraph = []
        else:
            paragraph += cut_at(stretch, lefts, rights)
    body.add_last(paragraph, roles[0].last, roles[1].last)
    write_package(file, body.xml(), body.comments_xml(), report.title, made)


class _Roles:
    """What the paragraphs of a document are, asked by a place in its text."""

    def __init__(self, document: Document) -> None:
        self._ends: Sequence[int] = [block.span.end for block in document.blocks]
        self._roles = [block.role for block in document.blocks]

    def at(self, place: int) -> Role | None:
        """The role of the paragraph that ends there, or holds the place."""
        number = bisect_left(self._ends, place)
        return self._roles[number] if number < len(self._roles) else None

    @property
    def last(self) -> Role | None:
        """The role of the last paragraph."""
        return self._roles[-1] if self._roles else None
