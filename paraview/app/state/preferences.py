"""How the editor likes to read: the size and the face of the type, the view, the filter."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from paraview.app.look.typography import Typography
from paraview.app.state.view_state import Filter
from paraview.comparison import Look
from paraview.passages.leniency import Leniency

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from paraview.app.settings import Settings

VIEWS = ("sides", "inline", "map", "summary", "list")
"""The views of a comparison, by name."""

ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
READING_SCALE = 1.22
"""Articles are set this much larger than the text of menus."""
LEAST_POINTS = 6.0
LINE_SPACINGS = {"close": 130, "normal": 150, "loose": 175}
"""Percent of the height of a line."""
MEASURES = {"narrow": 28.0, "normal": 36.0, "wide": 50.0}
"""The widest column, in em."""
LENIENCIES = tuple(field.name for field in fields(Leniency))


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
            size_points, self.is_serif, LINE_SPACINGS[self.spacing], MEASURES[self.measure]
        )

    @property
    def zoom_percent(self) -> int:
        """The size of the articles' type; 100 is as the system has it."""
        return min(max(self._settings.zoom_percent, ZOOM_STEPS[0]), ZOOM_STEPS[-1])

    def set_zoom(self, percent: int) -> None:
        """Set the articles in another size."""
        self._settings.zoom_percent = percent
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
        return self._settings.flag("look/serif", default=True)

    def set_serif(self, is_serif: bool) -> None:
        """Set the articles in a serif face, or in the face of the menus."""
        self._settings.set_flag("look/serif", value=is_serif)
        self.typography_changed.emit()

    @property
    def spacing(self) -> str:
        """The name of the line spacing."""
        name = self._settings.text("look/spacing", "normal")
        return name if name in LINE_SPACINGS else "normal"

    def set_spacing(self, name: str) -> None:
        """Set the lines closer, or farther apart."""
        self._settings.set_value("look/spacing", name)
        self.typography_changed.emit()

    @property
    def measure(self) -> str:
        """The name of the width of the column."""
        name = self._settings.text("look/measure", "normal")
        return name if name in MEASURES else "normal"

    def set_measure(self, name: str) -> None:
        """Set the columns narrower or wider."""
        self._settings.set_value("look/measure", name)
        self.typography_changed.emit()

    @property
    def is_locked(self) -> bool:
        """Whether the two sides scroll together."""
        return self._settings.flag("scroll/lock", default=True)

    def set_locked(self, is_locked: bool) -> None:
        """Remember whether the two sides scroll together."""
        self._settings.set_flag("scroll/lock", value=is_locked)

    @property
    def view(self) -> str:
        """The name of the view that was looked at last."""
        view = self._settings.text("look/view", VIEWS[0])
        return view if view in VIEWS else VIEWS[0]

    def set_view(self, name: str) -> None:
        """Remember the view."""
        self._settings.set_value("look/view", name)

    def shows_findings(self, *, default: bool) -> bool:
        """Whether the panel with the findings is shown."""
        return self._settings.flag("findings/shown", default=default)

    def set_shows_findings(self, is_shown: bool) -> None:
        """Remember whether the panel with the findings is shown."""
        self._settings.set_flag("findings/shown", value=is_shown)

    @property
    def findings_layout(self) -> QByteArray:
        """Where the panel with the findings is, as Qt saves it; empty where that is not known."""
        return self._settings.blob("findings/layout")

    def set_findings_layout(self, layout: QByteArray) -> None:
        """Remember where the panel with the findings is."""
        self._settings.set_blob("findings/layout", layout)

    @property
    def leniency(self) -> Leniency:
        """What does not count as a difference."""
        flag = self._settings.flag
        return Leniency(**{name: flag(f"look/{name}", default=False) for name in LENIENCIES})

    def set_leniency(self, wanted: Leniency) -> None:
        """Remember what does not count as a difference."""
        for name in LENIENCIES:
            self._settings.set_flag(f"look/{name}", value=getattr(wanted, name))

    @property
    def filter(self) -> Filter:
        """Which passages are marked."""
        names = self._settings.text("look/hidden", "").split(" ")
        hidden = frozenset(look for look in Look if look.value in names)
        flag = self._settings.flag
        return Filter(
            hidden,
            flag("look/hides_moved", default=False),
            flag("look/folds", default=True),
        )

    def set_filter(self, wanted: Filter) -> None:
        """Remember which passages are marked."""
        self._settings.set_value("look/hidden", " ".join(sorted(wanted.hidden)))
        self._settings.set_flag("look/hides_moved", value=wanted.hides_moved)
        self._settings.set_flag("look/folds", value=wanted.folds)
