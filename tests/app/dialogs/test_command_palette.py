"""The command palette."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from paraview.app.dialogs.command_palette import ActionFilter, ActionList, ActionsModel
from paraview.app.settings import THEME

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_model_of_actions(qtmodeltester, window):
    model = ActionsModel(window.actions_by_name)
    qtmodeltester.check(model)
    shown = ActionFilter(only_enabled=True)
    shown.setSourceModel(model)
    shown.set_wanted("lrg txt")
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == ["View: Larger text"]
    shown.set_wanted("next difference")
    assert shown.rowCount() == 0  # nothing is compared yet


def test_the_palette_runs_what_is_chosen(qtbot, window, settings):
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    palette = window.findChild(ActionList)
    qtbot.waitUntil(palette.isVisible)
    qtbot.keyClicks(palette.box, "dark")
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert settings.get(THEME) == "dark"
    qtbot.waitUntil(lambda: not any(d.isVisible() for d in window.findChildren(QDialog)))
