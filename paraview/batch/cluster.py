"""Pairs compared on many machines, by dask.distributed.

A task is a `PairRequest` with both texts in it, so the machines share no disk; it gives the line
and the files back. It may be done twice without harm: a worker that dies loses nothing, because
the scheduler gives its tasks to others. Whoever reaches a worker can run anything there, so beyond
one machine only TLS will do (`Scheduler`).
"""

from __future__ import annotations

import os
import time
from importlib import import_module
from typing import TYPE_CHECKING, Any

from paraview.diagnostics import version
from paraview.engine.messages import Failed
from paraview.errors import ParaviewError
from paraview.fault_log import fault_of
from paraview.language import language
from paraview.wording import batch_errors, engine_errors

if TYPE_CHECKING:
    from paraview.batch.settings import Scheduler, Settings
    from paraview.engine.many_messages import PairDone, PairRequest
    from paraview.options import Options

_AHEAD = 2
"""Pairs for each thread of a worker: one that it compares, and the next, already there."""
_CONNECT_SECONDS = 10
_ATTEMPTS = 3
_LOOK_SECONDS = 0.5
_WITHOUT_WORKERS_SECONDS = 60.0
_PLUGIN = "paraview-diff"


class ClusterComparers:
    """The workers of a scheduler.

    Raises:
        BatchError: where the extra is not installed, or no scheduler answers.
    """

    def __init__(self, settings: Settings) -> None:
        try:
            distributed: Any = import_module("distributed")
        except ImportError as error:
            raise batch_errors.no_cluster_extra() from error
        assert settings.scheduler is not None  # noqa: S101  who makes this has looked
        scheduler = settings.scheduler
        try:
            self._client: Any = distributed.Client(
                scheduler.address,
                security=_security(scheduler, distributed.Security),
                timeout=_CONNECT_SECONDS,
                set_as_default=False,
            )
        except (OSError, TimeoutError, ValueError, TypeError) as error:
            raise batch_errors.no_scheduler(scheduler.address) from error
        self._address = scheduler.address
        self._pending: dict[int, Any] = {}
        self._threads = 0
        self._look_seconds = 0.0
        self._worked_seconds = time.monotonic()
        self._client.register_plugin(_warmth(settings.options, language()), name=_PLUGIN)

    @property
    def has_room(self) -> bool:
        """Whether the workers have less than they need to be busy."""
        return len(self._pending) < max(1, _AHEAD * self._threads)

    def send(self, request: PairRequest) -> None:
        """Give a pair to the scheduler."""
        self._pending[request.id] = self._client.submit(
            _compared, request, version(), pure=False, retries=_ATTEMPTS
        )

    def poll(self) -> list[PairDone | Failed]:
        """What has come back since the last call; never waits.

        Raises:
            BatchError: where the scheduler is gone, or has had no worker for a minute.
        """
        self._see_that_it_lives()
        answers = []
        for number, future in [each for each in self._pending.items() if each[1].done()]:
            del self._pending[number]
            answers.append(_answer(number, future))
        return answers

    def _see_that_it_lives(self) -> None:
        now = time.monotonic()
        if now - self._look_seconds < _LOOK_SECONDS:
            return
        self._look_seconds = now
        if self._client.status != "running":
            raise batch_errors.no_scheduler(self._address)
        self._threads = sum(self._client.nthreads().values())
        if self._threads:
            self._worked_seconds = now
        elif now - self._worked_seconds > _WITHOUT_WORKERS_SECONDS:
            raise batch_errors.no_workers(self._address)

    def close(self) -> None:
        """Take back what was not begun and leave the cluster, which goes on."""
        if self._pending:
            self._client.cancel(list(self._pending.values()))
            self._pending.clear()
        self._client.close(timeout=_CONNECT_SECONDS)


def _security(scheduler: Scheduler, security: Any) -> Any:
    if not scheduler.address.startswith("tls://"):
        return None
    files = {
        "tls_ca_file": scheduler.ca,
        "tls_client_cert": scheduler.certificate,
        "tls_client_key": scheduler.key,
    }
    given = {name: str(path) for name, path in files.items() if path is not None}
    return security(require_encryption=True, **given)


def _warmth(options: Options, spoken: str) -> Any:
    """What keeps the model loaded in each worker, and has it speak our language."""
    distributed: Any = import_module("distributed")

    class Warmth(distributed.WorkerPlugin):  # type: ignore[misc]
        """Loads the pipeline into a worker."""

        def setup(self, worker: Any) -> None:  # noqa: ARG002  dask's own name
            from paraview.pipeline import Pipeline, default_cache

            os.environ["LANGUAGE"] = spoken
            self.pipeline = Pipeline(default_cache(), threads=1)
            self.pipeline.warm(options)

    return Warmth()


def _compared(request: PairRequest, wanted: str) -> PairDone | Failed:
    """Runs in a worker. What is wrong with a pair is an answer, so it is not tried again."""
    from paraview.engine.many.pair_files import pair_done

    if version() != wanted:
        return Failed(request.id, batch_errors.other_version())
    try:
        worker: Any = import_module("distributed").get_worker()
        return pair_done(request, worker.plugins[_PLUGIN].pipeline)
    except ParaviewError as error:
        return Failed(request.id, error)
    except Exception as error:  # noqa: BLE001  its message may quote a text
        told = engine_errors.internal(type(error).__name__)
        return Failed(request.id, told, fault_of(error).report)


def _answer(number: int, future: Any) -> PairDone | Failed:
    if future.status == "finished":
        found: PairDone | Failed = future.result()
        return found
    distributed: Any = import_module("distributed")
    error = future.exception() if future.status == "error" else None
    if isinstance(error, distributed.KilledWorker):
        return Failed(number, batch_errors.worker_lost())
    if isinstance(error, ModuleNotFoundError | AttributeError):
        return Failed(number, batch_errors.other_version())
    return Failed(number, engine_errors.internal(type(error).__name__))
