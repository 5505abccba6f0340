"""Changing the keys of actions, with real keys and clicks."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from paraview.app.commands.shortcuts import needed_for_typing
from paraview.app.dialogs.shortcuts_dialog import ShortcutsDialog
from paraview.app.settings import keys_setting
from paraview.app.window.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot, window):
    window.actions_by_name["shortcuts"].trigger()
    (dialog,) = window.findChildren(ShortcutsDialog)
    qtbot.waitExposed(dialog)
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.accept()


def keys_of(window, name):
    return [each.toString() for each in window.actions_by_name[name].shortcuts()]


def press(qtbot, dialog, key, modifiers=Qt.KeyboardModifier.NoModifier):
    dialog.edit.setFocus()
    qtbot.keyClick(dialog.edit, key, modifiers)


def test_keys_are_changed_used_and_remembered(
    qtbot, window, compared, dialog, settings, theme, bridge
):
    qtbot.keyClicks(dialog.box, "next difference")
    assert dialog.chosen == "next_difference"
    press(qtbot, dialog, Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.AltModifier)
    assert keys_of(window, "next_difference") == ["Ctrl+Alt+N"]
    assert "Ctrl+Alt+N" in window.actions_by_name["next_difference"].toolTip()
    assert dialog.table.model().index(0, 1).data() == "Ctrl+Alt+N"
    dialog.accept()
    compared.activateWindow()
    qtbot.waitUntil(compared.isActiveWindow)
    qtbot.keyClick(compared, Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.AltModifier)
    assert compared.comparison_page.state.selected_index == 1
    compared.comparison_page.state.select(None)
    qtbot.keyClick(compared, Qt.Key.Key_F8)
    assert compared.comparison_page.state.selected_index is None
    other = MainWindow(bridge, settings, theme)
    qtbot.addWidget(other)
    assert keys_of(other, "next_difference") == ["Ctrl+Alt+N"]


def test_a_clash_is_told_and_only_taken_when_asked(qtbot, window, dialog):
    dialog.choose("legend")
    press(qtbot, dialog, Qt.Key.Key_F, CTRL)
    assert keys_of(window, "legend") == ["F1"]
    assert dialog.told.text() == "Ctrl+F already stands for “Find”."
    assert dialog.take.isVisible()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert keys_of(window, "legend") == ["Ctrl+F"]
    assert "Ctrl+F" not in keys_of(window, "find")
    assert not dialog.take.isVisible()
    qtbot.mouseClick(dialog.reset_all, Qt.MouseButton.LeftButton)
    assert keys_of(window, "legend") == ["F1"]
    assert "Ctrl+F" in keys_of(window, "find")


def test_keys_are_taken_away_and_come_back(qtbot, window, dialog, settings):
    dialog.choose("lock")
    assert not dialog.reset.isEnabled()
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert keys_of(window, "lock") == []
    assert settings.get(keys_setting("lock")) == ""
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert keys_of(window, "lock") == ["Ctrl+L"]
    assert settings.get(keys_setting("lock")) == "?"


def test_a_letter_alone_is_no_shortcut(qtbot, window, dialog):
    dialog.choose("lock")
    press(qtbot, dialog, Qt.Key.Key_L)
    assert keys_of(window, "lock") == ["Ctrl+L"]
    assert "typing" in dialog.told.text()
    assert not dialog.take.isVisible()


@pytest.mark.parametrize(
    ("keys", "is_needed"),
    [("L", True), ("Shift+L", True), ("Ctrl+L", False), ("F8", False), ("Alt+Down", False)],
)
def test_what_is_needed_for_typing(keys, is_needed):
    assert needed_for_typing(QKeySequence(keys)) == is_needed
    assert not needed_for_typing(QKeySequence())


def test_broken_keys_are_no_obstacle(qtbot, settings, theme, bridge):
    settings.set(keys_setting("find"), "what is\nthis")
    window = MainWindow(bridge, settings, theme)
    qtbot.addWidget(window)
    assert window.actions_by_name["find"].text() == "&Find…"
