"""Sentences turned into vectors of meaning."""

from paraview.embedding.built_in import BUILT_IN_MODEL, BuiltInEncoder
from paraview.embedding.cache import CachedEncoder
from paraview.embedding.encoder import Encoder, Vectors
from paraview.embedding.multilingual import (
    MULTILINGUAL_LANGUAGES,
    MULTILINGUAL_MODEL,
    MultilingualEncoder,
)
from paraview.embedding.sentence_transformers import SentenceTransformersEncoder

__all__ = [
    "BUILT_IN_MODEL",
    "MULTILINGUAL_LANGUAGES",
    "MULTILINGUAL_MODEL",
    "BuiltInEncoder",
    "CachedEncoder",
    "Encoder",
    "MultilingualEncoder",
    "SentenceTransformersEncoder",
    "Vectors",
]
