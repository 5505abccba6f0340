"""Paraview Diff: compare two articles sentence by sentence, by meaning.

    from paraview import compare, read_document
    comparison = compare(read_document("wire.txt"), read_document("paraphrase.docx"))

The names below are loaded when they are first used, so that `import paraview` costs nothing.

What a library might send home is switched off here, before any of them is imported: onnxruntime
looks up a telemetry host some seconds after its import; only this variable, set before, keeps it
from that. The child processes inherit it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

os.environ.update(
    ORT_DISABLE_TELEMETRY="1",  # onnxruntime 1.29 and later
    HF_HUB_OFFLINE="1",
    HF_HUB_DISABLE_TELEMETRY="1",
    TRANSFORMERS_OFFLINE="1",
    DO_NOT_TRACK="1",
)

if TYPE_CHECKING:
    from paraview.comparison import Comparison
    from paraview.documents import read_document
    from paraview.pipeline import align, compare

__all__ = ["Comparison", "align", "compare", "read_document"]

_HOMES = {
    "Comparison": "paraview.comparison",
    "align": "paraview.pipeline",
    "compare": "paraview.pipeline",
    "read_document": "paraview.documents",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'paraview' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
