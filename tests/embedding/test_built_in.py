from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest

from paraview.embedding import BuiltInEncoder
from paraview.embedding.built_in import BUILT_IN_MODEL
from paraview.errors import ModelError
from paraview.resource_files import resource

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.real_model

SENTENCES = [
    "The minister resigned on Friday.",
    "On Friday the minister stepped down.",
    "A recipe for lentil soup.",
    "Yes.",
    "word " * 600,
    "",
]


@pytest.fixture(scope="module")
def encoder() -> BuiltInEncoder:
    return BuiltInEncoder()


def test_rows_have_unit_length_and_like_meaning_is_near(encoder: BuiltInEncoder) -> None:
    vectors = encoder.encode(SENTENCES)
    assert vectors.shape == (len(SENTENCES), 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    assert vectors[0] @ vectors[1] > 0.6 > 0.3 > vectors[0] @ vectors[2]


def test_a_vector_depends_on_its_sentence_alone(encoder: BuiltInEncoder) -> None:
    together = encoder.encode(SENTENCES)
    for row, sentence in enumerate(SENTENCES):
        assert encoder.encode([sentence])[0] == pytest.approx(together[row], abs=1e-4)


def test_progress_rises_to_one(encoder: BuiltInEncoder) -> None:
    told: list[float] = []
    encoder.encode(SENTENCES * 5, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


@pytest.fixture
def model_copy(tmp_path: Path) -> Path:
    folder = tmp_path / "model"
    shutil.copytree(resource("models", BUILT_IN_MODEL), folder)
    return folder


def test_a_damaged_file_is_named(model_copy: Path) -> None:
    path = model_copy / "tokenizer.json"
    path.write_bytes(path.read_bytes()[:-1] + b" ")
    with pytest.raises(ModelError, match=r"damaged: tokenizer\.json"):
        BuiltInEncoder(model_copy)


def test_a_missing_file_is_said(model_copy: Path) -> None:
    (model_copy / "model.onnx").unlink()
    with pytest.raises(ModelError, match="missing"):
        BuiltInEncoder(model_copy)


@pytest.mark.parametrize("card", ["{", "[]", '{"name": "x"}'])
def test_a_card_that_cannot_be_read_is_said(model_copy: Path, card: str) -> None:
    (model_copy / "model.json").write_text(card)
    with pytest.raises(ModelError, match="can't be read"):
        BuiltInEncoder(model_copy)


def test_a_file_that_is_no_model_is_said(model_copy: Path) -> None:
    import hashlib

    (model_copy / "model.onnx").write_bytes(b"no model")
    card = json.loads((model_copy / "model.json").read_text())
    card["files"]["model.onnx"] = hashlib.sha256(b"no model").hexdigest()
    (model_copy / "model.json").write_text(json.dumps(card))
    with pytest.raises(ModelError, match="can't be loaded"):
        BuiltInEncoder(model_copy)
