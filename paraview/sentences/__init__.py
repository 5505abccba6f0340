"""A document cut into sentences and words, and the forms in which they are compared."""

from paraview.sentences.datelines import without_dateline
from paraview.sentences.folding import figure_form, fold_typography, word_form
from paraview.sentences.reporting_verbs import REPORTING_VERBS, reporting_verbs
from paraview.sentences.segmentation import split_sentences
from paraview.sentences.tongue import ENGLISH, UNKNOWN, tongue_of
from paraview.sentences.words import count_words, is_word, sentence_words, words

__all__ = [
    "ENGLISH",
    "REPORTING_VERBS",
    "UNKNOWN",
    "count_words",
    "figure_form",
    "fold_typography",
    "is_word",
    "reporting_verbs",
    "sentence_words",
    "split_sentences",
    "tongue_of",
    "without_dateline",
    "word_form",
    "words",
]
