"""A comparison turned into something to read or to hand on: one model, many writers.

report = report_of(comparison, datetime.now().astimezone(), standing)
save(report, writer_for(path), path)
"""

from paraview.reports.building import report_of
from paraview.reports.model import Contents, Part, Report, Writer
from paraview.reports.outline import Outline, outline_of
from paraview.reports.saving import content_of, put, save
from paraview.reports.terminal import print_comparison, print_report
from paraview.reports.writers import TEXT, WRITERS, writer_for, writer_named

__all__ = [
    "TEXT",
    "WRITERS",
    "Contents",
    "Outline",
    "Part",
    "Report",
    "Writer",
    "content_of",
    "outline_of",
    "print_comparison",
    "print_report",
    "put",
    "report_of",
    "save",
    "writer_for",
    "writer_named",
]
