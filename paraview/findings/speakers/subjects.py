"""The subjects of the reporting verbs in a sentence.

No parser: a subject is the noun phrase before its verb, or behind it in “said Kelly”, “according to
Kelly”, “was praised by Kelly”. That is right for four of five speakers in news.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.names.cue_words import (
    CLAUSE_STARTS,
    DETERMINERS,
    FILLERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
)
from paraview.findings.names.proper_names import proper_names

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = re.compile(r"\ufffc+|\d+(?:,\d{3})+[\w’'ʼ-]*|[\w*](?:[\w’'ʼ*.-]*\w)?|[^\w\s]")
_STOPS = frozenset(',;:()—–-“”"«»„‘’…?!.')
_MOST_ROLE_WORDS = 9


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb says it of: a name, a role, or a pronoun; `verb` is where the verb stands."""

    text: str
    span: Span
    verb: Span
    is_pronoun: bool = False
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence as far as speakers go."""

    tokens: tuple[Span, ...]
    subjects: tuple[Subject, ...]

    def words_between(self, subject: Subject, place: int, *, behind: bool) -> int | None:
        """How many words lie between a quotation's edge and what names its speaker.

        None where the subject is on the other side of that edge. `behind` means that `place` is the
        quotation's end, so that the speaker must follow it.
        """
        first = min(subject.span.start, subject.verb.start)
        last = max(subject.span.end, subject.verb.end)
        if behind:
            if first < place:
                return None
            return sum(place <= token.start and token.end <= first for token in self.tokens)
        if last > place:
            return None
        return sum(subject.verb.end <= token.start and token.end <= place for token in self.tokens)


def clause_of(text: str, span: Span, verbs: frozenset[str]) -> Clause:
    """The reporting verbs of a sentence with their subjects, in order.

    Args:
        text: with quoted words masked.
        span: the sentence.
        verbs: in lower case.
    """
    tokens = [Span(*match.span()) for match in _TOKEN.finditer(text, span.start, span.end)]
    words = [token.of(text) for token in tokens]
    reader = _Reader(text, tokens, words)
    subjects: list[Subject] = []
    for index, word in enumerate(words):
        low = word.lower()
        if low == "according" and words[index + 1 : index + 2] == ["to"]:
            found = reader.following(index + 2, index)
        elif low in verbs and not reader.is_noun(index):
            found = reader.subject(index)
        else:
            continue
        if found is not None:
            subjects.append(found)
    real = tuple(
        token
        for token, word in zip(tokens, words, strict=True)
        if word[0].isalnum() and word[0] != "\ufffc"
    )
    return Clause(real, tuple(subjects))


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    tokens: Sequence[Span]
    words: Sequence[str]

    def is_noun(self, index: int) -> bool:
        """Whether a determiner before it makes the word a noun: “the claims”."""
        return index > 0 and self.words[index - 1].lower() in DETERMINERS - {"that"}

    def subject(self, verb: int) -> Subject | None:
        """The subject of the verb: by “by”, before it, or right behind a quotation and the verb."""
        if self.words[verb + 1 : verb + 2] == ["by"]:
            return self.following(verb + 2, verb)
        inverted = self._inverted(verb)
        before = inverted or self._before(verb)
        if before is not None:
            return before
        return self.following(verb + 1, verb) if self._follows_quotation(verb) else None

    def _inverted(self, verb: int) -> Subject | None:
        """The subject in “…, said Kelly, who …”: a whole phrase behind a comma and the verb."""
        if not verb or self.words[verb - 1] != ",":
            return None
        end = verb + 1
        while end < len(self.words) and not self._ends_phrase(end, verb + 1):
            end += 1
        ends = end == len(self.words) or self.words[end] in ",;.:!?" or self.words[end] == "who"
        return self._phrase(verb + 1, end, verb) if ends else None

    def _follows_quotation(self, verb: int) -> bool:
        """Whether nothing but marks and fillers lies between a quotation and the verb."""
        at = verb - 1
        while at >= 0 and (self.words[at] in _STOPS or self.words[at].lower() in FILLERS):
            at -= 1
        return at < 0 or self.words[at][0] == "\ufffc"

    def following(self, start: int, verb: int) -> Subject | None:
        """The noun phrase from token `start` on; a name set off by a comma is preferred."""
        end = start
        while end < len(self.words) and not self._ends_phrase(end, start):
            end += 1
        phrase = self._phrase(start, end, verb)
        if phrase is None or phrase.is_pronoun or phrase.is_person:
            return phrase
        if self.words[end : end + 1] == [","]:
            stop = end + 1
            while stop < len(self.words) and not self._ends_phrase(stop, end + 1):
                stop += 1
            apposition = self._phrase(end + 1, stop, verb)
            if apposition is not None and apposition.is_person and not phrase.text[0].isupper():
                return apposition
        return phrase

    def _ends_phrase(self, at: int, start: int) -> bool:
        word = self.words[at]
        low = word.lower()
        return (
            (word in _STOPS and not (word in "’'" and at > start))
            or word[0] == "\ufffc"
            or low in CLAUSE_STARTS
            or (low in PREPOSITIONS and at > start)
            or (low in FILLERS and at > start)
        )

    def _before(self, verb: int) -> Subject | None:
        end = verb
        while end and self.words[end - 1].lower() in FILLERS:
            end -= 1
        if end and self.words[end - 1] in "),":
            return self._set_off(end - 1, verb)
        start = self._phrase_start(end)
        if end - start == 1 and self.words[start].lower() == "who":
            return self._antecedent(start, verb)
        if start == end and end and self.words[end - 1].lower() in {"who", "that", "which"}:
            return self._antecedent(end - 1, verb)
        if start == end and end and self.words[end - 1].lower() in {"and", "as", "but"}:
            return self._first_subject(end - 1, verb)
        if self.words[verb].lower().endswith("ing"):
            return self._first_subject(verb, verb)
        return self._phrase(start, end, verb)

    def _phrase_start(self, end: int) -> int:
        start = end
        while start and end - start < _MOST_ROLE_WORDS:
            word = self.words[start - 1]
            if word in _STOPS or word[0] == "\ufffc" or word.lower() in CLAUSE_STARTS:
                break
            start -= 1
        return start

    def _antecedent(self, at: int, verb: int) -> Subject | None:
        """What “who” stands for: the phrase before it, or before its comma."""
        end = at - 1 if at and self.words[at - 1] == "," else at
        return self._phrase(self._phrase_start(end), end, verb) if end > 0 else None

    def _set_off(self, comma: int, verb: int) -> Subject | None:
        """The subject before a part between commas: “Kelly, a professor, said”."""
        opening = "(" if self.words[comma] == ")" else ","
        at = comma - 1
        while at >= 0 and self.words[at] != opening:
            if self.words[at][0] == "\ufffc":
                return None
            at -= 1
        if at < 0:
            return None
        head = self._phrase(self._phrase_start(at), at, verb)
        apposition = self._phrase(self._phrase_start(comma), comma, verb)
        if head is not None and (head.is_person or head.is_pronoun):
            return head
        if apposition is not None and apposition.text[0].isupper():
            return apposition
        if head is None and opening == ",":
            return self._first_subject(comma, verb)
        return head

    def _first_subject(self, before: int, verb: int) -> Subject | None:
        """The phrase that a sentence starts with, for a verb that shares its subject."""
        for at in range(before - 1, -1, -1):
            low = self.words[at].lower()
            if low in {"he", "she"}:
                return self._phrase(at, at + 1, verb)
        names = [
            name
            for name in proper_names(
                self.text, Span(self.tokens[0].start, self.tokens[before].start)
            )
            if name.looks_like_a_person
        ]
        if not names:
            return None
        return Subject(names[0].text, names[0].span, self.tokens[verb], is_person=True)

    def _phrase(self, start: int, end: int, verb: int) -> Subject | None:
        """The words from `start` to `end` as a subject: the name in them, or the role."""
        while start < end and (self.words[start] in _STOPS):
            start += 1
        if start >= end:
            return None
        span = Span(self.tokens[start].start, self.tokens[end - 1].end)
        place = self.tokens[verb]
        last = self.words[end - 1].lower()
        if last in PRONOUNS:
            token = self.tokens[end - 1]
            is_known = last in {"he", "she"}
            return Subject(last, token, place, is_pronoun=True) if is_known else None
        names = [name for name in proper_names(self.text, span) if name.text[0] != "\ufffc"]
        trailing = names[-1] if names and names[-1].span.end >= span.end - 2 else None
        if trailing is not None and not self._is_governed(start, trailing.span.start):
            name = trailing
        elif names and names[0].span.start <= span.start and not self._owns(names[0].span):
            name = names[0]
        else:
            return self._role(start, end, verb)
        return Subject(name.text, name.span, place, is_person=name.looks_like_a_person)

    def _owns(self, name: Span) -> bool:
        """Whether the name has a possessive: “North Korea’s news agency”."""
        return self.text[name.end : name.end + 1] in {"’", "'", "ʼ"}

    def _is_governed(self, start: int, place: int) -> bool:
        """Whether the name at `place` hangs on a preposition: “a spokesman for the Ministry”."""
        before = [
            word.lower()
            for token, word in zip(self.tokens[start:], self.words[start:], strict=True)
            if token.end <= place
        ]
        return any(word in {"for", "of", "from", "at", "in"} for word in before[1:]) and (
            before[0] not in PREPOSITIONS
        )

    def _role(self, start: int, end: int, verb: int) -> Subject | None:
        """A phrase without a name in it, without its article: “ministry”, “a police officer”."""
        first = self.words[start].lower()
        if first in {"the", "a", "an"}:
            start += 1
        if start >= end or first in PREPOSITIONS | OBJECTS or not self.words[start][0].isalpha():
            return None
        span = Span(self.tokens[start].start, self.tokens[end - 1].end)
        return Subject(span.of(self.text), span, self.tokens[verb])
