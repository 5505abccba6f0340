"""What only an archive in a file can be: damaged, foreign, without its index."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import numpy as np
import pytest

from paraview.archive import Archive, open_store
from paraview.archive.stores import embedded as embedded_room
from paraview.archive.stores import index_file as index_room
from paraview.archive.stores.index_file import read_index
from paraview.errors import ArchiveError
from tests.archive.stories import PARAPHRASE, article, shelf

pytestmark = pytest.mark.real_model


@pytest.fixture
def path(tmp_path):
    return tmp_path / "test.pvarchive"


@pytest.fixture
def eager(monkeypatch):
    """An index file is made however few articles there are."""
    monkeypatch.setattr(embedded_room, "_UNINDEXED", 0)


def names(archive):
    return [share.source.name for share in archive.check(article(PARAPHRASE)).sources]


def test_with_and_without_an_index_file_the_same_is_found(path, encoder, eager):
    with Archive(open_store(str(path), create=True), encoder) as archive:
        archive.add(shelf())
        without = archive.check(article(PARAPHRASE))
        archive.tidy()
        assert path.with_name("test.pvarchive.index").exists()
        assert archive.check(article(PARAPHRASE)) == without
        archive.remove(["/wire/harbor.txt"])
        assert "harbor.txt" not in names(archive)
        archive.add(shelf())  # harbor is new again, and in no index
        assert sorted(names(archive)) == sorted(share.source.name for share in without.sources)
        archive.tidy()
        assert len(list(path.parent.iterdir())) <= 4


@pytest.mark.parametrize("damage", ["cut", "other", "text", "gone", "empty"])
def test_a_damaged_index_is_as_none(path, encoder, eager, damage):
    with Archive(open_store(str(path), create=True), encoder) as archive:
        archive.add(shelf())
        archive.tidy()
        whole = names(archive)
    index = path.with_name("test.pvarchive.index")
    contents = index.read_bytes()
    changed = {
        "cut": contents[:-9],
        "other": contents.replace(b'"archive": "', b'"archive": "f', 1),
        "text": b"not ours",
        "empty": b"",
    }
    if damage == "gone":
        index.unlink()
    else:
        index.write_bytes(changed[damage])
    with Archive(open_store(str(path)), encoder) as archive:
        assert names(archive) == whole
        archive.tidy()
        assert names(archive) == whole
    assert index.read_bytes()[:9] == b'{"parts":'


def test_what_is_no_archive_is_left_as_it_is(path, tmp_path):
    path.write_text("Dear editor, " * 100, "utf-8")
    before = path.read_bytes()
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE mine (x)")
        database.commit()
    for each in (path, other):
        with pytest.raises(ArchiveError) as told:
            open_store(str(each), create=True)
        assert told.value.code == "no_archive"
    assert path.read_bytes() == before
    with closing(sqlite3.connect(other)) as database:
        assert database.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_an_archive_that_may_only_be_read(path, encoder):
    with Archive(open_store(str(path), create=True), encoder) as archive:
        archive.add(shelf())
        whole = names(archive)
    path.chmod(0o444)
    with Archive(open_store(str(path)), encoder) as archive:
        assert names(archive) == whole
        with pytest.raises(ArchiveError) as told:
            archive.add(shelf("/other"))
    assert told.value.code == "archive_not_writable"


def test_a_newer_version_is_left_as_it_is(path):
    open_store(str(path), create=True).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(ArchiveError) as told:
        open_store(str(path))
    assert told.value.code == "archive_too_new"


def test_a_damaged_archive_is_told(path, encoder):
    with Archive(open_store(str(path), create=True), encoder) as archive:
        archive.add(shelf())
    contents = bytearray(path.read_bytes())
    contents[4096:] = bytes(len(contents) - 4096)
    path.write_bytes(contents)
    with (
        pytest.raises(ArchiveError) as told,
        Archive(open_store(str(path)), encoder) as archive,
    ):
        archive.check(article(PARAPHRASE))
    assert told.value.code == "archive_damaged"


def test_the_index_holds_what_the_archive_holds(path, encoder, eager):
    with Archive(open_store(str(path), create=True), encoder) as archive:
        archive.add(shelf())
        archive.tidy()
        index = read_index(path.with_name("test.pvarchive.index"), archive._store._id)
        assert len(index.rows) == archive.contents().sentences
        assert index.ids.tolist() == [1, 2, 3]
        assert np.all(np.diff(index.hashes.astype(np.int64)) >= 0)
        assert index.frequency("harbor") >= 2
        vectors = index.rows.vectors()
        own = [hits[0][0] for hits in index.nearest(vectors, 1, 0.9)]
        assert own == sorted(own)
        assert set(own) == {1, 2, 3}


def test_in_clusters_the_same_is_found(path, encoder, eager, monkeypatch):
    monkeypatch.setattr(index_room, "CLUSTERED", 5)
    with Archive(open_store(str(path), create=True), encoder) as archive:
        archive.add(shelf())
        without = archive.check(article(PARAPHRASE))
        archive.tidy()
        index = read_index(path.with_name("test.pvarchive.index"), archive._store._id)
        assert len(index.centres) == len(index.rows) == len(index.places)
        assert archive.check(article(PARAPHRASE)) == without
        assert sorted(index.places.tolist()) == list(range(len(index.rows)))
    assert len([each for each in path.parent.iterdir() if "rows" in each.name]) == 0
