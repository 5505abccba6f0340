"""Which model compares two articles, by the languages they are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.alignment import built_in_scorers
from paraview.embedding import (
    BUILT_IN_MODEL,
    MULTILINGUAL_LANGUAGES,
    MULTILINGUAL_MODEL,
    BuiltInEncoder,
    MultilingualEncoder,
    SentenceTransformersEncoder,
)
from paraview.sentences import ENGLISH, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.alignment import Scorers
    from paraview.embedding import Encoder

_AS_ENGLISH = frozenset((ENGLISH, UNKNOWN))


def model_for(tongues: Sequence[str]) -> str:
    """The built-in model for two articles: the English one, unless it knows one of them less well.

    A language that neither model knows is left to the English one, by the words that are shared.
    """
    known = [each for each in tongues if each in MULTILINGUAL_LANGUAGES]
    return BUILT_IN_MODEL if _AS_ENGLISH.issuperset(known) else MULTILINGUAL_MODEL


def fresh_encoder(model: str, threads: int = 0) -> Encoder:
    """The encoder for a built-in model, by its name, or for a model folder.

    Args:
        model: the name, or the folder.
        threads: how many cores the English model uses; 0 means all.

    Raises:
        ModelError: where the model is missing or damaged.
    """
    if model == BUILT_IN_MODEL:
        return BuiltInEncoder(threads=threads)
    return (
        MultilingualEncoder() if model == MULTILINGUAL_MODEL else SentenceTransformersEncoder(model)
    )


def scorers_for(model: str, tongues: Sequence[str]) -> Scorers:
    """The scorers fitted on the vectors of a model, by its name, and on such a pair of languages.

    Raises:
        ModelError: where their file is missing or can't be read.
    """
    if model != MULTILINGUAL_MODEL:
        return built_in_scorers()
    return built_in_scorers(MULTILINGUAL_MODEL + ("-across" if are_across(tongues) else ""))


def are_across(tongues: Sequence[str]) -> bool:
    """Whether two articles are surely written in two languages."""
    return UNKNOWN not in tongues and len(set(tongues)) > 1
