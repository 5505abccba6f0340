"""The dialogs that the window opens over itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from paraview.app.dialogs.about import about_box
from paraview.app.dialogs.command_palette import ActionList
from paraview.app.dialogs.legend import LegendDialog
from paraview.app.dialogs.settings_dialog import SettingsDialog
from paraview.app.dialogs.shortcuts_dialog import ShortcutsDialog
from paraview.app.settings import (
    IGNORES,
    INFORMAL,
    MEASURE,
    MODEL,
    SERIF,
    SETTINGS,
    SPACING,
    THEME,
)
from paraview.app.window.faults import report
from paraview.app.window.many_dialogs import ManyDialogs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from paraview.app.settings import Setting
    from paraview.app.window.guide import GuideDialog
    from paraview.app.window.parts import WindowParts


class OpenDialogs(QObject):
    """Opens each of them; all go away when they are closed, but for the legend."""

    def __init__(self, window: WindowParts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._parent = parent
        self._legend: LegendDialog | None = None
        self._guide: GuideDialog | None = None
        self._many = ManyDialogs(window, parent)

    def show_actions(self) -> None:
        """Show the command palette."""
        _open(ActionList(self._window.actions_by_name, self._parent))

    def show_shortcuts(self) -> None:
        """Show the keys of every action, and let the editor change them."""
        window = self._window
        _open(ShortcutsDialog(window.actions_by_name, window.shortcuts, self._parent))

    def show_legend(self) -> None:
        """Show what colours, lines and signs mean."""
        if self._legend is None:
            self._legend = LegendDialog(self._window.theme, self._parent)
        self._legend.show()
        self._legend.raise_()

    def show_guide(self) -> None:
        """Show the guide, which walks through the sample."""
        if self._guide is not None:
            self._guide.raise_()
            self._guide.activateWindow()
            return
        from paraview.app.window.guide import GuideDialog  # few look at it, and not at the start
        from paraview.app.window.guide_pictures import GuidePictures

        window = self._window
        sample = next(iter(window.samples), None)
        pictures = GuidePictures(
            window.bridge, sample, window.theme, window.preferences.typography, self
        )
        guide = GuideDialog(lambda name: pictures.picture(name, window.start_page), self._parent)
        guide.sample_requested.connect(window.open_sample)
        pictures.became_ready.connect(guide.show_picture)
        guide.finished.connect(pictures.close)
        guide.finished.connect(pictures.deleteLater)
        guide.finished.connect(self._drop_guide)
        guide.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._guide = guide
        guide.show()

    def _drop_guide(self) -> None:
        self._guide = None

    def show_options(self) -> None:
        """Let the editor choose how documents are read and compared."""
        window, settings = self._window, self._window.settings
        options = window.desk.workspace.options
        values = {each: settings.get(each) for each in SETTINGS if each.section is not None}
        values |= {MODEL: options.model or "", INFORMAL: options.informal}
        dialog = SettingsDialog(values, self._parent)

        def use() -> None:
            for setting, value in dialog.values.items():
                settings.set(setting, value)
            window.bridge.allow(settings.allowance)
            window.desk.use(settings.options)
            _look_as_set(window)

        dialog.accepted.connect(use)
        _open(dialog)

    def ask_for_shelf(self) -> None:
        """Ask which articles are to be ranked."""
        self._many.ask_for_shelf()

    def rank(self, paths: Sequence[Path]) -> None:
        """Tell which of some files is the source of one of them."""
        self._many.rank(paths)

    def show_archive(self) -> None:
        """Show the archive."""
        self._many.show_archive()

    def show_about(self) -> None:
        """Tell what this is."""
        _open(about_box(self._parent, report))


def _look_as_set(window: WindowParts) -> None:
    """Have the menus and the articles follow what was set elsewhere."""
    settings, actions = window.settings, window.actions_by_name
    for setting in (THEME, SPACING, MEASURE):
        actions[f"{_name(setting)}_{settings.get(setting)}"].trigger()
    for flag in (SERIF, *IGNORES.values()):
        actions[_name(flag)].setChecked(settings.get(flag))
    window.set_leniency(True)
    window.preferences.set_zoom(window.preferences.zoom_percent)


def _name(setting: Setting[Any]) -> str:
    """What the command, or the choice of commands, is called that sets the same."""
    return setting.key.partition("/")[2]


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
