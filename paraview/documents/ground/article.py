"""What a format's reader hands over: runs of text with their roles, before they are canonical."""

from __future__ import annotations

import re
from dataclasses import dataclass

from paraview.comparison import DocumentWarning, Role

CELL_BORDER = " | "
"""Stands between the cells of a table row, which is one block."""

_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")
"""Letters of Thai, Lao, Burmese, Khmer, Chinese and Japanese, which put no spaces between words."""


def about_words(text: str) -> float:
    """How many words a text has; scripts without spaces count as two letters to a word."""
    words = len(text.split())
    return words if text.isascii() else max(words, len(_UNSPACED.findall(text)) / 2)


@dataclass(frozen=True, slots=True)
class Run:
    """The text of one block as the file has it; white space and invisible characters are free."""

    text: str
    role: Role = Role.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader found in a file; `encoding` is that of a text file."""

    runs: tuple[Run, ...]
    title: str = ""
    byline: str = ""
    warnings: tuple[DocumentWarning, ...] = ()
    encoding: str = ""
