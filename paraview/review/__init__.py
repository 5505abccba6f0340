"""What an editor decides about a comparison: verdicts, notes and corrections, kept as a log.

    review = Review().with_step(Linked(sentences_anchor(comparison, [3], [5])))
    revised = Pipeline().revise(comparison, review).comparison

The comparison that was found is never changed. A review is a log of small frozen commands that name
sentences, links and findings by anchors; `paraview.pipeline` makes the revised comparison of it.
"""

from paraview.comparison import Refusal, Verdict
from paraview.review.carrying import Carried, carried
from paraview.review.commands import (
    Attributed,
    Command,
    Correction,
    Cut,
    Joined,
    Judged,
    Linked,
    Noted,
    Parted,
    Split,
    Subject,
    SubjectKind,
)
from paraview.review.links import Ends, Relinked, relinked
from paraview.review.log import Entry, Review, Standing, Step, TakenBack
from paraview.review.mirroring import mirrored
from paraview.review.sentences import resegmented
from paraview.review.stored import entry_from_json, entry_to_json
from paraview.review.subjects import (
    Progress,
    link_subject,
    passage_subject,
    progress_of,
    subject_of,
    subjects_of,
)
from paraview.review.told import anchors_of, first_words, words_about
from paraview.review.validity import refusal

__all__ = [
    "Attributed",
    "Carried",
    "Command",
    "Correction",
    "Cut",
    "Ends",
    "Entry",
    "Joined",
    "Judged",
    "Linked",
    "Noted",
    "Parted",
    "Progress",
    "Refusal",
    "Relinked",
    "Review",
    "Split",
    "Standing",
    "Step",
    "Subject",
    "SubjectKind",
    "TakenBack",
    "Verdict",
    "anchors_of",
    "carried",
    "entry_from_json",
    "entry_to_json",
    "first_words",
    "link_subject",
    "mirrored",
    "passage_subject",
    "progress_of",
    "refusal",
    "relinked",
    "resegmented",
    "subject_of",
    "subjects_of",
    "words_about",
]
