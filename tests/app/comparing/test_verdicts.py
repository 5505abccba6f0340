"""Links that the editor makes and unmakes, with real keys and buttons."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from paraview.comparison import Look, WeakMatch
from tests.app import builders
from tests.app.doubles import revise

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def possible():
    small = builders.small()
    return replace(small, weak=(WeakMatch(small.dropped[0], small.added[0], 0.3),))


@pytest.fixture
def page(compared_page, possible):
    return compared_page(possible)


def looks(page):
    return [each.look for each in page.state.passages.all]


def test_what_may_belong_together_is_linked_and_undone_by_keys(
    qtbot, window, client, page, possible
):
    undo = window.actions_by_name["undo"]
    could_undo = undo.isEnabled()
    alone = next(p for p in page.state.passages.all if p.look is Look.DROPPED)
    page.state.select(alone.index)
    evidence = page.findings.evidence
    assert "May belong together (30 %)" in evidence.text
    assert evidence.together.isVisible()
    qtbot.waitUntil(lambda: len(page.ribbons.shapes.threads) == 1)
    qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)
    revise(qtbot, client)
    assert Look.DROPPED not in looks(page)
    assert page.state.selected_passage.right == possible.added
    assert "Put together, because you said so." in evidence.text
    assert not evidence.together.isVisible()
    qtbot.waitUntil(lambda: not page.ribbons.shapes.threads)
    assert undo.text() == "&Undo Put Together"
    assert "put together by you" in page.state.selected_passage.title
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert looks(page).count(Look.DROPPED) == 1
    assert undo.isEnabled() == could_undo


def test_what_may_belong_together_is_refused_by_a_button(qtbot, client, page):
    alone = next(p for p in page.state.passages.all if p.look is Look.ADDED)
    page.state.select(alone.index)
    qtbot.mouseClick(page.findings.evidence.apart, Qt.MouseButton.LeftButton)
    revise(qtbot, client)
    assert page.state.possible_partner(page.state.selected_index) is None
    assert not page.findings.evidence.apart.isVisible()


def test_a_link_is_taken_apart_by_a_key_and_identical_ones_are_not(qtbot, window, client, page):
    same, edited = (
        next(p for p in page.state.passages.all if p.look is look)
        for look in (Look.IDENTICAL, Look.EDITED)
    )
    page.state.select(same.index)
    qtbot.keyClick(window, Qt.Key.Key_Delete, CTRL)
    assert looks(page).count(Look.IDENTICAL) == 3
    assert "Select a passage" in page.filters.status.text() or page.filters.status.toolTip()
    page.state.select(edited.index)
    qtbot.keyClick(window, Qt.Key.Key_Delete, CTRL)
    revise(qtbot, client)
    assert Look.EDITED not in looks(page)
    assert page.state.selected_passage.left == edited.left
