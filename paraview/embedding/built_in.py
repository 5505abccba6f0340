"""The built-in engine: an int8 sentence encoder on onnxruntime, ready in a fraction of a second."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from paraview.embedding.model_folder import read_model_card
from paraview.progress import Share, unwatched
from paraview.resource_files import resource
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from paraview.embedding.encoder import Vectors

_MOST_WORKERS = 8

BUILT_IN_MODEL = "all-MiniLM-L6-v2"
BATCH_TOKENS = 256
"""Padded tokens in a batch: larger ones fall out of the processor's cache, smaller ones pay for
each call; of 96 to 1,536, half as many and these were fastest."""


class BuiltInEncoder:
    """An ONNX encoder with its pooling inside, from a folder with a `model.json`.

    Args:
        folder: the model's folder; none means the model that ships with the application.
        threads: how many cores to use; 0 means all, up to eight.

    Raises:
        ModelError: where a file is missing or damaged.
    """

    name = "built-in"

    def __init__(self, folder: Path | None = None, threads: int = 0) -> None:
        folder = folder or resource("models", BUILT_IN_MODEL)
        card = read_model_card(folder)
        import onnxruntime
        from tokenizers import Tokenizer

        self.model = card.name
        self.sha256 = card.sha256
        self._dimensions = card.dimensions
        self._workers = threads or min(_MOST_WORKERS, os.cpu_count() or 1)
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = 1
        settings.log_severity_level = 3
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session = onnxruntime.InferenceSession(
                folder / "model.onnx", settings, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            # Both libraries raise types of their own for a file that they can't use.
            raise engine_errors.model_not_loaded() from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(card.max_tokens)

    def encode(self, sentences: Sequence[str], progress: Share = unwatched) -> Vectors:
        """One row for each sentence; batches hold sentences of like length."""
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(sentences)]
        vectors = np.zeros((len(tokens), self._dimensions), np.float32)
        total = sum(map(len, tokens))
        done = 0
        # One core a batch: cores that share a batch wait for each other at every layer.
        with ThreadPoolExecutor(self._workers) as pool:
            batches = list(_batches([len(ids) for ids in tokens]))
            try:
                for batch, rows in zip(
                    batches,
                    pool.map(lambda batch: self._run([tokens[i] for i in batch]), batches),
                    strict=True,
                ):
                    vectors[batch] = rows
                    done += sum(len(tokens[index]) for index in batch)
                    progress(done / total)
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        return vectors

    def _run(self, tokens: Sequence[Sequence[int]]) -> Vectors:
        """The vectors of one batch."""
        ids = np.zeros((len(tokens), max(map(len, tokens))), np.int64)
        mask = np.zeros_like(ids)
        for row, sentence in enumerate(tokens):
            ids[row, : len(sentence)] = sentence
            mask[row, : len(sentence)] = 1
        (vectors,) = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        result: Vectors = vectors
        return result


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indexes grouped by like length, the longest first, within the token budget."""
    batch: list[int] = []
    longest = 0
    for index in sorted(range(len(lengths)), key=lambda i: (-lengths[i], i)):
        if batch and longest * (len(batch) + 1) > BATCH_TOKENS:
            yield batch
            batch = []
        if not batch:
            longest = lengths[index]
        batch.append(index)
    if batch:
        yield batch
