"""The window in other languages: nothing is cut off, keys choose one thing, all can be mirrored."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QTabBar,
    QToolButton,
)

from paraview.app.widgets.elided_label import ElidedLabel
from paraview.app.window.application import speak
from paraview.comparison import Hand
from paraview.language import LANGUAGES, PSEUDO
from tests.app import builders

DIALOGS = ("options", "shortcuts", "palette", "legend", "about", "guide", "export")
SLACK_PX = 2


@pytest.fixture(autouse=True)
def spoken(request, monkeypatch):
    """The language of the test, from before its window is built."""
    monkeypatch.setenv("LANGUAGE", getattr(request, "param", PSEUDO))


def cut(widget):
    """The visible texts below a widget that have less room than they need."""
    labels = [
        each
        for each in widget.findChildren(QLabel)
        if each.isVisible() and each.text() and not isinstance(each, ElidedLabel)
    ]
    buttons = [
        each
        for each in widget.findChildren(QAbstractButton)
        if each.isVisible() and each.text() and not is_icon(each)
    ]
    boxes = [each for each in widget.findChildren(QComboBox) if each.isVisible()]
    return [
        *(each.text() for each in labels if each.wordWrap() and is_too_low(each)),
        *(each.text() for each in labels if not each.wordWrap() and is_too_narrow(each)),
        *(each.text() for each in buttons if is_too_narrow(each)),
        *(each.currentText() for each in boxes if is_too_narrow(each)),
    ]


def is_icon(button):
    """Whether a button shows no text."""
    style = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(button, QToolButton) and button.toolButtonStyle() == style


def is_too_low(label):
    return label.heightForWidth(label.width()) > label.height() + SLACK_PX


def is_too_narrow(widget):
    return widget.sizeHint().width() > widget.width() + SLACK_PX


@pytest.mark.parametrize("size", [(1000, 700), (1400, 900)])
def test_no_page_cuts_a_longer_language(qtbot, window, compared_page, size):
    window.resize(*size)
    qtbot.wait(50)
    assert cut(window) == []
    compared_page(builders.small())
    for view in ("sides", "inline", "map", "summary", "list", "quotes"):
        window.actions_by_name[f"view_{view}"].trigger()
        qtbot.wait(50)
        assert (view, cut(window)) == (view, [])


@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_cuts_a_longer_language(qtbot, window, compared_page, name):
    compared_page(builders.small())
    window.actions_by_name[name].trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    bars = dialog.findChildren(QTabBar)
    for index in range(bars[0].count() if bars else 1):
        if bars:
            bars[0].setCurrentIndex(index)
        qtbot.wait(50)
        assert cut(dialog) == []
    dialog.close()


@pytest.mark.parametrize("spoken", LANGUAGES, indirect=True)
def test_a_key_chooses_one_thing_in_each_menu(qtbot, window, spoken):
    """Also in the bar of menus."""
    crowded = []
    for menu in [window.menuBar(), *window.findChildren(QMenu)]:
        keys = Counter(
            action.text()[action.text().index("&") + 1].casefold()
            for action in menu.actions()
            if "&" in action.text().replace("&&", "")
        )
        crowded += [
            (menu.title() if isinstance(menu, QMenu) else "bar", key)
            for key, count in keys.items()
            if count > 1
        ]
    assert crowded == []


def test_text_from_the_right_mirrors_the_window(qtbot, window, compared_page):
    compared_page(builders.small())
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.wait(50)
    assert cut(window) == []
    panes = window.comparison_page.sides.panes
    left, right = (panes[hand].mapTo(window, QPoint(0, 0)).x() for hand in Hand)
    assert left < right, "the earlier article stays on the left, and the ribbons with it"
    window.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_qt_speaks_the_language_too(qapp, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "de")
    speak(qapp)
    try:
        assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    finally:
        monkeypatch.setenv("LANGUAGE", "en")
        speak(qapp)
