"""Who may have spoken a quotation, each with the features by which they are ranked."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from paraview.comparison import Role, Span
from paraview.findings.names.cue_words import AGENCIES, ATTITUDES, PLAIN_VERBS
from paraview.findings.speakers.cues import Cue, Relation
from paraview.findings.speakers.features import (
    CLOSERS,
    INDEX,
    WORD,
    indexed,
    marks_features,
)
from paraview.findings.speakers.going_on import SPOKE_BEFORE, GoingOn
from paraview.findings.speakers.mention import Mention, MentionKind
from paraview.findings.speakers.speaker_words import SPEAKING_NOUNS
from paraview.findings.speakers.standing import gap_between, is_one_clause, series_of
from paraview.findings.speakers.sureness import Sureness
from paraview.findings.speakers.tokens import POSSESSIVE
from paraview.findings.speakers.validity import can_speak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.findings.quotation import Quotation
    from paraview.findings.speakers.sentence_readings import SentenceReadings

_DESPITE_CUE = INDEX["despite_cue"], 1.0
_DESPITE_TELLER = INDEX["despite_teller"], 1.0
_GOES_ON = frozenset(("continued", "continues", "concluded", "concludes"))
_CALLING = frozenset(
    """
    accused accuses accusing blamed blames called calls calling described describes describing
    dubbed branded labeled labelled termed denounced dismissed blasted slammed ridiculed condemned
    attacked likened compared praised hailed derided mocked criticized criticised characterized
    characterised lamented decried
    """.split()  # noqa: SIM905
)
_BETWEEN = frozenset(("crossing", "clause"))
_VERBAL = frozenset(
    ("cue", "before_cue", "next_cue", "owner", "from", "before_colon", "label", "credit", "colon")
)
_TELLER, _MARKS = 9, 3
"""A verb of saying stands at most so many words behind a quotation, and marks before them."""
_LEADS_ON = 40
_FAR = 40
_NEAR = 3
_LEAD = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may have spoken.

    Attributes:
        speaker: who it is, pronouns resolved; empty for nobody.
        span: where they are named.
        features: numbers of features and their values; others are 0.
        sureness: how the article tells it.
    """

    speaker: str
    span: Span | None
    features: tuple[tuple[int, float], ...]
    sureness: Sureness = Sureness.GUESSED


class CandidateFinder:
    """The candidates of an article's quotations.

    Args:
        readings: of the article's sentences.
        quotations: in order.
        reporting_verbs: the verbs that hand over a quotation.
    """

    def __init__(
        self,
        readings: SentenceReadings,
        quotations: Sequence[Quotation],
        reporting_verbs: frozenset[str],
    ) -> None:
        self._readings = readings
        self._reporting_verbs = reporting_verbs
        self._text = readings.text
        self._quotations = quotations
        self._outer = [one.span if not one.depth else None for one in quotations]
        self._series = series_of(self._text, quotations)
        self._blocks = readings.document.blocks
        self._going_on = GoingOn(readings, quotations)
        self._last = "", 0
        self._marked: tuple[int, dict[str, float]] = -1, {}

    def of(self, number: int, speakers: Sequence[str]) -> list[Candidate]:
        """The candidates for a quotation, nobody first.

        Args:
            number: of the quotation.
            speakers: of the quotations before it.
        """
        quotation = self._quotations[number]
        first = self._readings.index_at(quotation.span.start)
        last = self._readings.index_at(quotation.span.end - 1)
        if first is None or last is None:
            return [self._nobody(number, has_cue=False, first=0)]
        self._last = self._spoke_last(number, first, speakers)
        own = list(self._own(number, quotation, first, last))
        has_cue = any(
            INDEX["cue"] in dict(one.features) or INDEX["label"] in dict(one.features)
            for one in own
        )
        around = [
            *self._before(quotation, first),
            *self._next(quotation, last),
            *(
                Candidate(speaker, None, indexed(features), sureness)
                for speaker, features, sureness in self._going_on.of(number, first, speakers)
            ),
        ]
        against = [_DESPITE_CUE] if has_cue else []
        if not has_cue and self._is_told_by_none(quotation, last):
            against = [_DESPITE_TELLER]
        if against:
            around = [replace(one, features=(*one.features, *against)) for one in around]
        return [self._nobody(number, has_cue=has_cue, first=first), *own, *around]

    def _is_told_by_none(self, quotation: Quotation, last: int) -> bool:
        """Whether what can't speak tells the quotation: “…,” an official statement said."""
        tokens = self._readings[last].tokens
        begin = bisect_left(tokens.starts, quotation.span.end)
        reach = range(begin, min(len(tokens), begin + _TELLER + 1))
        verb = next((n for n in reach if tokens.low(n) in self._reporting_verbs), begin)
        if tokens.low(verb - 1) in SPEAKING_NOUNS and tokens.low(verb) in _GOES_ON:
            return False  # “…,” the statement continued
        return verb > begin and all(
            tokens.is_word(n) or n - begin < _MARKS for n in range(begin, verb)
        )

    def labelled(self, label: Span) -> str:
        """Whom a transcript's label names."""
        return self._readings.named(label)

    def _spoke_last(self, number: int, first: int, speakers: Sequence[str]) -> tuple[str, int]:
        """The speaker before, and how many sentences ago they spoke."""
        for at in range(number - 1, max(-1, number - SPOKE_BEFORE), -1):
            if speakers[at]:
                if self._text[self._quotations[at].span.end - 1] == "?":
                    return "", 0  # who asked does not answer
                then = self._readings.index_at(self._quotations[at].span.end - 1) or 0
                return speakers[at], max(0, first - then)
        return "", 0

    # -- in the sentences of the quotation ---------------------------------------------------

    def _own(self, number: int, quotation: Quotation, first: int, last: int) -> Iterator[Candidate]:
        if quotation.is_block:
            return
        offers: list[tuple[Mention, dict[str, float]]] = []
        for index in dict.fromkeys((first, *range(first, last + 1), last)):
            reading = self._readings[index]
            cued = {cue.speaker for cue in reading.cues}
            for cue in reading.cues:
                span = reading.tokens.span(cue.first, cue.last)
                offers.append((cue.speaker, self._cue_features(cue, span, number)))
            for mention in reading.mentions:
                if mention not in cued and mention.kind is not MentionKind.PRONOUN:
                    features = self._uncued_features(mention, index, number)
                    offers.append((mention, features))
        nearest = min(
            (one["distance"] for _, one in offers if "cue" in one and not _BETWEEN & one.keys()),
            default=None,
        )
        for mention, features in offers:
            if "cue" in features and features["distance"] == nearest:
                features["nearest"] = 1.0
            elif "cue" in features:
                features.pop("lead_in", None)
            yield from self._candidate(
                mention, features, is_own="cue" in features or "label" in features
            )

    def _cue_features(self, cue: Cue, span: Span, number: int) -> dict[str, float]:
        features = {"cue": 1.0, f"cue_{cue.relation.value}": 1.0}
        if cue.word in _CALLING and cue.relation is not Relation.BEHIND:
            features["calling"] = 1.0
        if cue.word in PLAIN_VERBS or cue.relation is Relation.ACCORDING:
            features["cue_plain"] = 1.0
        elif not cue.word:
            features["unknown_verb"] = 1.0
        elif cue.word not in self._reporting_verbs:
            features["cue_weak"] = 1.0
        between = self._add_place(features, span, number)
        is_straight = not {"behind", "crossing"} & features.keys() and is_one_clause(between)
        if is_straight and "cue_plain" in features and self._is_last(number):
            features["told_last"] = 0.0 if "titled" in self._marks(number) else 1.0
        if "behind" in features and "cue_plain" not in features and self._leads_on(span, number):
            features["leads_on"] = 1.0
        return features

    def _marks(self, number: int) -> dict[str, float]:
        """What the marks of a quotation tell of nobody having spoken it."""
        if self._marked[0] != number:
            self._marked = number, marks_features(self._text, self._quotations[number].span)
        return self._marked[1]

    def _is_last(self, number: int) -> bool:
        """Whether a sentence ends with the quotation: “He said that he was “stunned.””."""
        end = self._quotations[number].span.end
        return self._text[end - 1] in ".?!" or self._text[end : end + 3].rstrip(CLOSERS)[-1:] == "."

    def _leads_on(self, span: Span, number: int) -> bool:
        """Whether another quotation follows a verb behind this one: “…,” Brown hailed it as “…”."""
        other = next((one for one in self._outer[number + 1 : number + 4] if one is not None), None)
        if other is None or other.start <= span.end or other.start - span.end > _LEADS_ON:
            return False
        return "." not in self._text[span.end : other.start]

    def _add_place(self, features: dict[str, float], span: Span, number: int) -> str:
        """Say how far from the quotation `span` stands and on which side; what lies between."""
        series = self._series.get(number, range(number, number + 1))
        gap, behind = gap_between(
            span, [part for n in series for part in self._quotations[n].parts]
        )
        between = self._text[gap.start : gap.end]
        words = len(WORD.findall(between))
        features["distance"] = math.log1p(min(_FAR, words))
        if behind:
            features["behind"] = 1.0
            if not is_one_clause(between):
                features["clause"] = 1.0
        if not words:
            features["touching"] = 1.0
        elif words <= _NEAR:
            features["near"] = 1.0
        near = range(max(0, series.start - 2), min(len(self._outer), series.stop + 2))
        if any(
            gap.start <= other.start and other.end <= gap.end
            for n in near
            if n not in series and (other := self._outer[n]) is not None
        ):
            features["crossing"] = 1.0
        if not behind and words <= _LEAD and between.rstrip(CLOSERS + " ").endswith((":", ",")):
            features["lead_in"] = 1.0
        return between

    def _uncued_features(self, mention: Mention, index: int, number: int) -> dict[str, float]:
        reading = self._readings[index]
        tokens = reading.tokens
        features = {"uncued": 1.0}
        span = tokens.span(mention.first, mention.last)
        between = self._add_place(features, span, number)
        between = between.strip(CLOSERS + " ")
        ends_in_colon = between.endswith(":")
        is_common = mention.kind is MentionKind.BODY and mention.text.islower()
        if "touching" in features and "behind" not in features and between.startswith(":"):
            is_spoken_to = any(cue.verb == mention.first - 1 for cue in reading.cues)
            features["lead_in" if mention.is_governed or is_spoken_to else "label"] = 1.0
        elif "touching" in features and between and between in "–—-" and not is_common:
            features["credit"] = 1.0 if "behind" in features else 0.5
        elif "touching" in features and "behind" in features and between == "(":
            features["credit"] = 1.0
        nouns = range(mention.last + 1, mention.last + 4)
        is_owner = POSSESSIVE.search(tokens.words[mention.last]) is not None
        if is_owner and any(tokens.low(at) in SPEAKING_NOUNS for at in nouns):
            features["owner"] = 1.0
        if tokens.low(mention.first - 1) in {"of", "from"} and (
            tokens.low(mention.first - 2) in SPEAKING_NOUNS or mention.first <= 2
        ):
            features["from"] = 1.0
        if mention.first == 0 or (mention.first == 1 and not tokens.is_word(0)):
            features["opens"] = 1.0
            if "behind" not in features and ends_in_colon and not mention.is_governed:
                features["colon"] = 1.0
                features["distance"] = min(features["distance"], math.log1p(_NEAR))
        return features

    # -- around it ---------------------------------------------------------------------------

    def _before(self, quotation: Quotation, first: int) -> Iterator[Candidate]:
        """Those in the sentence before, and in the paragraph before where it ends in a colon."""
        block = self._blocks[quotation.block]
        begins = quotation.span.start - self._readings.start(first) <= 2
        if not begins or not first:
            return
        is_first = quotation.span.start - block.span.start <= 2
        above = first - 1
        if is_first and self._is_heading(self._readings.block(above)):
            return
        told = self._text[: block.span.start if is_first else self._readings.start(first)].rstrip()
        has_colon = told.endswith(":")
        reading = self._readings[above]
        cued = [cue.speaker for cue in reading.cues if cue.word not in ATTITUDES]
        seen: set[Mention] = set()
        for place, mention in enumerate([*reversed(cued), *reading.mentions]):
            if mention in seen:
                continue
            seen.add(mention)
            features = {"before_colon": 1.0} if has_colon else {}
            if place == 0 and cued:
                features["before_cue"] = 1.0
            elif place == (len(cued) and len(cued)) and not mention.is_governed:
                features["before_first"] = 1.0
            else:
                features["before_far"] = 1.0
            if is_first:
                features["goes_on_apart"] = 1.0
            is_told = has_colon and (place == 0 or len(reading.mentions) == 1)
            yield from self._candidate(mention, features, is_own=is_told)

    def _next(self, quotation: Quotation, last: int) -> Iterator[Candidate]:
        """Those who speak in the sentence behind, in the same paragraph."""
        behind = last + 1
        if behind >= len(self._readings) or self._readings.block(behind) != quotation.block:
            return
        if self._readings.start(behind) < quotation.span.end:
            return
        reading = self._readings[behind]
        cued = {cue.speaker for cue in reading.cues}
        teller = reading.looks_back
        for mention in reading.mentions[:3]:
            feature = "next_cue" if mention in cued else "next_other"
            yield from self._candidate(
                mention, {"next_said" if mention is teller else feature: 1.0}
            )

    # -- nobody, and what all have -----------------------------------------------------------

    def _nobody(self, number: int, *, has_cue: bool, first: int) -> Candidate:
        quotation = self._quotations[number]
        features = dict(self._marks(number))
        if not has_cue:
            features["no_cue"] = 1.0
        if self._is_heading(quotation.block):
            features["heading"] = 1.0
        if quotation.span.start - self._readings.start(first) <= 2:
            features["alone"] = 1.0
        return Candidate("", None, indexed(features))

    def _candidate(
        self, mention: Mention, features: dict[str, float], *, is_own: bool = False
    ) -> Iterator[Candidate]:
        kind = mention.kind
        if kind is not MentionKind.PERSON:
            features[kind.value] = 1.0
        if mention.is_governed and not {"cue", "owner", "from", "label"} & set(features):
            features["governed"] = 1.0
        if mention.text.lower().replace(" ", "-") in AGENCIES:
            features["agency"] = 1.0
        speaker = self._readings.resolved(mention, *self._last)
        sureness = Sureness.GUESSED
        if is_own:
            sureness = Sureness.TOLD if kind is MentionKind.PRONOUN else Sureness.NAMED
        has_verb = bool(_VERBAL & features.keys())
        if can_speak(mention, speaker, self._readings.genders, has_verb=has_verb):
            if speaker == self._last[0]:
                features["repeat"] = 1.0
            yield Candidate(
                speaker,
                mention.span,
                indexed(features),
                sureness,
            )

    def _is_heading(self, block: int) -> bool:
        return self._blocks[block].role is Role.HEADING
