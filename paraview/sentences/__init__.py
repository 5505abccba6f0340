"""A document cut into sentences and words, and the forms in which they are compared."""

from paraview.sentences.datelines import without_dateline
from paraview.sentences.folding import fold_typography, word_form
from paraview.sentences.reporting_verbs import REPORTING_VERBS
from paraview.sentences.segmentation import split_sentences
from paraview.sentences.words import count_words, is_word, sentence_words, words

__all__ = [
    "REPORTING_VERBS",
    "count_words",
    "fold_typography",
    "is_word",
    "sentence_words",
    "split_sentences",
    "without_dateline",
    "word_form",
    "words",
]
