"""Whether the speaker of an earlier quotation goes on in the next one, or is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.findings.speakers.features import CLOSERS
from paraview.findings.speakers.sureness import Sureness
from paraview.findings.speakers.validity import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.findings.quotation import Quotation
    from paraview.findings.speakers.sentence_readings import SentenceReadings

SPOKE_BEFORE = 8
"""Who has spoken in so many quotations before counts."""
_PERSONAL = frozenset(("he", "she", "his", "her", "they", "their"))
_TALK = 3
"""Who answers has spoken in one of so many paragraphs before the question."""


class GoingOn:
    """Who may go on speaking.

    Args:
        readings: of the article's sentences.
        quotations: in order.
    """

    def __init__(self, readings: SentenceReadings, quotations: Sequence[Quotation]) -> None:
        self._readings = readings
        self._quotations = quotations

    def of(
        self, number: int, first: int, speakers: Sequence[str]
    ) -> Iterator[tuple[str, dict[str, float], Sureness]]:
        """Who may go on, the features of it, and how the article tells it.

        Args:
            number: of the quotation.
            first: its first sentence.
            speakers: of the quotations before it.
        """
        at = number - 1
        while at >= 0 and self._quotations[at].depth:
            at -= 1
        if at < 0 or not speakers[at]:
            return
        before, quotation = self._quotations[at], self._quotations[number]
        begins = quotation.span.start - self._readings.start(first) <= 2
        is_asked = self._readings.text[before.span.end - 1] == "?"
        if is_asked and begins and before.block == quotation.block - 1:
            other = self._other_speaker(at, speakers)
            if other:
                yield other, {"goes_on": 1.0, "answers": 1.0}, Sureness.GUESSED
        feature = self._how(before, quotation, first, speakers[at])
        features = {"goes_on": 1.0} | ({feature: 1.0} if feature else {})
        is_told = feature == "goes_on_here"
        yield speakers[at], features, Sureness.TOLD if is_told else Sureness.GUESSED

    def _how(self, before: Quotation, quotation: Quotation, first: int, speaker: str) -> str:
        """How a quotation stands to the one before: here, alone, apart or inside a sentence."""
        begins = quotation.span.start - self._readings.start(first) <= 2
        block = self._readings.document.blocks[quotation.block].span
        is_here = before.block == quotation.block
        begins_speech = begins or self._is_spoken(quotation)
        if is_here and not self._is_interrupted(before, first, speaker):
            in_one = self._readings.index_at(before.span.end - 1) == first
            return "goes_on_here" if begins_speech or in_one else ""
        if begins and block.end - quotation.span.end <= 2 and before.block == quotation.block - 1:
            return "goes_on_alone"
        if begins_speech or not _PERSONAL.isdisjoint(self._readings[first].tokens.lows):
            return "goes_on_apart"
        return "goes_on_inside"

    def _is_spoken(self, quotation: Quotation) -> bool:
        """Whether a comma leads to whole sentences: “On the bridge, “It is old.””."""
        text, span = self._readings.text, quotation.span
        before = text[max(0, span.start - 4) : span.start].rstrip(CLOSERS + " ")
        return before.endswith(",") and text[span.start].isupper() and text[span.end - 1] in ".?!"

    def _is_interrupted(self, before: Quotation, first: int, speaker: str) -> bool:
        """Whether the sentence before tells of another person than the one quoted last."""
        above = first - 1
        if above <= (self._readings.index_at(before.span.end - 1) or 0):
            return False
        subject = next((one for one in self._readings[above].mentions if not one.is_governed), None)
        if subject is None or subject.first > 1 or not subject.is_named:
            return False
        name = self._readings.resolved(subject)
        return name != speaker and is_person(subject, name, self._readings.genders)

    def _other_speaker(self, at: int, speakers: Sequence[str]) -> str:
        """With whom the speaker of a quotation talks in the ones shortly before; empty for none."""
        block = self._quotations[at].block
        for number in range(at - 1, max(-1, at - SPOKE_BEFORE), -1):
            if block - self._quotations[number].block > _TALK:
                break
            if speakers[number] and speakers[number] != speakers[at]:
                return speakers[number]
        return ""
