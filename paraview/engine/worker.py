"""A child process that answers requests one after the other, and is replaced when it dies."""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import pickle
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paraview.engine.channel import Channel
from paraview.engine.messages import Failed, Progressed, Ready
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from paraview.engine.messages import Answer, Request
    from paraview.errors import ParaviewError

    ChildMain = Callable[[Connection, str, Any], None]

logger = logging.getLogger(__name__)

END_SECONDS = 2.0
"""How long a child may take to end before it is killed."""


@dataclass(frozen=True, slots=True)
class Obituary:
    """What is told, for the editor, of a request whose child has died.

    `out_of_time` is told where the system ended it for computing too long.
    """

    error: ParaviewError
    out_of_time: ParaviewError | None = None


class Worker:
    """One child process, warm from the start, replaced when it dies or is restarted.

    Nothing here waits for the child's work: `poll` gives what has come so far.

    Args:
        target: what the child runs. It is given its end of the pipe, `folder` and `argument`, and
            says `Ready`, or with the id 0 why it isn't, before it answers anything.
        folder: where large messages lie.
        argument: what `target` needs to know; it has to pickle.
        name: what the process is called among others.
        obituary: what is told of the requests of a child that died.
    """

    def __init__(
        self, target: ChildMain, folder: str, argument: object, name: str, obituary: Obituary
    ) -> None:
        self._target = target
        self._folder = folder
        self._argument = argument
        self._name = name
        self._obituary = obituary
        self._pending: dict[int, Request] = {}
        self._late: list[Answer] = []
        self._process: BaseProcess | None = None
        self._channel: Channel | None = None
        self._is_ready = False
        self._is_closed = False
        self._start()

    @property
    def is_ready(self) -> bool:
        """Whether the child has loaded what it needs, or has said why it can't."""
        return self._is_ready

    @property
    def is_waiting(self) -> bool:
        """Whether there is anything to poll for."""
        if self._is_closed:
            return False
        return bool(self._pending) or bool(self._late) or not self._is_ready

    @property
    def pid(self) -> int | None:
        """The process id of the child, if there is one."""
        return self._process.pid if self._process else None

    def send(self, request: Request) -> None:
        """Ask for something; the answers come out of `poll`.

        A child that has died since the last request is replaced first.
        """
        if self._is_closed:
            raise ValueError("the engine is closed")
        if self._process is not None and not self._process.is_alive():
            self._late = self.poll()  # what it left behind, and that it died
        if self._channel is None:
            self._start()
        self._pending[request.id] = request
        try:
            self._require_channel().send(request)
        except (BrokenPipeError, ConnectionResetError):
            pass  # it died just now; the next poll reads that and says so
        except OSError as error:
            logger.warning("can't send a request: %s", type(error).__name__)
            self._pending.pop(request.id, None)
            self._late.append(Failed(request.id, engine_errors.disk_full()))

    def poll(self) -> list[Answer]:
        """The answers that have come since the last call, in order; never waits for one."""
        answers, self._late = self._late, []
        channel = self._channel
        if channel is None:
            return answers
        try:
            while channel.has_message():
                answer: Answer = channel.receive()
                self._note(answer)
                answers.append(answer)
        except (EOFError, OSError, pickle.UnpicklingError):
            answers += self._bury()
        return answers

    def restart(self) -> None:
        """End whatever the child does and start a fresh one; what was asked for is forgotten."""
        if self._is_closed:
            return
        self._end()
        self._pending.clear()
        self._late.clear()
        self._start()

    def drop(self, request_id: int) -> None:
        """Stop what the child does for one request; a fresh one does what else was asked for."""
        if self._is_closed or request_id not in self._pending:
            return
        others = [each for number, each in self._pending.items() if number != request_id]
        late = [each for each in self._late if getattr(each, "id", None) != request_id]
        self.restart()
        for request in others:
            self.send(request)
        self._late = late + self._late

    def use(self, argument: object) -> None:
        """Tell the child something else from its next start on."""
        self._argument = argument

    def close(self) -> None:
        """End the child. May be called twice."""
        if self._is_closed:
            return
        self._is_closed = True
        self._end()
        self._pending.clear()

    def _note(self, answer: Answer) -> None:
        if isinstance(answer, Ready):
            self._is_ready = True
        elif isinstance(answer, Failed) and answer.id == 0:
            self._is_ready = True  # it lives; a request will say again what is wrong
        elif not isinstance(answer, Progressed):
            self._pending.pop(answer.id, None)

    def _bury(self) -> list[Answer]:
        """Replace a child that died; every request it had fails."""
        orphans = sorted(self._pending)
        died_at_start = not self._is_ready
        error = self._cause_of_death()
        self._end()
        self._pending.clear()
        if died_at_start:
            # A fresh one would die as well, and so on for ever: wait for the next request.
            self._is_ready = True
        else:
            self._start()
        ids = orphans or ([0] if died_at_start else [])
        return [Failed(each, error) for each in ids]

    def _cause_of_death(self) -> ParaviewError:
        process = self._process
        if process is not None and self._obituary.out_of_time is not None:
            process.join(END_SECONDS)  # its end of the pipe closes a moment before it ends
            if process.exitcode == -getattr(signal, "SIGXCPU", 0) != 0:
                return self._obituary.out_of_time
        return self._obituary.error

    def _start(self) -> None:
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        self._process = spawn.Process(
            target=self._target,
            args=(theirs, self._folder, self._argument),
            name=self._name,
            daemon=True,
        )
        self._process.start()
        theirs.close()  # only the child holds that end now, so its death reads as the end of file
        self._channel = Channel(ours, self._folder)
        self._is_ready = False

    def _end(self) -> None:
        if self._channel is not None:
            self._channel.close()
            self._channel = None
        if self._process is None:
            return
        self._process.terminate()
        self._process.join(END_SECONDS)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        with contextlib.suppress(ValueError):
            self._process.close()
        self._process = None

    def _require_channel(self) -> Channel:
        if self._channel is None:
            raise ValueError("the engine has no child")
        return self._channel
