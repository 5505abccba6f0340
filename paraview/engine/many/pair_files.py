"""One of many pairs: compared, and made into the files that were asked for."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.engine.many_messages import PairDone
from paraview.progress import silent

if TYPE_CHECKING:
    from paraview.comparison import Comparison
    from paraview.engine.many_messages import PairRequest
    from paraview.options import Options
    from paraview.pipeline import Pipeline
    from paraview.progress import Progress


def pair_done(request: PairRequest, pipeline: Pipeline, progress: Progress = silent) -> PairDone:
    """Compare a pair; the files are handed back, so that it may be done on another machine.

    Raises:
        ModelError: where the model is missing or damaged.
        Cancelled: where `progress` raises it.
    """
    from paraview.passages.scorecard import scorecard_of
    from paraview.reports import content_of, report_of, writer_named

    comparison = pipeline.compare(request.left, request.right, request.options, progress)
    files = []
    if request.reports:
        report = report_of(comparison, datetime.now().astimezone())
        for name in request.reports:
            writer = writer_named(name)
            files.append((writer.suffix, content_of(report, writer)))
    if request.session:
        files.append((".pvdiff", _session(comparison, request.options)))
    return PairDone(request.id, scorecard_of(comparison), tuple(files))


def _session(comparison: Comparison, options: Options) -> bytes:
    from paraview.sessions import Laid, Session, Work

    laid = Laid(comparison.left.document), Laid(comparison.right.document)
    with tempfile.TemporaryDirectory(prefix="paraview-diff-") as folder:
        path = Path(folder) / "work.pvdiff"
        Session.create(path, Work(*laid, options, comparison)).close()
        return path.read_bytes()
