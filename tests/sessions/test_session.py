from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from paraview.documents import from_text
from paraview.errors import SessionError
from paraview.options import Options, ReadOptions, View
from paraview.review import Cut, Judged, Noted, Review, Step, TakenBack, Verdict, link_subject
from paraview.sessions import Laid, Session, Work, names_in
from paraview.sessions.format import APPLICATION_ID, VERSION
from tests.published_schema import VALIDATOR
from tests.review.articles import compared, ends, pair, pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRIES = (
    Step((Judged(link_subject(compared(), 0), Verdict.CHECK),), "2026-11-25T10:00:00Z"),
    Step(
        (
            Noted(link_subject(compared(), 0), "“ask” <her>\0"),
            Cut(pair(compared(), *ends(compared())[0])),
        )
    ),
    TakenBack("2026-11-25T10:01:00Z"),
)


def work() -> Work:
    found = compared()
    options = ReadOptions(encoding="cp1252", view=View.ORIGINAL, stories=("1", "2"))
    return Work(
        Laid(replace(found.left.document, tongue=""), options),
        Laid(replace(found.right.document, tongue=""), pasted=True),
        Options(informal=True),
        found,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Über “story”.pvdiff"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with closing(Session.create(path, work())) as made:
        yield made


def reopened(path: Path) -> Work:
    with closing(Session.open(path)) as session:
        assert not session.is_read_only
        return session.work


def test_everything_comes_back(session: Session, path: Path) -> None:
    session.append(*ENTRIES)
    kept = session.work
    session.close()
    assert reopened(path) == kept
    assert kept.review == Review(ENTRIES)
    assert {name.name for name in path.parent.iterdir()} == {path.name}, "nothing is left beside it"


def test_what_was_appended_is_in_the_file_at_once(session: Session, path: Path) -> None:
    session.append(ENTRIES[0])
    with closing(sqlite3.connect(path)) as other:
        rows = other.execute("SELECT entry FROM review").fetchall()
    assert [json.loads(row[0])["at"] for row in rows] == ["2026-11-25T10:00:00Z"]


def test_the_revised_comparison_is_kept_as_long_as_it_holds(session: Session, path: Path) -> None:
    session.append(ENTRIES[1])
    revised = pipeline().revise(compared(), session.work.review).comparison
    session.keep_revised(revised)
    session.close()
    assert reopened(path).comparison == revised
    with closing(Session.open(path)) as again:
        again.append(TakenBack())
        assert again.work.revised is None
        assert again.work.comparison == compared()
    assert reopened(path).revised is None


def test_other_work_takes_the_place_of_what_was_there(session: Session, path: Path) -> None:
    session.append(*ENTRIES)
    newer = Laid(from_text("Another article. It is short.", "b"), pasted=True)
    other = Work(None, newer, Options(), review=Review(ENTRIES[:1]))
    session.store(other)
    session.close()
    assert reopened(path) == other


def test_the_file_tells_what_it_is_and_others_can_read_it(session: Session, path: Path) -> None:
    session.close()
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert other.execute("PRAGMA user_version").fetchone() == (VERSION,)
        (text,) = other.execute("SELECT text FROM document WHERE hand = 'left'").fetchone()
        (found,) = other.execute("SELECT json FROM comparison WHERE state = 'found'").fetchone()
    assert text == compared().left.document.text
    VALIDATOR.validate(json.loads(found))


def test_saving_under_another_name_goes_on_there(session: Session, path: Path) -> None:
    session.append(ENTRIES[0])
    other = path.with_name("other.pvdiff")
    with closing(session.save_as(other)) as copy:
        copy.append(ENTRIES[1])
    assert reopened(path).review == Review(ENTRIES[:1])
    assert reopened(other).review == Review(ENTRIES[:2])


OPEN_IT = """
import sys, time
from pathlib import Path
from paraview.sessions import Session
session = Session.open(Path(sys.argv[1]))
print(session.is_read_only, flush=True)
time.sleep(float(sys.argv[2]))
"""


def test_a_second_window_reads_only_and_is_told_who_has_it(session: Session, path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPEN_IT, path, "0"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True"
    with closing(Session.open(path)) as second:
        assert second.is_read_only
        assert second.holder is not None
        assert second.holder.pid == os.getpid()
        assert second.work == session.work
        with pytest.raises(SessionError, match="can be read, but not changed"):
            second.append(ENTRIES[0])
    with pytest.raises(SessionError, match="open in another window"):
        Session.create(path, work())


def test_whoever_was_killed_holds_nothing(session: Session, path: Path) -> None:
    session.close()
    child = subprocess.Popen(
        [sys.executable, "-c", OPEN_IT, path, "60"], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "False"
    child.kill()
    child.wait()
    child.stdout.close()
    assert reopened(path) == work()


def foreign(path: Path, content: bytes) -> str:
    """How a file is refused, and that it stays as it is, whether it is opened or saved over."""
    path.write_bytes(content)
    told = set()
    for attempt in (lambda: Session.open(path), lambda: Session.create(path, work())):
        with pytest.raises(SessionError) as caught:
            attempt()
        told.add(caught.value.code)
        assert path.read_bytes() == content
        assert caught.value.detail
    (code,) = told
    return code


def test_other_files_are_refused_and_never_overwritten(session: Session, path: Path) -> None:
    session.close()
    good = path.read_bytes()
    newer = bytearray(good)
    newer[60:64] = (99).to_bytes(4, "big")
    database = bytearray(good)
    database[68:72] = bytes(4)
    assert foreign(path, b"An article, not a session.") == "no_session"
    assert foreign(path, b"") == "no_session"
    assert foreign(path, bytes(database)) == "no_session"
    assert foreign(path, bytes(newer)) == "session_too_new"


@pytest.mark.parametrize(("first", "last"), [(0.3, 0.9), (0.95, 1.0), (0.5, 0.5)])
def test_a_damaged_file_is_told_and_left_alone(
    session: Session, path: Path, first: float, last: float
) -> None:
    session.append(*ENTRIES)
    session.close()
    content = bytearray(path.read_bytes())
    start, end = round(first * len(content)), round(last * len(content))
    if end > start:
        content[start:end] = b"\xa5" * (end - start)
    else:
        del content[start:]
    path.write_bytes(content)
    with pytest.raises(SessionError, match="damaged"):
        Session.open(path)
    assert path.read_bytes() == content


def test_what_is_in_a_session_is_called(session: Session, path: Path) -> None:
    assert names_in(path) == ("left", "right")
    session.close()
    path.write_bytes(b"An article.")
    assert names_in(path) == ()


def test_a_row_of_another_kind_is_damage(session: Session, path: Path) -> None:
    session.close()
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("""INSERT INTO review (entry) VALUES ('{"at": 3, "commands": [{}]}')""")
    with pytest.raises(SessionError, match="damaged"):
        Session.open(path)


def test_there_is_no_such_file(path: Path) -> None:
    with pytest.raises(SessionError, match="not there any more"):
        Session.open(path)
    with pytest.raises(SessionError, match="can’t be saved"):
        Session.create(path.parent / "no folder" / "a.pvdiff", work())


def test_a_full_disk_is_told_and_what_was_saved_is_still_there(
    session: Session, path: Path
) -> None:
    session.append(ENTRIES[0])
    session._database.execute("PRAGMA max_page_count = 1")
    big = Step((Noted(link_subject(compared(), 0), "x" * 1_000_000),))
    with pytest.raises(SessionError, match="no room on the disk"):
        session.append(big)
    assert session.work.review == Review(ENTRIES[:1])
    session.close()
    assert reopened(path).review == Review(ENTRIES[:1])


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="whoever may do anything is not refused"
)
def test_a_folder_that_can_t_be_written_is_read(session: Session, path: Path) -> None:
    session.close()
    path.parent.chmod(0o500)
    try:
        with closing(Session.open(path)) as again:
            assert again.is_read_only
            assert again.work == work()
    finally:
        path.parent.chmod(0o700)
