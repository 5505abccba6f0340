"""Work is kept in a session as it goes, saved under a name, opened, and brought back."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl

from paraview.app.settings import OPEN_SESSION
from paraview.app.state.desk import Phase
from paraview.app.window.main_window import MainWindow
from paraview.comparison import Hand, Verdict
from paraview.engine.messages import Compared, ReviseRequest
from paraview.review import mirrored
from paraview.sessions import Session
from tests.app import builders
from tests.app.doubles import answer, fill, revise

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "kept" / "sessions"


@pytest.fixture
def window(qtbot, bridge, settings, theme, folder):
    window = MainWindow(bridge, settings, theme, sessions_folder=folder)
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def compare(qtbot, window, client, found=None):
    fill(qtbot, window, client, Hand.LEFT, builders.LEFT)
    fill(qtbot, window, client, Hand.RIGHT, builders.RIGHT)
    answer(qtbot, client, Compared(client.last.id, found or builders.small()))
    assert window.desk.phase is Phase.COMPARED
    return window.desk.workspace.reviewing


def judge(reviewing, window):
    window.comparison_page.state.select(1)
    assert reviewing.judge(Verdict.CHECK, "Verdict")


def kept(path):
    with closing(Session.open(path)) as session:
        return session.work


def test_every_step_is_in_a_file_at_once(qtbot, window, client, folder):
    reviewing = compare(qtbot, window, client)
    (path,) = folder.glob("*.pvdiff")
    judge(reviewing, window)
    work = kept(path)
    assert work.found == builders.small()
    assert work.review == reviewing.review
    assert not window.keeper.is_named


def test_work_about_which_nothing_was_decided_is_not_kept(qtbot, window, client, folder):
    compare(qtbot, window, client)
    window.close()
    assert list(folder.iterdir()) == []


def test_unnamed_work_is_kept_and_can_be_opened_again(qtbot, window, client, folder):
    reviewing = compare(qtbot, window, client)
    judge(reviewing, window)
    review = reviewing.review
    window.start_again()
    (path,) = folder.glob("*.pvdiff")
    assert window.keeper.path is None
    assert window.session_files.open(path)
    assert window.desk.phase is Phase.COMPARED
    assert window.desk.workspace.reviewing.review == review
    assert window.comparison_page is not None


def test_saved_under_a_name_it_goes_on_there(qtbot, window, client, folder, tmp_path, settings):
    reviewing = compare(qtbot, window, client)
    assert window.session_files.save_under(tmp_path / "story")
    path = tmp_path / "story.pvdiff"
    assert list(folder.iterdir()) == []
    assert window.windowTitle() == "story — Paraview Diff"
    judge(reviewing, window)
    assert kept(path).review == reviewing.review
    assert settings.recent_sessions == [str(path)]
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    assert "kept in “story.pvdiff”" in window.message


def test_other_articles_leave_the_saved_work_alone(qtbot, window, client, tmp_path):
    reviewing = compare(qtbot, window, client)
    judge(reviewing, window)
    path = tmp_path / "story.pvdiff"
    window.session_files.save_under(path)
    before = kept(path)
    fill(qtbot, window, client, Hand.RIGHT, builders.document("Another one.", name="new.txt"))
    assert reviewing.review.log == ()
    assert kept(path) == before
    assert window.keeper.path != path
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert reviewing.review == before.review


def test_corrections_come_back_as_they_were_and_can_be_undone(qtbot, window, client, tmp_path):
    reviewing = compare(qtbot, window, client)
    state = window.comparison_page.state
    link = next(each for each in state.passages.all if each.is_link and each.is_difference)
    state.select(link.index)
    assert reviewing.refuse("Take Apart")
    revise(qtbot, client)
    revised = state.comparison
    path = tmp_path / "story.pvdiff"
    window.session_files.save_under(path)
    window.start_again()
    asked = len(client.requests)
    window.session_files.open(path)
    assert window.comparison_page.state.comparison == revised
    assert not any(isinstance(each, ReviseRequest) for each in client.requests[asked:])
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.comparison_page.state.comparison == builders.small()
    assert kept_log(path) == reviewing.review.log


def kept_log(path):
    with closing(Session.open(path)) as session:
        assert session.is_read_only, "the window has it"
        return session.work.review.log


def test_what_was_open_comes_back_after_a_crash(
    qtbot, window, client, bridge, settings, theme, folder
):
    reviewing = compare(qtbot, window, client)
    judge(reviewing, window)
    remembered = settings.get(OPEN_SESSION)
    window.keeper.session.close()  # as the operating system does when a process is gone
    again = MainWindow(bridge, settings, theme, sessions_folder=folder)
    qtbot.addWidget(again)
    assert again.session_files.bring_back()
    assert again.desk.workspace.reviewing.review == reviewing.review
    assert "as you left it" in again.message
    assert settings.get(OPEN_SESSION) == remembered
    again.close()
    assert settings.get(OPEN_SESSION) == ""


def test_what_another_window_has_open_is_not_brought_back(
    qtbot, window, client, bridge, settings, theme, folder
):
    judge(compare(qtbot, window, client), window)
    other = MainWindow(bridge, settings, theme, sessions_folder=folder)
    qtbot.addWidget(other)
    assert not other.session_files.bring_back()
    assert other.keeper.path is None
    assert Path(window.keeper.path).exists()


def test_a_session_is_dropped_on_the_window(qtbot, window, client, tmp_path):
    reviewing = compare(qtbot, window, client)
    judge(reviewing, window)
    path = tmp_path / "story.pvdiff"
    window.session_files.save_under(path)
    window.start_again()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    window.intake.take(mime, Hand.LEFT)
    assert window.desk.phase is Phase.COMPARED
    mime.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    window.intake.take(mime, Hand.LEFT)
    assert "opened by itself" in window.message


def test_what_can_t_be_opened_leaves_everything_as_it_is(qtbot, window, client, tmp_path):
    compare(qtbot, window, client)
    path = tmp_path / "article.pvdiff"
    path.write_text("An article.")
    assert not window.session_files.open(path)
    assert "is not a session" in window.message
    assert not window.session_files.save_under(path)
    assert path.read_text() == "An article."
    assert window.desk.phase is Phase.COMPARED


def test_what_another_window_has_open_can_be_looked_at(qtbot, window, client, tmp_path):
    reviewing = compare(qtbot, window, client)
    judge(reviewing, window)
    path = tmp_path / "story.pvdiff"
    window.session_files.save_under(path)
    work = kept_work(path)
    window.start_again()
    with closing(Session.open(path)):
        window.session_files.open(path)
        assert "what you change will not be kept" in window.message
        assert "process" in window.message
        judge(reviewing, window)
    assert kept(path) == work


def kept_work(path):
    with closing(Session.open(path)) as session:
        return session.work


def test_recent_work_is_listed(qtbot, window, client, tmp_path):
    menu = next(
        action.menu()
        for action in window.menuBar().actions()[0].menu().actions()
        if action.menu() and "work" in action.text().replace("&", "")
    )
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["None yet"]
    judge(compare(qtbot, window, client), window)
    window.session_files.save_under(tmp_path / "story.pvdiff")
    window.start_again()
    judge(compare(qtbot, window, client), window)
    window.start_again()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert texts[:2] == ["story", "Without a name"]
    assert len(texts) == 3
    assert texts[2].startswith(f"{builders.LEFT.name}  ↔  {builders.RIGHT.name}, ")
    menu.actions()[0].trigger()
    assert window.windowTitle().startswith("story")


def test_what_was_decided_goes_along_when_the_sides_change(qtbot, window, client, tmp_path):
    reviewing = compare(qtbot, window, client)
    judge(reviewing, window)
    path = tmp_path / "story.pvdiff"
    window.session_files.save_under(path)
    review = reviewing.review
    window.desk.swap()
    assert reviewing.review == mirrored(review)
    assert window.keeper.path == path
    assert kept_work(path).left.document == builders.RIGHT
    window.desk.workspace.undo_stack.undo()
    assert reviewing.review == review
    assert kept_work(path).left.document == builders.LEFT


def test_what_is_open_here_is_not_opened_once_more(qtbot, window, client, tmp_path):
    reviewing = compare(qtbot, window, client)
    path = tmp_path / "story.pvdiff"
    window.session_files.save_under(path)
    assert window.session_files.open(path)
    judge(reviewing, window)
    assert kept_log(path) == reviewing.review.log


def test_work_that_is_not_kept_is_not_called_so(qtbot, window, client, tmp_path, monkeypatch):
    compare(qtbot, window, client)
    path = tmp_path / "story.pvdiff"
    window.session_files.save_under(path)
    window.start_again()
    with closing(Session.open(path)):
        window.session_files.open(path)
        asked = []
        monkeypatch.setattr(window.session_files, "save_as", lambda: asked.append(True))
        window.session_files.save()
        assert asked == [True]
        assert not window.session_files.save_under(path)
        assert "open in another window" in window.message
