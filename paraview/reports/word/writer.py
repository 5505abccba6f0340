"""The Word file put together: the body with its tracked changes, the comments, the package."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from paraview.documents import word_styles
from paraview.reports.visible import visible_comparison
from paraview.reports.word.body import Body
from paraview.reports.word.comments import comments_of
from paraview.reports.word.forms import Forms, styles_of_blocks
from paraview.reports.word.package import write_package
from paraview.reports.word.styles import merged_styles, our_styles
from paraview.reports.word.tracked import cut_at, tracked

if TYPE_CHECKING:
    from typing import BinaryIO

    from paraview.reports.model import Report
    from paraview.reports.word.styles import Styles
    from paraview.reports.word.tracked import Stretch


def write(report: Report, file: BinaryIO) -> None:
    """Write the right document with every change since the left one tracked.

    Accepting all of them gives the right text, rejecting them the left one. What was found, the
    verdicts and the notes are comments; the first of them says what the whole comes to. Paragraphs
    keep the styles that they had in a Word file, where it still lies there as it was read.
    """
    comparison = visible_comparison(report.comparison)
    comments = comments_of(report)
    made = report.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    styles, of_blocks = _styles(report)
    body = Body(comments, made, styles)
    lefts = sorted({place for each in comments if not each.is_right for place in each.ends})
    rights = sorted({place for each in comments if each.is_right for place in each.ends})
    forms = Forms(comparison.left.document), Forms(comparison.right.document, of_blocks)
    paragraph: list[Stretch] = []
    for stretch in tracked(comparison, moves=not report.contents.plain_moves):
        if stretch.is_end:
            left, right = forms[0].at(stretch.left), forms[1].at(stretch.right)
            body.add(paragraph, stretch.fate, left, right)
            paragraph = []
        else:
            paragraph += cut_at(stretch, lefts, rights)
    body.add_last(paragraph, forms[0].last, forms[1].last)
    write_package(file, body.xml(), body.comments_xml(), report.title, made, styles.part)


def _styles(report: Report) -> tuple[Styles, dict[int, str]]:
    """All styles, and those that the blocks of the right document had in its file."""
    found = word_styles(report.later)
    try:
        if found is not None:
            styles = merged_styles(found.part)
            return styles, styles_of_blocks(report.later, found.paragraphs)
    except ValueError:
        pass  # they are not such as we write
    return our_styles(), {}
