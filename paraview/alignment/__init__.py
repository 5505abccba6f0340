"""Sentences and vectors turned into links, and the word edits inside a link."""

from paraview.alignment.aligner import AlignedLink, Alignment, Thresholds, align_sides
from paraview.alignment.exact import exact_pairs
from paraview.alignment.scores.scorer import Scorers, built_in_scorers
from paraview.alignment.side_input import SideInput
from paraview.alignment.words.edits import word_edits

__all__ = [
    "AlignedLink",
    "Alignment",
    "Scorers",
    "SideInput",
    "Thresholds",
    "align_sides",
    "built_in_scorers",
    "exact_pairs",
    "word_edits",
]
