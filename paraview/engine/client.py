"""The window's end of the child processes: send a request, collect the answers, cancel, close."""

from __future__ import annotations

import logging
import shutil
import tempfile
from typing import TYPE_CHECKING

from paraview.engine.comparing_child import run_comparer
from paraview.engine.many_messages import ManyRequest
from paraview.engine.messages import (
    CompareRequest,
    Failed,
    Ready,
    ReportRequest,
    ReviseRequest,
)
from paraview.engine.reader import Reader, reading_worker
from paraview.engine.reading_child import run_reader
from paraview.engine.reporting_child import run_reporter
from paraview.engine.worker import Obituary, Worker
from paraview.limits import ReadingLimits
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.engine.allowance import Allowance
    from paraview.engine.messages import Answer, Request
    from paraview.engine.worker import ChildMain
    from paraview.options import Options


logger = logging.getLogger(__name__)


class EngineClient:
    """Child processes, replaced when they die or are cancelled; two are warm from the start.

    One compares, and holds the model. The other reads documents: whatever one of them does to it,
    the model stays warm. A third makes reports, once one is asked for. Nothing here
    waits for their work: `poll` gives what has come so far.

    Args:
        options: which model the comparing child loads at once.
        target: what that child runs; tests put their own here.
        reader: what the reading child runs.
        limits: those on reading that were set anew at the start, by their names.
    """

    def __init__(
        self,
        options: Options,
        target: ChildMain = run_comparer,
        reader: ChildMain = run_reader,
        limits: Mapping[str, float] | None = None,
    ) -> None:
        self._given = dict(limits or {})
        self._limits = ReadingLimits().adjusted(self._given)
        self._folder = tempfile.mkdtemp(prefix="paraview-diff-")
        gone = Obituary(engine_errors.comparing_stopped())
        self._comparer = Worker(target, self._folder, options, "paraview-diff engine", gone)
        self._reporter: Worker | None = None
        self._reader = Reader(reading_worker(self._folder, self._limits, reader), self._limits)

    @property
    def is_ready(self) -> bool:
        """Whether the model is loaded, or it was said why it can't be."""
        return self._comparer.is_ready

    @property
    def is_waiting(self) -> bool:
        """Whether there is anything to poll for."""
        is_reporting = self._reporter is not None and self._reporter.is_waiting
        return is_reporting or self._comparer.is_waiting or self._reader.is_waiting

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
        if isinstance(request, CompareRequest | ReviseRequest | ManyRequest):
            self._comparer.send(request)
        elif isinstance(request, ReportRequest):
            if self._reporter is None:
                gone = Obituary(engine_errors.reporting_stopped())
                name = "paraview-diff reporter"
                self._reporter = Worker(run_reporter, self._folder, None, name, gone)
            self._reporter.send(request)
        else:
            self._reader.send(request)

    def poll(self) -> list[Answer]:
        """The answers that have come since the last call; never waits for one."""
        answers = [*self._comparer.poll(), *self._reader.poll()]
        if self._reporter is not None:  # that it is ready is nobody's concern
            answers += [each for each in self._reporter.poll() if not isinstance(each, Ready)]
        for answer in answers:
            if isinstance(answer, Failed) and answer.report:
                logger.error("request %d: %s", answer.id, answer.report)
        return answers

    def forget(self, request_id: int) -> None:
        """Stop reading what nobody waits for any more; may be called with any id."""
        self._reader.forget(request_id)

    def cancel(self, request_id: int | None = None) -> None:
        """Stop one request to compare, or all; a fresh child loads the model and does the others.

        Reading goes on.
        """
        if request_id is None:
            self._comparer.restart()
        else:
            self._comparer.drop(request_id)

    def stop_reporting(self) -> None:
        """Stop making reports; what was asked for is not answered any more."""
        if self._reporter is not None:
            self._reporter.close()
            self._reporter = None

    def allow(self, allowance: Allowance) -> None:
        """Read the next documents under the limits that an editor set.

        Those that were given to the application when it was started go before them.
        """
        limits = ReadingLimits().adjusted({**allowance.limits(), **self._given})
        if limits != self._limits:
            self._limits = limits
            self._reader.use(limits)

    def close(self) -> None:
        """End the children and remove what lies in their folder. May be called twice."""
        self._comparer.close()
        self._reader.close()
        self.stop_reporting()
        shutil.rmtree(self._folder, ignore_errors=True)
