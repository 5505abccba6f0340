"""The findings: in groups, beside the articles, marked in them, and why a passage is so."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from paraview.app.article.marks import SideMarks
from paraview.app.findings.model import ENTRY_ROLE, FindingsModel
from paraview.app.settings import FINDINGS_SHOWN
from paraview.app.state.view_state import ViewState
from paraview.comparison import (
    FindingKind,
    Hand,
)
from paraview.passages.entries import entries_of, grouped
from paraview.passages.entry_titles import (
    group_title,
)
from paraview.passages.passages import Passages
from tests.app import builders

ALL = frozenset(FindingKind)


@pytest.fixture
def said():
    return builders.said()


@pytest.fixture
def page(compared_page, said):
    return compared_page(said)


def titles(groups):
    return [group_title(group) for group in groups]


def test_the_model_obeys_qt(qtmodeltester, qapp, said):
    model = FindingsModel(ViewState(said))
    model.set_groups(grouped(entries_of(said), ALL))
    qtmodeltester.check(model)
    model.set_groups(())
    qtmodeltester.check(model)
    assert not model.index_of(3).isValid()


def test_a_click_on_a_finding_shows_it_in_both_articles(qtbot, page, said):
    tree = page.findings.tree
    index = page.findings.model.index_of(0)
    place = tree.visualRect(index).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.state.selected_finding == 0
    assert page.state.selected_passage.left == (2,)
    assert "altered" in page.findings.evidence.text
    for hand, marks in ((hand, page.panes[hand].marks) for hand in Hand):
        text = said.left.document.text if hand is Hand.LEFT else said.right.document.text
        first = next(m for m in marks.findings_between(0, len(text)) if m.number == 0)
        assert text[first.start : first.end].startswith("We are")


def test_a_click_in_the_text_shows_its_findings(qtbot, page, said):
    pane = page.panes[Hand.LEFT]
    top, _ = pane.sentence_extent(1)
    point = QPoint(
        round(pane._document.rootFrame().frameFormat().leftMargin()) + 20, round(top) + 8
    )
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert page.state.selected_passage.left == (1,)
    assert page.findings.tree.currentIndex().data(ENTRY_ROLE).number == 1
    assert page.state.selected_finding is None
    assert "Monday" in page.findings.evidence.text
    assert page.findings.evidence.edits.isVisible()


def test_keys_go_from_finding_to_finding(qtbot, window, page):
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F9)
        seen.append(page.state.selected_finding)
    assert seen == [0, 1, 5]
    qtbot.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert page.state.selected_finding == 1
    page.findings.tree.setFocus()
    qtbot.keyClick(page.findings.tree, Qt.Key.Key_Up)
    qtbot.keyClick(page.findings.tree, Qt.Key.Key_Up)
    assert page.state.selected_finding == 0
    for _ in range(10):
        qtbot.keyClick(window, Qt.Key.Key_F9)
    assert "No more findings" in page.filters.status.text()


def test_chips_and_words_filter_the_list(qtbot, page):
    panel = page.findings
    assert [chip.text() for chip in panel.chips.values()] == [
        "Quotes 4",
        "Facts 1",
        "Dropped 2",
        "Added 3",
        "Moved 0",
    ]
    qtbot.mouseClick(panel.chips[FindingKind.QUOTE], Qt.MouseButton.LeftButton)
    assert titles(panel.model.groups) == [
        "Facts: 1",
        "Dropped: 1 sentence",
        "Added: 1 sentence",
    ]
    qtbot.mouseClick(panel.chips[FindingKind.QUOTE], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(panel.search, "cy dale")
    assert titles(panel.model.groups) == ["Cy Dale: 2 quotes, only in the later article"]
    qtbot.keyClicks(panel.search, "zzz")
    assert panel._nothing.isVisible()
    assert "No finding fits" in panel._nothing.text()


def test_the_panel_is_closed_and_remembered(qtbot, window, page, settings):
    assert page.findings.isVisible()
    qtbot.mouseClick(page.dock.title.close_button, Qt.MouseButton.LeftButton)
    assert not page.findings.isVisible()
    assert not window.actions_by_name["findings"].isChecked()
    assert settings.get(FINDINGS_SHOWN) == "no"
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_F, keys)
    assert page.findings.isVisible()


def test_changed_quotes_and_facts_are_marked_in_the_articles(qtbot, window, page, said):
    pane = page.panes[Hand.LEFT]
    wanted = QColor(window.theme.palette.chrome.finding).rgb()
    picture = pane.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    margin = pane.viewport().width() - pane._document.rootFrame().frameFormat().rightMargin()
    in_text = in_margin = 0
    for y in range(picture.height()):
        for x in range(picture.width()):
            if picture.pixel(x, y) == wanted:
                if x / ratio > margin:
                    in_margin += 1
                else:
                    in_text += 1
    assert in_text > 50
    assert in_margin > 100, "badges"
    marks = SideMarks(Hand.LEFT, said.left, Passages(said), entries_of(said))
    assert [mark.is_marked for mark in marks.findings_between(0, 1000)] == [True, True, False]


def test_words_that_one_article_alone_quotes_have_a_hollow_badge(window, page, said):
    marks = SideMarks(Hand.RIGHT, said.right, Passages(said), entries_of(said))
    alone = [mark for mark in marks.findings if mark.is_alone]
    assert [said.right.document.text[mark.start : mark.end] for mark in alone] == [
        "Traders will lose,",
        "It rains,",
    ]
    pane = page.panes[Hand.RIGHT]
    picture = pane.viewport().grab().toImage()
    palette = window.theme.palette.chrome
    ratio = picture.devicePixelRatio()
    margin = pane.viewport().width() - pane._document.rootFrame().frameFormat().rightMargin()
    line = pane._layout.lines(alone[0].start, alone[0].end)[0]
    drawn = [
        picture.pixel(x, y)
        for y in range(round(line.top * ratio), round(line.bottom * ratio))
        for x in range(round(margin * ratio), picture.width())
        if picture.pixel(x, y) != QColor(palette.page).rgb()
    ]
    assert len(drawn) > 40
    assert drawn.count(QColor(palette.finding).rgb()) < len(drawn) / 4, "drawn, but not filled"


def test_pointing_at_a_finding_points_at_its_passage_and_back(qtbot, window, page):
    tree = page.findings.tree
    index = page.findings.model.index_of(0)
    rect = tree.visualRect(index)
    qtbot.mouseMove(tree.viewport(), rect.center() - QPoint(20, 0))
    qtbot.mouseMove(tree.viewport(), rect.center())
    qtbot.waitUntil(lambda: page.state.hovered_index == page.state.passage_of_finding(0))
    page.state.hover(None)
    assert tree.itemDelegate().pointed_at == frozenset()
    page.state.hover(1)
    assert tree.itemDelegate().pointed_at == set(page.state.findings_of(1)) != set()


def test_ten_thousand_findings(qtbot, theme):
    from paraview.app.findings.panel import FindingsPanel

    many = builders.many_findings()
    panel = FindingsPanel(ViewState(many), theme)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    qtbot.waitExposed(panel)
    assert sum(len(group.entries) for group in panel.model.groups) == 10_000
    panel.tree.expandAll()
    panel._state.select_finding(9_999)
    assert panel.tree.currentIndex().data(ENTRY_ROLE).number == 9_999
    panel.search.setText("figure")
    assert len(panel.model.groups) == 1
