"""Whether a text is English, the language whose facts are read most closely.

The searches for facts know English words. In another language a capital marks any noun, a dot
groups digits, “no” may be a common word: nothing found there is better than nonsense.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.findings.ordinary_words import is_ordinary

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENGLISH = (
    frozenset(
        ("the", "of", "and", "to", "in", "that", "is", "was", "he", "it", "for", "with", "on", "at")
    )
    | {"by", "from", "this", "his", "are", "not", "which", "have", "had", "will", "they", "said"}
    | {
        *("has", "been", "after", "their", "its", "who", "more", "than", "would", "into", "about"),
        *("could", "should", "when", "what", "there", "because", "before"),
    }
)
_OTHERS = frozenset(
    ("der", "die", "das", "und", "nicht", "ein", "eine", "ist", "zu", "von", "mit", "er", "sie")
) | {
    *("den", "dem", "des", "im", "auf", "für", "le", "la", "les", "et", "est", "une", "dans"),
    *("que", "pour", "el", "los", "las", "y", "por", "con", "para", "il", "di", "che", "e", "per"),
    *("een", "het", "niet", "och", "att", "som", "och", "og", "ikke", "på", "w", "na", "się", "de"),
}
_ENOUGH = 8


def is_english(forms: Sequence[str]) -> bool:
    """Whether folded words are mostly English.

    A text without a sign counts so where it has few words, or where half of them are English ones.
    """
    english = sum(form in _ENGLISH for form in forms)
    others = sum(form in _OTHERS for form in forms)
    if english or others or len(forms) < _ENOUGH:
        return english >= others
    return 2 * sum(form.isalpha() and is_ordinary(form) for form in forms) >= len(forms)
