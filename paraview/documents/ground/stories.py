"""Files that hold several stories: chapters of a book, frames of a layout, items of a wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, Role, WarningCode
from paraview.documents.ground.article import Article, Run
from paraview.wording import document_errors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.options import ReadOptions

_TITLE_WORDS = 12


@dataclass(frozen=True, slots=True)
class Box:
    """Where text stands on a page; in points from the lower left corner, pages from 0."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Story:
    """One of the stories in a file.

    Attributes:
        name: unique in the file.
        runs: its text.
        headline: the headline that the file names.
        byline: who wrote it, as the file says.
        boxes: where it stands, in formats that have pages.
        label: what it is called when an editor chooses, where that is not its headline.
        warnings: what is to be told of it where it is read.
    """

    name: str
    runs: tuple[Run, ...]
    headline: str = ""
    byline: str = ""
    boxes: tuple[Box, ...] = ()
    label: str = ""
    warnings: tuple[DocumentWarning, ...] = ()

    @property
    def words(self) -> int:
        """Its length."""
        return sum(len(run.text.split()) for run in self.runs)

    @property
    def title(self) -> str:
        """What it is called when an editor chooses: its first words where it has no heading."""
        if self.label:
            return self.label
        headings = [run.text for run in self.runs if run.role is Role.HEADING]
        text = self.headline or next(iter(headings), "") or next((r.text for r in self.runs), "")
        words = text.split()
        return " ".join(words[:_TITLE_WORDS]) + ("…" if len(words) > _TITLE_WORDS else "")


def article_of(stories: Sequence[Story], options: ReadOptions) -> Article:
    """The chosen stories as one article; all that have text where nothing was chosen.

    Raises:
        DocumentError: where a story was chosen that is not in the file.
    """
    filled = [story for story in stories if story.words]
    chosen = filled
    if options.stories is not None:
        by_name = {story.name: story for story in filled}
        missing = [name for name in options.stories if name not in by_name]
        if missing:
            raise document_errors.story_gone()
        chosen = [by_name[name] for name in options.stories]
    several = len(filled) > 1 and options.stories is None
    first = chosen[0] if chosen else None
    warnings = [warning for story in chosen for warning in story.warnings]
    if several:
        warnings.append(DocumentWarning(WarningCode.SEVERAL_STORIES, str(len(filled))))
    return Article(
        tuple(run for story in chosen for run in story.runs),
        title=first.headline if first else "",
        byline=first.byline if first else "",
        warnings=tuple(warnings),
    )
