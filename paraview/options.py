"""What an editor may set about comparing and reading. Light: it loads nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, StrEnum, auto


@dataclass(frozen=True, slots=True)
class Options:
    """What an editor may set about a comparison.

    `model` is the folder of a sentence-transformers model; none means the built-in one. `informal`
    is for chats and comments, where sentences start in lower case.
    """

    model: str | None = None
    informal: bool = False


class View(StrEnum):
    """Which text of a file with tracked changes is read."""

    FINAL = "final"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What an editor may choose when a document is opened again.

    Attributes:
        encoding: the encoding of a text file, by any name that Python knows; none to find it.
        view: the text after or before the tracked changes.
        whole_page: all the text of a web page, not only the article in it.
        columns: whether the columns of a PDF page are read one after the other; else its text is
            read straight across the page.
        stories: the names of the stories or chapters to read, in that order; none for all.
    """

    encoding: str | None = None
    view: View = View.FINAL
    whole_page: bool = False
    columns: bool = True
    stories: tuple[str, ...] | None = None


class Choice(Flag):
    """What an editor can choose about documents of a format, by the names of `ReadOptions`."""

    NONE = 0
    ENCODING = auto()
    VIEW = auto()
    WHOLE_PAGE = auto()
    COLUMNS = auto()
    STORIES = auto()
