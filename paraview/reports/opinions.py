"""The verdicts and notes of a review, looked up by what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import FindingKind, Verdict, sentences_anchor, spans_anchor
from paraview.reports.model import Opinion
from paraview.reports.visible import visible
from paraview.review import Standing, Subject, SubjectKind, subject_of
from paraview.wording.window.review import verdict_with_sign

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison import Comparison
    from paraview.passages.entries import Entry
    from paraview.passages.passages import Passage

_ALONE = (FindingKind.DROPPED, FindingKind.ADDED)


class Opinions:
    """What an editor thinks of the findings and passages of a comparison."""

    def __init__(self, comparison: Comparison, standing: Standing | None) -> None:
        self._comparison = comparison
        self._standing = standing or Standing()
        self._is_empty = not (self._standing.verdicts or self._standing.notes)

    def of_entry(self, entry: Entry) -> Opinion:
        """Of a finding, or of a quotation of which nothing was found."""
        if self._is_empty:
            return Opinion()
        findings = self._comparison.findings
        if entry.number < len(findings):
            return self._of(subject_of(self._comparison, findings[entry.number]))
        place = spans_anchor(self._comparison, entry.left, entry.right)
        return self._of(Subject(SubjectKind.QUOTE, place))

    def of_passage(self, passage: Passage, entries: Iterable[Entry]) -> Opinion:
        """Of a passage, or of the run of sentences that begins with it.

        `entries` are the findings in it.
        """
        if self._is_empty:
            return Opinion()
        kind = SubjectKind.LINK if passage.is_link else SubjectKind.PASSAGE
        place = sentences_anchor(self._comparison, passage.left, passage.right)
        mine = self._of(Subject(kind, place))
        if mine or passage.is_link:
            return mine
        runs = (self.of_entry(each) for each in entries if self._begins(each, passage))
        return next((opinion for opinion in runs if opinion), mine)

    def _begins(self, entry: Entry, passage: Passage) -> bool:
        if entry.kind not in _ALONE:
            return False
        first = (passage.left or passage.right)[0]
        return self._comparison.findings[entry.number].index == first

    def _of(self, subject: Subject) -> Opinion:
        verdict = self._standing.verdict(subject)
        name = "" if verdict is Verdict.OPEN else verdict_with_sign(verdict)
        return Opinion(name, visible(self._standing.notes.get(subject, "")))
