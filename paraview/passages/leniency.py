"""Differences that an editor may not care about: capitals, punctuation, bylines. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from paraview.comparison import Edit, Kind, Link, Op, Role

if TYPE_CHECKING:
    from paraview.comparison import Comparison, Side

_TAIL = re.compile(
    r"^(by\s+\S|©|\(c\)|copyright\b|all rights reserved|additional reporting|reporting by|"
    r"editing by|edited by|compiled by|with agencies|[\w .,]*\bcontributed to this (report|story))",
    re.IGNORECASE,
)
LONGEST_TAIL_WORDS = 25


@dataclass(frozen=True, slots=True)
class Leniency:
    """What does not count as a difference."""

    ignores_case: bool = False
    ignores_typography: bool = False
    ignores_boilerplate: bool = False


def forgiven(comparison: Comparison, leniency: Leniency) -> Comparison:
    """The same comparison, with what does not count taken for equal."""
    if not (leniency.ignores_case or leniency.ignores_typography):
        return comparison
    links = tuple(_forgive(link, comparison, leniency) for link in comparison.links)
    return replace(comparison, links=links)


def boilerplate(side: Side) -> frozenset[int]:
    """The sentences that are not the story: captions, notes, the byline, what agencies add."""
    document = side.document
    blocks = set()
    for number, block in enumerate(document.blocks):
        text = block.span.of(document.text)
        is_tail = len(text.split()) <= LONGEST_TAIL_WORDS and _TAIL.match(text)
        is_byline = bool(document.byline) and text.strip() == document.byline.strip()
        if block.role in (Role.CAPTION, Role.FOOTNOTE) or is_tail or is_byline:
            blocks.add(number)
    return frozenset(
        index for index, sentence in enumerate(side.sentences) if sentence.block in blocks
    )


def _forgive(link: Link, comparison: Comparison, leniency: Leniency) -> Link:
    if link.kind is Kind.IDENTICAL or not link.edits:
        return link
    edits = tuple(_forgive_edit(edit, comparison, leniency) for edit in link.edits)
    is_same = all(edit.op is Op.EQUAL for edit in edits)
    return replace(link, edits=edits, kind=Kind.IDENTICAL if is_same else link.kind)


def _forgive_edit(edit: Edit, comparison: Comparison, leniency: Leniency) -> Edit:
    if edit.op is Op.EQUAL:
        return edit
    left = _folded(edit.left.of(comparison.left.document.text), leniency)
    right = _folded(edit.right.of(comparison.right.document.text), leniency)
    return replace(edit, op=Op.EQUAL) if left == right else edit


def _folded(text: str, leniency: Leniency) -> str:
    if leniency.ignores_case:
        text = text.casefold()
    if leniency.ignores_typography:
        text = unicodedata.normalize("NFKC", text)
        text = "".join(char for char in text if char.isalnum() or char.isspace())
    return " ".join(text.split())
