"""A pipe for messages of any size.

A large message does not go through the pipe, whose buffer is small: the sender would wait for the
reader, and the reader for the rest. It is put into a file, and the pipe only carries its name.
"""

from __future__ import annotations

import pickle
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

LARGEST_IN_PIPE = 16 * 1024
"""Bytes; a quarter of what the pipe of any of our platforms holds."""


@dataclass(frozen=True, slots=True)
class _InFile:
    """Stands in the pipe for a message that lies in the file called `name`."""

    name: str


class Channel:
    """One end of the pipe; `folder` is where large messages lie until they are read."""

    def __init__(self, connection: Connection, folder: str) -> None:
        self._connection = connection
        self._folder = folder

    def send(self, message: object) -> None:
        """Hand over a message.

        Raises:
            OSError: where the other end is gone, or the disk is full.
        """
        pickled = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
        if len(pickled) > LARGEST_IN_PIPE:
            with tempfile.NamedTemporaryFile(
                dir=self._folder, prefix="message-", delete=False
            ) as file:
                file.write(pickled)
            pickled = pickle.dumps(_InFile(file.name), protocol=pickle.HIGHEST_PROTOCOL)
        self._connection.send_bytes(pickled)

    def has_message(self) -> bool:
        """Whether `receive` would return, or raise, without waiting."""
        return self._connection.poll()

    def receive(self) -> Any:
        """The next message; waits for it.

        Raises:
            EOFError: where the other end is gone.
            OSError: where this end is closed, or the other went in the middle of a message.
        """
        # Both ends are ours, and the folder can be read by this user alone.
        message = pickle.loads(self._connection.recv_bytes())  # noqa: S301
        if not isinstance(message, _InFile):
            return message
        path = Path(message.name)
        pickled = path.read_bytes()
        path.unlink()
        return pickle.loads(pickled)  # noqa: S301

    def close(self) -> None:
        """Close this end; the other reads the end of the messages."""
        self._connection.close()
