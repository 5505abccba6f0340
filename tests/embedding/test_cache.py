from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from paraview.embedding import CachedEncoder
from paraview.errors import Cancelled
from paraview.progress import unwatched

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from paraview.embedding import Vectors


class CountingEncoder:
    """Gives each sentence a vector of its own and remembers what it was asked."""

    name = "counting"
    model = "counting"
    sha256 = "c0ffee" * 10

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(
        self, sentences: Sequence[str], progress: Callable[[float], None] = unwatched
    ) -> Vectors:
        self.asked.extend(sentences)
        vectors = np.zeros((len(sentences), 4), np.float32)
        for row, sentence in enumerate(sentences):
            vectors[row, len(sentence) % 4] = 1
            progress((row + 1) / len(sentences))
        return vectors


def test_a_sentence_is_embedded_once_in_a_call_and_across_runs(tmp_path: Path) -> None:
    first = CountingEncoder()
    vectors = CachedEncoder(first, tmp_path).encode(["a", "bb", "a"])
    assert first.asked == ["a", "bb"]
    assert vectors[0].tolist() == vectors[2].tolist() == [0, 1, 0, 0]
    second = CountingEncoder()
    again = CachedEncoder(second, tmp_path).encode(["bb", "ccc"])
    assert second.asked == ["ccc"]
    assert again.tolist() == [[0, 0, 1, 0], [0, 0, 0, 1]]


def test_without_a_folder_nothing_is_written(tmp_path: Path) -> None:
    CachedEncoder(CountingEncoder(), None).encode(["a"])
    assert list(tmp_path.iterdir()) == []


def test_no_text_is_stored(tmp_path: Path) -> None:
    CachedEncoder(CountingEncoder(), tmp_path).encode(["a secret manuscript"])
    assert all(b"manuscript" not in path.read_bytes() for path in tmp_path.iterdir())


def test_the_vectors_longest_unused_are_dropped(tmp_path: Path) -> None:
    cache = CachedEncoder(CountingEncoder(), tmp_path, max_vectors=10)
    for number in range(30):
        cache.encode([f"sentence {number}"])
    fresh = CountingEncoder()
    CachedEncoder(fresh, tmp_path, max_vectors=10).encode([f"sentence {n}" for n in range(30)])
    assert 20 <= len(fresh.asked) <= 29


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    CachedEncoder(CountingEncoder(), tmp_path).encode(["a"])
    (path,) = tmp_path.glob("*.sqlite")
    path.write_bytes(b"this is no database, " * 100)
    broken = CountingEncoder()
    assert CachedEncoder(broken, tmp_path).encode(["a"]).shape == (1, 4)
    assert broken.asked == ["a"]
    CachedEncoder(CountingEncoder(), tmp_path).encode(["a"])
    healed = CountingEncoder()
    CachedEncoder(healed, tmp_path).encode(["a"])
    assert healed.asked == []


def test_a_folder_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert CachedEncoder(CountingEncoder(), blocked / "cache").encode(["a"]).shape == (1, 4)


def test_cancel_comes_through_and_leaves_no_half_written_cache(tmp_path: Path) -> None:
    def stop(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        CachedEncoder(CountingEncoder(), tmp_path).encode(["a", "bb", "ccc"], stop)
    encoder = CountingEncoder()
    CachedEncoder(encoder, tmp_path).encode(["a"])
    assert encoder.asked == ["a"]


def test_no_sentences_give_no_rows(tmp_path: Path) -> None:
    assert CachedEncoder(CountingEncoder(), tmp_path).encode([]).shape == (0, 4)
