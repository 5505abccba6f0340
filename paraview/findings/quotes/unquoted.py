"""Quoted words that stand on the other side without marks, or as indirect speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from paraview.comparison import Word
    from paraview.findings.quotes.quoted_side import QuotedSide, SpokenQuotation

_RUN = 5
"""So many words in a row are the same words wherever they stand."""
_LINKED_RUN = 2
"""So many are, where a link says that the sentences belong together."""
_INDIRECT_SHARE = 0.6
_INDIRECT_WORDS = 3
_STEM = 5
_CONTENT = 4


def find_unquoted(
    quotation: SpokenQuotation, other: QuotedSide, partners: Mapping[int, set[int]]
) -> Span | None:
    """Where the other side has the quoted words outside its quotation marks; none if nowhere."""
    linked = sorted({j for i in quotation.sentences for j in partners.get(i, ())})
    for sentence in linked:
        words = _unquoted_words(other, sentence)
        if len(quotation.forms) >= _LINKED_RUN and (run := _run(quotation.forms, words)):
            return run
    if len(quotation.forms) >= _RUN:
        for sentence in other.sentences_with(quotation.forms):
            if run := _run(quotation.forms, _unquoted_words(other, sentence)):
                return run
    for sentence in linked:
        if found := _indirect(quotation.forms, _unquoted_words(other, sentence)):
            return found
    return None


def _unquoted_words(side: QuotedSide, sentence: int) -> list[Word]:
    quoted = [
        part
        for quotation in side.quotations_in(sentence)
        for part in (quotation.end.parts or (quotation.end.span,))
    ]
    return [
        word
        for word in side.sentence_words[sentence]
        if any(map(str.isalnum, word.form))
        and not any(part.start <= word.span.start < part.end for part in quoted)
    ]


def _run(forms: Sequence[str], words: Sequence[Word]) -> Span | None:
    """The place where `forms` stand in a row."""
    wanted = list(forms)
    have = [word.form for word in words]
    for at in range(len(have) - len(wanted) + 1):
        if have[at] == wanted[0] and have[at : at + len(wanted)] == wanted:
            return Span(words[at].span.start, words[at + len(wanted) - 1].span.end)
    return None


def _indirect(forms: Sequence[str], words: Sequence[Word]) -> Span | None:
    """The stretch that has most of the quotation's long words, in whatever form."""
    wanted = {form[:_STEM] for form in forms if len(form) >= _CONTENT}
    if len(wanted) < _INDIRECT_WORDS:
        return None
    hits = [word for word in words if len(word.form) >= _CONTENT and word.form[:_STEM] in wanted]
    found = {word.form[:_STEM] for word in hits}
    if len(found) < _INDIRECT_WORDS or len(found) < _INDIRECT_SHARE * len(wanted):
        return None
    return Span(hits[0].span.start, hits[-1].span.end)
