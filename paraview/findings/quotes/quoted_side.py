"""The quotations of one document with their words and speakers, ready to be matched."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from paraview.comparison import QuoteEnd, QuoteForm, Span
from paraview.findings.quotes.quotations import extract_quotations, join_broken
from paraview.findings.speakers.plain import TONGUES as PLAIN_TONGUES
from paraview.findings.speakers.plain import attribute_plainly
from paraview.findings.speakers.speakers import attribute
from paraview.findings.speakers.sureness import Sureness
from paraview.progress import part, unwatched

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from paraview.comparison import Side, Word
    from paraview.progress import Share

_NO_SPEAKERS: Mapping[Span, str] = MappingProxyType({})
_PHRASE_WORDS = 4
"""A quotation of fewer words is speech only where a speaker goes with it."""
_TITLE_WORDS = 8


@dataclass(frozen=True, slots=True)
class SpokenQuotation:
    """A quotation with what is compared of it.

    Attributes:
        end: where it stands, its speaker and its form.
        words: its words and marks; `forms` are those of them that are words.
        sentences: the indexes of the sentences it reaches into.
        sureness: how the article tells its speaker.
        depth: in how many other quotations it stands.
    """

    end: QuoteEnd
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    sentences: tuple[int, ...]
    sureness: Sureness
    depth: int
    text: str

    def forms_with_marks(self, span: Span) -> list[str]:
        """The forms of its words and marks within `span`."""
        return [word.form for word in self._within(span)]

    def surfaces(self, span: Span) -> list[tuple[str, bool]]:
        """Its words within `span` as written, and whether each goes on with a sentence."""
        starts = {self.words[0].span.start, *(part.start for part in self.end.parts)} | {
            after.span.start
            for mark, after in pairwise(self.words)
            if mark.form[-1] in ".?!…:“\"‘'—–-;"
        }
        return [
            (word.span.of(self.text), word.span.start not in starts) for word in self._within(span)
        ]

    def _within(self, span: Span) -> list[Word]:
        return [
            word
            for word in self.words
            if span.start <= word.span.start and word.span.end <= span.end
        ]


class QuotedSide:
    """One document's quotations in order.

    Args:
        side: the document in sentences.
        words: the words and marks of each sentence.
        reporting_verbs: the verbs that hand over a quotation.
        progress: told the share of the work that is done.
        speakers: who speaks the quotations at some places, where an editor knows it better.
    """

    def __init__(
        self,
        side: Side,
        words: Sequence[Sequence[Word]],
        reporting_verbs: frozenset[str],
        progress: Share = unwatched,
        speakers: Mapping[Span, str] = _NO_SPEAKERS,
    ) -> None:
        document = side.document
        extracted = extract_quotations(document, reporting_verbs, part(progress, 0.0, 0.4))
        joined = join_broken(document.text, extracted.found, reporting_verbs)
        if document.tongue in PLAIN_TONGUES:
            attributions = attribute_plainly(document, joined, reporting_verbs)
        else:
            attributions = attribute(
                document, side.sentences, joined, reporting_verbs, part(progress, 0.4, 1.0)
            )
        self.odd_marks = extracted.odd_marks
        self.sentence_words = words
        self.tongue = document.tongue
        self._text = document.text
        self._sentence_starts = [sentence.span.start for sentence in side.sentences]
        self._words = [word for sentence in words for word in sentence]
        self._starts = [word.span.start for word in self._words]
        found: list[SpokenQuotation] = []
        for quotation, attribution in zip(joined, attributions, strict=True):
            inside = tuple(word for part in quotation.parts for word in self.words_in(part))
            forms = tuple(word.form for word in inside if any(map(str.isalnum, word.form)))
            if not forms:
                continue
            known = _known_speaker(quotation.span, speakers)
            by_hand = known is not None
            speaker = attribution.speaker if known is None else known
            end = QuoteEnd(
                quotation.span,
                speaker,
                quotation.parts,
                self._form(inside, forms, speaker),
                None if by_hand else attribution.span,
                by_hand=by_hand,
            )
            found.append(
                SpokenQuotation(
                    end,
                    inside,
                    forms,
                    self._sentences_of(quotation.span),
                    Sureness.NAMED if known else attribution.sureness,
                    quotation.depth,
                    document.text,
                )
            )
        self.quotations = tuple(found)
        self._by_sentence: dict[int, list[SpokenQuotation]] = {}
        for one in found:
            for sentence in one.sentences:
                self._by_sentence.setdefault(sentence, []).append(one)
        self._holders: dict[str, list[int]] | None = None

    def is_across(self, other: QuotedSide) -> bool:
        """Whether the two documents are surely in two languages."""
        return bool(self.tongue and other.tongue) and self.tongue != other.tongue

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The document's words and marks that lie wholly within `span`."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        while last > first and self._words[last - 1].span.end > span.end:
            last -= 1
        return tuple(self._words[first:last])

    def count_in(self, sentence: int) -> int:
        """How many quotations reach into a sentence."""
        return len(self._by_sentence.get(sentence, ()))

    def quotations_in(self, sentence: int) -> Sequence[SpokenQuotation]:
        """The quotations that reach into a sentence."""
        return self._by_sentence.get(sentence, ())

    def sentences_with(self, forms: Sequence[str]) -> Sequence[int]:
        """The sentences that hold the rarest of `forms`, which all are words."""
        if self._holders is None:
            holders: dict[str, list[int]] = {}
            for number, sentence in enumerate(self.sentence_words):
                for form in {word.form for word in sentence}:
                    holders.setdefault(form, []).append(number)
            self._holders = holders
        return min((self._holders.get(form, []) for form in forms), key=len, default=[])

    def _sentences_of(self, span: Span) -> tuple[int, ...]:
        first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
        last = max(first, bisect_left(self._sentence_starts, span.end) - 1)
        return tuple(range(first, min(last + 1, len(self._sentence_starts))))

    def _form(self, words: Sequence[Word], forms: Sequence[str], speaker: str) -> QuoteForm:
        """Speech has a speaker or some length; a title has capitals and no full stop."""
        real = [word for word in words if any(map(str.isalnum, word.form))]
        long_words = [
            word.span.of(self._text) for word in real if word.span.end - word.span.start > 3
        ]
        is_capital = bool(long_words) and all(word[0].isupper() for word in long_words)
        if len(forms) <= _TITLE_WORDS and is_capital and (not speaker or len(long_words) > 1):
            return QuoteForm.TITLE
        if speaker or len(forms) >= _PHRASE_WORDS:
            return QuoteForm.SPEECH
        return QuoteForm.PHRASE


def _known_speaker(quotation: Span, speakers: Mapping[Span, str]) -> str | None:
    """Who speaks a quotation, or what it is a piece of, as an editor said; none where nothing."""
    return next(
        (
            speaker
            for span, speaker in speakers.items()
            if span.start <= quotation.start and quotation.end <= span.end
        ),
        None,
    )
