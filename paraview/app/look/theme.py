"""The look of the window: light or dark, as the editor or the system wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from paraview.app.look import icons
from paraview.app.look.colours import Palette, read_palette
from paraview.app.look.style_sheet import style_sheet
from paraview.app.settings import THEME

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from paraview.app.settings import Settings

MODES = THEME.choices


class Theme(QObject):
    """The palette in force, and the way to change it.

    Signals:
        changed: another palette is in force.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._mode = settings.get(THEME)
        self._palettes: dict[str, Palette] = {}
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self._palette = self._wanted_palette()
        self._apply()

    @property
    def mode(self) -> str:
        """`system` or one of the themes."""
        return self._mode

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return self._palette

    @property
    def style_sheet(self) -> str:
        """The style sheet for a window in these colours."""
        return style_sheet(self._palette.chrome)

    def set_mode(self, mode: str) -> None:
        """Choose `system` or one of the themes, and remember it."""
        self._mode = mode
        self._settings.set(THEME, mode)
        if mode == "system":
            QGuiApplication.styleHints().unsetColorScheme()  # or it would still tell what we said
        self._follow_system()

    def icon(self, name: str, colour: str = "") -> QIcon:
        """An icon in the colour of the ink, or in `colour`."""
        chrome = self._palette.chrome
        return icons.icon(name, colour or chrome.ink, chrome.rule)

    def colour(self, role: str) -> QColor:
        """A colour of the chrome by its role."""
        return QColor(getattr(self._palette.chrome, role))

    def _follow_system(self) -> None:
        wanted = self._wanted_palette()
        if wanted is not self._palette:
            self._palette = wanted
            self._apply()
            self.changed.emit()

    def _wanted_palette(self) -> Palette:
        name = self._mode
        if name == "system":
            name = _system_theme()
        if name not in self._palettes:
            self._palettes[name] = read_palette(name)
        return self._palettes[name]

    def _apply(self) -> None:
        # What the system draws, title bars and file dialogs, goes along.
        hints = QGuiApplication.styleHints()
        if self._mode == "system":
            hints.unsetColorScheme()
        else:
            is_dark = self._palette.is_dark
            hints.setColorScheme(Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light)
        QApplication.setPalette(_qt_palette(self._palette))


def _system_theme() -> str:
    """The theme that the system asks for."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
    if accessibility is not None:
        preference = accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _qt_palette(palette: Palette) -> QPalette:
    chrome = palette.chrome
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in {
        role.Window: chrome.window,
        role.WindowText: chrome.ink,
        role.Base: chrome.page,
        role.AlternateBase: chrome.panel,
        role.Text: chrome.ink,
        role.PlaceholderText: chrome.ink_muted,
        role.Button: chrome.control,
        role.ButtonText: chrome.ink,
        role.BrightText: chrome.accent_ink,
        role.ToolTipBase: chrome.panel,
        role.ToolTipText: chrome.ink,
        role.Highlight: chrome.selection,
        role.HighlightedText: chrome.ink,
        role.Accent: chrome.accent,
        role.Link: chrome.accent,
        role.LinkVisited: chrome.accent,
        role.Light: chrome.control,
        role.Midlight: chrome.panel,
        role.Mid: chrome.rule,
        role.Dark: chrome.rule,
        role.Shadow: chrome.rule,
    }.items():
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(chrome.ink_muted))
    return made
