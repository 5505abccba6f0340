"""One table of everything the window can do; menus, toolbar and shortcuts are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from paraview.wording.window.commands import command_words, menu_names, submenu_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QMenu, QWidget

    from paraview.app.look.theme import Theme
    from paraview.wording.window.commands import CommandWords

Shortcut = str | QKeySequence.StandardKey


class When(Flag):
    """The states of the window in which an action can be used."""

    COLLECTING = auto()
    COMPARING = auto()
    COMPARED = auto()
    ALWAYS = COLLECTING | COMPARING | COMPARED


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing that the window can do.

    Its words stand in `wording.commands`. `menu` is the menu it stands in; a `group` that differs
    from that of its predecessor puts a line between them. `choice` names the set of which one is
    chosen.
    """

    name: str
    menu: str
    group: str
    shortcuts: tuple[Shortcut, ...] = ()
    icon: str = ""
    when: When = When.ALWAYS
    is_checkable: bool = False
    choice: str = ""


_KEY = QKeySequence.StandardKey

SUBMENUS = ("findings_place", "spacing", "measure", "theme")
"""Sets of which one is chosen, each in a menu inside the menu."""

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new", "file", "new", (_KEY.New,), "new",
        when=When.COMPARED | When.COLLECTING,
    ),
    ActionSpec("open_left", "file", "open", (_KEY.Open,), "folder"),
    ActionSpec("open_right", "file", "open", ("Ctrl+Shift+O",), "folder"),
    ActionSpec("sample", "file", "open", (), "sample"),
    ActionSpec("open_session", "file", "session", ("Ctrl+Alt+O",)),
    ActionSpec("save", "file", "session", (_KEY.Save,)),
    ActionSpec("save_as", "file", "session", (_KEY.SaveAs, "Ctrl+Shift+S")),
    ActionSpec("export", "file", "report", ("Ctrl+E",), when=When.COMPARED),
    ActionSpec("save_picture", "file", "report", when=When.COMPARED),
    ActionSpec("print", "file", "report", (_KEY.Print,), when=When.COMPARED),
    ActionSpec("rank", "file", "many", ("Ctrl+Alt+R",)),
    ActionSpec("archive", "file", "many", ("Ctrl+Alt+A",)),
    ActionSpec(
        "swap", "file", "sides", ("Ctrl+Alt+S",), "swap",
    ),
    ActionSpec(
        "compare", "file", "sides", (_KEY.Refresh, "F5"), "reload",
    ),
    ActionSpec(
        "documents", "file", "sides", ("Ctrl+Backspace",), "back",
        when=When.COMPARED | When.COMPARING,
    ),
    ActionSpec(
        "cancel", "file", "sides", ("Escape",), "close", when=When.COMPARING
    ),
    ActionSpec(
        "options", "file", "options", (_KEY.Preferences, "Ctrl+,"),
    ),
    ActionSpec("quit", "file", "quit", (_KEY.Quit, "Ctrl+Q")),
    ActionSpec("undo", "edit", "undo", (_KEY.Undo,), "undo"),
    ActionSpec("redo", "edit", "undo", (_KEY.Redo, "Ctrl+Y")),
    ActionSpec("copy", "edit", "copy", (), "document", when=When.COMPARED),
    ActionSpec(
        "copy_with_source", "edit", "copy", ("Ctrl+Shift+C",), when=When.COMPARED
    ),
    ActionSpec(
        "copy_picture", "edit", "copy", ("Ctrl+Alt+C",), when=When.COMPARED
    ),
    ActionSpec(
        "paste", "edit", "copy", (_KEY.Paste,), "paste", when=When.COLLECTING
    ),
    ActionSpec("find", "edit", "find", (_KEY.Find,), "search", when=When.COMPARED),
    ActionSpec("find_next", "edit", "find", ("F3",), when=When.COMPARED),
    ActionSpec(
        "find_previous", "edit", "find", ("Shift+F3",), when=When.COMPARED
    ),
    ActionSpec(
        "view_sides", "view", "view", ("Ctrl+1",), "sides",
        when=When.COMPARED, choice="view",
    ),
    ActionSpec(
        "view_inline", "view", "view", ("Ctrl+2",), "inline",
        when=When.COMPARED, choice="view",
    ),
    ActionSpec(
        "view_map", "view", "view", ("Ctrl+3",), "map",
        when=When.COMPARED, choice="view",
    ),
    ActionSpec(
        "view_summary", "view", "view", ("Ctrl+4",), "summary",
        when=When.COMPARED, choice="view",
    ),
    ActionSpec(
        "view_list", "view", "view", ("Ctrl+5", "F7"), "list",
        when=When.COMPARED, choice="view",
    ),
    ActionSpec(
        "view_quotes", "view", "view", ("Ctrl+6",), "quotes",
        when=When.COMPARED, choice="view",
    ),
    ActionSpec(
        "findings", "view", "panel", ("Ctrl+Shift+F",), "findings",
        when=When.COMPARED, is_checkable=True,
    ),
    ActionSpec(
        "findings_right", "view", "panel", when=When.COMPARED,
        choice="findings_place",
    ),
    ActionSpec(
        "findings_left", "view", "panel", when=When.COMPARED,
        choice="findings_place",
    ),
    ActionSpec(
        "findings_below", "view", "panel", when=When.COMPARED,
        choice="findings_place",
    ),
    ActionSpec(
        "findings_floating", "view", "panel", when=When.COMPARED,
        choice="findings_place",
    ),
    ActionSpec(
        "only_differences", "view", "lock", ("Ctrl+D",), "filter",
        when=When.COMPARED, is_checkable=True,
    ),
    ActionSpec(
        "folds", "view", "lock", when=When.COMPARED,
        is_checkable=True,
    ),
    ActionSpec(
        "ignores_case", "view", "ignore", when=When.COMPARED,
        is_checkable=True,
    ),
    ActionSpec(
        "ignores_typography", "view", "ignore", when=When.COMPARED,
        is_checkable=True,
    ),
    ActionSpec(
        "ignores_boilerplate", "view", "ignore",
        when=When.COMPARED, is_checkable=True,
    ),
    ActionSpec(
        "zoom_in", "view", "zoom", (_KEY.ZoomIn, "Ctrl+="), "zoom_in"
    ),
    ActionSpec("zoom_out", "view", "zoom", (_KEY.ZoomOut,), "zoom_out"),
    ActionSpec("zoom_reset", "view", "zoom", ("Ctrl+0",)),
    ActionSpec(
        "lock", "view", "lock", ("Ctrl+L",), "lock", is_checkable=True,
    ),
    ActionSpec("spacing_close", "view", "type", choice="spacing"),
    ActionSpec("spacing_normal", "view", "type", choice="spacing"),
    ActionSpec("spacing_loose", "view", "type", choice="spacing"),
    ActionSpec("measure_narrow", "view", "type", choice="measure"),
    ActionSpec("measure_normal", "view", "type", choice="measure"),
    ActionSpec("measure_wide", "view", "type", choice="measure"),
    ActionSpec("serif", "view", "type", is_checkable=True),
    ActionSpec(
        "theme_system", "view", "theme", choice="theme"
    ),
    ActionSpec("theme_light", "view", "theme", choice="theme"),
    ActionSpec("theme_dark", "view", "theme", choice="theme"),
    ActionSpec("theme_contrast", "view", "theme", choice="theme"),
    ActionSpec(
        "next_difference", "go", "difference", ("F8", "Alt+Down"), "next",
        when=When.COMPARED,
    ),
    ActionSpec(
        "previous_difference", "go", "difference",
        ("Shift+F8", "Alt+Up"), "previous", when=When.COMPARED,
    ),
    ActionSpec(
        "next_finding", "go", "finding", ("F9",), when=When.COMPARED,
    ),
    ActionSpec(
        "previous_finding", "go", "finding", ("Shift+F9",),
        when=When.COMPARED,
    ),
    ActionSpec(
        "next_sentence", "go", "sentence", ("Ctrl+Down",), when=When.COMPARED,
    ),
    ActionSpec(
        "previous_sentence", "go", "sentence", ("Ctrl+Up",),
        when=When.COMPARED,
    ),
    ActionSpec(
        "next_same", "go", "same", ("Ctrl+F8",), when=When.COMPARED
    ),
    ActionSpec(
        "previous_same", "go", "same", ("Ctrl+Shift+F8",),
        when=When.COMPARED,
    ),
    ActionSpec(
        "partner", "go", "place", ("Ctrl+J",), "partner", when=When.COMPARED
    ),
    ActionSpec(
        "paragraph", "go", "place", ("Ctrl+G",), when=When.COMPARED
    ),
    ActionSpec("back", "go", "history", (_KEY.Back,), "back", when=When.COMPARED),
    ActionSpec(
        "forward", "go", "history", (_KEY.Forward,), "forward", when=When.COMPARED
    ),
    ActionSpec("verdict_open", "review", "verdict", ("1",), when=When.COMPARED),
    ActionSpec("verdict_fine", "review", "verdict", ("2",), when=When.COMPARED),
    ActionSpec("verdict_check", "review", "verdict", ("3",), when=When.COMPARED),
    ActionSpec("verdict_problem", "review", "verdict", ("4",), when=When.COMPARED),
    ActionSpec("note", "review", "verdict", ("N",), when=When.COMPARED),
    ActionSpec("next_unreviewed", "review", "unreviewed", ("U",), when=When.COMPARED),
    ActionSpec(
        "previous_unreviewed", "review", "unreviewed", ("Shift+U",), when=When.COMPARED
    ),
    ActionSpec("put_together", "review", "match", ("L",), when=When.COMPARED),
    ActionSpec(
        "accept_match", "review", "match", ("Ctrl+Return", "Ctrl+Enter"), when=When.COMPARED
    ),
    ActionSpec(
        "refuse_match", "review", "match", ("Ctrl+Delete",), when=When.COMPARED
    ),
    ActionSpec("change_speaker", "review", "correct", ("S",), when=When.COMPARED),
    ActionSpec("split_sentence", "review", "correct", when=When.COMPARED),
    ActionSpec("join_sentences", "review", "correct", when=When.COMPARED),
    ActionSpec("guide", "help", "guide", ("Shift+F1",)),
    ActionSpec(
        "palette", "help", "help", ("Ctrl+Shift+P",), "command",
    ),
    ActionSpec("shortcuts", "help", "help", ("Ctrl+/",)),
    ActionSpec("legend", "help", "help", ("F1",), "legend"),
    ActionSpec("about", "help", "about"),
)  # fmt: skip


def plain_text(text: str) -> str:
    """An action's text without the marks for the keyboard and the dots."""
    return text.replace("&", "").rstrip("…")


def action_path(spec: ActionSpec) -> str:
    """The menus that an action stands in: `View: Colours`."""
    titles = [menu_names()[spec.menu]]
    if spec.choice in SUBMENUS:
        titles.append(submenu_names()[spec.choice])
    return ": ".join(map(plain_text, titles))


def key_told(action: QAction) -> str:
    """The first key of an action as people read it; empty where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class Actions(QObject):
    """The actions of one window, made from the table.

    Args:
        handlers: what each action does, by its name; every name of the table has to be there. The
            handler of a checkable action is given whether it is on now.
        window: what the actions belong to, so that their shortcuts work anywhere in it.
    """

    def __init__(
        self,
        handlers: Mapping[str, Callable[..., object]],
        theme: Theme,
        window: QWidget,
        specs: Iterable[ActionSpec] = ACTIONS,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self.specs = tuple(specs)
        self._words = command_words()
        self._made: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        for spec in self.specs:
            self._made[spec.name] = self._make(spec, handlers[spec.name], window)
        self.show_icons()
        theme.changed.connect(self.show_icons)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def set_shortcuts(self, name: str, sequences: list[QKeySequence]) -> None:
        """Give an action other keys."""
        _set_shortcuts(self._made[name], self._words[name], sequences)

    def fill_menu(self, menu: QMenu, name: str) -> None:
        """Put the actions of a menu into it, with lines between the groups."""
        group = None
        inner: dict[str, QMenu] = {}
        for spec in self.specs:
            if spec.menu != name:
                continue
            is_inside = spec.choice in SUBMENUS
            if group not in (None, spec.group) and spec.choice not in inner:
                menu.addSeparator()
            group = spec.group
            if is_inside and spec.choice not in inner:
                inner[spec.choice] = menu.addMenu(submenu_names()[spec.choice])
            (inner[spec.choice] if is_inside else menu).addAction(self._made[spec.name])

    def enable_for(self, when: When) -> None:
        """Enable what can be used in a state of the window, and disable the rest."""
        for spec in self.specs:
            self._made[spec.name].setEnabled(bool(spec.when & when))

    def show_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        for spec in self.specs:
            if spec.icon:
                self._made[spec.name].setIcon(self._theme.icon(spec.icon))

    def _make(self, spec: ActionSpec, handler: Callable[..., object], window: QWidget) -> QAction:
        action = QAction(self._words[spec.name].text, window)
        action.setObjectName(spec.name)
        if self._words[spec.name].short:
            action.setIconText(self._words[spec.name].short)
        sequences: list[QKeySequence] = []
        for shortcut in spec.shortcuts:
            if isinstance(shortcut, str):
                sequences.append(QKeySequence(shortcut))
            else:
                # Some bindings are keys of their own, labelled “New” or “Copy”; few keyboards have
                # them, and a list of shortcuts only gets longer.
                sequences += [
                    sequence
                    for sequence in QKeySequence.keyBindings(shortcut)
                    if "+" in sequence.toString() or sequence.toString().startswith("F")
                    if sequence.toString() not in ("Find", "Forward", "F14")
                ]
        _set_shortcuts(action, self._words[spec.name], list(dict.fromkeys(sequences)))
        if spec.choice:
            group = self._choices.setdefault(spec.choice, QActionGroup(self))
            group.addAction(action)
        if spec.is_checkable or spec.choice:
            action.setCheckable(True)
            action.triggered.connect(handler)
        else:
            action.triggered.connect(lambda _checked=False: handler())
        window.addAction(action)
        return action


def _set_shortcuts(action: QAction, words: CommandWords, sequences: list[QKeySequence]) -> None:
    action.setShortcuts(sequences)
    keys = key_told(action)
    tip = words.tip or plain_text(words.text)
    action.setToolTip(f"{tip} ({keys})" if keys else tip)
