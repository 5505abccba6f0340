"""How long a text is, counted as comparisons count."""

from __future__ import annotations

from paraview.comparison import Span


def words_in(text: str) -> int:
    """The words and numbers of a text; marks that stand alone are none."""
    from paraview.sentences import count_words  # when asked for, not at the start

    return count_words(text, Span(0, len(text)))
