"""A comparison turned into something to read or to hand on. Imports nothing but the result."""

from paraview.reports.terminal import print_comparison

__all__ = ["print_comparison"]
