"""The one place that joins the rooms: to compare documents, align lists, revise comparisons."""

from paraview.pipeline.knowing import compare_known, links_between
from paraview.pipeline.pipeline import Pipeline, align, compare, default_cache
from paraview.pipeline.sides import Known, Worded, embedded_texts, known, side_inputs, worded_side

__all__ = [
    "Known",
    "Pipeline",
    "Worded",
    "align",
    "compare",
    "compare_known",
    "default_cache",
    "embedded_texts",
    "known",
    "links_between",
    "side_inputs",
    "worded_side",
]
