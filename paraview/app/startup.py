"""The way into the window, and what is said where there can be none."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.app.starts import Start, Starts, activation_in, starts_folder
from paraview.wording import engine_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from paraview.engine.client import EngineClient
    from paraview.engine.messages import Source
    from paraview.options import Options

    WindowMain = Callable[[EngineClient, Options, Start, Mapping[Source, int], Starts | None], int]

PLATFORMS_WITHOUT_SCREEN = ("offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs")


def run(
    files: Sequence[str],
    model: str | None = None,
    limits: Mapping[str, float] | None = None,
    *,
    is_new_window: bool = False,
) -> int:
    """Open the window, with what is named if there is something, and stay until it is closed.

    A window that is open already gets the files instead, and this process ends.

    Args:
        files: two articles, one, a folder or a session, to be opened at once; the left one first.
        model: the folder of a sentence-transformers model, in place of the built-in one.
        limits: those on reading that were set anew at the start, by their names.
        is_new_window: to open another window in any case. So does a start with a model or limits,
            which the open window does not have.

    Returns:
        The exit code of the process.

    Raises:
        WindowError: where there is no screen, or Qt can't be loaded.
    """
    require_screen(os.environ)
    start = Start(tuple(map(_absolute, files)), activation_in(os.environ))
    starts = None
    if not (is_new_window or model or limits):
        starts = Starts(starts_folder(os.environ))
        if not starts.claim():
            if starts.hand_over(start):
                return 0
            starts = None
    from paraview.engine.client import EngineClient
    from paraview.options import Options

    options = Options(model=model)
    # While the window is being built, one child loads the model and the other one reads.
    client = EngineClient(options, limits=limits)
    early = read_early(client, start)
    try:
        window_main = _load_window()
        return window_main(client, options, start, early, starts)
    finally:
        if starts is not None:
            starts.release()
        client.close()


def read_early(client: EngineClient, start: Start) -> dict[Source, int]:
    """Have a pair of files read before there is a window; gives what was asked for, by its id."""
    from paraview.engine.messages import FileSource, ReadRequest

    if not start.is_pair:
        return {}
    early: dict[Source, int] = {}
    for number, path in enumerate(dict.fromkeys(start.files), 1):
        early[FileSource(path)] = -number  # the window counts upwards
        client.send(ReadRequest(-number, FileSource(path)))
    return early


def require_screen(environment: Mapping[str, str]) -> None:
    """Make sure that there is a screen: where there is none Qt would end the process.

    Raises:
        WindowError: where there is no screen to open a window on.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if platform in PLATFORMS_WITHOUT_SCREEN:
        return
    if environment.get("WAYLAND_DISPLAY"):
        return
    display = environment.get("DISPLAY")
    if display and _answers(display):
        return
    raise engine_errors.no_screen()


def _answers(display: str) -> bool:
    """Whether the X server that `display` names takes connections."""
    import socket

    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        # The server listens at a file, or at the abstract name that goes with it.
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  it is there that X servers listen
        names, family = [path, f"\0{path}"], socket.AF_UNIX
        for name in names:
            with socket.socket(family, socket.SOCK_STREAM) as link:
                link.settimeout(1.0)
                try:
                    link.connect(name)
                except OSError:
                    continue
                return True
        return False
    if host.startswith("/"):  # macOS hands out a path
        return Path(display).exists()
    try:
        socket.create_connection((host, 6000 + int(number)), timeout=2.0).close()
    except OSError:
        return False
    return True


def _load_window() -> WindowMain:
    try:
        from paraview.app.window.application import window_main
    except ImportError as error:
        missing = str(error).partition(":")[0].strip()
        if missing.startswith("lib"):
            raise engine_errors.library_missing(missing) from error
        raise engine_errors.no_qt() from error
    return window_main


def _absolute(path: str) -> str:
    """The path of a file that is named by its path or its `file:` address."""
    if path.startswith("file:"):
        from urllib.parse import urlsplit
        from urllib.request import url2pathname  # takes 60 ms

        path = url2pathname(urlsplit(path).path)
    return str(Path(path).absolute())
