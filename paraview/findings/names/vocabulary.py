"""Which words of two documents are names, and who is meant by them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.findings.amounts.units import unit_called
from paraview.findings.names.aliases import is_place
from paraview.findings.names.cue_words import SENTENCE_STARTERS
from paraview.findings.names.proper_names import NameBook, ProperName, proper_names
from paraview.findings.names.spelling import fold_name
from paraview.findings.ordinary_words import is_ordinary_at_head
from paraview.progress import part, steps, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison import Side, Span
    from paraview.findings.link_text import LinkEnd
    from paraview.progress import Share

WORD = re.compile(r"[^\W\d_][\w’'-]*")
_CODE = 3
_DEGREE = "°"


class NameVocabulary:
    """What the two documents say of which words are names, and who is meant."""

    def __init__(self, left: Side, right: Side, progress: Share = unwatched) -> None:
        texts = [side.document.text for side in (left, right)]
        self._left_text = texts[0]
        self._names = {
            (number == 0, sentence.span): tuple(proper_names(texts[number], sentence.span))
            for number, side in enumerate((left, right))
            for sentence in steps(side.sentences, part(progress, number / 2, (number + 1) / 2))
        }
        self.book = NameBook(name for names in self._names.values() for name in names)
        words = [
            [WORD.findall(text, *_ends(sentence.span)) for sentence in side.sentences]
            for side, text in zip((left, right), texts, strict=True)
        ]
        self._folded = {
            (number == 0, sentence.span): _folded(found)
            for number, side in enumerate((left, right))
            for sentence, found in zip(side.sentences, words[number], strict=True)
        }
        self.left_words, self.right_words = (
            {
                word
                for (is_left, _), found in self._folded.items()
                if is_left is which
                for word in found
            }
            for which in (True, False)
        )
        sentences = [sentence for side in words for sentence in side]
        self._lower = {word for sentence in sentences for word in sentence if word[0].islower()}
        self._inside = {word for sentence in sentences for word in sentence[1:]} - self._lower

    def names(self, end: LinkEnd) -> list[tuple[Span, ProperName]]:
        """The names of one end of a link, each with the span of its sentence."""
        is_left = end.text is self._left_text
        return [(span, name) for span in end.spans for name in self._names[is_left, span]]

    def words(self, end: LinkEnd) -> set[str]:
        """The words of one end as they are compared; a compound counts whole and in its parts."""
        is_left = end.text is self._left_text
        return set().union(*(self._folded[is_left, span] for span in end.spans))

    def is_name(self, name: ProperName, text: str, span: Span) -> bool:
        """Whether `name` is one, and not a word at the head of its sentence or quotation."""
        if len(name.words) > 1:
            return True
        word = name.words[0]
        if word.casefold().split("'")[0].split("’")[0] in SENTENCE_STARTERS or _is_unit(word):
            return False
        if text[name.span.start - 1 : name.span.start] == _DEGREE:
            return False
        before = text[span.start : name.span.start].rstrip()
        if not before or before[-1] in '“”"«‘(:–—-.!?…':
            return word.lower() not in self._lower and (
                word in self._inside or is_place(word) or not is_ordinary_at_head(word)
            )
        return word.lower() not in self._lower


def _is_unit(word: str) -> bool:
    """Whether it stands behind numbers: Celsius, USD."""
    is_code = word.isupper() and len(word) == _CODE
    return (is_code or word in {"Celsius", "Fahrenheit"}) and unit_called(word) is not None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _folded(words: Iterable[str]) -> set[str]:
    whole = {fold_name(word) for word in words}
    return whole | {part for word in whole if "-" in word for part in word.split("-")}
