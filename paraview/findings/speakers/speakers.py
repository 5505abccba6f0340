"""Who speaks in each quotation: the likeliest of those who could, or nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.names.cue_words import SPEECH_CUES
from paraview.findings.names.proper_names import proper_names
from paraview.findings.speakers.candidates import CandidateFinder
from paraview.findings.speakers.genders import Genders
from paraview.findings.speakers.ranker import built_in_ranker
from paraview.findings.speakers.sentence_readings import SentenceReadings
from paraview.findings.speakers.sureness import Sureness
from paraview.progress import steps, unwatched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.comparison import Document, Sentence
    from paraview.findings.quotation import Quotation
    from paraview.findings.speakers.ranker import Ranker
    from paraview.progress import Share


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker, where they are named, and how sure that is."""

    speaker: str
    span: Span | None = None
    sureness: Sureness = Sureness.GUESSED


NOBODY = Attribution("")


def attribute(
    document: Document,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    reporting_verbs: frozenset[str],
    progress: Share = unwatched,
    ranker: Ranker | None = None,
) -> tuple[Attribution, ...]:
    """The speaker of each quotation, in order; nobody for one inside another.

    Args:
        document, sentences, quotations: the article.
        reporting_verbs: the verbs that hand over a quotation.
        progress: told the share of the quotations that are attributed.
        ranker: which weighs the candidates; the one that ships if none is given.
    """
    if not quotations:
        return ()
    finder = candidate_finder(document, sentences, quotations, reporting_verbs)
    ranker = ranker or built_in_ranker()
    found: list[Attribution] = []
    speakers: list[str] = []
    for number, quotation in enumerate(steps(quotations, progress)):
        if quotation.depth:
            one = NOBODY
        elif quotation.label is not None:
            one = Attribution(finder.labelled(quotation.label), quotation.label, Sureness.NAMED)
        else:
            candidates = finder.of(number, speakers)
            best, _ = ranker.best(candidates)
            alike = [other.sureness for other in candidates if other.speaker == best.speaker]
            one = Attribution(best.speaker, best.span, max(alike))
        found.append(one)
        speakers.append(one.speaker)
    return tuple(found)


def candidate_finder(
    document: Document,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    reporting_verbs: frozenset[str],
) -> CandidateFinder:
    """What tells the candidates of an article's quotations."""
    names = list(proper_names(document.text, Span(0, len(document.text))))
    readings = SentenceReadings(
        document,
        sentences,
        quotations,
        reporting_verbs | SPEECH_CUES,
        names,
        Genders(document.text, [name.words for name in names]),
    )
    return CandidateFinder(readings, quotations, reporting_verbs)
