"""One window for all: a second start gives its files to the window that is open, and ends.

No socket is opened for it. Whoever is first holds a lock in a folder of the user's and looks at
what others lay there; the operating system lets go of the lock however the first one ends.
"""

from __future__ import annotations

import json
import socket
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from paraview.comparison import Hand
from paraview.sessions import Lock
from paraview.user_files import data_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

PATIENCE_SECONDS = 6.0
"""After so long a window that takes nothing is thought to hang, and another one opens."""
_LOOK_SECONDS = 0.05
_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class Start:
    """What a start was asked for.

    Attributes:
        files: absolute paths; none to only come to the front.
        activation: what Wayland or X wants to see before a window may come to the front.
    """

    files: tuple[str, ...] = ()
    activation: str = ""

    @property
    def is_pair(self) -> bool:
        """Whether it names two files: their reading can begin before there is a window."""
        return len(self.files) == len(Hand) and all(Path(path).is_file() for path in self.files)


class Starts:
    """Where starts meet.

    Args:
        folder: one for each screen of each user; it is made when it is needed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock(folder / "window")

    def claim(self) -> bool:
        """Whether this is the first start; it is, too, where the folder can't be used."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
        return self._lock.take()

    def release(self) -> None:
        """Let another one be the first. May be called twice."""
        self._lock.release()

    def hand_over(self, start: Start, patience_seconds: float = PATIENCE_SECONDS) -> bool:
        """Lay a start before the first one; whether it was taken."""
        letter = self.folder / f"{time.time_ns()}-{uuid4().hex}{_SUFFIX}"
        draft = letter.with_suffix(".part")
        try:
            draft.write_text(json.dumps(asdict(start)), "utf-8")
            draft.replace(letter)
        except OSError:
            return False
        until = time.monotonic() + patience_seconds
        while time.monotonic() < until:
            if not letter.exists():
                return True
            time.sleep(_LOOK_SECONDS)
        try:
            letter.unlink()
        except FileNotFoundError:  # taken at the last moment
            return True
        except OSError:
            return False
        return False

    def take(self) -> tuple[Start, ...]:
        """What others have laid down since, the first first; each is taken once."""
        taken = []
        for letter in sorted(self.folder.glob(f"*{_SUFFIX}")):
            start = _read(letter)
            with suppress(OSError):
                letter.unlink()
                taken.append(start)
        return tuple(one for one in taken if one is not None)


def starts_folder(environment: Mapping[str, str]) -> Path:
    """The folder of this user's screen: a window on another screen would not be seen."""
    screen = environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY") or "screen"
    safe = "".join(sign if sign.isalnum() else "-" for sign in f"{socket.gethostname()}-{screen}")
    return data_folder() / "starts" / safe


def activation_in(environment: Mapping[str, str]) -> str:
    """What the desktop gave this process to show that its user started it."""
    return environment.get("XDG_ACTIVATION_TOKEN") or environment.get("DESKTOP_STARTUP_ID") or ""


def _read(letter: Path) -> Start | None:
    try:
        told = json.loads(letter.read_text("utf-8"))
        files = tuple(str(path) for path in told["files"] if Path(path).is_absolute())
        return Start(files, str(told["activation"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
