"""Folding away what the filter hides: the folds as numbers, and in the window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from paraview.app.article.folds import Fold, Folding, Hidden, fold_sentences
from paraview.app.comparing.page import ComparisonPage
from paraview.app.look.typography import Typography
from paraview.app.state.filter import Filter
from paraview.app.state.view_state import ViewState
from paraview.comparison import Hand, Look
from tests.app import builders

ONLY_DIFFERENCES = Filter(frozenset({Look.IDENTICAL}), folds=True)


def test_part_of_a_paragraph_folds_inside_it_and_whole_ones_together():
    blocks = [0, 1, 1, 1, 2, 2, 3, 4]
    spans = [(i * 10, i * 10 + 9) for i in range(8)]
    folding = fold_sentences(blocks, spans, lambda i: i in (2, 3, 4, 5, 6))
    assert folding.folds == (
        Fold(2, 3, Hidden(1, 20, 39), is_whole=False),
        Fold(4, 6, Hidden(2, 40, 59), is_whole=True),
    )
    assert folding.hidden[1:] == (Hidden(2, 40, 59), Hidden(3, 60, 69))
    assert folding.closed == {3}
    assert folding.in_blocks(1, 1) == folding.folds[:1]
    assert folding.in_blocks(2, 9) == folding.folds[1:]
    assert folding.in_blocks(3, 4) == ()
    assert [fold.count for fold in folding.folds] == [2, 3]
    assert folding.fold_of(5) is folding.folds[1]
    assert folding.fold_of(7) is None
    assert folding.fold_of(0) is None
    assert Folding().fold_of(0) is None


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=40))
def test_every_hidden_sentence_is_in_one_fold_and_no_other(sentences):
    blocks, block = [], 0
    for begins, _ in sentences:
        block += begins
        blocks.append(block)
    spans = [(i * 10, i * 10 + 9) for i in range(len(sentences))]
    folding = fold_sentences(blocks, spans, lambda i: sentences[i][1])
    for index, (_, is_hidden) in enumerate(sentences):
        assert (folding.fold_of(index) is not None) == is_hidden
        assert sum(f.first <= index <= f.last for f in folding.folds) == is_hidden
        covering = [h for h in folding.hidden if h.start <= spans[index][0] < h.end]
        assert len(covering) == is_hidden
    shown = {blocks[i] for i, (_, is_hidden) in enumerate(sentences) if not is_hidden}
    assert not shown & folding.closed


def middle_of(pane, fold):
    return pane.folds._area(fold).center().toPoint() - QPoint(0, pane.scroll_px)


def test_only_differences_folds_what_is_identical_and_a_click_opens_it(qtbot, page):
    pane = page.panes[Hand.LEFT]
    tall = pane.text_extent[1]
    page.filters.set_filter(ONLY_DIFFERENCES)
    assert [(f.first, f.last, f.is_whole) for f in pane.folds.folding.folds] == [
        (0, 0, True),
        (4, 4, False),
    ]
    assert pane.text_extent[1] < tall
    mark = pane.marks.sentences[4]
    assert all(line.right - line.left < 5 for line in pane.lines(mark.start + 1, mark.end))
    qtbot.mouseClick(
        pane.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(pane, pane.folds.folding.folds[1])
    )
    assert [fold.first for fold in pane.folds.folding.folds] == [0]
    page.filters.set_filter(Filter())
    assert pane.folds.folding == Folding()
    assert pane.text_extent[1] == pytest.approx(tall, abs=1)


def test_folds_are_opened_by_keys(qtbot, page):
    pane = page.panes[Hand.LEFT]
    page.filters.set_filter(ONLY_DIFFERENCES)
    pane.setFocus()
    for _ in range(4):
        page.go_to_sentence(1)
    assert pane.folds.fold_under_caret().first == 4
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert not pane.folds.is_folded(4)
    assert page.state.selected_index is None, "what was opened is not selected too"


def test_what_is_selected_or_found_unfolds(page):
    left, right = page.panes[Hand.LEFT], page.panes[Hand.RIGHT]
    page.filters.set_filter(ONLY_DIFFERENCES)
    assert left.folds.is_folded(4)
    page.state.select(4)
    assert not left.folds.is_folded(4)
    assert not right.folds.is_folded(5)
    assert left.folds.is_folded(0)
    page.state.find("harbour")
    assert not left.folds.is_folded(0)


def test_folded_sentences_are_neither_hit_nor_drawn_nor_told_as_seen(qtbot, page):
    pane = page.panes[Hand.LEFT]
    page.filters.set_filter(ONLY_DIFFERENCES)
    assert pane.visible_passages() == {1, 2, 3, 6, 7}
    assert pane.passage_at(middle_of(pane, pane.folds.folding.folds[1])) is None
    tree = QAccessible.queryAccessibleInterface(pane.speech.sentences)
    assert [tree.child(i).state().invisible for i in (3, 4, 5)] == [0, 1, 0]


def test_folds_stay_folded_in_other_type_and_what_is_read_stays_in_view(page):
    pane = page.panes[Hand.LEFT]
    page.filters.set_filter(ONLY_DIFFERENCES)
    page.set_typography(Typography(size_points=18))
    assert pane.folds.is_folded(4)
    mark = pane.marks.sentences[4]
    assert all(line.right - line.left < 8 for line in pane.lines(mark.start + 1, mark.end))


def test_a_long_article_folds_and_is_still_found_by_height(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.long(4_000)), theme, typography)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.filters.set_filter(Filter(frozenset({Look.EDITED}), folds=True))
    pane = page.panes[Hand.LEFT]
    assert len(pane.folds.folding.folds) == 1
    assert pane.folds.folding.folds[0].count == 3_996
    assert list(pane.folds.shown_blocks) == [0, 1]
    assert pane.visible_passages() == {0, 1, 2, 3}
    assert pane.content_px < 1_500
    assert not pane.grab().isNull()
    page.filters.set_filter(Filter())
    qtbot.waitUntil(lambda: pane.content_px > 20_000)


def test_the_redline_has_a_sign_where_something_is_folded(page):
    page.show_view("inline")
    page.filters.set_filter(ONLY_DIFFERENCES)
    text = page.inline.toPlainText()
    assert "Harbour bridge" not in text
    assert text.startswith(" ⋯ ")
    assert "The bridge closes on" in text


def test_folded_paragraphs_of_the_redline_share_a_sign(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.long(80)), theme, typography)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.show_view("inline")
    page.filters.set_filter(Filter(frozenset({Look.EDITED}), folds=True))
    text = page.inline.toPlainText()
    assert text.count("⋯") == 1
    assert "number 0 of" in text
    page.state.select(40)
    assert page.inline.textCursor().position() <= len(text)
