"""Who speaks: the subject of the verb that brings a quotation in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Role, Span
from paraview.findings.names.cue_words import AGENCIES, ATTITUDES, PLAIN_VERBS, SPEECH_CUES
from paraview.findings.names.proper_names import NameBook, proper_names
from paraview.findings.speakers.genders import Genders
from paraview.findings.speakers.subjects import Clause, Subject, clause_of
from paraview.progress import steps, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.comparison import Document, Sentence
    from paraview.findings.quotes.quotations import Quotation
    from paraview.progress import Share

_MASK = "\ufffc"
_FAR = 30
"""A verb more than so many words from the marks brings something else in."""
_AGENCY_HANDICAP = 40
_SPEECH_WORDS = 4
_INHERITED_WORDS = 3


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker and where they are named; `is_sure` where the quotation's own sentence says it."""

    speaker: str
    span: Span | None = None
    is_sure: bool = False


NOBODY = Attribution("")


def attribute(
    document: Document,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    reporting_verbs: frozenset[str],
    progress: Share = unwatched,
) -> tuple[Attribution, ...]:
    """The speaker of each quotation, in order.

    A quotation whose sentence names nobody takes the speaker of the quotation before it in the
    same paragraph, or of the paragraph before where it is a paragraph of its own.
    """
    return _Attributor(document, sentences, quotations, reporting_verbs | SPEECH_CUES).all(progress)


class _Attributor:
    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        quotations: Sequence[Quotation],
        verbs: frozenset[str],
    ) -> None:
        self._document = document
        self._text = document.text
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._quotations = quotations
        self._verbs = verbs
        self._masked = _mask(document.text, quotations)
        whole = Span(0, len(document.text))
        self._names = list(proper_names(document.text, whole)) if quotations else []
        self._name_ends = [name.span.end for name in self._names]
        self._book = NameBook(self._names)
        self._genders = Genders(document.text)
        self._clauses: dict[int, Clause] = {}
        self._persons: list[tuple[int, str]] = []
        self._read_until = 0

    def all(self, progress: Share) -> tuple[Attribution, ...]:
        found: list[Attribution] = []
        for number, quotation in enumerate(steps(self._quotations, progress)):
            if quotation.depth:
                found.append(NOBODY)
                continue
            own = None if quotation.is_block else self._own(quotation)
            found.append(own or self._inherited(number, found))
        return tuple(found)

    def _own(self, quotation: Quotation) -> Attribution | None:
        """The speaker that the quotation's own sentence names."""
        best: tuple[int, Subject] | None = None
        places = [quotation.span.start, *(part.end for part in quotation.parts)]
        for at, place in enumerate(places):
            clause = self._clause(self._sentence_at(place if at == 0 else place - 1))
            if clause is None:
                continue
            for subject in self._speaking(clause):
                gap = clause.words_between(subject, place, behind=at > 0)
                if gap is None or gap > _FAR:
                    continue
                if subject.text.lower().replace(" ", "-") in AGENCIES:
                    gap += _AGENCY_HANDICAP
                if best is None or gap < best[0]:
                    best = gap, subject
        return self._resolved(best[1]) if best else None

    def _speaking(self, clause: Clause) -> Iterator[Subject]:
        """The subjects but those whose wishes somebody tells: “Swift said that Lewis wants …”."""
        for number, subject in enumerate(clause.subjects):
            verb = subject.verb.of(self._text).lower()
            told = verb in ATTITUDES and any(
                before.verb.of(self._text).lower() in PLAIN_VERBS
                for before in clause.subjects[:number]
            )
            if not told:
                yield subject

    def _resolved(self, subject: Subject) -> Attribution | None:
        if not subject.is_pronoun:
            return Attribution(self._book.full(subject.text), subject.span, is_sure=True)
        name = self._person_before(subject.span.start, subject.text)
        return Attribution(name, subject.span) if name else None

    def _inherited(self, number: int, found: Sequence[Attribution]) -> Attribution:
        quotation = self._quotations[number]
        before = self._quotations[number - 1] if number else None
        block = self._document.blocks[quotation.block]
        begins = self._begins_sentence(quotation)
        words = self._text[slice_of(quotation)].count(" ") + 1
        if words < _INHERITED_WORDS and not begins:
            return NOBODY
        if before is not None and before.block == quotation.block and begins and not before.depth:
            return Attribution(found[number - 1].speaker)
        sentence = self._sentence_at(quotation.span.start)
        starts_block = quotation.span.start <= block.span.start + 1
        if begins and sentence and not starts_block:
            return self._subject_of(sentence - 1)
        if starts_block and quotation.block:
            above = self._document.blocks[quotation.block - 1]
            if above.role is Role.HEADING:
                return NOBODY
            told = self._text[: above.span.end].rstrip()
            if told.endswith(":") or quotation.is_block:
                return self._subject_of(self._sentence_at(above.span.end - 1))
            is_alone = block.span.end - quotation.span.end <= 2
            if is_alone and before is not None and before.block == quotation.block - 1:
                return Attribution(found[number - 1].speaker)
        return NOBODY

    def _begins_sentence(self, quotation: Quotation) -> bool:
        index = self._sentence_at(quotation.span.start)
        return index is not None and quotation.span.start - self._sentences[index].span.start <= 1

    def _subject_of(self, index: int | None) -> Attribution:
        clause = self._clause(index)
        if clause is None or not clause.subjects:
            return NOBODY
        found = self._resolved(clause.subjects[0])
        return Attribution(found.speaker, found.span) if found else NOBODY

    def _person_before(self, place: int, pronoun: str) -> str:
        """The last person named before `place` as one who speaks, else any last person.

        Somebody whom the pronoun cannot stand for is passed over.
        """
        self._read_persons(place)
        for _, name in reversed(self._persons[: bisect_right(self._persons, (place, ""))]):
            if self._genders.may_be(pronoun, name):
                return name
        for one in reversed(self._names[: bisect_left(self._name_ends, place)]):
            if one.looks_like_a_person and len(one.words) > 1:
                name = self._book.full(one.text)
                if self._genders.may_be(pronoun, name):
                    return name
        return ""

    def _read_persons(self, place: int) -> None:
        while self._read_until < len(self._sentences):
            if self._sentences[self._read_until].span.start >= place:
                return
            clause = self._clause(self._read_until)
            self._read_until += 1
            for subject in clause.subjects if clause else ():
                name = self._book.full(subject.text)
                starts = subject.span.start == self._starts[self._read_until - 1]
                if subject.is_person and (" " in name or not starts):
                    self._persons.append((subject.span.start, name))

    def _sentence_at(self, place: int) -> int | None:
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            index = 0
        return index if index < len(self._sentences) else None

    def _clause(self, index: int | None) -> Clause | None:
        if index is None or index < 0:
            return None
        if index not in self._clauses:
            span = self._sentences[index].span
            self._clauses[index] = clause_of(self._masked, span, self._verbs)
        return self._clauses[index]


def slice_of(quotation: Quotation) -> slice:
    """The slice of the text that a quotation covers."""
    return slice(quotation.span.start, quotation.span.end)


def _mask(text: str, quotations: Sequence[Quotation]) -> str:
    """`text` with what is quoted blotted out, so that no verb in it counts."""
    pieces: list[str] = []
    at = 0
    for quotation in quotations:
        if quotation.depth or quotation.is_block:
            continue
        for part in quotation.parts:
            if part.start < at:
                continue
            pieces.append(text[at : part.start])
            pieces.append(_MASK * len(part))
            at = part.end
    pieces.append(text[at:])
    return "".join(pieces)


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is long enough to be what somebody said, whoever did."""
    words = re.findall(r"\w[\w’'-]*", text[slice_of(quotation)])
    return len(words) >= _SPEECH_WORDS
