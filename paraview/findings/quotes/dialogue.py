"""Speech that begins with a dash, as French and Spanish set it: —No puedo —respondió Marta—."""

from __future__ import annotations

import re
from functools import cache

from paraview.comparison import Span

TONGUES = frozenset(("es", "fr"))

_OPENING = re.compile(r"[—–―][\s\u00a0\u202f]?(?=[¿¡«]?[^\W\d_a-zà-öø-ÿ])")
_ASIDE = re.compile(r"[\s\u00a0][—–―](?=[a-zà-öø-ÿ])")
_BACK = re.compile(r"[—–―][.,;:]?[\s\u00a0]?")
_ASKING = re.compile(r"[?!…][\s\u00a0]*$")


def dialogue(text: str, span: Span, verbs: frozenset[str]) -> tuple[Span, ...]:
    """The spoken parts of a block that begins with a dash; none where it may be a list's item.

    Args:
        text: the article's text.
        span: the block.
        verbs: the verbs that hand over a quotation in its language.
    """
    opening = _OPENING.match(text, span.start, span.end)
    if opening is None:
        return ()
    parts: list[Span] = []
    at = opening.end()
    while (aside := _ASIDE.search(text, at, span.end)) is not None:
        parts.append(Span(at, aside.start()))
        back = _BACK.search(text, aside.end(), span.end)
        if back is None:
            return tuple(parts)
        at = back.end()
    if parts:
        return (*parts, *([Span(at, span.end)] if at < span.end else []))
    told = _told(verbs).search(text, at, span.end)
    if told is not None:
        return (Span(at, told.start()),)
    return (Span(at, span.end),) if _ASKING.search(text[: span.end]) else ()


@cache
def _told(verbs: frozenset[str]) -> re.Pattern[str]:
    """A comma and an attribution behind it: “, dit Jean”, “, a-t-elle répondu”, “, répondit-il”."""
    some = "|".join(sorted(verbs, key=len, reverse=True))
    return re.compile(
        rf",\s(?:(?:a|ont|avait)(?:-t-(?:il|elle|on))?\s)?"
        rf"(?:(?:{some})\b|[a-zà-öø-ÿ]+-(?:t-)?(?:il|elle)\b)"
    )
