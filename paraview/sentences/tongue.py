"""Which language an article is written in: its tongue. `language` is that of the window.

Two looks: whether the commonest words are English, which costs next to nothing and is the answer
for most; and for all else a classifier, loaded when it is needed. What neither is sure of, such as
a text of few words, stays unknown, and unknown is taken for English.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
UNKNOWN = ""

_READ = 20_000
"""So many characters tell the language of the longest article."""
_FEWEST_WORDS = 8
_ENGLISH_SHARE = 0.2
"""English prose has a third of its words among the commonest, no other language a tenth."""
_SURE = 0.8
_WORD = re.compile(r"[^\W\d_]+")
_SPACELESS = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that set no space between words; there each letter counts as half a word."""
_COMMONEST = frozenset(
    """
    the of and to in that is was he it for with on at by from this his are not which have had will
    they said has been after their its who more than would into about could should when what there
    because before a as be she her but or were
    """.split()  # noqa: SIM905  a word list reads better in lines
)
_NAMES = (
    "af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id"
    " is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru si sk sl sq sr"
    " sv sw ta te th tl tr uk ur uz vi zh"
)
"""Languages with newspapers; rare ones and dialects would only take texts from their kin."""


def tongue_of(text: str) -> str:
    """The language of a text by its code in ISO 639, as `de`; empty where it is not sure."""
    head = text[:_READ]
    words = _WORD.findall(head.lower())
    if sum(word in _COMMONEST for word in words) >= _ENGLISH_SHARE * max(_FEWEST_WORDS, len(words)):
        return ENGLISH
    if len(words) + len(_SPACELESS.findall(head)) // 2 < _FEWEST_WORDS:
        return UNKNOWN
    name, sureness = _classifier().classify(head)
    return str(name) if sureness >= _SURE else UNKNOWN


@cache
def _classifier() -> LanguageIdentifier:
    """The classifier, which takes half a second to load."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    classifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    classifier.set_languages(_NAMES.split())
    return classifier
