"""Sentences turned into vectors of meaning."""

from paraview.embedding.built_in import BuiltInEncoder
from paraview.embedding.cache import CachedEncoder
from paraview.embedding.encoder import Encoder, Vectors
from paraview.embedding.sentence_transformers import SentenceTransformersEncoder

__all__ = [
    "BuiltInEncoder",
    "CachedEncoder",
    "Encoder",
    "SentenceTransformersEncoder",
    "Vectors",
]
