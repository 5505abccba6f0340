"""Verdicts in the window: keys, buttons, menus, the list and its filter."""

import pytest
from PySide6.QtCore import Qt

from paraview.app.findings.model import ENTRY_ROLE
from paraview.app.findings.verdict_filter import Reviewed
from paraview.comparison import Hand, Verdict
from tests.app import builders

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
VERDICT_KEYS = {
    Verdict.OPEN: Qt.Key.Key_1,
    Verdict.FINE: Qt.Key.Key_2,
    Verdict.CHECK: Qt.Key.Key_3,
    Verdict.PROBLEM: Qt.Key.Key_4,
}


@pytest.fixture
def page(compared_page):
    return compared_page(builders.said())


def in_view(area, widget):
    """Scroll to a widget, for which some fonts leave less room; whether all of it is shown now."""
    area.ensureWidgetVisible(widget)
    return widget.visibleRegion().boundingRect() == widget.rect()


def listed(page):
    return {e.number for g in page.findings.model.groups for e in g.entries}


def test_verdicts_are_given_by_keys_shown_and_undone(qtbot, window, page):
    review = page.findings.evidence.review
    assert not review.isVisible()
    assert page.findings.head.progress.text() == "0 of 6 reviewed"
    for verdict, key in VERDICT_KEYS.items():
        page.state.select_finding(0)
        qtbot.keyClick(window, key)
        assert page.state.reviewing.verdict_of_finding(0) is verdict
        assert [each for each, button in review.buttons.items() if button.isChecked()] == [verdict]
    assert "Your verdict: problem." in page.findings.model.index_of(0).data()
    assert page.findings.head.progress.text() == "1 of 6 reviewed"
    assert "Problem. 1 of 6 reviewed" in page.filters.status.text()
    assert window.actions_by_name["undo"].text() == "&Undo Verdict"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert page.state.reviewing.verdict_of_finding(0) is Verdict.CHECK
    assert "to check" in page.findings.model.index_of(0).data()


def test_a_verdict_is_given_by_a_button_and_taken_away_by_the_same(qtbot, page):
    page.state.select_finding(1)
    button = page.findings.evidence.review.buttons[Verdict.FINE]
    assert button.isVisible()
    qtbot.waitUntil(lambda: in_view(page.findings.evidence, button))
    assert button.accessibleName() == "Fine"
    assert "fact" in button.accessibleDescription()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.state.reviewing.verdict_of_finding(1) is Verdict.FINE
    assert button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.state.reviewing.verdict_of_finding(1) is Verdict.OPEN
    assert not button.isChecked()
    assert page.findings.evidence.review.buttons[Verdict.OPEN].isChecked()


def test_a_verdict_on_nothing_says_what_to_do(qtbot, window, page):
    page.state.select(None)
    for key in (Qt.Key.Key_2, Qt.Key.Key_N, Qt.Key.Key_S):
        qtbot.keyClick(window, key)
        assert "First select" in page.filters.status.text()
    assert not page.state.reviewing.review.log


def test_also_a_quote_that_nothing_was_found_of_can_be_judged(qtbot, window, page):
    extra = len(page.state.comparison.findings)
    assert page.state.findings[extra].quote is not None
    page.state.select_finding(extra)
    qtbot.keyClick(window, Qt.Key.Key_4)
    assert "Your verdict: problem." in page.findings.model.index_of(extra).data()
    assert page.findings.head.progress.text() == "0 of 6 reviewed", "it is none of the findings"


def test_letters_and_digits_are_typed_where_one_types(qtbot, window, page):
    page.state.select_finding(0)
    page.open_find()
    for line in (page.findings.search, page.find_bar.box):
        line.setFocus()
        qtbot.waitUntil(line.hasFocus)
        for keys in "1234nulsNULS":
            qtbot.keyClick(line, keys)
        assert line.text() == "1234nulsNULS"
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
            qtbot.keyClick(line, key, CTRL)
        assert window.comparison_page is page, "words are deleted, nothing else"
        line.clear()
    assert not page.state.reviewing.review.log
    assert not page.findings.evidence.review.note_edit.isVisible()


@pytest.mark.parametrize("where", ["pane", "tree", "sorting"])
def test_keys_work_wherever_one_does_not_type(qtbot, page, where):
    page.state.select_finding(0)
    widget = {
        "pane": page.panes[Hand.LEFT],
        "tree": page.findings.tree,
        "sorting": page.findings.sorting,
    }[where]
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_2)
    assert page.state.reviewing.verdict_of_finding(0) is Verdict.FINE


def test_u_goes_to_what_has_no_verdict_all_around(qtbot, window, page):
    order = [e.number for g in page.findings.model.groups for e in g.entries]
    found = [number for number in order if number < 6]
    seen = []
    for _ in range(7):
        qtbot.keyClick(window, Qt.Key.Key_U)
        seen.append(page.state.selected_finding)
    assert seen == [*found, found[0]]
    qtbot.keyClick(window, Qt.Key.Key_2)
    qtbot.keyClick(window, Qt.Key.Key_U)
    qtbot.keyClick(window, Qt.Key.Key_U, SHIFT)
    assert page.state.selected_finding == found[-1], "the reviewed one is passed"
    for number in found:
        page.state.select_finding(number)
        qtbot.keyClick(window, Qt.Key.Key_4)
    assert page.findings.head.progress.text() == "6 of 6 reviewed"
    qtbot.keyClick(window, Qt.Key.Key_U)
    assert "Every finding in the list has a verdict" in page.filters.status.text()


def test_the_list_is_filtered_by_verdict_and_goes_on_below(qtbot, window, page):
    everything = listed(page)
    choice = page.findings.head.reviewed
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_2)
    page.state.select_finding(1)
    qtbot.keyClick(window, Qt.Key.Key_3)
    page.state.reviewing.note("why?", "Note")
    wanted = {
        Reviewed.ALL: everything,
        Reviewed.OPEN: {2, 3, 4, 5},
        Reviewed.FINE: {0},
        Reviewed.CHECK: {1},
        Reviewed.PROBLEM: set(),
        Reviewed.NOTED: {1},
    }
    choice.setFocus()
    for each, numbers in wanted.items():
        choice.setCurrentIndex(choice.findData(each))
        assert listed(page) == numbers
    choice.setCurrentIndex(choice.findData(Reviewed.OPEN))
    order = [e.number for g in page.findings.model.groups for e in g.entries]
    page.state.select_finding(order[0])
    qtbot.keyClick(window, Qt.Key.Key_2)
    assert order[0] not in listed(page), "it is reviewed now"
    qtbot.keyClick(window, Qt.Key.Key_U)
    assert page.state.selected_finding == order[1]
    assert page.findings.tree.currentIndex().data(ENTRY_ROLE).number == order[1]


def test_the_model_obeys_qt_while_one_reviews(qtmodeltester, qtbot, window, page):
    qtmodeltester.check(page.findings.model)
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_4)
    qtmodeltester.check(page.findings.model)


def test_a_row_is_signed_and_steps_back_where_it_is_fine(qtbot, window, page):
    tree = page.findings.tree
    rect = tree.visualRect(page.findings.model.index_of(0))

    def picture():
        return tree.viewport().grab(rect).toImage()

    plain = picture()
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_4)
    page.state.select(None)
    problem = picture()
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_2)
    page.state.select(None)
    fine = picture()
    assert plain != problem != fine != plain


def test_the_menu_of_a_finding_decides(qtbot, client, page, menu_at):
    tree = page.findings.tree
    place = tree.visualRect(page.findings.model.index_of(1)).center()
    actions = menu_at(tree.viewport(), place)
    assert "Change the speaker…" not in actions
    actions["⚑ To check"].trigger()
    assert page.state.reviewing.verdict_of_finding(1) is Verdict.CHECK
    actions = menu_at(tree.viewport(), place)
    actions["Write a note…"].trigger()
    assert page.findings.evidence.review.note_edit.isVisible()
