"""Notes and speakers written in the window, and what could not be carried over."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from paraview.comparison import Hand, Verdict
from paraview.engine.messages import Compared
from paraview.wording.kinds import HAND_GLYPH
from tests.app import builders
from tests.app.doubles import answer, fill, revise

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(compared_page):
    return compared_page(builders.said())


def test_a_note_is_written_kept_and_undone_by_keys(qtbot, window, page):
    page.findings.tree.setFocus()
    page.state.select_finding(0)
    review = page.findings.evidence.review
    qtbot.keyClick(window, Qt.Key.Key_N)
    qtbot.waitUntil(review.note_edit.hasFocus)
    qtbot.keyClicks(review.note_edit, "1 ask Ann")
    qtbot.keyClick(review.note_edit, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(review.note_edit, "now")
    qtbot.keyClick(review.note_edit, Qt.Key.Key_Return, CTRL)
    assert page.state.reviewing.note_on_finding(0) == "1 ask Ann\nnow"
    assert not review.note_edit.isVisible()
    assert page.findings.tree.hasFocus(), "the focus is back"
    assert "ask Ann" in review.note.text()
    assert "Your note: 1 ask Ann" in page.findings.model.index_of(0).data()
    assert len(page.state.reviewing.review.log) == 1, "one step"
    qtbot.keyClick(window, Qt.Key.Key_N)
    assert review.note_edit.toPlainText() == "1 ask Ann\nnow"
    qtbot.keyClicks(review.note_edit, "zzz")
    qtbot.keyClick(review.note_edit, Qt.Key.Key_Escape)
    assert page.state.reviewing.note_on_finding(0) == "1 ask Ann\nnow"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert page.state.reviewing.note_on_finding(0) == ""


def test_a_note_is_not_lost_where_something_else_is_clicked(qtbot, page):
    page.state.select_finding(0)
    review = page.findings.evidence.review
    qtbot.mouseClick(review.write, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(review.note_edit, "half a thought")
    place = page.findings.tree.visualRect(page.findings.model.index_of(1)).center()
    qtbot.mouseClick(page.findings.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.state.selected_finding == 1
    assert page.state.reviewing.note_on_finding(0) == "half a thought"
    assert page.state.reviewing.note_on_finding(1) == ""
    assert not review.note_edit.isVisible()


def test_n_shows_the_findings_where_they_are_hidden(qtbot, window, page):
    window.actions_by_name["findings"].trigger()
    assert not page.findings.isVisible()
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_N)
    qtbot.waitUntil(page.findings.evidence.review.note_edit.hasFocus)
    assert window.actions_by_name["findings"].isChecked()


def test_a_note_is_written_where_the_findings_float(qtbot, window, page):
    window.actions_by_name["findings_floating"].trigger()
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_N)
    review = page.findings.evidence.review
    qtbot.waitUntil(review.note_edit.hasFocus)
    qtbot.keyClicks(review.note_edit, "1 u")
    qtbot.keyClick(review.note_edit, Qt.Key.Key_Return)
    assert page.state.reviewing.note_on_finding(0) == "1 u"
    qtbot.keyClick(page.findings.tree, Qt.Key.Key_3)
    assert page.state.reviewing.verdict_of_finding(0) is Verdict.CHECK, "keys work there too"


def test_the_speaker_of_a_quotation_is_named(qtbot, window, client, page):
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_S)
    edit = page.findings.evidence.review.speaker_edit
    assert set(edit.lines) == set(Hand)
    right = edit.lines[Hand.RIGHT]
    assert right.text() == "Ann Wood"
    qtbot.waitUntil(edit.lines[Hand.LEFT].hasFocus)
    right.setFocus()
    right.clear()
    qtbot.keyClicks(right, "Cy")
    names = right.completer().completionModel()
    assert [names.index(i, 0).data() for i in range(names.rowCount())] == ["Cy Dale"]
    right.completer().popup().hide()
    qtbot.keyClicks(right, " Dale")
    right.completer().popup().hide()
    qtbot.keyClick(right, Qt.Key.Key_Return)
    revise(qtbot, client)
    assert not edit.isVisible()
    ends = {q.right.speaker for q in page.state.comparison.quotes if q.right and q.right.by_hand}
    assert ends == {"Cy Dale"}
    assert window.actions_by_name["undo"].text() == "&Undo Speaker"
    assert f"Cy Dale {HAND_GLYPH}" in page.findings.model.index_of(0).data()


@pytest.mark.parametrize("size", [(900, 600), (1200, 800)])
def test_what_is_written_is_scrolled_to(qtbot, window, page, size):
    window.resize(*size)
    page.state.select_finding(0)
    evidence = page.findings.evidence
    for key, editor in (
        (Qt.Key.Key_N, evidence.review.note_edit),
        (Qt.Key.Key_S, evidence.review.speaker_edit),
    ):
        qtbot.keyClick(window, key)
        qtbot.waitUntil(lambda editor=editor: not editor.visibleRegion().isEmpty())
        shown = evidence.viewport().rect()
        place = editor.mapTo(evidence.viewport(), QPoint(0, 0))

        def is_seen(editor=editor, shown=shown):
            top = editor.mapTo(evidence.viewport(), QPoint(0, 0)).y()
            return shown.top() <= top and top + min(editor.height(), 60) <= shown.bottom()

        qtbot.waitUntil(is_seen)
        assert place.x() >= 0
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert not editor.isVisible()


def test_what_could_not_be_carried_over_is_told(qtbot, window, client, page):
    for number, key in ((0, Qt.Key.Key_4), (1, Qt.Key.Key_2), (2, Qt.Key.Key_3)):
        page.state.select_finding(number)
        qtbot.keyClick(window, key)
    other = builders.document("A new heading", "Nobody was hurt.", name="earlier.txt")
    fill(qtbot, window, client, Hand.LEFT, other)
    found = builders.comparison(other, builders.SAID_RIGHT, [])
    answer(qtbot, client, Compared(client.last.id, found))
    revise(qtbot, client)
    assert "2 of your decisions could not be kept" in window.message
    assert "Problem: “We are very sorry for the trouble,”" in window.message
    assert "Fine: “Monday”" in window.message
    assert "To check" not in window.message, "that one was carried over"
