"""Pages with a comparison, and what a right click opens on them."""

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.app import builders


@pytest.fixture
def small_page(compared_page):
    return compared_page(builders.small())


@pytest.fixture
def menu_at(qtbot):
    """Opens the menu at a place of a widget, as the right button does; gives its actions."""

    def close():
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()

    def open_menu(widget, place):
        close()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)
        menus = [menu for menu in widget.window().findChildren(QMenu) if menu.isVisible()]
        return {action.text(): action for menu in menus for action in menu.actions()}

    yield open_menu
    close()
