"""Every word for people: one function for each sentence, translatable, and without Qt.

Window, reports, command line and errors take their words from here; the core gives enums and
numbers. What everybody needs can be had from the room itself, the words of one place from its own
module.
"""

from paraview.wording.documents import (
    document_facts,
    document_title,
    model_told,
    pasted_text,
    source_line,
    stage_name,
    tongue_name,
    warning_text,
)
from paraview.wording.formats import format_name
from paraview.wording.kinds import (
    DOUBT_GLYPHS,
    GLYPHS,
    MOVED_GLYPH,
    OPPOSITE_GLYPH,
    announcement,
    certainty_name,
    hand_name,
    look_meaning,
    look_name,
    passage_title,
    says_the_opposite,
    short_hand_name,
    signs,
    signs_explained,
)
from paraview.wording.numbers import (
    hidden_sentences,
    moved_sentences,
    number,
    paragraphs,
    percent,
    sentences,
    whole_percent,
    words,
)

__all__ = [
    "DOUBT_GLYPHS",
    "GLYPHS",
    "MOVED_GLYPH",
    "OPPOSITE_GLYPH",
    "announcement",
    "certainty_name",
    "document_facts",
    "document_title",
    "format_name",
    "hand_name",
    "hidden_sentences",
    "look_meaning",
    "look_name",
    "model_told",
    "moved_sentences",
    "number",
    "paragraphs",
    "passage_title",
    "pasted_text",
    "percent",
    "says_the_opposite",
    "sentences",
    "short_hand_name",
    "signs",
    "signs_explained",
    "source_line",
    "stage_name",
    "tongue_name",
    "warning_text",
    "whole_percent",
    "words",
]
