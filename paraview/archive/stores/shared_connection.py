"""The connection to a shared archive: opened, its tables made or brought up to date, its faults.

A password never gets into a message: what is told is the host and the database, and our own words.
"""

from __future__ import annotations

from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from paraview.archive.stores.shared_format import MIGRATIONS, SCHEMA
from paraview.wording import archive_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.errors import ArchiveError

_CONNECT_SECONDS = 10
_LOCK = 0x50564441
"""The advisory lock under which tables are made."""


def has_password(address: str) -> bool:
    """Whether the address of a server has a password in it, for all to see."""
    try:
        found = _driver().conninfo.conninfo_to_dict(address)
    except Exception:  # noqa: BLE001  what can't be read is told when it is opened
        return False
    return bool(found.get("password"))


def opened(address: str, *, create: bool) -> tuple[Any, str]:
    """A connection, and what the server is called in messages.

    Raises:
        ArchiveError: where the server is away or refuses, or has no archive and none may be made.
    """
    driver = _driver()
    try:
        known = driver.conninfo.conninfo_to_dict(address)
    except driver.Error:
        raise archive_errors.server_away("postgresql://…") from None
    host = known.get("host") or "localhost"
    where = f"{host}:{known.get('port') or 5432}/{known.get('dbname') or known.get('user') or ''}"
    try:
        connection = driver.connect(
            address,
            autocommit=True,
            connect_timeout=known.get("connect_timeout") or _CONNECT_SECONDS,
            application_name="paraview-diff",
        )
    except driver.Error as error:
        # What the server said itself begins with its severity; the rest never reached it.
        refused = "FATAL" in str(error)
        told = archive_errors.server_refuses if refused else archive_errors.server_away
        raise told(where) from None
    try:
        with faults(where):
            _bring_up_to_date(connection, where, create=create)
    except BaseException:
        connection.close()
        raise
    return connection, where


@contextmanager
def faults(where: str) -> Iterator[None]:
    """Tell what the server can't do in words; nothing of a statement or a text is in them."""
    driver = _driver()
    try:
        yield
    except driver.Error as error:
        raise _told(error, where) from None


def _told(error: Any, where: str) -> ArchiveError:
    code = getattr(error, "sqlstate", None) or ""
    if code == "42501":
        return archive_errors.not_allowed(where)
    if code in ("3F000", "42P01"):
        return archive_errors.not_found(where)
    if code in ("53100", "53200", "53300"):
        return archive_errors.server_failed(where, code)
    if not code or code.startswith(("08", "57P")):
        return archive_errors.server_away(where)
    return archive_errors.server_failed(where, code)


def _bring_up_to_date(connection: Any, where: str, *, create: bool) -> None:
    version = _version(connection)
    if version is None and not create:
        raise archive_errors.not_found(where)
    if version is not None and version > len(MIGRATIONS):
        raise archive_errors.too_new(where)
    if version != len(MIGRATIONS) and create:
        _migrate(connection, where)
    elif version != len(MIGRATIONS):
        raise archive_errors.too_old(where)
    found = connection.execute(
        "SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'vector'"
    ).fetchone()
    if found is None:
        raise archive_errors.no_vector_extension(where)
    connection.execute(
        "SELECT set_config('search_path', %s, false)", (f"{SCHEMA}, {found[0]}, pg_catalog",)
    )


def _version(connection: Any) -> int | None:
    """How many steps were taken; none where there is no archive."""
    (there,) = connection.execute(
        "SELECT to_regclass(%s) IS NOT NULL", (f"{SCHEMA}.migration",)
    ).fetchone()
    if not there:
        return None
    (version,) = connection.execute(
        f"SELECT coalesce(max(number), 0) FROM {SCHEMA}.migration"  # noqa: S608  ours
    ).fetchone()
    return int(version)


def _migrate(connection: Any, where: str) -> None:
    driver = _driver()
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        try:
            with connection.transaction():
                connection.execute("CREATE EXTENSION IF NOT EXISTS vector")
        except driver.Error:
            raise archive_errors.no_vector_extension(where) from None
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        connection.execute(
            f"CREATE TABLE IF NOT EXISTS {SCHEMA}.migration"
            " (number integer PRIMARY KEY, taken timestamptz NOT NULL DEFAULT now())"
        )
        taken = _version(connection) or 0
        for number, step in enumerate(MIGRATIONS[taken:], taken + 1):
            connection.execute(step)
            connection.execute(f"INSERT INTO {SCHEMA}.migration (number) VALUES (%s)", (number,))  # noqa: S608  ours


def _driver() -> Any:
    try:
        driver = import_module("psycopg")
        import_module("psycopg.conninfo")
    except ImportError as error:
        raise archive_errors.no_server_extra() from error
    return driver
