"""The window's end of the child processes: send a request, collect the answers, cancel, close."""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import TYPE_CHECKING

from paraview.adjustments import VARIABLE, adjusted
from paraview.engine.comparing_child import run_comparer
from paraview.engine.limits import ReadingLimits
from paraview.engine.messages import CompareRequest
from paraview.engine.reader import Reader
from paraview.engine.reading_child import run_reader
from paraview.engine.worker import Obituary, Worker

if TYPE_CHECKING:
    from paraview.engine.allowance import Allowance
    from paraview.engine.messages import Answer, Request
    from paraview.engine.worker import ChildMain
    from paraview.options import Options

_COMPARER_GONE = Obituary(
    "The part of Paraview Diff that compares has stopped unexpectedly.",
    "It has been started again: try once more. If it keeps stopping, the computer may be short of "
    "memory; close other applications, or compare shorter documents.",
)
READER_GONE = Obituary(
    "This document can’t be read: reading it stopped unexpectedly.",
    "It may be damaged. Open it in the application it comes from and save it anew, or copy its "
    "text and paste it.",
    out_of_time="Reading this document took too much computing time and was stopped.",
)


class EngineClient:
    """Two child processes, warm from the start, replaced when they die or are cancelled.

    One compares, and holds the model. The other reads documents: whatever one of them does to it,
    the model stays warm. Nothing here waits for their work: `poll` gives what has come so far.

    Args:
        options: which model the comparing child loads at once.
        target: what that child runs; tests put their own here.
        reader: what the reading child runs.
        limits: what reading one document may take; none for the table as the user set it.
    """

    def __init__(
        self,
        options: Options,
        target: ChildMain = run_comparer,
        reader: ChildMain = run_reader,
        limits: ReadingLimits | None = None,
    ) -> None:
        limits = limits or adjusted(ReadingLimits())
        self._given_limits = os.environ.get(VARIABLE, "")
        self._folder = tempfile.mkdtemp(prefix="paraview-diff-")
        self._comparer = Worker(
            target, self._folder, options, "paraview-diff engine", _COMPARER_GONE
        )
        self._reader = Reader(
            Worker(reader, self._folder, limits, "paraview-diff reader", READER_GONE), limits
        )

    @property
    def is_ready(self) -> bool:
        """Whether the model is loaded, or it was said why it can't be."""
        return self._comparer.is_ready

    @property
    def is_waiting(self) -> bool:
        """Whether there is anything to poll for."""
        return self._comparer.is_waiting or self._reader.is_waiting

    @property
    def pid(self) -> int | None:
        """The process id of the child that compares, if there is one."""
        return self._comparer.pid

    @property
    def reader_pid(self) -> int | None:
        """The process id of the child that reads, if there is one."""
        return self._reader.pid

    def send(self, request: Request) -> None:
        """Ask for something; the answers come out of `poll`.

        Raises:
            ValueError: where the client is closed.
        """
        if isinstance(request, CompareRequest):
            self._comparer.send(request)
        else:
            self._reader.send(request)

    def poll(self) -> list[Answer]:
        """The answers that have come since the last call; never waits for one."""
        return [*self._comparer.poll(), *self._reader.poll()]

    def forget(self, request_id: int) -> None:
        """Stop reading what nobody waits for any more; may be called with any id."""
        self._reader.forget(request_id)

    def cancel(self) -> None:
        """Stop comparing, and have a fresh child load the model; reading goes on."""
        self._comparer.restart()

    def allow(self, allowance: Allowance) -> None:
        """Read the next documents under the limits that an editor set.

        Those that were given to the application when it was started go before them.
        """
        pairs = f"{allowance.adjustments()} {self._given_limits}".strip()
        if pairs != os.environ.get(VARIABLE, "").strip():
            os.environ[VARIABLE] = pairs  # the child finds there what its readers refuse
            self._reader.use(adjusted(ReadingLimits()))

    def close(self) -> None:
        """End the children and remove what lies in their folder. May be called twice."""
        self._comparer.close()
        self._reader.close()
        shutil.rmtree(self._folder, ignore_errors=True)
