"""Where pairs are compared: in child processes here, or wherever else this protocol is kept."""

from __future__ import annotations

import shutil
import tempfile
import time
from functools import partial
from typing import TYPE_CHECKING, Protocol

from paraview.engine.comparing_child import run_comparer
from paraview.engine.many_messages import PairDone
from paraview.engine.messages import Failed
from paraview.engine.process_limits import resident_bytes
from paraview.engine.worker import Obituary, Worker
from paraview.wording import batch_errors, engine_errors

if TYPE_CHECKING:
    from paraview.batch.settings import Settings
    from paraview.engine.many_messages import PairRequest
    from paraview.engine.worker import ChildMain

LOOK_SECONDS = 0.2


class Comparers(Protocol):
    """Compares pairs, some at once; nothing here waits."""

    @property
    def has_room(self) -> bool:
        """Whether another pair can be taken."""

    def send(self, request: PairRequest) -> None:
        """Compare a pair; the answer comes out of `poll`."""

    def poll(self) -> list[PairDone | Failed]:
        """The answers since the last call. A `Failed` with the id 0 means that nothing can go on.

        Raises:
            ParaviewError: where no pair can be compared at all.
        """

    def close(self) -> None:
        """Stop; what was not answered is forgotten. May be called twice."""


class LocalComparers:
    """One child process a core, the model loaded once in each, replaced when it dies.

    A child that holds more memory, or takes longer, than the settings allow costs its own pair.

    Args:
        settings: how many there are, and what each may take.
        target: what the children run; tests put their own here.
    """

    def __init__(self, settings: Settings, target: ChildMain | None = None) -> None:
        self._settings = settings
        self._folder = tempfile.mkdtemp(prefix="paraview-diff-")
        target = target or partial(run_comparer, threads=1)
        gone = Obituary(engine_errors.comparing_stopped())
        self._lanes = [
            _Lane(Worker(target, self._folder, settings.options, f"paraview-diff {number}", gone))
            for number in range(max(1, settings.processes))
        ]

    @property
    def has_room(self) -> bool:
        """Whether a child is free."""
        return any(lane.request_id is None for lane in self._lanes)

    def send(self, request: PairRequest) -> None:
        """Have a free child compare a pair."""
        lane = next(lane for lane in self._lanes if lane.request_id is None)
        lane.request_id = request.id
        lane.begun_seconds = time.monotonic()
        lane.worker.send(request)

    def poll(self) -> list[PairDone | Failed]:
        """The answers since the last call; never waits.

        Raises:
            ModelError: where the model can't be loaded.
        """
        answers: list[PairDone | Failed] = []
        now = time.monotonic()
        for lane in self._lanes:
            for answer in lane.worker.poll():
                if isinstance(answer, Failed) and answer.id == 0:
                    raise answer.error
                if isinstance(answer, PairDone | Failed) and answer.id == lane.request_id:
                    lane.request_id = None
                    answers.append(answer)
            if lane.request_id is not None and (failed := self._excess(lane, now)):
                lane.request_id = None
                lane.worker.restart()
                answers.append(failed)
        return answers

    def close(self) -> None:
        """End the children."""
        for lane in self._lanes:
            lane.worker.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _excess(self, lane: _Lane, now: float) -> Failed | None:
        if lane.request_id is None or now - lane.look_seconds < LOOK_SECONDS:
            return None
        lane.look_seconds = now
        if not lane.worker.is_ready:  # what was sent while it loads the model is begun only then
            lane.begun_seconds = now
        if now - lane.begun_seconds > self._settings.pair_seconds:
            return Failed(lane.request_id, batch_errors.pair_too_long())
        held = resident_bytes(lane.worker.pid) if lane.worker.pid else None
        if held is not None and held > self._settings.memory_bytes:
            return Failed(lane.request_id, batch_errors.pair_too_large())
        return None


class _Lane:
    """A child, and the pair that it is at."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self.request_id: int | None = None
        self.begun_seconds = 0.0
        self.look_seconds = 0.0
