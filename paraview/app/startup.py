"""The way into the window, and what is said where there can be none."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.wording import engine_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from paraview.engine.client import EngineClient
    from paraview.engine.messages import Source
    from paraview.options import Options

    WindowMain = Callable[
        [EngineClient, Options, str | None, str | None, Mapping[Source, int]], int
    ]

PLATFORMS_WITHOUT_SCREEN = ("offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs")


def run(
    left: str | None,
    right: str | None,
    model: str | None = None,
    limits: Mapping[str, float] | None = None,
) -> int:
    """Open the window, with a pair of files if there is one, and stay until it is closed.

    Args:
        left: the earlier article, to be opened at once.
        right: the later article.
        model: the folder of a sentence-transformers model, in place of the built-in one.
        limits: those on reading that were set anew at the start, by their names.

    Returns:
        The exit code of the process.

    Raises:
        WindowError: where there is no screen, or Qt can't be loaded.
    """
    require_screen(os.environ)
    from paraview.engine.client import EngineClient
    from paraview.options import Options

    options = Options(model=model)
    left, right = _absolute(left), _absolute(right)
    # While the window is being built, one child loads the model and the other one reads.
    client = EngineClient(options, limits=limits)
    early = read_early(client, left, right)
    try:
        window_main = _load_window()
        return window_main(client, options, left, right, early)
    finally:
        client.close()


def read_early(client: EngineClient, left: str | None, right: str | None) -> dict[Source, int]:
    """Have a pair of files read before there is a window; gives what was asked for, by its id."""
    from paraview.engine.messages import FileSource, ReadRequest

    if left is None or right is None or not (Path(left).is_file() and Path(right).is_file()):
        return {}
    early: dict[Source, int] = {}
    for number, path in enumerate(dict.fromkeys((left, right)), 1):
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


def _absolute(path: str | None) -> str | None:
    return None if path is None else str(Path(path).absolute())
