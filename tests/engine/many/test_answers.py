"""The window's requests about many articles, answered by the real child."""

from __future__ import annotations

from dataclasses import replace

import pytest

from paraview.engine.client import EngineClient
from paraview.engine.many_messages import (
    ArchiveChange,
    ArchiveCheck,
    ArchiveTold,
    ArticleChecked,
    PairDone,
    PairRequest,
    Ranking,
    RankRequest,
    UnknownFiles,
)
from paraview.engine.messages import Failed, FileSource, Progressed, ReadDone, ReadRequest
from paraview.options import Options
from tests.archive.stories import ALL, PARAPHRASE, article, shelf
from tests.engine.waiting import answers_until, is_a

pytestmark = pytest.mark.real_model


@pytest.fixture
def engine(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    client = EngineClient(Options())
    yield client
    client.close()


def test_ranking_asks_for_what_has_to_be_read_once(engine, tmp_path):
    paths = []
    for name, text in ALL.items():
        (tmp_path / name).write_text(text, "utf-8")
        paths.append(str(tmp_path / name))
    request = RankRequest(1, article(PARAPHRASE), (*paths, str(tmp_path / "gone.txt")))
    engine.send(request)
    unknown = answers_until(engine, is_a(UnknownFiles))[-1]
    assert sorted(unknown.paths) == sorted(paths)
    documents = []
    for number, path in enumerate(unknown.paths, 2):
        engine.send(ReadRequest(number, FileSource(path)))
        documents.append(answers_until(engine, is_a(ReadDone))[-1].document)
    engine.send(replace(request, id=7, documents=tuple(documents)))
    first = answers_until(engine, is_a(Ranking))
    assert first[-1].ranked[0].path == paths[0]
    assert any(isinstance(each, Progressed) and each.id == 7 for each in first)
    engine.send(replace(request, id=8))
    assert answers_until(engine, is_a(Ranking))[-1].ranked == first[-1].ranked


def test_an_archive_is_made_asked_and_changed(engine, tmp_path):
    address = str(tmp_path / "desk.pvarchive")
    engine.send(ArchiveChange(1, address))
    failed = answers_until(engine, is_a(Failed))[-1]
    assert failed.error.code == "archive_not_found"
    engine.send(ArchiveChange(2, address, add=tuple(shelf()), watch=("/wire",)))
    told = answers_until(engine, is_a(ArchiveTold))[-1]
    assert (told.added, told.contents.articles, told.contents.folders) == (3, 3, ("/wire",))
    engine.send(ArchiveCheck(3, address, article(PARAPHRASE)))
    checked = answers_until(engine, is_a(ArticleChecked))[-1].checked
    assert checked.sources[0].source.name == "harbor.txt"
    engine.send(ArchiveChange(4, address, remove=tuple(told.paths), unwatch=("/wire",)))
    told = answers_until(engine, is_a(ArchiveTold))[-1]
    assert (told.removed, told.contents.articles, told.contents.folders) == (3, 0, ())


def test_a_pair_comes_back_with_its_files(engine):
    engine.send(PairRequest(1, shelf()[0], article(PARAPHRASE), reports=("csv",), session=True))
    done = answers_until(engine, is_a(PairDone))[-1]
    assert [suffix for suffix, _ in done.files] == [".csv", ".pvdiff"]
    assert done.files[1][1].startswith(b"SQLite format 3")
    assert done.scorecard.gist
