"""Characters that no XML and no page can hold, shown by signs that can be seen."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison import Comparison, Quote, QuoteEnd, Side

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """The text with a sign in the place of every character that XML can't hold.

    Control characters become the pictures that Unicode has of them (U+2400 and on), the others
    U+FFFD. Spans stay true, since each is one character again.
    """
    return _FORBIDDEN.sub(_sign, text)


def visible_comparison(comparison: Comparison) -> Comparison:
    """The comparison with such texts, names and speakers; nothing in it moves."""
    return replace(
        comparison,
        left=_side(comparison.left),
        right=_side(comparison.right),
        quotes=tuple(map(_quote, comparison.quotes)),
    )


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def _side(side: Side) -> Side:
    document = side.document
    return replace(
        side,
        document=replace(
            document,
            text=visible(document.text),
            name=visible(document.name),
            title=visible(document.title),
            path=None if document.path is None else visible(document.path),
        ),
    )


def _quote(quote: Quote) -> Quote:
    return replace(quote, left=_end(quote.left), right=_end(quote.right))


def _end(end: QuoteEnd | None) -> QuoteEnd | None:
    return None if end is None else replace(end, speaker=visible(end.speaker))
