"""Sentences put together, split and joined by hand, with keys, clicks and menus."""

import pytest
from PySide6.QtCore import QPoint, Qt

from paraview.comparison import Hand, Look, Verdict
from paraview.engine.messages import Failed, ReviseRequest
from paraview.errors import ParaviewError
from paraview.wording.kinds import HAND_GLYPH, signs
from tests.app import builders
from tests.app.doubles import revise

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(compared_page):
    return compared_page(builders.said())


def click(qtbot, page, hand, sentence):
    """Click in the middle of the first line of a sentence."""
    pane = page.panes[hand]
    mark = pane.marks.sentences[sentence]
    line = pane.lines(mark.start, mark.end)[0]
    point = QPoint(round(line.left) + 12, round((line.top + line.bottom) / 2) - pane.scroll_px)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)


def waiting(page, hand):
    return page.state.choice.waiting_sentences(page.state.side(hand), hand)


def announcement_of(page, sentence):
    return page.panes[Hand.LEFT].speech.sentence_description(sentence)


def test_two_ends_are_clicked_and_put_together_with_l(qtbot, window, client, small_page):
    page = small_page
    click(qtbot, page, Hand.LEFT, 6)
    click(qtbot, page, Hand.RIGHT, 6)
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert "Put together: “Nobody was hurt then.” and “Traders expect losses.”" in (
        page.filters.status.text()
    )
    revise(qtbot, client)
    made = page.state.selected_passage
    assert (made.left, made.right, made.by_hand) == ((6,), (6,), True)
    assert HAND_GLYPH in signs(made.look, **made.doubts)
    assert "put together by you" in made.title
    assert "put together by you" in page.findings.evidence.text
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert [p.look for p in page.state.passages.all].count(Look.DROPPED) == 1


def test_l_with_one_end_waits_for_the_other_and_esc_leaves_it(qtbot, window, client, small_page):
    page = small_page
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert "First click a sentence" in page.filters.status.text()
    click(qtbot, page, Hand.LEFT, 6)
    plain = page.panes[Hand.LEFT].grab().toImage()
    qtbot.keyClick(window, Qt.Key.Key_L)
    told = page.filters.status.text()
    assert "in the later article, then press L again" in told
    assert waiting(page, Hand.LEFT) == {6}
    assert page.panes[Hand.LEFT].grab().toImage() != plain, "it is marked"
    qtbot.keyClick(page.panes[Hand.LEFT], Qt.Key.Key_Escape)
    assert not page.state.choice.waiting
    assert page.state.selected_passage is not None, "only the choice is left"
    qtbot.keyClick(window, Qt.Key.Key_L)
    page.state.select(1)
    assert waiting(page, Hand.LEFT) == {6}, "it waits while one looks around"
    pane = page.panes[Hand.RIGHT]
    pane.setFocus()
    pane.put_caret_on(6)
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert not page.state.choice.waiting
    revise(qtbot, client)
    assert page.state.selected_passage.by_hand


@pytest.mark.parametrize("where", ["tree", "ribbons", "list"])
def test_esc_leaves_a_choice_wherever_it_is_pressed(qtbot, window, small_page, where):
    page = small_page
    click(qtbot, page, Hand.LEFT, 6)
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert page.hint.isVisible()
    assert "later article" in page.hint.text()
    if where == "list":
        page.show_view("list")
    widget = {"tree": page.findings.tree, "ribbons": page.ribbons, "list": page.list}[where]
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert page.state.choice.waiting is None
    assert not page.hint.isVisible()


def test_what_was_chosen_long_ago_is_not_put_together(qtbot, window, client, small_page):
    page = small_page
    click(qtbot, page, Hand.LEFT, 6)
    page.state.select(1)
    page.panes[Hand.RIGHT].put_caret_on(6)
    qtbot.keyClick(page.panes[Hand.RIGHT], Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert waiting(page, Hand.RIGHT) == {6}
    assert not page.state.reviewing.review.log


def test_what_is_together_already_is_refused_in_words(qtbot, window, client, small_page):
    page = small_page
    for _ in range(2):
        click(qtbot, page, Hand.LEFT, 6)
        click(qtbot, page, Hand.RIGHT, 6)
        qtbot.keyClick(window, Qt.Key.Key_L)
        if isinstance(client.last, ReviseRequest) and not page.state.selected_passage.by_hand:
            revise(qtbot, client)
    assert "You have put these two together already" in page.filters.status.text()
    assert len(page.state.reviewing.review.log) == 1


def test_a_sentence_is_split_at_the_caret_and_joined_again(qtbot, window, client, small_page):
    page = small_page
    pane = page.panes[Hand.LEFT]
    pane.setFocus()
    cursor = pane.textCursor()
    text = page.state.side(Hand.LEFT).document.text
    cursor.setPosition(pane.marks.utf16.to_qt(text.index("the council") + 6))
    pane.setTextCursor(cursor)
    count = len(page.state.side(Hand.LEFT).sentences)
    window.actions_by_name["split_sentence"].trigger()
    revise(qtbot, client)
    side = page.state.side(Hand.LEFT)
    assert len(side.sentences) == count + 1
    assert side.sentence_text(2) == "Work will take six weeks, the"
    assert side.sentence_text(3) == "council said."
    assert len(pane.marks.sentences) == count + 1
    assert pane.sentence_extent(count)[1] > 0, "every sentence is laid out"
    page.grab()
    window.actions_by_name["view_map"].trigger()
    page.grab()
    window.actions_by_name["view_sides"].trigger()
    pane.put_caret_on(2)
    window.actions_by_name["join_sentences"].trigger()
    revise(qtbot, client)
    assert len(page.state.side(Hand.LEFT).sentences) == count
    for _ in range(2):
        window.actions_by_name["undo"].trigger()
        if isinstance(client.last, ReviseRequest):
            revise(qtbot, client)
    assert len(page.state.side(Hand.LEFT).sentences) == count


def test_what_is_folded_stays_right_where_a_sentence_is_split(qtbot, window, client, small_page):
    page = small_page
    window.actions_by_name["only_differences"].trigger()
    if not window.actions_by_name["folds"].isChecked():
        window.actions_by_name["folds"].trigger()
    pane = page.panes[Hand.RIGHT]
    pane.put_caret_on(3)
    cursor = pane.textCursor()
    cursor.setPosition(cursor.position() + 14)
    pane.setTextCursor(cursor)
    window.actions_by_name["split_sentence"].trigger()
    revise(qtbot, client)
    assert len(pane.marks.sentences) == 8
    for fold in pane.folds.folding.folds:
        assert fold.last < 8
    page.grab()


@pytest.mark.parametrize(
    ("at", "second"),
    [("don’t", "don’t stay, she said."), ("’t stay", "don’t stay, she said.")],
)
def test_no_word_is_cut_in_two(qtbot, window, client, compared_page, at, second):
    left = builders.document("A head", "They go and don’t stay, she said.", name="earlier.txt")
    page = compared_page(builders.comparison(left, builders.RIGHT, []))
    pane = page.panes[Hand.LEFT]
    cursor = pane.textCursor()
    cursor.setPosition(left.text.index(at) + 1)
    pane.setTextCursor(cursor)
    window.actions_by_name["split_sentence"].trigger()
    revise(qtbot, client)
    assert page.state.side(Hand.LEFT).sentence_text(2) == second


def test_a_sentence_that_cannot_be_split_says_how(qtbot, window, small_page):
    page = small_page
    page.panes[Hand.LEFT].put_caret_on(2)
    window.actions_by_name["split_sentence"].trigger()
    assert "Click inside the sentence" in page.filters.status.text()
    page.panes[Hand.LEFT].put_caret_on(2)
    window.actions_by_name["join_sentences"].trigger()
    assert "another paragraph" in page.filters.status.text()


def test_a_link_by_hand_looks_it_between_and_beside_the_articles(qtbot, window, client, small_page):
    page = small_page
    same = next(each for each in page.state.passages.all if each.look is Look.IDENTICAL)
    index = same.index
    page.state.select(None)
    qtbot.waitUntil(lambda: bool(page.ribbons.shapes.bands))
    before = page.ribbons.grab().toImage(), page.panes[Hand.LEFT].grab().toImage()
    click(qtbot, page, Hand.LEFT, same.left[0])
    click(qtbot, page, Hand.RIGHT, same.right[0])
    qtbot.keyClick(window, Qt.Key.Key_L)
    revise(qtbot, client)
    page.state.select(None)
    page.state.hover(None)
    page.setFocus()
    made = page.state.passages[index]
    assert (made.look, made.by_hand) == (Look.IDENTICAL, True)
    assert page.ribbons.grab().toImage() != before[0]
    assert page.panes[Hand.LEFT].grab().toImage() != before[1]
    assert "put together by you" in announcement_of(page, made.left[0])


def test_the_menu_of_a_sentence_decides(qtbot, client, small_page, menu_at):
    page = small_page
    pane = page.panes[Hand.LEFT]
    mark = pane.marks.sentences[1]
    line = pane.lines(mark.start, mark.end)[0]
    place = QPoint(round(line.left) + 40, round((line.top + line.bottom) / 2))
    menu_at(pane.viewport(), place)["✗ Problem"].trigger()
    passage = page.state.selected_passage
    assert passage.left == (1,)
    subject = page.state.reviewing.selected_subject()
    assert page.state.reviewing.standing.verdict(subject) is Verdict.PROBLEM
    menu_at(pane.viewport(), place)["Put together with another sentence…"].trigger()
    assert waiting(page, Hand.LEFT) == {1}
    menu_at(pane.viewport(), place)["Take apart"].trigger()
    revise(qtbot, client)
    assert Look.EDITED not in {each.look for each in page.state.passages.all}


def test_the_menu_of_a_ribbon_decides(qtbot, small_page, menu_at):
    page = small_page
    qtbot.waitUntil(lambda: bool(page.ribbons.shapes.bands))
    band = page.ribbons.shapes.bands[0]
    y = (band.left.top + band.left.bottom) / 2
    actions = menu_at(page.ribbons, QPoint(3, round(y)))
    assert "Split the sentence here" not in actions
    actions["✓ Fine"].trigger()
    assert len(page.state.reviewing.standing.verdicts) == 1


def test_a_review_that_fails_is_told(qtbot, window, client, small_page):
    click(qtbot, small_page, Hand.LEFT, 6)
    click(qtbot, small_page, Hand.RIGHT, 6)
    qtbot.keyClick(window, Qt.Key.Key_L)
    client.answer(Failed(client.last.id, ParaviewError("dead", "The engine has ended.", "")))
    qtbot.waitUntil(lambda: "The engine has ended." in window.message)
