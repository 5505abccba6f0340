"""Words, pairs and pictures are copied and saved."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from paraview.comparison import Hand
from tests.app import builders


@pytest.fixture
def page(compared_page):
    return compared_page(builders.said())


def clipboard():
    return QGuiApplication.clipboard().mimeData()


def test_ctrl_c_copies_the_selected_pair_where_no_words_are(page):
    page.state.select(1)
    page.copy()
    assert "Earlier article" in clipboard().text()
    assert "<ins" in clipboard().html()


def test_selected_words_are_copied_alone_or_with_their_source(page):
    pane = page.panes[Hand.LEFT]
    pane.setTextCursor(pane.document().find("The bridge closes"))
    page.copy()
    assert clipboard().text() == "The bridge closes"
    assert ">The bridge closes</p>" in clipboard().html()
    page.copying.copy_with_source()
    assert clipboard().text() == (
        "“The bridge closes”\nEarlier article: Harbour bridge to close (earlier.txt), sentence 2"
    )


def test_where_nothing_is_selected_that_is_told(qtbot, page):
    with qtbot.waitSignal(page.copying.told) as told:
        page.copying.copy_picture()
    assert told.args == ["Nothing is selected."]


def test_a_pair_is_a_picture_in_both_forms(page, tmp_path):
    page.state.select(1)
    page.copying.copy_picture()
    picture = page.copying.picture()
    image = QImage(clipboard().imageData())
    assert image.size() == picture.size * image.devicePixelRatio()
    assert image.devicePixelRatio() >= 2
    assert b"<svg" in clipboard().data("image/svg+xml").data()
    page.copying.save_picture_to(str(tmp_path / "pair.png"), picture)
    page.copying.save_picture_to(str(tmp_path / "pair.svg"), picture)
    assert QImage(str(tmp_path / "pair.png")).size() == image.size()
    assert "Tuesday" in (tmp_path / "pair.svg").read_text("utf-8")


def test_the_map_is_a_picture_while_it_is_shown(qtbot, page, tmp_path):
    page.show_view("map")
    picture = page.copying.picture()
    assert picture.size == page.map.size()
    page.copying.save_picture_to(str(tmp_path / "map.svg"), picture)
    assert "<svg" in (tmp_path / "map.svg").read_text("utf-8")
    shown = picture.pixels()
    rows = range(0, shown.height(), 5)
    assert len({shown.pixel(x, y) for x in range(0, shown.width(), 5) for y in rows}) > 2


def test_why_a_picture_cannot_be_saved_is_told(qtbot, page, tmp_path):
    page.state.select(1)
    with qtbot.waitSignal(page.copying.told) as told:
        page.copying.save_picture_to(str(tmp_path / "no" / "x.png"), page.copying.picture())
    assert "x.png" in told.args[0]
