"""How the editor likes to read: the size and the face of the type, the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from paraview.app.look.typography import Typography
from paraview.app.settings import (
    FINDINGS_LAYOUT,
    FINDINGS_SHOWN,
    FOLDS,
    IGNORES,
    LOCKED,
    MEASURE,
    SERIF,
    SPACING,
    SURENESS,
    VIEW,
    ZOOM,
)
from paraview.passages.leniency import Leniency
from paraview.passages.shown_links import Asked

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from paraview.app.settings import Settings

VIEWS = VIEW.choices
"""The views of a comparison, by name."""

ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
READING_SCALE = 1.22
"""Articles are set this much larger than the text of menus."""
LEAST_POINTS = 6.0
LINE_SPACINGS = {"close": 130, "normal": 150, "loose": 175}
"""Percent of the height of a line."""
MEASURES = {"narrow": 28.0, "normal": 36.0, "wide": 50.0}
"""The widest column, in em."""
LENIENCIES = tuple(IGNORES)


class Preferences(QObject):
    """Remembered from one comparison, and one day, to the next.

    Signals:
        typography_changed: articles have to be set anew.
    """

    typography_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def typography(self) -> Typography:
        """How articles are set."""
        base = max(QApplication.font().pointSizeF(), LEAST_POINTS)
        size_points = base * READING_SCALE * self.zoom_percent / 100
        return Typography(
            size_points,
            self.is_serif,
            LINE_SPACINGS[self.spacing],
            MEASURES[self.measure],
            may_shrink=self.zoom_percent == ZOOM.default,
        )

    @property
    def zoom_percent(self) -> int:
        """The size of the articles' type; 100 is as the system has it."""
        return self._settings.get(ZOOM)

    def set_zoom(self, percent: int) -> None:
        """Set the articles in another size."""
        self._settings.set(ZOOM, percent)
        self.typography_changed.emit()

    def zoom(self, step: int) -> None:
        """Set the articles a step larger (1) or smaller (-1)."""
        here = self.zoom_percent
        steps = [each for each in ZOOM_STEPS if (each > here if step > 0 else each < here)]
        if steps:
            self.set_zoom(steps[0] if step > 0 else steps[-1])

    @property
    def is_serif(self) -> bool:
        """Whether articles are set in a serif face."""
        return self._settings.get(SERIF)

    def set_serif(self, is_serif: bool) -> None:
        """Set the articles in a serif face, or in the face of the menus."""
        self._settings.set(SERIF, is_serif)
        self.typography_changed.emit()

    @property
    def spacing(self) -> str:
        """The name of the line spacing."""
        return self._settings.get(SPACING)

    def set_spacing(self, name: str) -> None:
        """Set the lines closer, or farther apart."""
        self._settings.set(SPACING, name)
        self.typography_changed.emit()

    @property
    def measure(self) -> str:
        """The name of the width of the column."""
        return self._settings.get(MEASURE)

    def set_measure(self, name: str) -> None:
        """Set the columns narrower or wider."""
        self._settings.set(MEASURE, name)
        self.typography_changed.emit()

    @property
    def is_locked(self) -> bool:
        """Whether the two sides scroll together."""
        return self._settings.get(LOCKED)

    def set_locked(self, is_locked: bool) -> None:
        """Remember whether the two sides scroll together."""
        self._settings.set(LOCKED, is_locked)

    @property
    def view(self) -> str:
        """The name of the view that was looked at last."""
        return self._settings.get(VIEW)

    def set_view(self, name: str) -> None:
        """Remember the view."""
        self._settings.set(VIEW, name)

    def shows_findings(self, *, default: bool) -> bool:
        """Whether the panel with the findings is shown."""
        stored = self._settings.get(FINDINGS_SHOWN)
        return stored == "yes" if stored else default

    def set_shows_findings(self, is_shown: bool) -> None:
        """Remember whether the panel with the findings is shown."""
        self._settings.set(FINDINGS_SHOWN, "yes" if is_shown else "no")

    @property
    def findings_layout(self) -> QByteArray:
        """Where the panel with the findings is, as Qt saves it; empty where that is not known."""
        return self._settings.get(FINDINGS_LAYOUT)

    def set_findings_layout(self, layout: QByteArray) -> None:
        """Remember where the panel with the findings is."""
        self._settings.set(FINDINGS_LAYOUT, layout)

    @property
    def leniency(self) -> Leniency:
        """What does not count as a difference."""
        return Leniency(**{name: self._settings.get(each) for name, each in IGNORES.items()})

    def set_leniency(self, wanted: Leniency) -> None:
        """Remember what does not count as a difference."""
        for name, setting in IGNORES.items():
            self._settings.set(setting, getattr(wanted, name))

    @property
    def asked(self) -> Asked:
        """How sure a link has to be in a new comparison."""
        return Asked(self._settings.get(SURENESS))

    @property
    def folds(self) -> bool:
        """Whether what is not marked is folded away."""
        return self._settings.get(FOLDS)

    def set_folds(self, folds: bool) -> None:
        """Remember whether what is not marked is folded away."""
        self._settings.set(FOLDS, folds)
