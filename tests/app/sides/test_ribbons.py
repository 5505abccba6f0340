"""The shapes between the panes, first as numbers, then on the screen."""

import pytest
from PySide6.QtCore import QPoint, Qt

from paraview.app.comparing.page import ComparisonPage
from paraview.app.sides.overview_geometry import (
    Sighting,
    Stripe,
    handle,
    scroll_for,
    stripes,
    thinned,
)
from paraview.app.sides.ribbon_geometry import (
    MOST_LANES,
    Band,
    End,
    Notch,
    Shapes,
    Stub,
    Thread,
    Tie,
    curve_share,
    hit,
    runs,
    shapes,
)
from paraview.app.state.view_state import ViewState
from paraview.comparison import Hand, Look, Severity
from tests.app import builders


def test_a_link_in_order_is_one_band():
    found = shapes([Tie(7, (End(10, 30),), (End(50, 90),))], 80, 400)
    assert found == Shapes((Band(7, End(10, 30), End(50, 90)),), (), ())


def test_a_split_fans_out_from_one_end():
    found = shapes([Tie(0, (End(10, 30),), (End(10, 20), End(60, 70)))], 80, 400)
    assert [band.left for band in found.bands] == [End(10, 30)] * 2
    assert [band.right for band in found.bands] == [End(10, 20), End(60, 70)]


def test_what_stands_alone_is_a_notch_at_its_edge_and_leads_nowhere():
    ties = [Tie(n, (End(20 * n, 20 * n + 18),), ()) for n in range(8)]
    found = shapes([*ties, Tie(9, (), (End(100, 140),))], 80, 400)
    assert found.bands == ()
    assert found.stubs == ()
    assert [notch.end.top for notch in found.notches if notch.is_left] == [20 * n for n in range(8)]
    assert Notch(9, is_left=False, end=End(100, 140)) in found.notches
    assert hit(found, 2, 30, 80) == 1
    assert hit(found, 40, 30, 80) is None
    assert shapes([Tie(0, (End(500, 540),), ())], 80, 400).notches == ()


def test_bars_of_findings_are_thinned_out_and_the_loud_ones_stay():
    crowd = [(float(row), Severity.NOTE) for row in range(0, 600, 3)]
    loud = [(100.0, Severity.GRAVE), (106.0, Severity.SERIOUS), (400.0, Severity.GRAVE)]
    kept = thinned([*crowd, *loud], 3)
    assert set(loud) <= set(kept)
    assert len(kept) <= 600 / 36 + len(loud)
    assert thinned([(10.0, Severity.NOTE), (300.0, Severity.NOTE)], 3) == (
        (10.0, Severity.NOTE),
        (300.0, Severity.NOTE),
    )


def test_an_end_off_the_page_leaves_a_stub():
    found = shapes([Tie(0, (End(10, 30),), (End(900, 940),))], 80, 400)
    assert found == Shapes((), (Stub(0, is_left=True, end=End(10, 30)),), ())
    assert shapes([Tie(0, (End(-200, -90),), (End(900, 940),))], 80, 400) == Shapes((), (), ())


def test_moves_run_in_lanes_beside_each_other():
    ties = [Tie(i, (End(10 * i, 10 * i + 8),), (End(300, 310),), True) for i in range(3)]
    lanes = shapes(ties, 80, 400).lanes
    assert len({lane.x for lane in lanes}) == 3
    assert all(0 < lane.x < 80 for lane in lanes)
    assert (lanes[0].left, lanes[0].right) == (4, 305)


def test_moves_that_do_not_meet_share_a_lane_and_there_are_six_at_most():
    apart = [
        Tie(i, (End(50 * i, 50 * i + 10),), (End(50 * i + 20, 50 * i + 30),), True)
        for i in range(5)
    ]
    assert len({lane.x for lane in shapes(apart, 80, 400).lanes}) == 1
    crowd = [Tie(i, (End(i, i + 2),), (End(300 + i, 302 + i),), True) for i in range(30)]
    assert len({lane.x for lane in shapes(crowd, 80, 400).lanes}) == MOST_LANES


def test_a_curve_goes_all_the_way_and_is_level_in_the_middle():
    assert curve_share(0) == pytest.approx(0, abs=1e-3)
    assert curve_share(0.5) == pytest.approx(0.5, abs=1e-3)
    assert curve_share(1) == pytest.approx(1, abs=1e-3)


def test_hits():
    found = shapes(
        [
            Tie(1, (End(0, 100),), (End(0, 100),)),
            Tie(2, (End(40, 60),), (End(40, 60),)),
            Tie(3, (End(10, 14),), (End(80, 84),), True),
            Tie(4, (End(200, 220),), (End(900, 910),)),
        ],
        80,
        400,
    )
    assert hit(found, 60, 50, 80) == 2
    assert hit(found, 60, 95, 80) == 1
    assert hit(found, 5, 12, 80) == 3
    assert hit(found, found.lanes[0].x, 50, 80) == 3
    assert hit(found, 4, 210, 80) == 4
    assert hit(found, 40, 300, 80) is None


def test_neighbours_make_one_end():
    assert runs([(3, 10, 20), (4, 20, 35), (7, 60, 70)]) == (End(10, 35), End(60, 70))
    assert runs([]) == ()


def test_the_stronger_look_is_never_hidden():
    found = stripes(
        [
            Sighting(0, 500, Look.IDENTICAL),
            Sighting(500, 501, Look.ADDED),
            Sighting(501, 1000, Look.EDITED),
        ],
        1000,
        10,
    )
    assert found == (
        Stripe(0, 5, Look.IDENTICAL),
        Stripe(5, 6, Look.ADDED),
        Stripe(6, 10, Look.EDITED),
    )
    assert stripes([], 0, 10) == ()


def test_the_handle_stands_for_the_page():
    assert handle(0, 100, 1000, 500) == (0, 50)
    assert handle(900, 100, 1000, 500) == (450, 50)
    assert handle(0, 10, 100_000, 500) == (0, 18)
    assert scroll_for(250, 100, 1000, 500) == 450
    assert scroll_for(0, 100, 1000, 500) == 0
    assert scroll_for(500, 100, 1000, 500) == 900


@pytest.fixture
def page(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.small()), theme, typography)
    page.resize(1200, 600)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: bool(page.ribbons.shapes.bands))
    return page


def test_ribbons_show_every_link_and_answer_to_the_mouse(qtbot, page):
    shown = page.ribbons.shapes
    assert {band.passage for band in shown.bands} == {0, 1, 2, 3, 4}
    assert {notch.passage for notch in shown.notches} == {5, 7}
    assert [lane.passage for lane in shown.lanes] == [6]
    band = next(band for band in shown.bands if band.passage == 1)
    at = QPoint(2, round(band.left.middle))
    qtbot.mouseMove(page.ribbons, at)
    qtbot.waitUntil(lambda: page.state.hovered_index == 1)
    qtbot.mouseClick(page.ribbons, Qt.MouseButton.LeftButton, pos=at)
    assert page.state.selected_index == 1


def test_a_selected_move_leaves_a_ghost_where_it_would_stand(qtbot, page):
    page.state.select(6)
    height_px, passage = page.panes[Hand.RIGHT].painting.ghost
    assert passage.index == 6
    last_in_order = page.panes[Hand.RIGHT].sentence_extent(5)
    assert abs(height_px - last_in_order[1]) < 2
    page.state.select(7)
    assert page.panes[Hand.RIGHT].painting.ghost is not None, "where what was dropped would stand"
    assert page.panes[Hand.LEFT].painting.ghost is None
    page.state.select(0)
    assert page.panes[Hand.RIGHT].painting.ghost is None


def test_the_overview_shows_added_in_half_the_width_and_scrolls(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.long()), theme, typography)
    page.resize(1200, 600)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    strip = page.overviews[Hand.LEFT]
    pane = page.panes[Hand.LEFT]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height() // 2))
    assert abs(pane.scroll_px + pane.page_px / 2 - pane.content_px / 2) < 40
    found = page.state.passages.of_sentence(Hand.LEFT, 200)[0]

    def is_hovered():  # once the text has found its lines
        top, bottom = pane.sentence_extent(200)
        row = round((top + bottom) / 2 * strip.height() / pane.content_px)
        qtbot.mouseMove(strip, QPoint(8, row + 3))
        qtbot.mouseMove(strip, QPoint(8, row))
        return abs((page.state.hovered_index or 0) - found) <= 2

    qtbot.waitUntil(is_hovered)
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, 0))
    assert pane.scroll_px == 0
    image = strip.grab().toImage()
    top, bottom = pane.sentence_extent(1)
    row = round((top + bottom) / 2 * strip.height() / pane.content_px)
    wide, empty = image.pixelColor(6, row), image.pixelColor(12, row)  # both under the handle
    assert wide.red() - wide.green() > 80
    assert abs(empty.red() - empty.green()) < 20


def test_a_thread_is_left_out_where_an_end_is_far_off_the_page():
    near, far = Thread(1, 10.0, 90.0), Thread(2, 10.0, 5000.0)
    assert shapes([], 76.0, 100.0, [near, far]).threads == (near,)
