"""The strip that shows a whole article."""

import pytest
from PySide6.QtGui import QColor

from paraview.comparison import (
    Hand,
    Look,
)
from paraview.engine.messages import Compared, FileSource, ReadDone
from tests.app import builders


@pytest.fixture
def said():
    return builders.said()


@pytest.fixture
def page(qtbot, window, client, said):
    for hand, document in ((Hand.LEFT, said.left.document), (Hand.RIGHT, said.right.document)):
        window.desk.put(hand, FileSource(document.name))
        client.answer(ReadDone(client.last.id, document))
        qtbot.waitUntil(lambda: not client.answers)
    client.answer(Compared(client.last.id, said))
    qtbot.waitUntil(lambda: window.comparison_page is not None)
    if not window.comparison_page.findings.isVisible():
        window.actions_by_name["findings"].trigger()
    return window.comparison_page


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
