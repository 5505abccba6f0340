"""The built-in engine for texts that are not English: one small model for sixteen languages.

Google's universal-sentence-encoder-multilingual 3, in numpy: a table of word pieces; three
convolutions over two, three and five neighbouring pieces, each in two steps; their sum over the
sentence; and a network of three layers on top. The table is kept in bytes, as it lies on disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from paraview.embedding.model_folder import read_model_card
from paraview.progress import Share, unwatched
from paraview.resource_files import resource
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from paraview.embedding.encoder import Vectors

    Whole = npt.NDArray[np.int64]

MULTILINGUAL_MODEL = "use-multilingual-3"
MULTILINGUAL_LANGUAGES = frozenset(
    ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")
)
"""The languages the model was trained on, as ISO 639 writes them; Chinese in both scripts."""

_WINDOWS = ((2, 0), (3, 1), (5, 2))
"""How many pieces each convolution sees, and how many of them stand before its own."""
_BATCH_TOKENS = 512


class MultilingualEncoder:
    """A convolutional sentence encoder in numpy, from a folder with a `model.json`.

    Args:
        folder: the model's folder; none means the model that ships with the application.

    Raises:
        ModelError: where a file is missing or damaged.
    """

    name = "built-in"

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or resource("models", MULTILINGUAL_MODEL)
        card = read_model_card(folder)
        from tokenizers import Tokenizer

        self.model = card.name
        self.sha256 = card.sha256
        self._dimensions = card.dimensions
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            with np.load(folder / "weights.npz", allow_pickle=False) as stored:
                self._weights = _joined(
                    {name: stored[name] for name in stored.files if name[0] != "q"}
                )
                self._table = _interleaved(stored, len(self._weights["lo"]))
        except Exception as error:
            # The library raises types of its own for a file that it can't use.
            raise engine_errors.model_not_loaded() from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(card.max_tokens)

    def encode(self, sentences: Sequence[str], progress: Share = unwatched) -> Vectors:
        """One row for each sentence; its pieces see no other sentence's."""
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(sentences)]
        vectors = np.zeros((len(tokens), self._dimensions), np.float32)
        start = 0
        while start < len(tokens):
            end, count = start + 1, len(tokens[start])
            while end < len(tokens) and count + len(tokens[end]) <= _BATCH_TOKENS:
                count += len(tokens[end])
                end += 1
            vectors[start:end] = self._run(tokens[start:end])
            start = end
            progress(start / len(tokens))
        return vectors

    def _run(self, tokens: Sequence[Sequence[int]]) -> Vectors:
        """The vectors of one batch, whose pieces stand one behind the other."""
        weights = self._weights
        lengths = np.array([len(ids) for ids in tokens])
        ends = np.cumsum(lengths)
        starts = ends - lengths
        pieces = self._pieces(np.concatenate([np.array(ids, np.int64) for ids in tokens]))
        features = [pieces]
        narrow = self._normal(pieces @ weights["proj"] + weights["proj_b"], "ln_g_all", "ln_b_all")
        for (size, before), part in zip(_WINDOWS, np.split(narrow, len(_WINDOWS), 1), strict=True):
            seen = _windows(starts, lengths, size, before)
            value = part
            for step in ("1", "2"):
                around = np.concatenate([value, np.zeros_like(value[:1])])[seen]
                around = around.reshape(len(value), -1)
                change = around @ weights[f"w{step}_{size}"] + weights[f"b{step}_{size}"]
                value = value + np.maximum(change, 0)
            features.append(value)
        whole = self._normal(np.concatenate(features, axis=1), "ln_g", "ln_b")
        summed = np.add.reduceat(whole, starts, axis=0) @ weights["cnn_W"]
        # A sum over the root of the length: longer sentences weigh more than in a mean.
        root = np.sqrt(lengths).astype(np.float32)[:, None]
        meaning = summed / root + root * weights["cnn_b"]
        first = np.maximum(meaning @ weights["d0"], 0)
        second = np.maximum(first @ weights["d1"] + meaning @ weights["p1"], 0)
        third = np.maximum(second @ weights["d2"], 0)
        last = np.tanh(third @ weights["d3"] + second @ weights["p3"])
        result: Vectors = last / np.maximum(np.linalg.norm(last, axis=1, keepdims=True), 1e-6)
        return result

    def _pieces(self, ids: Whole) -> Vectors:
        """The rows of the table as real numbers; each of its parts has a scale of its own."""
        part = ids % len(self._weights["lo"])
        scale, least = self._weights["scale"][part], self._weights["lo"][part]
        rows: Vectors = self._table[ids] * scale[:, None] + least[:, None]
        return rows

    def _normal(self, values: Vectors, gain: str, bias: str) -> Vectors:
        """Rows with a mean of 0 and a variance of 1, then scaled as the model learnt."""
        centred = values - values.mean(axis=1, keepdims=True)
        variance = np.mean(centred * centred, axis=1, keepdims=True)
        normal: Vectors = centred / np.sqrt(variance + np.float32(self._weights["eps"]))
        return normal * self._weights[gain] + self._weights[bias]


def _joined(weights: dict[str, Vectors]) -> dict[str, Vectors]:
    """The weights, with those before the three convolutions side by side, as they are used."""
    for name, whole in (
        ("proj", "proj"),
        ("proj_b", "proj_b"),
        ("ln_g", "ln_g_all"),
        ("ln_b", "ln_b_all"),
    ):
        parts = [weights[f"{name}{size}"] for size, _ in _WINDOWS]
        weights[whole] = np.concatenate(parts, axis=parts[0].ndim - 1)
    return weights


def _interleaved(stored: np.lib.npyio.NpzFile, parts: int) -> npt.NDArray[np.uint8]:
    """The table of pieces: part k of `parts` holds every row whose number leaves the rest k."""
    first = stored["q1"]
    table = np.empty((parts * len(first), first.shape[1]), np.uint8)
    for part in range(parts):
        table[part::parts] = stored[f"q{part + 1}"]
    return table


def _windows(starts: Whole, lengths: Whole, size: int, before: int) -> Whole:
    """The places of the pieces around each; the place behind the last where a sentence ends."""
    total = int(lengths.sum())
    around = np.arange(total)[:, None] + np.arange(-before, size - before)
    first = np.repeat(starts, lengths)[:, None]
    last = np.repeat(starts + lengths, lengths)[:, None]
    seen: Whole = np.where((around >= first) & (around < last), around, total)
    return seen
