"""Try a frozen program as its user would: `python packaging/bundle/smoke.py PROGRAM`.

Offscreen and, where there is Xvfb, in a real window: it starts, makes exactly its two children,
compares a sample through one of them, exports HTML and DOCX, keeps a session and opens it again,
opens no socket, needs no Python and leaves nothing behind. Only Linux is looked at so closely.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "wire-and-paraphrase"
CHILDREN = 2
PATIENCE_S = 90


def main() -> None:
    """Exit with 1 and say what is wrong, or print what was tried."""
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        # A clean environment: no PATH on which a Python could be found, no display.
        clean = {"HOME": folder, "PATH": "/nowhere", "LC_ALL": "C.UTF-8", "TMPDIR": f"{folder}/tmp"}
        (home / "tmp").mkdir()
        session = _command_line(program, home, clean)
        _window(program, session, {**clean, "QT_QPA_PLATFORM": "offscreen"})
        if shutil.which("Xvfb"):
            with _screen() as display:
                _window(program, session, {**clean, "DISPLAY": display})
        left = list((home / "tmp").iterdir())
        _check(not left, f"left behind: {left}")
    print("The bundle works.")


def _command_line(program: Path, home: Path, environment: dict[str, str]) -> Path:
    """Compare the sample into two reports and a session; the session."""
    session = home / "kept.pvdiff"
    left, right = sorted(SAMPLE.glob("*.*"))
    for name in ("report.html", "report.docx"):
        command = ["compare", left, right, "-o", home / name]
        command += ["--session", session] if not session.exists() else []
        subprocess.run([program, *command], env=environment, check=True, timeout=PATIENCE_S)
        _check((home / name).stat().st_size > 4000, f"{name} is empty")
    shown = subprocess.run(
        [program, "show", session],
        env=environment,
        check=True,
        capture_output=True,
        timeout=PATIENCE_S,
    )
    _check(b"quotation" in shown.stdout.lower(), "the session does not open")
    return session


def _window(program: Path, session: Path, environment: dict[str, str]) -> None:
    """Open two articles, then a session, in a window; look at its processes, and close it."""
    for articles in (sorted(SAMPLE.glob("*.*")), [session]):
        running = subprocess.Popen([program, *articles], env=environment, start_new_session=True)
        try:
            _wait(partial(_has_children, running.pid), "no two children")
            time.sleep(4)
            _check(running.poll() is None, "the window is gone")
            processes = [running.pid, *_children(running.pid)]
            _check(len(processes) == CHILDREN + 1, f"children: {len(processes) - 1}")
            used = sum(_seconds(process) for process in _children(running.pid))
            _check(used > 0.2, "no child has done anything")
            sockets = [link for process in processes for link in _sockets(process)]
            _check(not sockets, f"network sockets are open: {sockets}")
            running.send_signal(signal.SIGTERM)
            running.wait(20)
            _wait(partial(_are_gone, processes), "a process outlived the window")
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)


def _has_children(process: int) -> bool:
    return len(_children(process)) == CHILDREN


def _are_gone(processes: list[int]) -> bool:
    return not any(map(_lives, processes))


def _children(process: int) -> list[int]:
    """The processes below one, the tracker of shared resources left out."""
    found = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            line = Path(f"/proc/{child}/cmdline").read_bytes()
            found += [child] if b"resource_tracker" not in line else []
    return found


def _sockets(process: int) -> list[str]:
    """Those of TCP and UDP that a process holds."""
    inodes = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        lines = Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]
        inodes |= {f"socket:[{line.split()[9]}]" for line in lines}
    links = []
    for handle in Path(f"/proc/{process}/fd").iterdir():
        with contextlib.suppress(OSError):
            links.append(str(handle.readlink()))
    return [link for link in links if link in inodes]


def _seconds(process: int) -> float:
    """How long a process has computed."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _lives(process: int) -> bool:
    with contextlib.suppress(OSError):
        return " Z " not in Path(f"/proc/{process}/stat").read_text()
    return False


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    """A virtual screen; its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    try:
        yield f":{os.read(read, 16).decode().strip()}"
    finally:
        server.terminate()
        server.wait()


def _wait(is_true: Callable[[], bool], problem: str) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_true():
        _check(time.monotonic() < until, problem)
        time.sleep(0.1)


def _check(holds: bool, problem: str) -> None:
    if not holds:
        sys.exit(f"The bundle does not work: {problem}.")


if __name__ == "__main__":
    main()
