"""The table of commands."""

from PySide6.QtWidgets import QMenu

from paraview.app.commands.actions import ACTIONS


def test_every_action_has_its_place(window):
    shortcuts = [
        sequence.toString()
        for spec in ACTIONS
        for sequence in window.actions_by_name[spec.name].shortcuts()
    ]
    assert len(shortcuts) == len(set(shortcuts))
    menus = window.findChildren(QMenu)
    shown = {action.objectName() for menu in menus for action in menu.actions()}
    assert shown >= {spec.name for spec in ACTIONS}
