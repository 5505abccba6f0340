"""A denial that one end of a link has and the other has not, in German, French and Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind
from paraview.findings.kinds import EDITED_SHARE
from paraview.findings.tongues.vocabulary import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.comparison import Span
    from paraview.findings.link_text import LinkEnd, LinkText

_FRENCH_SECOND = frozenset(
    ("pas", "plus", "jamais", "rien", "personne", "aucun", "aucune", "guère")
)


def denial_facts(link: LinkText, tongue: str) -> Iterator[Fact]:
    """One end denies and the other does not; soft where their other words differ as well.

    Only that a denial came or went is told: two denials against one may be style.
    """
    left, right = _denials(link.left, tongue), _denials(link.right, tongue)
    if bool(left) is bool(right):
        return
    share = link.common_share()
    yield Fact(
        FactKind.NEGATION,
        link.index,
        left[0] if left else None,
        right[0] if right else None,
        soft=share < EDITED_SHARE,
    )


def _denials(end: LinkEnd, tongue: str) -> list[Span]:
    words = [word for sentence in end.words for word in sentence]
    if tongue == "fr":
        has_second = any(word.form in _FRENCH_SECOND for word in words)
        return [
            word.span
            for word in words
            if has_second and (word.form == "ne" or word.form.startswith("n'"))
        ]
    denials = VOCABULARIES[tongue].denials
    return [word.span for word in words if word.form in denials]
