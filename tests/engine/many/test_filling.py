"""Files taken into an archive, read in a real child."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from paraview.archive import Archive, open_store
from paraview.engine.many.filling import articles_below, fill, refresh
from paraview.errors import Cancelled
from paraview.pipeline import Pipeline, default_cache
from tests.archive.stories import ALL, HARBOR, PARAPHRASE, article

pytestmark = pytest.mark.real_model


@pytest.fixture
def archive(tmp_path):
    encoder = Pipeline(default_cache()).encoder(None)
    with Archive(open_store(str(tmp_path / "test.pvarchive"), create=True), encoder) as archive:
        yield archive


@pytest.fixture
def wire(tmp_path):
    folder = tmp_path / "wire"
    (folder / "deep").mkdir(parents=True)
    for name, text in ALL.items():
        (folder / "deep" / name).write_text(text, "utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 nothing")
    (folder / ".hidden.txt").write_text("hidden", "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def test_a_bad_file_costs_itself_and_what_is_known_is_not_read(archive, wire):
    paths = articles_below(wire)
    assert len(paths) == 4
    told = []
    filled = fill(archive, paths, progress=lambda done, total: told.append((done, total)))
    assert (filled.added, filled.known) == (3, 0)
    assert [path.rpartition("broken")[2] for path, _ in filled.failed] == [".docx"]
    assert told[-1] == (4, 4)
    again = fill(archive, paths)
    assert (again.added, again.known, len(again.failed)) == (0, 3, 1)
    assert archive.check(article(PARAPHRASE)).sources[0].source.name == "harbor.txt"


@pytest.mark.skipif(sys.platform != "linux", reason="other disks have no such names")
def test_a_name_that_is_no_text_costs_its_own_file(archive, wire):
    Path(os.fsdecode(os.fsencode(wire) + b"/caf\xe9.txt")).write_text(HARBOR, "utf-8")
    filled = fill(archive, articles_below(wire))
    assert filled.added == 3
    assert filled.failed[0][1].code == "odd_name"


def test_up_to_date_with_the_folders(archive, wire):
    archive.watch(str(wire))
    assert refresh(archive).added == 3
    (wire / "deep" / "harbor.txt").unlink()
    (wire / "deep" / "school.txt").write_text("The school burnt down on Friday night.", "utf-8")
    (wire / "new.txt").write_text("Something new has happened in town today.", "utf-8")
    changed = refresh(archive)
    assert (changed.added, changed.removed) == (2, 1)
    assert archive.contents().articles == 3
    assert not archive.check(article(HARBOR + " Well.")).sources
    wire.rename(wire.with_name("away"))
    assert refresh(archive).removed == 0
    assert archive.contents().articles == 3


def test_it_can_be_stopped_and_goes_on(archive, wire):
    def stop(done, total):
        if total:
            raise Cancelled

    with pytest.raises(Cancelled):
        fill(archive, articles_below(wire), progress=stop)
    assert fill(archive, articles_below(wire)).added == 3
