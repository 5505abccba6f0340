"""What ribbons, overview and map look like, against pictures that somebody has looked at.

Where things stand is given here in numbers, so that no font has a part in it. To make the pictures
anew, run with PARAVIEW_UPDATE_SNAPSHOTS=1, and look at them.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget

from paraview.app.comparing.page import ComparisonPage
from paraview.app.sides.overview import Overview
from paraview.app.sides.ribbon_geometry import End, Tie
from paraview.app.sides.ribbons import Ribbons
from paraview.app.state.view_state import ViewState
from paraview.app.views.map_view import MapView
from paraview.comparison import Hand
from tests.app import builders

FOLDER = Path(__file__).parent / "snapshots"
NEAR = 24
"""Of 255: how far a channel may be off; edges are smoothed a little differently everywhere."""
LEAST_SHARE = 0.985

TIES = [
    Tie(0, (End(10, 40),), (End(10, 40),)),
    Tie(1, (End(50, 90),), (End(60, 80), End(110, 130))),
    Tie(2, (End(95, 120),), (End(140, 160),)),
    Tie(5, (), (End(170, 190),)),
    Tie(7, (End(130, 150),), ()),
    Tie(6, (End(200, 215),), (End(40, 55),), is_moved=True),
    Tie(3, (End(220, 240),), (End(900, 930),)),
]


class FixedRibbons(Ribbons):
    def _ties(self):
        return TIES


class NamelessMap(MapView):
    def _paint_names(self, painter, plot):
        pass


def check(widget, size, name):
    widget.resize(size)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    widget.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    path = FOLDER / f"{name}.png"
    if os.environ.get("PARAVIEW_UPDATE_SNAPSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        assert image.save(str(path))
    wanted = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert wanted.size() == size
    ours, theirs = bytes(image.constBits()), bytes(wanted.constBits())
    near = sum(abs(a - b) <= NEAR for a, b in zip(ours, theirs, strict=True))
    assert near / len(ours) >= LEAST_SHARE


@pytest.fixture(params=["light", "dark"])
def coloured(request, theme):
    theme.set_mode(request.param)
    return theme


@pytest.fixture
def page(qtbot, coloured, typography):
    page = ComparisonPage(ViewState(builders.small()), coloured, typography)
    qtbot.addWidget(page)
    return page


def test_ribbons(qtbot, page, coloured):
    ribbons = FixedRibbons(page.panes, page.sync, page.state, coloured)
    qtbot.addWidget(ribbons)
    page.state.hover(1)
    check(ribbons, QSize(76, 260), f"ribbons-{coloured.mode}")


def test_overview(qtbot, page, coloured, monkeypatch):
    pane = page.panes[Hand.RIGHT]
    monkeypatch.setattr(type(pane), "content_px", 1000.0)
    monkeypatch.setattr(type(pane), "page_px", 300)
    monkeypatch.setattr(type(pane), "scroll_px", 100)
    monkeypatch.setattr(
        pane, "sentence_extent", lambda sentence: (sentence * 140.0, sentence * 140.0 + 120)
    )
    overview = Overview(pane, page.sync, page.state, coloured)
    qtbot.addWidget(overview)
    check(overview, QSize(18, 240), f"overview-{coloured.mode}")


def test_map(qtbot, coloured):
    state = ViewState(builders.small())
    view = NamelessMap(state, coloured)
    qtbot.addWidget(view)
    state.hover(6)
    check(view, QSize(300, 300), f"map-{coloured.mode}")
