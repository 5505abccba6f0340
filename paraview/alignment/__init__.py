"""Sentences and vectors turned into links, and the word edits inside a link."""

from paraview.alignment.aligner import AlignedLink, Alignment, Thresholds, align_passages
from paraview.alignment.edits import word_edits
from paraview.alignment.exact import exact_pairs
from paraview.alignment.passage import Passage

__all__ = [
    "AlignedLink",
    "Alignment",
    "Passage",
    "Thresholds",
    "align_passages",
    "exact_pairs",
    "word_edits",
]
