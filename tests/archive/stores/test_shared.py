"""What only an archive on a server can do: refuse, be away, be made, be brought up to date."""

from __future__ import annotations

import os
import subprocess
import sys
import traceback

import pytest

from paraview.archive import Archive, open_store
from paraview.archive.stores.shared_format import MIGRATIONS
from paraview.errors import ArchiveError
from tests.archive.server import PASSWORD
from tests.archive.stories import HARBOR, PARAPHRASE, article, shelf

psycopg = pytest.importorskip("psycopg", reason="needs the extra server")

pytestmark = [pytest.mark.real_model, pytest.mark.xdist_group("server")]


def code_of(address, **options):
    """The code of the error that opening gives; no password is anywhere in it."""
    with pytest.raises(ArchiveError) as told:
        open_store(address, **options)
    said = "".join(traceback.format_exception(told.value))
    assert PASSWORD not in said
    assert "hunter2" not in said
    return told.value.code


def test_who_may_not_in_is_told_without_the_password(server, database, monkeypatch):
    monkeypatch.setenv("PGPASSWORD", "hunter2")
    assert code_of(database, create=True) == "server_refuses"
    with_password = database.replace("postgres@", "postgres:hunter2@")
    assert code_of(with_password, create=True) == "server_refuses"
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    assert code_of(server.address("no_such_database")) == "server_refuses"


def test_a_server_that_is_away(monkeypatch):
    monkeypatch.setenv("PGPASSWORD", "hunter2")
    assert code_of("postgresql://me@127.0.0.1:9/news", create=True) == "server_away"
    assert code_of("postgresql://me:hunter2@127.0.0.1:nine/news") == "server_away"


def test_a_connection_that_breaks(database, encoder):
    archive = Archive(open_store(database, create=True), encoder)
    archive.add(shelf())
    with psycopg.connect(database, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = 'paraview-diff'"
        )
    with pytest.raises(ArchiveError) as told:
        archive.check(article(PARAPHRASE))
    assert told.value.code == "server_away"
    archive.close()


def test_the_password_may_lie_in_a_file(database, tmp_path, monkeypatch):
    file = tmp_path / "pgpass"
    escaped = PASSWORD.replace("\\", "\\\\").replace(":", "\\:")
    file.write_text(f"*:*:*:*:{escaped}\n", "utf-8")
    file.chmod(0o600)
    monkeypatch.delenv("PGPASSWORD")
    monkeypatch.setenv("PGPASSFILE", str(file))
    open_store(database, create=True).close()


def test_rights_from_the_least_to_the_most(server, database, encoder):
    with Archive(open_store(database, create=True), encoder) as archive:
        archive.add([article(HARBOR, "/wire/harbor.txt")])
    name = database.rpartition("/")[2]
    reader, writer = f"{name}_reader", f"{name}_writer"
    with psycopg.connect(database, autocommit=True) as owner:
        tables = "ALL TABLES IN SCHEMA paraview_diff"
        for role in (reader, writer):
            owner.execute(
                psycopg.sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(
                    psycopg.sql.Identifier(role), psycopg.sql.Literal(PASSWORD)
                )
            )
            owner.execute(f"GRANT USAGE ON SCHEMA paraview_diff TO {role}")
            owner.execute(f"GRANT SELECT ON {tables} TO {role}")
        owner.execute(f"GRANT INSERT, UPDATE, DELETE ON {tables} TO {writer}")
    with Archive(open_store(server.address(name, reader)), encoder) as archive:
        assert archive.contents().articles == 1
        assert [each.source.name for each in archive.check(article(PARAPHRASE)).sources] == [
            "harbor.txt"
        ]
        with pytest.raises(ArchiveError) as told:
            archive.add(shelf("/other"))
        assert told.value.code == "archive_not_allowed"
    with Archive(open_store(server.address(name, writer), create=True), encoder) as archive:
        assert archive.add(shelf()).added == 2
        archive.tidy()
        assert archive.remove(["/wire/harbor.txt"]) == 1
    outsider = f"{name}_outsider"
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(
            psycopg.sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(
                psycopg.sql.Identifier(outsider), psycopg.sql.Literal(PASSWORD)
            )
        )
    assert code_of(server.address(name, outsider)) == "archive_not_allowed"


def test_tables_have_versions(database):
    open_store(database, create=True).close()
    with psycopg.connect(database, autocommit=True) as owner:
        taken = owner.execute("SELECT number FROM paraview_diff.migration ORDER BY 1").fetchall()
        assert [number for (number,) in taken] == list(range(1, len(MIGRATIONS) + 1))
        owner.execute("INSERT INTO paraview_diff.migration (number) VALUES (999)")
    assert code_of(database) == "archive_too_new"


def test_an_older_version_is_brought_up_to_date(database, monkeypatch):
    import paraview.archive.stores.shared_connection as connection

    open_store(database, create=True).close()
    later = (*MIGRATIONS, "CREATE TABLE paraview_diff.later (number integer)")
    monkeypatch.setattr(connection, "MIGRATIONS", later)
    assert code_of(database) == "archive_too_old"
    for _ in range(2):
        open_store(database, create=True).close()
    with psycopg.connect(database) as owner:
        assert owner.execute("SELECT count(*) FROM paraview_diff.later").fetchone() == (0,)


def test_a_step_that_fails_leaves_nothing_behind(database, monkeypatch):
    import paraview.archive.stores.shared_connection as connection

    monkeypatch.setattr(connection, "MIGRATIONS", (*MIGRATIONS, "SELECT 1 / 0"))
    assert code_of(database, create=True) == "server_failed"
    monkeypatch.undo()
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    assert code_of(database) == "archive_not_found"
    open_store(database, create=True).close()


def test_a_password_on_the_command_line_is_refused(database):
    address = database.replace("postgres@", "postgres:hunter2@")
    command = [sys.executable, "-m", "paraview", "archive", "info", "--archive"]
    done = subprocess.run([*command, address], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "hunter2" not in done.stdout + done.stderr
    told = subprocess.run(
        [*command, database], capture_output=True, text=True, check=False, env=os.environ
    )
    assert told.returncode == 4
    assert "no archive" in told.stderr
