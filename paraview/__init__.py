"""Paraview Diff: compare two articles sentence by sentence, by meaning.

    from paraview import compare, read_document
    comparison = compare(read_document("wire.txt"), read_document("paraphrase.docx"))

The names below are loaded when they are first used, so that `import paraview` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
