"""Filters, finding, history, commands and the other views, with real keys and clicks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog

from paraview.app import wording
from paraview.app.action_list import ActionFilter, ActionList, ActionsModel
from paraview.app.comparison_page import VIEWS, ComparisonPage
from paraview.app.find import find_all
from paraview.app.inline_text import Ink, inline_paragraphs
from paraview.app.leniency import Leniency, boilerplate, forgiven
from paraview.app.map_geometry import Window, dashes, nearest
from paraview.app.passage_list import PassagesModel
from paraview.app.passages import Hand, Look, Passages
from paraview.app.reuse_figures import reuse_lines
from paraview.app.threshold import AS_FOUND, relabelled
from paraview.app.view_state import Filter, ViewState
from paraview.comparison import Kind, Op, Reuse, Span, VerbatimRun, WeakMatch
from paraview.engine.messages import Compared, FileSource, ReadDone
from tests.app import builders

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, theme, typography):
    page = ComparisonPage(builders.small(), theme, typography)
    page.resize(1200, 700)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


# --- filters -----------------------------------------------------------------------------------


def test_chips_count_and_switch(qtbot, page):
    chips = page.filters.chips
    assert [chips[look].text() for look in Look] == [
        "Identical 3",
        "Edited 1",
        "Reworded 2",
        "Dropped 1",
        "Added 1",
    ]
    assert page.filters.moved_chip.text() == "Moved 1"
    qtbot.mouseClick(chips[Look.REWORDED], Qt.MouseButton.LeftButton)
    assert page.state.filter == Filter(frozenset({Look.REWORDED}))
    seen = []
    while page.state.select_next_difference(1):
        seen.append(page.state.selected_index)
    assert seen == [1, 5, 6, 7]
    qtbot.waitUntil(lambda: 2 not in {band.passage for band in page.ribbons.shapes.bands})


def test_what_has_moved_stays_marked_when_its_kind_is_hidden(page):
    page.filters.show_only_differences(True)
    shown = [each.index for each in page.state.passages.all if page.state.filter.shows(each)]
    assert 6 in shown
    assert 0 not in shown
    page.filters.moved_chip.setChecked(False)
    assert not page.state.filter.shows(page.state.passages[6])


def test_a_filtered_sentence_steps_back(page, theme):
    pane = page.panes[Hand.RIGHT]
    line = pane._layout.lines(pane.marks.sentences[2].start, pane.marks.sentences[2].end)[0]
    at = (round(line.left) + 4, round(line.top) + 1)
    assert pane.grab().toImage().pixelColor(*at).name() == theme.palette.looks[Look.EDITED].wash
    page.filters.chips[Look.EDITED].setChecked(False)
    assert pane.grab().toImage().pixelColor(*at).name() == theme.palette.chrome.page


def test_a_higher_threshold_takes_links_apart_and_a_lower_one_joins():
    found = builders.small()
    assert relabelled(found, AS_FOUND).links == found.links
    strict = relabelled(found, 0.95)
    assert [link.kind for link in strict.links] == [Kind.IDENTICAL] * 3
    assert set(strict.dropped) == {1, 2, 3, 6}
    share = strict.summary.left
    assert share.identical + share.only == share.words
    lenient = relabelled(replace(found, weak=(WeakMatch(6, 6, 0.3), WeakMatch(6, 5, 0.2))), 0.25)
    assert lenient.dropped == lenient.added == ()
    (joined,) = [link for link in lenient.links if link.left == (6,)]
    assert (joined.right, joined.kind, joined.moved) == ((6,), Kind.REWORDED, False)


def test_the_slider_relabels_at_once(qtbot, page):
    page.state.select(1)
    page.filters.slider.setValue(95)
    assert page.state.selected_index is None
    assert page.filters.chips[Look.EDITED].text() == "Edited 0"
    assert "0 % edited" in page.summary.line(Hand.LEFT)
    assert page.panes[Hand.LEFT].marks.words == ()
    page.grab()
    page.filters.slider.setValue(50)
    assert page.filters.chips[Look.EDITED].text() == "Edited 1"


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


def test_what_is_switched_off_can_be_hidden(page, theme):
    pane = page.panes[Hand.RIGHT]
    line = pane._layout.lines(pane.marks.sentences[2].start, pane.marks.sentences[2].end)[0]

    def ink():
        picture = pane.viewport().grab().toImage()
        page_colour = theme.palette.chrome.page
        return sum(
            picture.pixelColor(x, y).name() != page_colour
            for x in range(round(line.left), round(line.right))
            for y in range(round(line.top), round(line.bottom))
        )

    page.filters.chips[Look.EDITED].setChecked(False)
    assert ink() > 100
    page.filters.set_blanks(True)
    assert ink() == 0
    assert page.state.filter == Filter(frozenset({Look.EDITED}), blanks=True)
    page.filters.set_filter(Filter())
    assert ink() > 100


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
    page.filters.set_blanks(True)
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


# --- leniency ----------------------------------------------------------------------------------


def lenient_pair():
    left = builders.document("By Ann Wood", "The Harbour closes, he said.", "It rains.")
    right = builders.document("By Bob Hill", "The harbour closes he said.", "It rains.")
    kinds = (Kind.EDITED, Kind.EDITED, Kind.IDENTICAL)
    links = [((i,), (i,), kind) for i, kind in enumerate(kinds)]
    return builders.comparison(left, right, links)


def test_capitals_and_punctuation_can_be_ignored():
    found = lenient_pair()
    assert forgiven(found, Leniency()) is found
    some = forgiven(found, Leniency(ignores_case=True))
    assert some.links[1].kind is Kind.EDITED
    assert [edit.op for edit in some.links[1].edits].count(Op.DELETE) == 1
    both = forgiven(found, Leniency(ignores_case=True, ignores_typography=True))
    assert both.links[1].kind is Kind.IDENTICAL
    assert both.links[0].kind is Kind.EDITED


def test_bylines_can_be_ignored():
    found = lenient_pair()
    assert boilerplate(found.left) == {0}
    state = ViewState(found)
    assert state.difference_number() == (0, 2)
    state.set_leniency(Leniency(ignores_boilerplate=True))
    assert state.difference_number() == (0, 1)
    assert not state.shows(state.passages[0])


def test_ignoring_is_remembered_and_counts_anew(qtbot, window, client, settings):
    for hand, side in ((Hand.LEFT, lenient_pair().left), (Hand.RIGHT, lenient_pair().right)):
        window.desk.put(hand, FileSource(side.document.name))
        client.answer(ReadDone(client.last.id, side.document))
        qtbot.waitUntil(lambda: not client.answers)
    client.answer(Compared(client.last.id, lenient_pair()))
    qtbot.waitUntil(lambda: window.comparison_page is not None)
    chip = window.comparison_page.filters.chips[Look.EDITED]
    assert chip.text() == "Edited 2"
    window.actions_by_name["ignores_case"].trigger()
    window.actions_by_name["ignores_typography"].trigger()
    assert chip.text() == "Edited 1"
    assert type(window.reading)(settings).leniency == Leniency(True, True, False)


def test_the_figures_tell_the_reuse_in_sentences(qapp):
    found = builders.small()
    text = found.right.document.text
    summary = replace(
        found.summary,
        left_reuse=Reuse(10, 2, 1),
        right_reuse=Reuse(19, 3, 1),
        longest_run=VerbatimRun(6, Span(0, 1), builders.find(builders.RIGHT, "The last repair")),
        in_order_words=20,
    )
    lines = reuse_lines(replace(found, summary=summary))
    right = summary.right
    assert lines[0].startswith(wording.percent(right.words - right.only, right.words))
    assert lines[3] == "1 of 2 quotes of the earlier article are quoted in the later one."
    assert lines[4] == "Longest run of the same words: 6 words, “The last repair”"
    assert "The last repair" in text
    assert len(reuse_lines(found)) == 3
