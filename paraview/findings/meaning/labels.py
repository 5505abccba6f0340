"""The label of a line says who speaks: “Judge: Did you see it?”, “Mr Sato: Did you see it?”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind, Span
from paraview.findings.meaning.sources import is_source
from paraview.findings.names.cue_words import TITLES
from paraview.findings.names.spelling import fold_name
from paraview.findings.ordinary_words import is_ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.link_text import LinkEnd
    from paraview.findings.statements.reading import ReadLink

_LABEL = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: [\w.’'-]+){0,3}(?=: )")
_MOSTLY_THE_SAME = 0.6


def label_facts(read: ReadLink) -> Iterator[Fact]:
    """Another person or role before the colon of a line whose words stayed."""
    if ":" not in read.left.forms or ":" not in read.right.forms:
        return
    left, right = _label(read.link.left), _label(read.link.right)
    if left is None or right is None or read.link.common_share() < _MOSTLY_THE_SAME:
        return
    one, other = _who(left.of(read.link.left.text)), _who(right.of(read.link.right.text))
    if one and other and one.isdisjoint(other):
        yield Fact(FactKind.ATTRIBUTION, read.link.index, left, right)


def _label(end: LinkEnd) -> Span | None:
    match = _LABEL.match(end.text, end.spans[0].start, end.spans[0].end)
    return Span(*match.span()) if match else None


def _who(label: str) -> set[str]:
    """The words of a label that name somebody; none where it is none, as “Correction”."""
    words = [word.rstrip(".") for word in label.split()]
    names = {fold_name(word) for word in words if word.casefold() not in TITLES}
    if not all(word[:1].isupper() for word in words):
        return set()
    if any(is_ordinary(word) and not is_source(word.casefold()) for word in names):
        return set()
    return names or {word.casefold() for word in words}
