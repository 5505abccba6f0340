"""Every control does what it says."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from paraview.app.dialogs.command_palette import ActionList
from paraview.app.intake.open_dialog import ask_for_article
from paraview.app.settings import FOLDER
from paraview.app.state.desk import Phase
from paraview.comparison import Hand, Look
from paraview.engine.messages import Compared, Failed, FileSource, ReadDone
from paraview.errors import ParaviewError
from tests.app import builders
from tests.app.doubles import answer, fill


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_f5_compares_the_files_as_they_are_on_disk_now(qtbot, compared, client):
    qtbot.keyClick(compared, Qt.Key.Key_F5)
    assert compared.desk.phase is Phase.COMPARED, "what is shown stays until all is read"
    left, right = client.requests[-2:]
    assert {left.source.path, right.source.path} == {"earlier.txt", "later.txt"}
    fresh = builders.document("Other words now.", name="earlier.txt", path="earlier.txt")
    answer(qtbot, client, ReadDone(left.id, fresh))
    assert compared.desk.phase is Phase.COMPARED
    answer(qtbot, client, ReadDone(right.id, builders.RIGHT))
    assert compared.desk.phase is Phase.COMPARING
    assert client.last.left == fresh


def test_f5_says_what_is_wrong_with_a_file_that_is_gone(qtbot, compared, client):
    qtbot.keyClick(compared, Qt.Key.Key_F5)
    left = client.requests[-2]
    answer(qtbot, client, Failed(left.id, ParaviewError("gone", "It is not there any more.", "")))
    assert compared.pages.currentWidget() is compared.start_page
    assert "It is not there any more." in texts(compared.start_page.zones[Hand.LEFT])


def test_only_differences_does_not_go_on_unseen_with_the_next_pair(qtbot, compared, client):
    compared.actions_by_name["only_differences"].trigger()
    assert Look.IDENTICAL in compared.comparison_page.state.filter.hidden
    compared.desk.compare()
    answer(qtbot, client, Compared(client.last.id, builders.small()))
    assert compared.actions_by_name["only_differences"].isChecked(), "the same pair again"
    for hand, document in ((Hand.LEFT, builders.SAID_LEFT), (Hand.RIGHT, builders.SAID_RIGHT)):
        other = builders.document(
            *document.text.split("\n"), name=f"other-{hand}.txt", path=f"other-{hand}.txt"
        )
        fill(qtbot, compared, client, hand, other)
    made = builders.comparison(client.last.left, client.last.right, [])
    answer(qtbot, client, Compared(client.last.id, made))
    assert not compared.actions_by_name["only_differences"].isChecked()
    assert not compared.comparison_page.state.filter.hidden
    assert compared.comparison_page.filters.chips[Look.IDENTICAL].isChecked()


def test_try_the_sample_opens_the_sample(qtbot, window, client):
    button = next(
        each
        for each in window.start_page.findChildren(QPushButton)
        if each.text() == "Try the sample"
    )
    assert button.menu() is None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    by_button = [request.source.path for request in client.requests[-2:]]
    assert all("wire-and-paraphrase" in path for path in by_button)
    window.actions_by_name["sample"].trigger()
    assert [request.source.path for request in client.requests[-2:]] == by_button


@pytest.mark.parametrize(
    ("hand", "sentence", "why"), [(Hand.RIGHT, 6, "new"), (Hand.LEFT, 6, "dropped")]
)
def test_going_to_a_partner_that_is_not_there_says_why(qtbot, page, hand, sentence, why):
    page.panes[hand].setFocus()
    page.panes[hand].put_caret_on(sentence)
    page.go_to_partner()
    assert "No partner to go to" in page.filters.status.text()
    assert why in page.filters.status.text()


def test_a_palette_without_a_match_says_so(qtbot, window):
    palette = ActionList(window.actions_by_name, window)
    palette.show()
    qtbot.keyClicks(palette.box, "zzzz")
    assert not palette.table.isVisible()
    assert "zzzz" in palette.nothing.text()
    palette.box.clear()
    assert palette.table.isVisible()
    assert not palette.nothing.isVisible()
    palette.close()
    palette.deleteLater()


def test_the_same_file_on_both_sides_is_told(qtbot, window, client, tmp_path):
    path = tmp_path / "one.txt"
    path.write_text("Some words.")
    (tmp_path / "link.txt").symlink_to(path)
    window.desk.put(Hand.LEFT, FileSource(str(path)))
    assert window.message == ""
    window.desk.put(Hand.RIGHT, FileSource(str(tmp_path / "link.txt")))
    assert "Both sides are the same file" in window.message


def test_a_deleted_file_is_told(qtbot, window, client, tmp_path):
    path = tmp_path / "left.txt"
    path.write_text("before")
    window.desk.put(Hand.LEFT, FileSource(str(path)))
    answer(qtbot, client, ReadDone(client.last.id, builders.LEFT))
    path.unlink()
    qtbot.waitUntil(lambda: "was deleted or moved" in window.message)


@pytest.mark.parametrize("is_there", [True, False])
def test_the_file_dialog_starts_in_a_folder_that_exists(
    window, settings, tmp_path, monkeypatch, is_there
):
    asked = []

    def ask(_parent, _title, folder, _filter):
        asked.append(folder)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    wanted = tmp_path / "articles"
    if is_there:
        wanted.mkdir()
    settings.set(FOLDER, str(wanted))
    ask_for_article(window, Hand.LEFT, settings)
    assert asked == [str(wanted if is_there else tmp_path)]
    settings.set(FOLDER, "")
    ask_for_article(window, Hand.LEFT, settings)
    assert Path(asked[-1]).is_dir()


def test_two_pastes_are_called_by_their_sides(qtbot, window, client):
    for hand, name in ((Hand.LEFT, "Pasted text (left)"), (Hand.RIGHT, "Pasted text (right)")):
        mime = QMimeData()
        mime.setText(f"Words of the {hand} one.")
        window.intake.take(mime, hand)
        source = client.last.source
        assert source.name == name
        document = builders.document(source.text, name=source.name, heading=False)
        answer(qtbot, client, ReadDone(client.last.id, document))
    window.desk.swap()
    assert window.desk.place(Hand.LEFT).document.name == "Pasted text (left)"
    assert "right one" in window.desk.place(Hand.LEFT).document.text
    window.desk.workspace.undo_stack.undo()
    assert "left one" in window.desk.place(Hand.LEFT).document.text
    assert window.desk.place(Hand.LEFT).document.name == "Pasted text (left)"


def test_the_headline_stands_before_the_name_of_the_file(qtbot, window, client, compared_page):
    page = compared_page(builders.small())
    told = texts(page.headers[Hand.LEFT])
    assert told.index("Harbour bridge to close") < told.index("earlier.txt")
    window.actions_by_name["documents"].trigger()
    told = texts(window.start_page.zones[Hand.LEFT])
    assert "Harbour bridge to close" in told
    assert any(text.startswith("earlier.txt") for text in told)
