"""An article on the screen: its marks, and what is under the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel

from paraview.app.article.pane import ArticlePane
from paraview.app.article.text import build_document
from paraview.app.article.text_lines import stretches
from paraview.app.look.colours import read_palette
from paraview.app.look.typography import Typography
from paraview.app.sides.scroll_sync import ScrollSync
from paraview.app.state.view_state import ViewState
from paraview.comparison import Hand, Kind, Look
from tests.app import builders


@pytest.fixture
def show(qtbot, theme, typography):
    def show(comparison, size=(560, 420)):
        state = ViewState(comparison)
        panes = {}
        for hand, side in ((Hand.LEFT, comparison.left), (Hand.RIGHT, comparison.right)):
            pane = ArticlePane(hand, side, state, theme, typography)
            pane.resize(*size)
            qtbot.addWidget(pane)
            pane.move(0 if hand is Hand.LEFT else 600, 0)
            pane.show()
            panes[hand] = pane
        return state, panes

    return show


def sentence_point(pane, sentence):
    """A point of the viewport inside a sentence."""
    mark = pane.marks.sentences[sentence]
    first = pane._layout.lines(mark.start, mark.end)[0]
    y = (first.top + first.bottom) / 2 - pane.scroll_px
    return QPoint(round((first.left + first.right) / 2), round(y))


def test_positions_are_those_of_the_article(qapp):
    article = builders.document(
        "Title", "Ten\u00a0percent 🚢 of \u2028 it.", "Second\ufffc paragraph.", heading=True
    )
    document = build_document(article, Typography())
    assert document.blockCount() == 3
    raw = document.toRawText()
    units = article.text.encode("utf-16-le")
    assert len(raw.encode("utf-16-le")) == len(units)
    assert "\u00a0" in raw
    assert (
        document.findBlockByNumber(2).position()
        == len(article.text[: article.blocks[2].span.start].encode("utf-16-le")) // 2
    )


def test_every_kind_is_painted_in_its_colour(show):
    state, panes = show(builders.small())
    looks = read_palette("light").looks
    image = panes[Hand.RIGHT].grab().toImage()
    for passage in state.passages.all:
        for sentence in passage.right:
            mark = panes[Hand.RIGHT].marks.sentences[sentence]
            line = panes[Hand.RIGHT]._layout.lines(mark.start, mark.end)[0]
            colours = {
                image.pixelColor(x, round(line.top + 1)).name()
                for x in range(round(line.left) + 3, round(line.right) - 3)
            }
            is_marked = looks[passage.look].wash in colours
            assert is_marked == passage.is_difference, passage.look


def test_hover_lights_both_ends(qtbot, show):
    state, panes = show(builders.small())
    qtbot.mouseMove(panes[Hand.LEFT].viewport(), sentence_point(panes[Hand.LEFT], 5))
    qtbot.waitUntil(lambda: state.hovered_index == 6)
    strong = QColor(read_palette("light").looks[Look.IDENTICAL].strong)
    image = panes[Hand.RIGHT].grab().toImage()
    point = sentence_point(panes[Hand.RIGHT], 1)
    line = panes[Hand.RIGHT]._layout.lines(panes[Hand.RIGHT].marks.sentences[1].start, 10**6)[0]
    assert image.pixelColor(point.x(), round(line.top + 1)) == strong


def test_click_selects_and_a_click_beside_it_deselects(qtbot, show):
    state, panes = show(builders.small())
    viewport = panes[Hand.RIGHT].viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=sentence_point(panes[Hand.RIGHT], 6))
    assert state.selected_passage.look is Look.ADDED
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(5, 400))
    assert state.selected_index is None


def test_enter_selects_the_sentence_at_the_caret_and_escape_leaves_it(qtbot, show):
    state, panes = show(builders.small())
    qtbot.keyClick(panes[Hand.LEFT], Qt.Key.Key_Return)
    assert state.selected_index == 0
    qtbot.keyClick(panes[Hand.LEFT], Qt.Key.Key_Escape)
    assert state.selected_index is None


def test_copying_gives_the_characters_of_the_article(show):
    article = builders.document("Ten\u00a0percent 🚢 more.", "Next.", heading=False)
    comparison = builders.comparison(article, article, [((0,), (0,), Kind.IDENTICAL)])
    _, panes = show(comparison)
    panes[Hand.LEFT].selectAll()
    mime = panes[Hand.LEFT].createMimeDataFromSelection()
    assert mime.text() == "Ten\u00a0percent 🚢 more.\n\nNext."


def test_text_from_right_to_left_is_marked_where_it_stands(show):
    article = builders.document("שלום לכולם. This is English.", heading=False)
    comparison = builders.comparison(article, article, [((0,), (0,), Kind.EDITED)])
    _, panes = show(comparison)
    pane = panes[Hand.LEFT]
    block = pane.document().begin()
    hebrew = stretches(block, 0, 11, is_bidi=True)
    english = stretches(block, 12, 28, is_bidi=True)
    assert min(each.left for each in hebrew) > max(each.right for each in english) - 3


def test_panes_scroll_together_and_linked_sentences_stay_level(qtbot, show):
    state, panes = show(builders.long())
    sync = ScrollSync(panes, state)
    left, right = panes[Hand.LEFT], panes[Hand.RIGHT]
    for pane in (left, right):  # a long text is laid out bit by bit
        qtbot.waitUntil(
            lambda pane=pane: (
                abs(pane.verticalScrollBar().maximum() + pane.page_px - pane.content_px) < 2
            )
        )
    for leader, other, shift in ((left, right, -4), (right, left, 4)):
        leader.verticalScrollBar().setValue(leader.verticalScrollBar().maximum() // 2)
        middle = leader.scroll_px + leader.page_px / 2
        sentence = next(i for i in range(8, 390) if leader.sentence_extent(i)[1] > middle)
        here = leader.sentence_extent(sentence)[0] - leader.scroll_px
        there = other.sentence_extent(sentence + shift)[0] - other.scroll_px
        assert abs(here - there) < 40
    for end in (0, left.verticalScrollBar().maximum()):
        left.verticalScrollBar().setValue(end)
    assert right.scroll_px == right.verticalScrollBar().maximum()
    left.verticalScrollBar().setValue(0)
    assert right.scroll_px == 0
    sync.set_locked(False)
    left.verticalScrollBar().setValue(900)
    assert right.scroll_px == 0
    sync.stop()


def test_selecting_shows_both_ends_at_the_same_height(qtbot, show):
    state, panes = show(builders.long())
    sync = ScrollSync(panes, state)
    state.select(300)

    def on_page(hand):
        sentence = state.selected_passage.sentences(hand)[0]
        return panes[hand].sentence_extent(sentence)[0] - panes[hand].scroll_px

    qtbot.waitUntil(lambda: 0 < on_page(Hand.LEFT) < 420)
    qtbot.waitUntil(lambda: abs(on_page(Hand.LEFT) - on_page(Hand.RIGHT)) < 2)
    sync.stop()


def test_a_clicked_sentence_stays_and_its_partner_comes(qtbot, show):
    state, panes = show(builders.long())
    sync = ScrollSync(panes, state)
    sync.set_locked(False)
    left = panes[Hand.LEFT]
    left.verticalScrollBar().setValue(2000)
    before = left.scroll_px
    index = left.passage_at(QPoint(200, 200)) or left.passage_at(QPoint(200, 215))
    state.select(index, Hand.LEFT)
    passage = state.selected_passage
    wanted = left.sentence_extent(passage.left[0])[0] - left.scroll_px
    right = panes[Hand.RIGHT]
    qtbot.waitUntil(
        lambda: abs(right.sentence_extent(passage.right[0])[0] - right.scroll_px - wanted) < 2
    )
    assert left.scroll_px == before
    sync.stop()


def test_many_void_calls_do_not_use_up_none(qtbot):
    """PySide6 6.12 on Python 3.11 lost a reference to None in every void call."""
    label = QLabel()
    qtbot.addWidget(label)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        for _ in range(100_000):
            painter.drawPoint(1, 1)
            label.setText("x")
    assert label.text() == "x"
