"""Children that compare, each with a fault of its own over the pair whose left text says so."""

from __future__ import annotations

import os
import time

from paraview.engine.comparing_child import run_comparer
from paraview.engine.many import answers


def troubled(connection, folder, options):
    """The real child, but it crashes, hangs or fills its memory where the left text asks for it."""
    real = answers.pair_done

    def pair_done(request, pipeline, progress):
        if request.left.text.startswith("Crash"):
            os.abort()
        if request.left.text.startswith("Hang"):
            time.sleep(600)
        if request.left.text.startswith("Fill"):
            hoard = bytearray(1 << 30)
            hoard[:: 1 << 12] = b"x" * (1 << 18)
            time.sleep(600)
        return real(request, pipeline, progress)

    answers.pair_done = pair_done
    run_comparer(connection, folder, options, threads=1)
