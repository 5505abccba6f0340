"""Verdicts, notes and corrections in the window, with real keys and buttons."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from paraview.app.findings.model import ENTRY_ROLE
from paraview.app.findings.verdict_filter import Reviewed
from paraview.comparison import Hand, Look, Verdict
from paraview.engine.messages import Compared, Failed, ReviseRequest
from paraview.errors import ParaviewError
from paraview.wording.kinds import HAND_GLYPH, signs
from tests.app import builders
from tests.app.doubles import answer, fill, revise

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


@pytest.fixture
def small_page(compared_page):
    return compared_page(builders.small())


@pytest.fixture
def menu_at(qtbot, request):
    """Opens the menu at a place of a widget; gives its actions by their texts."""

    def close():
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()

    def open_menu(page, widget, place):
        close()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)
        menus = [menu for menu in page.findChildren(QMenu) if menu.isVisible()]
        return {action.text(): action for menu in menus for action in menu.actions()}

    yield open_menu
    close()


def reviewing_of(page):
    return page.state.reviewing


def click(qtbot, page, hand, sentence):
    """Click in the middle of the first line of a sentence."""
    pane = page.panes[hand]
    mark = pane.marks.sentences[sentence]
    line = pane.lines(mark.start, mark.end)[0]
    point = QPoint(round(line.left) + 12, round((line.top + line.bottom) / 2) - pane.scroll_px)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)


def waiting(page, hand):
    return page.state.choice.waiting_sentences(page.state.side(hand), hand)


def row_text(page, number):
    return page.findings.model.index_of(number).data()


# --- verdicts -------------------------------------------------------------------------------------


def test_verdicts_are_given_by_keys_shown_and_undone(qtbot, window, page):
    review = page.findings.evidence.review
    assert not review.isVisible()
    assert page.findings.head.progress.text() == "0 of 6 reviewed"
    for verdict, key in VERDICT_KEYS.items():
        page.state.select_finding(0)
        qtbot.keyClick(window, key)
        assert reviewing_of(page).verdict_of_finding(0) is verdict
        assert [each for each, button in review.buttons.items() if button.isChecked()] == [verdict]
    assert "Your verdict: problem." in row_text(page, 0)
    assert page.findings.head.progress.text() == "1 of 6 reviewed"
    assert "Problem. 1 of 6 reviewed" in page.filters.status.text()
    assert window.actions_by_name["undo"].text() == "&Undo Verdict"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert reviewing_of(page).verdict_of_finding(0) is Verdict.CHECK
    assert "to check" in row_text(page, 0)


def in_view(area, widget):
    """Scroll to a widget, for which some fonts leave less room; whether all of it is shown now."""
    area.ensureWidgetVisible(widget)
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_a_verdict_is_given_by_a_button_and_taken_away_by_the_same(qtbot, page):
    page.state.select_finding(1)
    button = page.findings.evidence.review.buttons[Verdict.FINE]
    assert button.isVisible()
    qtbot.waitUntil(lambda: in_view(page.findings.evidence, button))
    assert button.accessibleName() == "Fine"
    assert "fact" in button.accessibleDescription()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert reviewing_of(page).verdict_of_finding(1) is Verdict.FINE
    assert button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert reviewing_of(page).verdict_of_finding(1) is Verdict.OPEN
    assert not button.isChecked()
    assert page.findings.evidence.review.buttons[Verdict.OPEN].isChecked()


def test_a_verdict_on_nothing_says_what_to_do(qtbot, window, page):
    page.state.select(None)
    for key in (Qt.Key.Key_2, Qt.Key.Key_N, Qt.Key.Key_S):
        qtbot.keyClick(window, key)
        assert "First select" in page.filters.status.text()
    assert not reviewing_of(page).review.log


def test_also_a_quote_that_nothing_was_found_of_can_be_judged(qtbot, window, page):
    extra = len(page.state.comparison.findings)
    assert page.state.findings[extra].quote is not None
    page.state.select_finding(extra)
    qtbot.keyClick(window, Qt.Key.Key_4)
    assert "Your verdict: problem." in row_text(page, extra)
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
    assert not reviewing_of(page).review.log
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
    assert reviewing_of(page).verdict_of_finding(0) is Verdict.FINE


# --- notes ----------------------------------------------------------------------------------------


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
    assert reviewing_of(page).note_on_finding(0) == "1 ask Ann\nnow"
    assert not review.note_edit.isVisible()
    assert page.findings.tree.hasFocus(), "the focus is back"
    assert "ask Ann" in review.note.text()
    assert "Your note: 1 ask Ann" in row_text(page, 0)
    assert len(reviewing_of(page).review.log) == 1, "one step"
    qtbot.keyClick(window, Qt.Key.Key_N)
    assert review.note_edit.toPlainText() == "1 ask Ann\nnow"
    qtbot.keyClicks(review.note_edit, "zzz")
    qtbot.keyClick(review.note_edit, Qt.Key.Key_Escape)
    assert reviewing_of(page).note_on_finding(0) == "1 ask Ann\nnow"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert reviewing_of(page).note_on_finding(0) == ""


def test_a_note_is_not_lost_where_something_else_is_clicked(qtbot, page):
    page.state.select_finding(0)
    review = page.findings.evidence.review
    qtbot.mouseClick(review.write, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(review.note_edit, "half a thought")
    place = page.findings.tree.visualRect(page.findings.model.index_of(1)).center()
    qtbot.mouseClick(page.findings.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.state.selected_finding == 1
    assert reviewing_of(page).note_on_finding(0) == "half a thought"
    assert reviewing_of(page).note_on_finding(1) == ""
    assert not review.note_edit.isVisible()


def test_n_shows_the_findings_where_they_are_hidden(qtbot, window, page):
    window.actions_by_name["findings"].trigger()
    assert not page.findings.isVisible()
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_N)
    qtbot.waitUntil(page.findings.evidence.review.note_edit.hasFocus)
    assert window.actions_by_name["findings"].isChecked()


# --- the list -------------------------------------------------------------------------------------


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


def listed(page):
    return {e.number for g in page.findings.model.groups for e in g.entries}


def test_the_list_is_filtered_by_verdict_and_goes_on_below(qtbot, window, page):
    everything = listed(page)
    choice = page.findings.head.reviewed
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_2)
    page.state.select_finding(1)
    qtbot.keyClick(window, Qt.Key.Key_3)
    reviewing_of(page).note("why?", "Note")
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


# --- by hand --------------------------------------------------------------------------------------


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
    assert not reviewing_of(page).review.log


def test_what_is_together_already_is_refused_in_words(qtbot, window, client, small_page):
    page = small_page
    for _ in range(2):
        click(qtbot, page, Hand.LEFT, 6)
        click(qtbot, page, Hand.RIGHT, 6)
        qtbot.keyClick(window, Qt.Key.Key_L)
        if isinstance(client.last, ReviseRequest) and not page.state.selected_passage.by_hand:
            revise(qtbot, client)
    assert "You have put these two together already" in page.filters.status.text()
    assert len(reviewing_of(page).review.log) == 1


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


def test_a_note_is_written_where_the_findings_float(qtbot, window, page):
    window.actions_by_name["findings_floating"].trigger()
    page.state.select_finding(0)
    qtbot.keyClick(window, Qt.Key.Key_N)
    review = page.findings.evidence.review
    qtbot.waitUntil(review.note_edit.hasFocus)
    qtbot.keyClicks(review.note_edit, "1 u")
    qtbot.keyClick(review.note_edit, Qt.Key.Key_Return)
    assert reviewing_of(page).note_on_finding(0) == "1 u"
    qtbot.keyClick(page.findings.tree, Qt.Key.Key_3)
    assert reviewing_of(page).verdict_of_finding(0) is Verdict.CHECK, "keys work there too"


def test_a_sentence_that_cannot_be_split_says_how(qtbot, window, small_page):
    page = small_page
    page.panes[Hand.LEFT].put_caret_on(2)
    window.actions_by_name["split_sentence"].trigger()
    assert "Click inside the sentence" in page.filters.status.text()
    page.panes[Hand.LEFT].put_caret_on(2)
    window.actions_by_name["join_sentences"].trigger()
    assert "another paragraph" in page.filters.status.text()


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
    assert f"Cy Dale {HAND_GLYPH}" in row_text(page, 0)


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


def announcement_of(page, sentence):
    return page.panes[Hand.LEFT].speech.sentence_description(sentence)


# --- menus ----------------------------------------------------------------------------------------


def test_the_menu_of_a_finding_decides(qtbot, client, page, menu_at):
    tree = page.findings.tree
    place = tree.visualRect(page.findings.model.index_of(1)).center()
    actions = menu_at(page, tree.viewport(), place)
    assert "Change the speaker…" not in actions
    actions["⚑ To check"].trigger()
    assert reviewing_of(page).verdict_of_finding(1) is Verdict.CHECK
    actions = menu_at(page, tree.viewport(), place)
    actions["Write a note…"].trigger()
    assert page.findings.evidence.review.note_edit.isVisible()


def test_the_menu_of_a_sentence_decides(qtbot, client, small_page, menu_at):
    page = small_page
    pane = page.panes[Hand.LEFT]
    mark = pane.marks.sentences[1]
    line = pane.lines(mark.start, mark.end)[0]
    place = QPoint(round(line.left) + 40, round((line.top + line.bottom) / 2))
    menu_at(page, pane.viewport(), place)["✗ Problem"].trigger()
    passage = page.state.selected_passage
    assert passage.left == (1,)
    subject = reviewing_of(page).selected_subject()
    assert reviewing_of(page).standing.verdict(subject) is Verdict.PROBLEM
    menu_at(page, pane.viewport(), place)["Put together with another sentence…"].trigger()
    assert waiting(page, Hand.LEFT) == {1}
    menu_at(page, pane.viewport(), place)["Take apart"].trigger()
    revise(qtbot, client)
    assert Look.EDITED not in {each.look for each in page.state.passages.all}


def test_the_menu_of_a_ribbon_decides(qtbot, small_page, menu_at):
    page = small_page
    qtbot.waitUntil(lambda: bool(page.ribbons.shapes.bands))
    band = page.ribbons.shapes.bands[0]
    y = (band.left.top + band.left.bottom) / 2
    actions = menu_at(page, page.ribbons, QPoint(3, round(y)))
    assert "Split the sentence here" not in actions
    actions["✓ Fine"].trigger()
    assert len(reviewing_of(page).standing.verdicts) == 1


# --- what goes wrong ------------------------------------------------------------------------------


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


def test_a_review_that_fails_is_told(qtbot, window, client, small_page):
    click(qtbot, small_page, Hand.LEFT, 6)
    click(qtbot, small_page, Hand.RIGHT, 6)
    qtbot.keyClick(window, Qt.Key.Key_L)
    client.answer(Failed(client.last.id, ParaviewError("dead", "The engine has ended.", "")))
    qtbot.waitUntil(lambda: "The engine has ended." in window.message)
