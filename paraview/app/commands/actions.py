"""One table of everything the window can do; menus, toolbar and shortcuts are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QMenu, QWidget

    from paraview.app.look.theme import Theme

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

    `menu` is the title of the menu it stands in; a `group` that differs from that of its
    predecessor puts a line between them. `choice` names the set of which one is chosen.
    """

    name: str
    text: str
    menu: str
    group: str
    shortcuts: tuple[Shortcut, ...] = ()
    icon: str = ""
    when: When = When.ALWAYS
    is_checkable: bool = False
    choice: str = ""
    tip: str = ""


_KEY = QKeySequence.StandardKey

MENUS = ("&File", "&Edit", "&View", "&Go", "&Help")
SUBMENUS = {
    "findings_place": "&Place of the findings",
    "spacing": "Line s&pacing",
    "measure": "Column &width",
    "theme": "C&olours",
}
"""Sets of which one is chosen, and the menu inside the menu that they stand in."""

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new", "&New comparison", "&File", "new", (_KEY.New,), "new",
        when=When.COMPARED | When.COLLECTING,
        tip="Put both documents away and start again",
    ),
    ActionSpec("open_left", "Open &earlier article…", "&File", "open", (_KEY.Open,), "folder"),
    ActionSpec("open_right", "Open &later article…", "&File", "open", ("Ctrl+Shift+O",), "folder"),
    ActionSpec("sample", "Try the &sample", "&File", "open", (), "sample"),
    ActionSpec(
        "swap", "S&wap sides", "&File", "sides", ("Ctrl+Alt+S",), "swap",
        tip="Make the earlier article the later one, and the other way round",
    ),
    ActionSpec(
        "compare", "&Compare again", "&File", "sides", (_KEY.Refresh, "F5"), "reload",
        tip="Compare the two documents once more",
    ),
    ActionSpec(
        "documents", "Back to the &documents", "&File", "sides", ("Ctrl+Backspace",), "back",
        when=When.COMPARED | When.COMPARING, tip="Show where the two documents were put",
    ),
    ActionSpec(
        "cancel", "Stop comp&aring", "&File", "sides", ("Escape",), "close", when=When.COMPARING
    ),
    ActionSpec(
        "options", "Se&ttings…", "&File", "options", (_KEY.Preferences, "Ctrl+,"),
        tip="Choose the language model, and how much reading a document may take",
    ),
    ActionSpec("quit", "&Quit", "&File", "quit", (_KEY.Quit, "Ctrl+Q")),
    ActionSpec("undo", "&Undo", "&Edit", "undo", (_KEY.Undo,), "undo"),
    ActionSpec("copy", "&Copy", "&Edit", "copy", (), "document", when=When.COMPARED),
    ActionSpec(
        "paste", "&Paste article", "&Edit", "copy", (_KEY.Paste,), "paste", when=When.COLLECTING
    ),
    ActionSpec("find", "&Find…", "&Edit", "find", (_KEY.Find,), "search", when=When.COMPARED),
    ActionSpec("find_next", "Find ne&xt", "&Edit", "find", ("F3",), when=When.COMPARED),
    ActionSpec(
        "find_previous", "Find p&revious", "&Edit", "find", ("Shift+F3",), when=When.COMPARED
    ),
    ActionSpec(
        "view_sides", "Side &by side", "&View", "view", ("Ctrl+1",), "sides",
        when=When.COMPARED, choice="view",
    ),
    ActionSpec(
        "view_inline", "&One text", "&View", "view", ("Ctrl+2",), "inline",
        when=When.COMPARED, choice="view", tip="Both articles as one redline text",
    ),
    ActionSpec(
        "view_map", "&Map", "&View", "view", ("Ctrl+3",), "map",
        when=When.COMPARED, choice="view", tip="Where everything stands in either article",
    ),
    ActionSpec(
        "view_summary", "&Figures", "&View", "view", ("Ctrl+4",), "summary",
        when=When.COMPARED, choice="view",
    ),
    ActionSpec(
        "view_list", "&List of passages", "&View", "view", ("Ctrl+5", "F7"), "list",
        when=When.COMPARED, choice="view", tip="All passages, one after the other",
    ),
    ActionSpec(
        "findings", "F&indings", "&View", "panel", ("Ctrl+E",), "findings",
        when=When.COMPARED, is_checkable=True,
        tip="Changed quotes, facts and passages, and why a passage is so",
    ),
    ActionSpec(
        "findings_right", "On the &right", "&View", "panel", when=When.COMPARED,
        choice="findings_place", tip="Findings to the right of the articles",
    ),
    ActionSpec(
        "findings_left", "On the &left", "&View", "panel", when=When.COMPARED,
        choice="findings_place", tip="Findings to the left of the articles",
    ),
    ActionSpec(
        "findings_below", "&Below", "&View", "panel", when=When.COMPARED,
        choice="findings_place", tip="Findings below the articles",
    ),
    ActionSpec(
        "findings_floating", "In a &window of their own", "&View", "panel", when=When.COMPARED,
        choice="findings_place", tip="Findings in a window of their own",
    ),
    ActionSpec(
        "only_differences", "Only &differences", "&View", "lock", ("Ctrl+D",), "filter",
        when=When.COMPARED, is_checkable=True,
        tip="Show what differs, and fold identical sentences away",
    ),
    ActionSpec(
        "folds", "&Hide what is switched off", "&View", "lock", when=When.COMPARED,
        is_checkable=True, tip="Fold away what the chips switch off; else it only steps back",
    ),
    ActionSpec(
        "ignores_case", "Ignore ca&pitals", "&View", "ignore", when=When.COMPARED,
        is_checkable=True,
    ),
    ActionSpec(
        "ignores_typography", "Ignore p&unctuation", "&View", "ignore", when=When.COMPARED,
        is_checkable=True, tip="Ignore punctuation, quotation marks and dashes",
    ),
    ActionSpec(
        "ignores_boilerplate", "Ignore b&ylines and captions", "&View", "ignore",
        when=When.COMPARED, is_checkable=True, tip="Let bylines, captions and credits step back",
    ),
    ActionSpec(
        "zoom_in", "&Larger text", "&View", "zoom", (_KEY.ZoomIn, "Ctrl+="), "zoom_in"
    ),
    ActionSpec("zoom_out", "&Smaller text", "&View", "zoom", (_KEY.ZoomOut,), "zoom_out"),
    ActionSpec("zoom_reset", "&Normal text size", "&View", "zoom", ("Ctrl+0",)),
    ActionSpec(
        "lock", "Scroll &together", "&View", "lock", ("Ctrl+L",), "lock", is_checkable=True,
        tip="Keep what belongs together level while scrolling",
    ),
    ActionSpec("spacing_close", "&Closer", "&View", "type", choice="spacing"),
    ActionSpec("spacing_normal", "As &usual", "&View", "type", choice="spacing"),
    ActionSpec("spacing_loose", "&Farther apart", "&View", "type", choice="spacing"),
    ActionSpec("measure_narrow", "&Narrow", "&View", "type", choice="measure"),
    ActionSpec("measure_normal", "As &usual", "&View", "type", choice="measure"),
    ActionSpec("measure_wide", "&Wide", "&View", "type", choice="measure"),
    ActionSpec("serif", "Articles in se&rif type", "&View", "type", is_checkable=True),
    ActionSpec(
        "theme_system", "As the s&ystem", "&View", "theme", choice="theme"
    ),
    ActionSpec("theme_light", "L&ight", "&View", "theme", choice="theme"),
    ActionSpec("theme_dark", "&Dark", "&View", "theme", choice="theme"),
    ActionSpec("theme_contrast", "&High contrast", "&View", "theme", choice="theme"),
    ActionSpec(
        "next_difference", "&Next difference", "&Go", "difference", ("F8", "Alt+Down"), "next",
        when=When.COMPARED,
    ),
    ActionSpec(
        "previous_difference", "&Previous difference", "&Go", "difference",
        ("Shift+F8", "Alt+Up"), "previous", when=When.COMPARED,
    ),
    ActionSpec(
        "next_finding", "Next &finding", "&Go", "finding", ("F9",), when=When.COMPARED,
        tip="Changed quotes first, as the panel lists them",
    ),
    ActionSpec(
        "previous_finding", "Previous fin&ding", "&Go", "finding", ("Shift+F9",),
        when=When.COMPARED,
    ),
    ActionSpec(
        "next_sentence", "Next &sentence", "&Go", "sentence", ("Ctrl+Down",), when=When.COMPARED,
        tip="Move the caret to the next sentence and say what it is",
    ),
    ActionSpec(
        "previous_sentence", "Previous s&entence", "&Go", "sentence", ("Ctrl+Up",),
        when=When.COMPARED, tip="Move the caret to the previous sentence and say what it is",
    ),
    ActionSpec(
        "next_same", "Next of the same &kind", "&Go", "same", ("Ctrl+F8",), when=When.COMPARED
    ),
    ActionSpec(
        "previous_same", "Previous of the same k&ind", "&Go", "same", ("Ctrl+Shift+F8",),
        when=When.COMPARED,
    ),
    ActionSpec(
        "partner", "Go to p&artner", "&Go", "place", ("Ctrl+J",), "partner", when=When.COMPARED
    ),
    ActionSpec(
        "paragraph", "Go to para&graph…", "&Go", "place", ("Ctrl+G",), when=When.COMPARED
    ),
    ActionSpec("back", "&Back", "&Go", "history", (_KEY.Back,), "back", when=When.COMPARED),
    ActionSpec(
        "forward", "&Forward", "&Go", "history", (_KEY.Forward,), "forward", when=When.COMPARED
    ),
    ActionSpec(
        "palette", "&Commands…", "&Help", "help", ("Ctrl+Shift+P",), "command",
        tip="Find and run any command",
    ),
    ActionSpec("shortcuts", "&Keyboard shortcuts", "&Help", "help", ("Ctrl+/",)),
    ActionSpec("legend", "&Colours and signs", "&Help", "help", ("F1",), "legend"),
    ActionSpec("about", "&About Paraview Diff", "&Help", "about"),
)  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def plain_text(text: str) -> str:
    """An action's text without the marks for the keyboard and the dots."""
    return text.replace("&", "").rstrip("…")


def action_path(spec: ActionSpec) -> str:
    """The menus that an action stands in: `View: Colours`."""
    titles = [spec.menu, *([SUBMENUS[spec.choice]] if spec.choice in SUBMENUS else [])]
    return ": ".join(plain_text(_tr(title)) for title in titles)


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
        spec = next(spec for spec in self.specs if spec.name == name)
        _set_shortcuts(self._made[name], spec, sequences)

    def fill_menu(self, menu: QMenu, title: str) -> None:
        """Put the actions of a menu into it, with lines between the groups."""
        group = None
        inner: dict[str, QMenu] = {}
        for spec in self.specs:
            if spec.menu != title:
                continue
            is_inside = spec.choice in SUBMENUS
            if group not in (None, spec.group) and spec.choice not in inner:
                menu.addSeparator()
            group = spec.group
            if is_inside and spec.choice not in inner:
                inner[spec.choice] = menu.addMenu(_tr(SUBMENUS[spec.choice]))
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
        action = QAction(_tr(spec.text), window)
        action.setObjectName(spec.name)
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
        _set_shortcuts(action, spec, list(dict.fromkeys(sequences)))
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


def _set_shortcuts(action: QAction, spec: ActionSpec, sequences: list[QKeySequence]) -> None:
    action.setShortcuts(sequences)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    tip = _tr(spec.tip or plain_text(spec.text))
    action.setToolTip(f"{tip} ({keys})" if keys else tip)
