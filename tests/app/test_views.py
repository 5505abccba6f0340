"""Filters, finding, history, commands and the other views, with real keys and clicks."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog

from paraview.app.comparing.page import VIEWS, ComparisonPage
from paraview.app.dialogs.command_palette import ActionFilter, ActionList, ActionsModel
from paraview.app.state.view_state import Filter, ViewState
from paraview.app.views.map_geometry import Window, dashes, nearest
from paraview.app.views.passage_list import PassagesModel
from paraview.comparison import Hand, Kind, Look, WeakMatch
from paraview.passages.passages import Passages
from paraview.passages.redline import Ink, inline_paragraphs
from paraview.passages.word_search import find_all
from tests.app import builders

CTRL = Qt.KeyboardModifier.ControlModifier


# --- finding and going about -------------------------------------------------------------------


def test_find_ignores_case_quotes_dashes_and_spaces():
    text = "“It’s here” – IT'S\u00a0HERE, it's  here"
    assert [span.of(text) for span in find_all(text, "it's here")] == [
        "It’s here",
        "IT'S\u00a0HERE",
        "it's  here",
    ]
    assert find_all(text, "  ") == ()
    assert find_all("a.b", "a.b")
    assert not find_all("axb", "a.b")


def test_find_in_both_with_counts(qtbot, page):
    page.open_find()
    qtbot.keyClicks(page.find_bar.box, "hour")
    assert page.find_bar.counts.text() == "1 in the earlier article, 1 in the later"
    assert page.state.current_found[0] is Hand.LEFT
    qtbot.keyClick(page.find_bar.box, Qt.Key.Key_Return)
    assert page.state.current_found[0] is Hand.RIGHT
    qtbot.keyClick(page.find_bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.state.current_found[0] is Hand.LEFT
    page.grab()
    page.find_bar.box.setText("nowhere to be seen")
    assert page.find_bar.counts.text() == "Not found"
    qtbot.keyClick(page.find_bar.box, Qt.Key.Key_Escape)
    assert page.find_bar.isHidden()
    assert page.state.found_in(Hand.LEFT) == ()


def test_history_goes_back_and_forward(page):
    state = page.state
    for index in (1, 4, 6):
        state.select(index)
    assert state.go_back()
    assert state.go_back()
    assert state.selected_index == 1
    assert not state.go_back()
    assert state.go_forward()
    assert state.selected_index == 4
    state.select(2)
    assert not state.go_forward()


def test_next_of_the_same_kind(page):
    page.state.select(2)
    page.go_to_same_kind(1)
    assert page.state.selected_index == 3
    page.go_to_same_kind(-1)
    assert page.state.selected_index == 2


def test_going_to_the_partner_moves_the_caret_over(qtbot, page):
    left, right = page.panes[Hand.LEFT], page.panes[Hand.RIGHT]
    left.setFocus()
    left.put_caret_on(5)
    page.go_to_partner()
    qtbot.waitUntil(right.hasFocus)
    assert right.textCursor().position() == right.marks.sentences[1].start
    assert page.state.selected_index == 6


# --- commands ----------------------------------------------------------------------------------


def test_the_model_of_actions(qtmodeltester, window):
    model = ActionsModel(window.actions_by_name)
    qtmodeltester.check(model)
    shown = ActionFilter(only_enabled=True)
    shown.setSourceModel(model)
    shown.set_wanted("lrg txt")
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == ["View: Larger text"]
    shown.set_wanted("next difference")
    assert shown.rowCount() == 0  # nothing is compared yet


def test_the_palette_runs_what_is_chosen(qtbot, window, settings):
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    palette = window.findChild(ActionList)
    qtbot.waitUntil(palette.isVisible)
    qtbot.keyClicks(palette.box, "dark")
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert settings.theme == "dark"
    qtbot.waitUntil(lambda: not any(d.isVisible() for d in window.findChildren(QDialog)))


# --- the other views ---------------------------------------------------------------------------


def test_inline_text_reads_as_a_redline():
    comparison = builders.small()
    paragraphs = inline_paragraphs(comparison, Passages(comparison))
    shown = [
        "".join(run.text if run.ink is Ink.SAME else f"[{run.ink.name} {run.text}]" for run in p)
        for p in paragraphs
    ]
    assert shown[0] == "Harbour bridge to close "
    assert "The bridge closes on [GONE Monday][GONE  ][NEW Tuesday]. " in shown[1]
    assert "[NEW Traders expect losses.]" in shown[3]
    assert shown[4] == "[GONE Nobody was hurt then.]"
    later = "".join(
        run.text for paragraph in paragraphs for run in paragraph if run.ink is not Ink.GONE
    )
    for sentence in range(len(comparison.right.sentences)):
        assert comparison.right.sentence_text(sentence) in later


def test_a_dropped_paragraph_stays_a_paragraph_in_the_redline():
    left = builders.document("Gone at first. All of it.", "The rest stays.", heading=False)
    right = builders.document("The rest stays.", heading=False)
    comparison = builders.comparison(left, right, [((2,), (0,), Kind.IDENTICAL)])
    paragraphs = inline_paragraphs(comparison, Passages(comparison))
    assert ["".join(run.text for run in each).strip() for each in paragraphs] == [
        "Gone at first. All of it.",
        "The rest stays.",
    ]


def test_what_there_is_room_for_is_named(qtbot, compared):
    """From wide to narrow: the views lose their names first, then the rest; nothing is cut off."""
    toolbar = compared._toolbar
    view = toolbar.widgetForAction(compared.actions_by_name["view_map"])
    swap = toolbar.widgetForAction(compared.actions_by_name["swap"])
    icon, name = (
        Qt.ToolButtonStyle.ToolButtonIconOnly,
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    )
    seen = []
    for width_px in range(2400, compared.minimumWidth() - 1, -20):
        toolbar.resize(width_px, toolbar.height())
        styles = (swap.toolButtonStyle(), view.toolButtonStyle())
        if not seen or seen[-1] != styles:
            seen.append(styles)
        if styles != (icon, icon):
            buttons = map(toolbar.widgetForAction, toolbar.actions())
            assert sum(each.sizeHint().width() for each in buttons) <= width_px
    assert seen == [(name, name), (name, icon), (icon, icon)]


def test_figures_tell_as_much_as_there_is_room_for(qtbot, compared):
    page = compared.comparison_page
    told = page.summary._labels[Hand.LEFT]
    compared.resize(compared.minimumSize())
    qtbot.waitUntil(lambda: "edited" not in told.text())
    assert not page.filters.sureness.isVisible()
    assert "edited" in told.accessibleName()
    compared.resize(2400, 800)
    qtbot.waitUntil(lambda: "words" in told.text())
    assert page.filters.sureness.isVisible()


def test_every_view_can_be_shown_and_keeps_the_selection(qtbot, page):
    page.state.select(6)
    for name in VIEWS:
        page.show_view(name)
        assert page.view == name
        assert not page.grab().isNull()
    assert page.state.selected_index == 6
    assert page.inline.toPlainText().startswith("Harbour bridge to close")
    assert page.list.currentIndex().row() == 6


def test_a_click_in_the_redline_selects(qtbot, page):
    page.show_view("inline")
    cursor = page.inline.textCursor()
    cursor.setPosition(3)
    at = page.inline.cursorRect(cursor).center()
    qtbot.mouseClick(page.inline.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.state.selected_index == 0


def test_the_map_as_numbers():
    comparison = builders.small()
    found = dashes(comparison, Passages(comparison))
    assert len(found) == 8
    first = found[0]
    assert (first.left, first.right) == (0, 0)
    assert nearest(found, Window(), 2, 2, 500) == 0
    assert nearest(found, Window(), 490, 5, 500) == 7  # dropped: on the axis of the left article
    assert nearest(found, Window(), 250, 20, 500) is None
    closer = Window().zoomed(2, 0.5, 0.5)
    assert closer == Window(0.25, 0.25, 0.5)
    assert closer.zoomed(0.1, 0.5, 0.5) == Window()
    assert closer.moved(9, -9) == Window(0.5, 0.0, 0.5)


def test_the_map_zooms_drags_and_opens(qtbot, page):
    page.show_view("map")
    view = page.map
    plot = view.plot()
    centre = plot.center()
    wheel = QWheelEvent(
        centre,
        view.mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, wheel)
    assert view.window_shown.size < 1
    before = view.window_shown
    start = QPointF(centre).toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(40, 30))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 30))
    qtbot.waitUntil(lambda: view.window_shown != before)
    assert page.view == "map"
    view._window = Window()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=plot.topLeft().toPoint() + QPoint(3, 3))
    assert page.view == "sides"
    assert page.state.selected_index == 0


def test_the_map_is_used_by_keys(qtbot, page):
    page.show_view("map")
    view = page.map
    assert "Moved: 1" in view.accessibleDescription()
    page.state.select(6)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.window_shown.size < 0.5
    left = view.window_shown.left
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.window_shown.left < left
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.window_shown == Window()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.view == "sides"


def test_enter_in_the_redline_selects(qtbot, page):
    page.show_view("inline")
    qtbot.keyClick(page.inline, Qt.Key.Key_Return)
    assert page.state.selected_index == 0


def test_the_list_says_everything_and_selects(qtbot, qtmodeltester, page, theme):
    qtmodeltester.check(PassagesModel(page.state, theme))
    page.show_view("list")
    model = page.list.model()
    assert model.index(6, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Identical, moved\n"
        "Earlier article: The last repair was in 1998.\n"
        "Later article: The last repair was in 1998."
    )
    page.list.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.state.selected_index == 1
    page.filters.show_only_differences(True)
    assert model.rowCount() == 6


def test_looking_at_the_list_chooses_nothing(qtbot, page):
    page.show_view("list")
    qtbot.waitUntil(page.list.hasFocus)
    assert page.state.selected_index is None
    rect = page.list.visualRect(page.list.model().index(0, 0))
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.state.selected_index == 0
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.state.selected_index == 1


def test_what_stands_out_is_told_for_as_long_as_it_holds(qtbot, theme, typography):
    left, right = builders.document("One."), builders.document("Two.")
    same = [((0,), (0,), Kind.IDENTICAL)]
    for found, told in (
        (builders.comparison(left, left, same), "same words"),
        (builders.comparison(left, right, []), "no sentence in common"),
        (builders.comparison(builders.document(), right, []), "holds no sentence"),
        (builders.small(), ""),
    ):
        page = ComparisonPage(found, theme, typography)
        qtbot.addWidget(page)
        assert told in page.outcome.text
        assert bool(told) == bool(page.outcome.text)
        page.grab()
    page.state.set_threshold(0.99)
    assert page.outcome.text == ""


def test_a_lower_threshold_ends_having_nothing_in_common(qtbot, theme, typography):
    found = builders.comparison(builders.document("One."), builders.document("Two."), [])
    page = ComparisonPage(replace(found, weak=(WeakMatch(0, 0, 0.3),)), theme, typography)
    qtbot.addWidget(page)
    assert "no sentence in common" in page.outcome.text
    page.filters.slider.setValue(25)
    assert page.outcome.text == ""
    assert page.filters.sureness.text() == "Sureness: from 25 %"
    qtbot.mouseDClick(page.filters.slider, Qt.MouseButton.LeftButton)
    assert page.filters.sureness.text() == "Sureness: as found"
    assert page.outcome.text != ""


def test_the_redline_follows_the_filter_and_marks_moves(page):
    page.show_view("inline")
    page.show()
    full = page.inline.toPlainText()
    assert "Nobody was hurt then" in full
    page.filters.chips[Look.DROPPED].setChecked(False)
    assert "Nobody was hurt then" not in page.inline.toPlainText()
    assert "Traders expect losses" in page.inline.toPlainText()
    page.filters.chips[Look.ADDED].setChecked(False)
    assert "Traders expect losses" in page.inline.toPlainText()
    page.filters.set_folds(True)
    assert "Traders expect losses" not in page.inline.toPlainText()
    page.filters.set_filter(Filter())
    assert page.inline.toPlainText() == full
    cursor = page.inline.document().find("The last repair")
    assert cursor.charFormat().underlineStyle() == cursor.charFormat().UnderlineStyle.DashDotLine
    assert "moved" in cursor.charFormat().toolTip()


def test_view_type_and_filter_are_remembered(qtbot, window, client, settings):
    state = ViewState(builders.small())
    assert state.filter == Filter()
    window.reading.set_filter(Filter(frozenset({Look.EDITED}), hides_moved=True))
    window.reading.set_view("map")
    window.reading.set_serif(False)
    again = type(window.reading)(settings)
    assert again.filter == Filter(frozenset({Look.EDITED}), hides_moved=True)
    assert (again.view, again.is_serif) == ("map", False)
    assert not again.typography.is_serif
