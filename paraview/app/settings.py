"""What the application remembers: one table of settings, and typed access to where they are kept.

A setting that is not in the table is not stored. What is stored and can't be understood, because a
file was damaged or comes from another version, is read as the default.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from paraview.engine.allowance import RANGES, Allowance
from paraview.language import LANGUAGES, SYSTEM
from paraview.options import Options
from paraview.passages.shown_links import Asked
from paraview.user_files import CACHE_MEGABYTES, settings_file

if TYPE_CHECKING:
    from pathlib import Path

    from paraview.reports import Contents

T = TypeVar("T")

MOST_RECENT_PAIRS = 8


class Kind(Enum):
    """What sort of value a setting has, and so how it is stored and how it is set in a dialog."""

    FLAG = auto()
    NUMBER = auto()
    CHOICE = auto()
    TEXT = auto()
    FOLDER = auto()
    BLOB = auto()


class Section(Enum):
    """The parts of the settings dialog, in their order."""

    COMPARING = auto()
    LOOK = auto()
    READING = auto()
    STORAGE = auto()


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One thing that is remembered.

    Attributes:
        key: where it is stored; its words are in `wording.settings` under this key.
        kind: what sort of value it is.
        default: its value where none, or nonsense, is stored.
        choices: of a choice, what it may be.
        least, most: of a number, what it may be.
        section: where it stands in the settings dialog; none where it is set elsewhere.
    """

    key: str
    kind: Kind
    default: T
    choices: tuple[T, ...] = ()
    least: int = 0
    most: int = 0
    section: Section | None = None

    def understood(self, stored: object) -> T:
        """What a stored value means; the default where it means nothing."""
        found: Any = stored
        if self.kind is Kind.FLAG:
            found = {"yes": True, "no": False}.get(str(stored))
        elif self.kind is Kind.NUMBER:
            found = _number(stored)
            if found is not None and not self.least <= found <= self.most:
                found = None
        elif self.kind is Kind.CHOICE and stored not in self.choices:
            found = None
        return found if isinstance(found, type(self.default)) else self.default

    def stored(self, value: T) -> object:
        """How a value is stored; an .ini file knows only text."""
        return ("yes" if value else "no") if self.kind is Kind.FLAG else value


def _flag(key: str, *, default: bool, section: Section | None = None) -> Setting[bool]:
    return Setting(key, Kind.FLAG, default, section=section)


def _choice(key: str, *choices: str, default: str, section: Section | None = None) -> Setting[str]:
    return Setting(key, Kind.CHOICE, default, choices, section=section)


def _limit(name: str) -> Setting[int]:
    usual: int = getattr(Allowance(), name)
    least, most = RANGES[name]
    return Setting(
        f"reading/{name}", Kind.NUMBER, usual, least=least, most=most, section=Section.READING
    )


MODEL = Setting("compare/model", Kind.FOLDER, "", section=Section.COMPARING)
INFORMAL = _flag("compare/informal", default=False, section=Section.COMPARING)
READING = {each.name: _limit(each.name) for each in fields(Allowance)}
LANGUAGE = _choice("window/language", SYSTEM, *LANGUAGES, default=SYSTEM, section=Section.LOOK)
THEME = _choice(
    "look/theme", "system", "light", "dark", "contrast", default="system", section=Section.LOOK
)
ZOOM = Setting("look/zoom_percent", Kind.NUMBER, 100, least=60, most=300, section=Section.LOOK)
SERIF = _flag("look/serif", default=True, section=Section.LOOK)
SPACING = _choice(
    "look/spacing", "close", "normal", "loose", default="normal", section=Section.LOOK
)
MEASURE = _choice(
    "look/measure", "narrow", "normal", "wide", default="normal", section=Section.LOOK
)
VIEW = _choice("look/view", "sides", "inline", "map", "summary", "list", "quotes", default="sides")
FOLDS = _flag("look/folds", default=True)
IGNORES = {
    name: _flag(f"look/{name}", default=False, section=Section.COMPARING)
    for name in ("ignores_case", "ignores_typography", "ignores_boilerplate")
}
LOCKED = _flag("scroll/lock", default=True)
SURENESS = _choice(
    "compare/sureness",
    *(each.name.lower() for each in Asked),
    default=Asked.AS_FOUND.name.lower(),
    section=Section.COMPARING,
)
CACHE_MB = Setting(
    "storage/cache_mb", Kind.NUMBER, CACHE_MEGABYTES, most=20_000, section=Section.STORAGE
)
DATA_FOLDER = Setting("storage/folder", Kind.FOLDER, "", section=Section.STORAGE)
FINDINGS_SHOWN = _choice("findings/shown", "", "yes", "no", default="")
FINDINGS_LAYOUT = Setting("findings/layout", Kind.BLOB, QByteArray())
GEOMETRY = Setting("window/geometry", Kind.BLOB, QByteArray())
FOLDER = Setting("open/folder", Kind.TEXT, "")
RECENT_PAIRS = Setting("recent/pairs", Kind.TEXT, "[]")
RECENT_SESSIONS = Setting("recent/sessions", Kind.TEXT, "[]")
SESSION_FOLDER = Setting("session/folder", Kind.TEXT, "")
OPEN_SESSION = Setting("session/open", Kind.TEXT, "")
EXPORT_FORMAT = _choice(
    "export/format", "html", "pdf", "docx", "xlsx", "csv", "md", "json", "text", default="html"
)
EXPORT_FOLDER = Setting("export/folder", Kind.TEXT, "")
EXPORT_PART = _choice("export/part", "everything", "differences", "findings", default="everything")
EXPORT_QUOTATIONS = _flag("export/quotations", default=True)
EXPORT_SHORT_NAMES = _flag("export/short_names", default=False)
EXPORT_PLAIN_MOVES = _flag("export/plain_moves", default=False)

SETTINGS: tuple[Setting[Any], ...] = (
    MODEL,
    INFORMAL,
    SURENESS,
    *IGNORES.values(),
    LANGUAGE,
    THEME,
    ZOOM,
    SERIF,
    SPACING,
    MEASURE,
    *READING.values(),
    CACHE_MB,
    DATA_FOLDER,
    VIEW,
    FOLDS,
    LOCKED,
    FINDINGS_SHOWN,
    FINDINGS_LAYOUT,
    GEOMETRY,
    FOLDER,
    RECENT_PAIRS,
    RECENT_SESSIONS,
    SESSION_FOLDER,
    OPEN_SESSION,
    EXPORT_FORMAT,
    EXPORT_FOLDER,
    EXPORT_PART,
    EXPORT_QUOTATIONS,
    EXPORT_SHORT_NAMES,
    EXPORT_PLAIN_MOVES,
)
"""All of them, but for the keys of the commands, of which there is one for each command."""


def keys_setting(command: str) -> Setting[str]:
    """Where the keys of a command are kept, if they were changed; `?` where they were not."""
    return Setting(f"keys/{command}", Kind.TEXT, "?")


@dataclass(frozen=True, slots=True)
class RecentPair:
    """Two files that were compared before."""

    left: str
    right: str


class Settings:
    """Reads and writes what is remembered.

    Args:
        path: the file to keep it in; none means the place that the platform has for this.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or settings_file()), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """The value of a setting."""
        return setting.understood(self._store.value(setting.key, setting.default))

    def set(self, setting: Setting[T], value: T) -> None:
        """Store the value of a setting."""
        self._store.setValue(setting.key, setting.stored(value))

    def forget(self, setting: Setting[Any]) -> None:
        """Store nothing for a setting: it has its default again."""
        self._store.remove(setting.key)

    def sync(self) -> None:
        """Write what has changed to disk now."""
        self._store.sync()

    @property
    def options(self) -> Options:
        """What is set about comparisons."""
        return Options(model=self.get(MODEL) or None, informal=self.get(INFORMAL))

    @property
    def allowance(self) -> Allowance:
        """What reading one document may take."""
        return Allowance(**{name: self.get(setting) for name, setting in READING.items()})

    @property
    def contents(self) -> Contents:
        """What goes into a report."""
        from paraview.reports import Contents, Part  # not at the start

        return Contents(
            Part(self.get(EXPORT_PART)),
            self.get(EXPORT_QUOTATIONS),
            self.get(EXPORT_SHORT_NAMES),
            self.get(EXPORT_PLAIN_MOVES),
        )

    @property
    def recent_pairs(self) -> list[RecentPair]:
        """The pairs compared last, the latest first."""
        try:
            entries = json.loads(self.get(RECENT_PAIRS))
            return [RecentPair(str(left), str(right)) for left, right in entries]
        except (TypeError, ValueError):
            return []

    @property
    def recent_sessions(self) -> list[str]:
        """The sessions opened or saved last, the latest first."""
        try:
            return [str(each) for each in json.loads(self.get(RECENT_SESSIONS))]
        except (TypeError, ValueError):
            return []

    def remember_session(self, path: str) -> None:
        """Put a session at the head of the recent ones."""
        paths = [path, *(each for each in self.recent_sessions if each != path)]
        self.set(RECENT_SESSIONS, json.dumps(paths[:MOST_RECENT_PAIRS]))

    def remember_pair(self, pair: RecentPair) -> None:
        """Put a pair at the head of the recent ones."""
        pairs = [pair, *(each for each in self.recent_pairs if each != pair)]
        self._store_pairs(pairs[:MOST_RECENT_PAIRS])

    def _store_pairs(self, pairs: list[RecentPair]) -> None:
        self.set(RECENT_PAIRS, json.dumps([[pair.left, pair.right] for pair in pairs]))


def _number(stored: object) -> int | None:
    try:
        return int(stored)  # type: ignore[call-overload, no-any-return]
    except (TypeError, ValueError, OverflowError):
        return None
