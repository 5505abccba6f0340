"""What is shown and what steps back: the chips, the slider, what counts as no difference."""

from PySide6.QtCore import Qt

from paraview.app.comparing.page import ComparisonPage
from paraview.app.state.filter import Filter
from paraview.app.state.view_state import ViewState
from paraview.comparison import (
    FindingKind,
    Hand,
    Kind,
    Look,
)
from paraview.engine.messages import Compared, FileSource, ReadDone
from paraview.passages.leniency import Leniency, boilerplate
from paraview.passages.shown_links import Asked
from tests.app import builders

CTRL = Qt.KeyboardModifier.ControlModifier


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


def test_the_slider_relabels_at_once(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.doubted(builders.small())), theme, typography)
    qtbot.addWidget(page)
    page.state.select(1)
    page.filters.slider.set_level(Asked.SURE)
    assert page.state.selected_passage.left == (1,), "the sentence stays selected, alone now"
    assert page.state.selected_passage.right == ()
    assert page.filters.chips[Look.EDITED].text() == "Edited 0"
    assert "0 % edited" in page.summary.line(Hand.LEFT)
    assert page.panes[Hand.LEFT].marks.words == ()
    page.grab()
    page.filters.slider.set_level(Asked.AS_FOUND)
    assert page.filters.chips[Look.EDITED].text() == "Edited 1"


def test_figures_and_findings_follow_the_slider(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.doubted(builders.said())), theme, typography)
    qtbot.addWidget(page)
    panel = page.findings
    chips = {kind: chip.text() for kind, chip in panel.chips.items()}
    assert chips[FindingKind.FACT] == "Facts 1"
    words = page.state.comparison.summary.right_reuse.verbatim_words
    page.filters.slider.set_level(Asked.SURE)
    assert panel.chips[FindingKind.FACT].text() == "Facts 0", "its link is gone"
    assert panel.chips[FindingKind.DROPPED].text() == "Dropped 4"
    titles = [group.topic.value for group in panel.model.groups]
    assert "facts" not in titles
    dropped = next(g for g in panel.model.groups if g.topic.value == "dropped")
    assert dropped.entries[0].count == len(page.state.comparison.dropped) == 4
    page.state.select_finding(dropped.entries[0].number)
    assert page.state.selected_passage.look is Look.DROPPED
    assert page.state.comparison.summary.right_reuse.verbatim_words < words + 20
    page.filters.slider.set_level(Asked.AS_FOUND)
    assert {kind: chip.text() for kind, chip in panel.chips.items()} == chips


# --- leniency ----------------------------------------------------------------------------------


def lenient_pair():
    left = builders.document("By Ann Wood", "The Harbour closes, he said.", "It rains.")
    right = builders.document("By Bob Hill", "The harbour closes he said.", "It rains.")
    kinds = (Kind.EDITED, Kind.EDITED, Kind.IDENTICAL)
    links = [((i,), (i,), kind) for i, kind in enumerate(kinds)]
    return builders.comparison(left, right, links)


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
    assert type(window.preferences)(settings).leniency == Leniency(True, True, False)
