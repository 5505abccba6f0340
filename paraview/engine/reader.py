"""Has documents read one at a time, and ends the child that takes too much over one of them."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.engine.messages import Failed, Progressed, Ready
from paraview.engine.process_limits import resident_bytes
from paraview.engine.reading_child import run_reader
from paraview.engine.worker import Obituary, Worker
from paraview.wording import document_errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraview.engine.messages import Answer, ReadRequest, StoriesRequest
    from paraview.engine.worker import ChildMain
    from paraview.errors import DocumentError
    from paraview.limits import ReadingLimits

LOOK_SECONDS = 0.1
"""How often the child's memory is looked at."""


class Reader:
    """The queue before the child that reads; what it is given never hurts the window.

    Args:
        worker: the child.
        limits: what one document may take.
        clock: seconds that only ever grow.
    """

    def __init__(
        self,
        worker: Worker,
        limits: ReadingLimits,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._worker = worker
        self._limits = limits
        self._wanted_limits = limits
        self._clock = clock
        self._queue: deque[ReadRequest | StoriesRequest] = deque()
        self._current: int | None = None
        self._begun_seconds = 0.0
        self._heard_seconds = 0.0
        self._look_seconds = 0.0
        self._is_stale = False
        self._is_closed = False

    @property
    def is_waiting(self) -> bool:
        """Whether there is anything to poll for."""
        return bool(self._queue) or self._worker.is_waiting

    @property
    def pid(self) -> int | None:
        """The process id of the child, if there is one."""
        return self._worker.pid

    def send(self, request: ReadRequest | StoriesRequest) -> None:
        """Ask for something to be read; the answers come out of `poll`.

        Raises:
            ValueError: where the reader is closed.
        """
        if self._is_closed:
            raise ValueError("the engine is closed")
        self._queue.append(request)
        self._send_next()

    def poll(self) -> list[Answer]:
        """The answers that have come since the last call; never waits for one."""
        answers: list[Answer] = []
        now = self._clock()
        for answer in self._worker.poll():
            # A child that could not start is told where a document waits for it, and not before.
            if isinstance(answer, Ready):  # what was sent while it started is begun only now
                self._begun_seconds = self._heard_seconds = now
                continue
            if answer.id == 0:
                continue
            answers.append(answer)
            if answer.id == self._current:
                self._heard_seconds = now
                self._current = answer.id if isinstance(answer, Progressed) else None
            if (
                isinstance(answer, Failed)
                and answer.error == document_errors.takes_too_much_memory()
            ):
                self._worker.restart()  # what is left of its memory is in pieces
        if self._current is not None and (error := self._excess(now)):
            answers.append(Failed(self._current, error))
            self._current = None
            self._worker.restart()
        self._send_next()
        return answers

    def forget(self, request_id: int) -> None:
        """Don't read what nobody waits for any more; may be called with any id."""
        self._queue = deque(each for each in self._queue if each.id != request_id)
        if request_id == self._current:
            self._current = None
            self._worker.restart()
            self._send_next()

    def use(self, limits: ReadingLimits) -> None:
        """Read under other limits, from the next document on; the child is started afresh."""
        if self._is_closed:
            return
        self._wanted_limits = limits
        self._is_stale = True
        self._send_next()

    def close(self) -> None:
        """End the child. May be called twice."""
        self._is_closed = True
        self._queue.clear()
        self._worker.close()

    def _send_next(self) -> None:
        """Hand the child the next request, once it is free, or while it starts.

        The clock starts then, and anew when the child is ready.
        """
        if self._current is None and self._is_stale:
            self._is_stale = False
            self._limits = self._wanted_limits
            self._worker.use(self._limits.process)
            self._worker.restart()
        if self._current is None and self._queue:
            request = self._queue.popleft()
            self._current = request.id
            self._begun_seconds = self._heard_seconds = self._look_seconds = self._clock()
            self._worker.send(replace(request, limits=self._limits.document))

    def _excess(self, now: float) -> DocumentError | None:
        """What the child has too much of; none where all is well."""
        limits = self._limits.process
        # A child that starts is quiet; the time for all of it counts from the beginning.
        if self._worker.is_ready and now - self._heard_seconds > limits.quiet_seconds:
            return document_errors.takes_too_long()
        if now - self._begun_seconds > limits.total_seconds:
            return document_errors.takes_too_long()
        if now - self._look_seconds >= LOOK_SECONDS and self._worker.pid is not None:
            self._look_seconds = now
            held = resident_bytes(self._worker.pid)
            if held is not None and held > limits.memory_bytes:
                return document_errors.takes_too_much_memory()
        return None


def reading_worker(folder: str, limits: ReadingLimits, target: ChildMain = run_reader) -> Worker:
    """The child that reads, with what is told where it dies."""
    gone = Obituary(document_errors.reading_stopped(), document_errors.computes_too_long())
    return Worker(target, folder, limits.process, "paraview-diff reader", gone)
