"""The one place that joins the rooms: to compare documents, align lists, revise comparisons."""

from paraview.pipeline.pipeline import Pipeline, align, compare, default_cache
from paraview.pipeline.sides import side_inputs

__all__ = ["Pipeline", "align", "compare", "default_cache", "side_inputs"]
