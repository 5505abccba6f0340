"""The multilingual model against the vectors of the package that its weights come from."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from paraview.embedding import MultilingualEncoder
from paraview.errors import ModelError

pytestmark = pytest.mark.real_model

EXPECTED = json.loads((Path(__file__).parent / "multilingual-vectors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def encoder() -> MultilingualEncoder:
    return MultilingualEncoder()


def test_vectors_are_those_of_the_package(encoder: MultilingualEncoder) -> None:
    ours = encoder.encode([each["sentence"] for each in EXPECTED])
    theirs = np.array([each["vector"] for each in EXPECTED], np.float32)
    theirs /= np.linalg.norm(theirs, axis=1, keepdims=True)
    assert np.min(np.sum(ours * theirs, axis=1)) > 0.999
    assert np.allclose(np.linalg.norm(ours, axis=1), 1, atol=1e-5)


def test_a_vector_does_not_depend_on_its_neighbours(encoder: MultilingualEncoder) -> None:
    sentences = [each["sentence"] for each in EXPECTED]
    together = encoder.encode(sentences)
    for sentence, row in zip(sentences, together, strict=True):
        assert np.allclose(encoder.encode([sentence])[0], row, atol=1e-5)


def test_translations_are_nearer_than_other_sentences(encoder: MultilingualEncoder) -> None:
    vectors = encoder.encode([each["sentence"] for each in EXPECTED[:4]] + ["Der Ball ist rund."])
    cosines = vectors @ vectors.T
    assert np.min(cosines[:4, :4]) > np.max(cosines[4, :4]) + 0.2


def test_progress_and_nothing(encoder: MultilingualEncoder) -> None:
    shares: list[float] = []
    assert encoder.encode([], shares.append).shape == (0, 512)
    encoder.encode(["One.", "Zwei."], shares.append)
    assert shares[-1] == 1.0


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        MultilingualEncoder(tmp_path)
