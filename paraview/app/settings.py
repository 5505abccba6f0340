"""What the application remembers from one day to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from paraview.engine.allowance import Allowance, outside
from paraview.options import Options

if TYPE_CHECKING:
    from pathlib import Path

MOST_RECENT_PAIRS = 8


@dataclass(frozen=True, slots=True)
class RecentPair:
    """Two files that were compared before."""

    left: str
    right: str


class Settings:
    """Typed access to the stored settings.

    Args:
        path: the file to keep them in; none means the place that the platform has for this.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            self._store = QSettings(
                QSettings.Format.IniFormat,
                QSettings.Scope.UserScope,
                "paraview-diff",
                "paraview-diff",
            )
        else:
            self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray:
        """The window's size and place, as Qt saves it; empty where there is none yet."""
        return self.blob("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self.set_blob("window/geometry", value)

    @property
    def theme(self) -> str:
        """`system`, or the name of a theme."""
        return self.text("look/theme", "system")

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("look/theme", value)

    @property
    def zoom_percent(self) -> int:
        """The size of the articles' text; 100 is as the system has it."""
        return self.number("look/zoom_percent", 100)

    @zoom_percent.setter
    def zoom_percent(self, value: int) -> None:
        self._store.setValue("look/zoom_percent", value)

    @property
    def options(self) -> Options:
        """What is set about comparisons."""
        return Options(
            model=self.text("compare/model", "") or None,
            informal=self.flag("compare/informal", default=False),
        )

    @options.setter
    def options(self, value: Options) -> None:
        self.set_value("compare/model", value.model or "")
        self.set_flag("compare/informal", value=value.informal)

    @property
    def allowance(self) -> Allowance:
        """What reading one document may take; the defaults where nonsense is stored."""
        usual = asdict(Allowance())
        stored = {name: self.number(f"reading/{name}", usual[name]) for name in usual}
        allowance = Allowance(**stored)
        return Allowance() if outside(allowance) else allowance

    @allowance.setter
    def allowance(self, value: Allowance) -> None:
        for name, number in asdict(value).items():
            self.set_value(f"reading/{name}", number)

    @property
    def recent_pairs(self) -> list[RecentPair]:
        """The pairs compared last, the latest first."""
        try:
            entries = json.loads(self.text("recent/pairs", "[]"))
            return [RecentPair(str(left), str(right)) for left, right in entries]
        except (TypeError, ValueError):
            return []

    def remember_pair(self, pair: RecentPair) -> None:
        """Put a pair at the head of the recent ones."""
        pairs = [pair, *(each for each in self.recent_pairs if each != pair)]
        self._store_pairs(pairs[:MOST_RECENT_PAIRS])

    def forget_pairs(self) -> None:
        """Empty the list of recent pairs."""
        self._store_pairs([])

    def blob(self, key: str) -> QByteArray:
        """What Qt itself made to be stored; empty where there is none."""
        value = self._store.value(key, QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_blob(self, key: str, value: QByteArray) -> None:
        """Store what Qt made to be stored."""
        self._store.setValue(key, value)

    def text(self, key: str, default: str) -> str:
        """A stored text."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int) -> int:
        """A stored whole number."""
        try:
            return int(self._store.value(key, default))  # type: ignore[call-overload, no-any-return]
        except (TypeError, ValueError):
            return default

    def flag(self, key: str, *, default: bool) -> bool:
        """A stored yes or no."""
        return self.text(key, "yes" if default else "no") == "yes"

    def set_flag(self, key: str, *, value: bool) -> None:
        """Store a yes or no; an .ini file knows only text."""
        self._store.setValue(key, "yes" if value else "no")

    def set_value(self, key: str, value: str | int) -> None:
        """Store a text or a number."""
        self._store.setValue(key, value)

    def forget(self, key: str) -> None:
        """Store nothing under a key."""
        self._store.remove(key)

    def sync(self) -> None:
        """Write what has changed to disk now."""
        self._store.sync()

    def _store_pairs(self, pairs: list[RecentPair]) -> None:
        self._store.setValue(
            "recent/pairs", json.dumps([[pair.left, pair.right] for pair in pairs])
        )
