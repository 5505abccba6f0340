"""The strip that shows a whole article."""

import pytest
from PySide6.QtGui import QColor

from paraview.comparison import (
    Hand,
    Look,
)
from tests.app import builders


@pytest.fixture
def said():
    return builders.said()


@pytest.fixture
def page(compared_page, said):
    return compared_page(said)


def test_the_overview_shows_where_quotes_and_facts_changed(window, page):
    wanted = QColor(window.theme.palette.chrome.finding).rgb()

    def bars():
        overview = page.overviews[Hand.LEFT]
        overview.grab()
        picture = overview._picture.toImage()  # without the handle that lies over it
        return sum(picture.pixel(0, y) == wanted for y in range(picture.height()))

    assert bars() > 0
    page.filters.show_only_differences(False)
    page.filters.chips[Look.EDITED].setChecked(False)
    assert bars() == 0
