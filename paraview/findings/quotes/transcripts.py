"""Talk set as in a transcript: “HALE: We will close the bridge.”, without quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from paraview.comparison import Role, Span

if TYPE_CHECKING:
    from paraview.comparison import Document

_LABEL = re.compile(
    r"(?P<who>[A-Z][\w.’'-]*(?:[ \u00a0](?:[A-Z][\w.’'-]*|van|von|de|der|al|bin)){0,4})"
    r"(?: \([^()\n]{1,40}\))?:\s+(?=\S)"
)
_NO_SPEAKERS = frozenset(
    """
    note update correction photo photos image images picture video source sources credit read more
    related watch listen listing editor warning caution summary background categories contact tags
    location date time price address website phone email tel tickets where when who what why how
    results result scores score weather forecast verdict conclusion step tip example ps nb
    """.split()  # noqa: SIM905  a word list reads better in lines
)
_LEAST = 2
_SHARE = 0.4
"""From this share of its paragraphs on, an article with labels is a transcript."""


def talk(document: Document) -> dict[int, tuple[Span, Span]]:
    """By block, the label and the words of those who talk; empty where nobody does.

    Only where labels are names, and a good part of the paragraphs have one.
    """
    found: dict[int, tuple[Span, Span]] = {}
    paragraphs = 0
    for number, block in enumerate(document.blocks):
        if block.role is Role.HEADING:
            continue
        paragraphs += 1
        match = _LABEL.match(document.text, block.span.start, block.span.end)
        if match is not None:
            found[number] = Span(*match.span("who")), Span(match.end(), block.span.end)
    labels = Counter(label.of(document.text) for label, _ in found.values())
    if len(labels) < _LEAST or len(found) < _SHARE * paragraphs:
        return {}
    if not all(_may_speak(label, count) for label, count in labels.items()):
        return {}
    return found


def _may_speak(label: str, count: int) -> bool:
    words = label.split()
    if words[0].lower() in _NO_SPEAKERS or words[-1].lower() in _NO_SPEAKERS:
        return False
    return len(words) > 1 or count > 1 or label.isupper()
