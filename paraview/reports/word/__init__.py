"""The right document as a Word file, with real tracked changes against the left one."""

from paraview.reports.word.writer import write

__all__ = ["write"]
