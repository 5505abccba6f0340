"""Archives to test: a file, and a database of its own on one server for the whole session."""

from __future__ import annotations

import itertools
import sys

import pytest

from paraview.archive import Archive, open_store
from paraview.pipeline import Pipeline, default_cache
from tests.archive.server import PASSWORD, running_server

_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def server():
    if sys.platform == "win32":
        pytest.skip("the server's files are laid out for a Unix")
    pytest.importorskip("psycopg", reason="needs the extra server")
    with running_server() as server:
        yield server


@pytest.fixture
def database(server, monkeypatch):
    """The address of an empty database; its password is in the environment."""
    import psycopg

    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    name = f"test_{next(_NUMBERS)}"
    with psycopg.connect(server.address("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.address(name)


@pytest.fixture(
    params=["a file", pytest.param("a server", marks=pytest.mark.xdist_group("server"))]
)
def address(request, tmp_path):
    """Where an archive may be made: every test with this runs against both kinds of store."""
    if request.param == "a file":
        return str(tmp_path / "test.pvarchive")
    return request.getfixturevalue("database")


@pytest.fixture(scope="session")
def encoder():
    return Pipeline(default_cache()).encoder(None)


@pytest.fixture
def archive(address, encoder):
    with Archive(open_store(address, create=True), encoder) as archive:
        yield archive
