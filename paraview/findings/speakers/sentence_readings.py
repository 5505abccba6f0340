"""The sentences of an article as far as speakers go, read when they are needed."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.names.proper_names import NameBook, ProperName, proper_names
from paraview.findings.speakers.cues import cues_of
from paraview.findings.speakers.datelines import behind_dateline
from paraview.findings.speakers.features import CLOSERS, marks_features
from paraview.findings.speakers.looking_back import speaker_of_before
from paraview.findings.speakers.mention import Mention, MentionKind
from paraview.findings.speakers.mentions import mentions_of
from paraview.findings.speakers.phrases import is_past
from paraview.findings.speakers.speaker_words import is_plural
from paraview.findings.speakers.tokens import MASK, Tokens, tokens_of
from paraview.findings.speakers.trimmed_names import NameTrimmer
from paraview.findings.speakers.validity import is_person, is_place, is_region, is_thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Document, Sentence
    from paraview.findings.quotation import Quotation
    from paraview.findings.speakers.cues import Cue
    from paraview.findings.speakers.genders import Genders

_LOWER = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")
_BACK = 8
"""A pronoun stands for somebody named at most so many sentences before."""
_HEAD = 8
"""A story has its dateline, below headline and captions, in one of its first sentences."""


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence, what is quoted in it masked: its tokens, those who could speak, and who does.

    `told` are the tokens right behind verbs of saying, where those stand whom something is told.
    """

    tokens: Tokens
    mentions: tuple[Mention, ...]
    cues: tuple[Cue, ...]
    told: frozenset[int]

    @property
    def looks_back(self) -> Mention | None:
        """Who has spoken what stands before it, where it tells nothing else."""
        return speaker_of_before(self.tokens, self.mentions, self.cues)


class SentenceReadings:
    """The readings of an article's sentences, and who its pronouns and short names stand for.

    Args:
        document: the article.
        sentences: of it.
        quotations: of it; words in them name and attribute nothing.
        verbs: the verbs of saying, in lower case.
        names: of the article, in order.
        genders: who “he” or “she” can stand for.
    """

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        quotations: Sequence[Quotation],
        verbs: frozenset[str],
        names: Sequence[ProperName],
        genders: Genders,
    ) -> None:
        self.document = document
        self.text = document.text
        self._masked = _mask(document.text, quotations)
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._verbs = verbs
        self._common = frozenset(_LOWER.findall(document.text))
        self._names = NameTrimmer(document.text, names, self._common, verbs).all(names)
        self._name_starts = [name.span.start for name in self._names]
        self._book = NameBook(self._names)
        self.genders = genders
        self._full: dict[str, str] = {}
        self._pronouns: dict[Mention, str] = {}
        self._called: dict[str, str] = {}
        self._read: dict[int, SentenceReading] = {}

    def __len__(self) -> int:
        return len(self._sentences)

    def __getitem__(self, index: int) -> SentenceReading:
        if index not in self._read:
            span = self._sentences[index].span
            if index < _HEAD:
                span = Span(behind_dateline(self.text, span), span.end)
            tokens = tokens_of(self._masked, span)
            names = self._names_in(span)
            mentions = mentions_of(tokens, names, self._verbs, self._common, self.genders.surnames)
            cues = cues_of(tokens, mentions, self._verbs)
            told = frozenset([cue.verb + 1 for cue in cues])
            self._read[index] = SentenceReading(tokens, mentions, cues, told)
        return self._read[index]

    def _names_in(self, span: Span) -> Sequence[ProperName]:
        """The names of a sentence that stand outside quotation marks."""
        first = bisect_left(self._name_starts, span.start)
        last = bisect_left(self._name_starts, span.end)
        names = self._names[first:last]
        crosses = first and self._names[first - 1].span.end > span.start
        if crosses or (names and names[-1].span.end > span.end):
            return [name for name in proper_names(self._masked, span) if name.text[0] != MASK]
        return [name for name in names if self._masked[name.span.start] != MASK]

    def index_at(self, place: int) -> int | None:
        """The sentence at a place of the text."""
        index = max(0, bisect_right(self._starts, place) - 1)
        return index if index < len(self._sentences) else None

    def start(self, index: int) -> int:
        """Where a sentence starts."""
        return self._starts[index]

    def block(self, index: int) -> int:
        """The block of a sentence."""
        return self._sentences[index].block

    def resolved(self, mention: Mention, speaker: str = "", since: int = 0) -> str:
        """Who a mention is: the fullest name, or the role; empty for a pronoun of nobody.

        Args:
            mention: a name, a role or a pronoun.
            speaker: who was quoted last.
            since: how many sentences ago.
        """
        if mention.kind is MentionKind.PRONOUN:
            return self._antecedent(mention, speaker, since)
        if not mention.is_named:
            return mention.text
        if mention.text not in self._full:
            self._full[mention.text] = self._book.full(mention.text)
        return self._full[mention.text]

    def named(self, span: Span) -> str:
        """The fullest form of a name that stands alone at a place."""
        name = next(proper_names(self.text, span), None)
        return self._book.full(span.of(self.text) if name is None else name.text)

    def _antecedent(self, pronoun: Mention, speaker: str, since: int) -> str:
        """Whom a pronoun stands for: somebody before it, the likelier the nearer.

        One who was quoted, or is the subject of a verb of saying, is likelier than one who is not.
        """
        here = self.index_at(pronoun.span.start)
        if here is None:
            return ""
        sums: dict[str, float] = {}
        if speaker and self._may_be(pronoun, speaker, ""):
            spoke_last = _SPOKE_LAST if speaker[0].isupper() else _ROLE_SPOKE_LAST
            spoke_last -= _OTHERWISE * (self._called.get(speaker, pronoun.text) != pronoun.text)
            sums[speaker] = math.exp(spoke_last - _FARTHER * since)
        for back, index in enumerate(range(here, max(-1, here - _BACK), -1)):
            reading = self[index]
            cued = {cue.speaker for cue in reading.cues if cue.word not in _ASKING}
            teller = None if back else _teller_of(pronoun, reading)
            for mention in reading.mentions:
                if mention.span.end > pronoun.span.start:
                    break
                if not back and _is_set_off(pronoun, mention, reading.tokens):
                    continue  # “Clinton, he said, was …”
                if mention.kind is MentionKind.PRONOUN:
                    name = self._pronouns.get(mention, "") if mention.text == pronoun.text else ""
                else:
                    name = self.resolved(mention)
                points = self._points(pronoun, mention, name, back, is_cued=mention in cued)
                if points is not None:
                    is_told = mention.first in reading.told and mention not in cued
                    points += _TELLS * (mention is teller) - _TOLD * is_told
                    points -= _OTHERWISE * (self._called.get(name, pronoun.text) != pronoun.text)
                    sums[name] = sums.get(name, 0.0) + math.exp(points)
        best = max(sums, key=lambda name: sums[name], default="")
        self._pronouns[pronoun] = best
        if pronoun.text in _PERSONAL:
            self._called.setdefault(best, pronoun.text)
        return best

    def _points(
        self, pronoun: Mention, mention: Mention, name: str, sentences: int, *, is_cued: bool
    ) -> float | None:
        """How well somebody named some sentences before goes with a pronoun; none if not at all."""
        fits = _FITS[pronoun.text].get(mention.kind)
        if not name or fits is None or not self._may_be(pronoun, name, mention.role):
            return None
        points = fits - _FARTHER * sentences
        if pronoun.text == "it" and not mention.is_named and is_plural(mention.role):
            return None
        if pronoun.text in _PERSONAL:
            is_one = is_person(mention, name, self.genders)
            if is_thing(name, self.genders) or (mention.kind is MentionKind.PERSON and not is_one):
                return None
            if is_region(name):
                return None
            points += _KNOWN * bool(mention.role or self.genders.knows(name))
            if mention.kind is MentionKind.NAME:
                is_subject = not sentences and self._does(mention) and not is_place(name)
                if not (is_one or is_subject or is_cued) and _is_no_single(name):
                    return None
                points += _WHOLE if is_one or is_subject else -_WHOLE
        points += _CUED * is_cued
        points += _DOES * (not sentences and self._does(mention))
        points -= _GOVERNED * mention.is_governed
        points += _FIRST * (mention.first <= 1)
        return points

    def _does(self, mention: Mention) -> bool:
        """Whether a verb stands right behind somebody who hangs on nothing: “Kelly will speak”."""
        match = _NEXT_WORD.match(self._masked, mention.span.end)
        if mention.is_governed or match is None:
            return False
        return match["word"] in _HELPING or is_past(match["word"])

    def _may_be(self, pronoun: Mention, name: str, role: str) -> bool:
        return self.genders.may_be(pronoun.text, name, role)


_NEXT_WORD = re.compile(r"\s(?P<word>[a-z]+)\b")
_HELPING = frozenset(
    "will would can could may might must should has had is was does did".split()  # noqa: SIM905
)
_PERSONAL = frozenset(("he", "she"))
_FARTHER, _CUED, _GOVERNED, _FIRST = 1.7, 1.0, 1.0, 1.4
_KNOWN, _WHOLE, _TELLS, _TOLD, _OTHERWISE = 0.8, 1.5, 3.0, 1.5, 2.5
_DOES = 1.5
_SPOKE_LAST, _ROLE_SPOKE_LAST = 3.5, 1.5
_ASKING = frozenset(("asked", "asks", "asking"))
_ONE = {
    MentionKind.PERSON: 1.4,
    MentionKind.ROLE: 0.3,
    MentionKind.NAME: 0.1,
    MentionKind.PRONOUN: 1.2,
}
_FITS = {
    "he": _ONE,
    "she": _ONE,
    "they": {MentionKind.PEOPLE: 2.0, MentionKind.BODY: 1.5, MentionKind.NAME: 0.5},
    "it": {MentionKind.BODY: 2.0, MentionKind.NAME: 1.0},
}


def _is_no_single(name: str) -> bool:
    """Whether “he” or “she” is nobody of that name: a place's, a people's, a body's letters."""
    return is_place(name) or (len(name) > 1 and name.isupper() and "." not in name)


def _is_set_off(pronoun: Mention, mention: Mention, tokens: Tokens) -> bool:
    """Whether only a comma stands between somebody and a pronoun."""
    return mention.last + 2 == pronoun.first and not tokens.is_word(pronoun.first - 1)


def _teller_of(pronoun: Mention, reading: SentenceReading) -> Mention | None:
    """Who says something of themselves: “Kelly said he …”, “Kelly said that he …”."""
    at = pronoun.first - 1
    at -= reading.tokens.low(at) == "that"
    return next((cue.speaker for cue in reading.cues if cue.verb == at), None)


def _mask(text: str, quotations: Sequence[Quotation]) -> str:
    """`text` with what is quoted blotted out, so that no verb in it counts.

    A title stays a word of its sentence: “On ABC's “This Week,” Kelly said”.
    """
    pieces: list[str] = []
    at = 0
    for quotation in quotations:
        if quotation.depth or quotation.is_block:
            continue
        is_title = "titled" in marks_features(text, quotation.span)
        for part in quotation.parts:
            if part.start < at:
                continue
            ahead = text[at : part.start]
            pieces.append(ahead[:-1] + " " if is_title else ahead)
            pieces.append(("x" if is_title else MASK) * len(part))
            at = part.end
            if is_title:
                behind = text[at : at + 2]
                pieces.append("".join(" " if char in CLOSERS else char for char in behind))
                at += len(behind)
    pieces.append(text[at:])
    return "".join(pieces)
