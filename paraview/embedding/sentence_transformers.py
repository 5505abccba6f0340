"""The engine for newsrooms with a model of their own: any folder SentenceTransformer loads."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from paraview.progress import Share, unwatched
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.embedding.encoder import Vectors

_BATCH = 32


class SentenceTransformersEncoder:
    """A local model on sentence-transformers and torch. It never downloads anything.

    Args:
        folder: the model's folder.

    Raises:
        ModelError: where the folder holds no such model, or the extra is not installed.
    """

    name = "sentence-transformers"

    def __init__(self, folder: Path | str) -> None:
        folder = Path(folder)
        if not folder.is_dir():
            raise engine_errors.no_model_folder(folder.name)
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise engine_errors.extra_missing() from error
        try:
            self._transformer = SentenceTransformer(str(folder), local_files_only=True)
        except Exception as error:
            # The library raises whatever the file formats beneath it raise.
            raise engine_errors.no_such_model(folder.name) from error
        self.model = folder.name
        self.sha256 = _folder_sha256(folder)

    def encode(self, sentences: Sequence[str], progress: Share = unwatched) -> Vectors:
        """One row for each sentence, in chunks so that progress is told and cancel is heard."""
        size = self._transformer.get_embedding_dimension() or 0
        vectors = np.zeros((len(sentences), size), np.float32)
        order = sorted(range(len(sentences)), key=lambda i: -len(sentences[i]))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            vectors[batch] = self._transformer.encode(
                [sentences[i] for i in batch],
                batch_size=_BATCH,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
            progress((start + len(batch)) / len(order))
        return vectors


def _folder_sha256(folder: Path) -> str:
    """A hash of every file in the model's folder, names included."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
