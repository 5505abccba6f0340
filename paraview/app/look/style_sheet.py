"""The style sheet: what the palette alone can't say about the controls."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from paraview.app.look.colours import luminance
from paraview.resource_files import resource

if TYPE_CHECKING:
    from paraview.app.look.colours import Chrome

_TEMPLATE = Template("""
QMainWindow, QDialog { background: $window; }
QToolTip { background: $panel; color: $ink; border: 1px solid $rule; padding: 4px 6px; }

QMenuBar { background: $window; padding: 2px 6px; }
QMenuBar::item { padding: 5px 10px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $control_hover; }
QMenu { background: $panel; border: 1px solid $rule; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: $control_hover; color: $ink; }
QMenu::item:disabled { color: $ink_muted; }
QMenu::separator { height: 1px; background: $rule; margin: 5px 8px; }
QMenu::indicator { left: 8px; }
QMenu::icon { padding: 3px; margin-left: 4px; border: 1px solid transparent; border-radius: 5px; }
QMenu::icon:checked { background: $selection; border: 1px solid $accent; }

QPushButton {
  background: $control; color: $ink; border: 1px solid $rule; border-radius: 7px;
  padding: 6px 14px;
}
QPushButton:hover { background: $control_hover; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:pressed { background: $rule; }
QPushButton:disabled { color: $ink_muted; background: transparent; }
QPushButton[primary="true"] {
  background: $accent; color: $accent_ink; border: 1px solid $accent; font-weight: 600;
}
QPushButton[primary="true"]:hover { background: $accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid $ink; padding: 5px 13px; }
QPushButton[primary="true"]:disabled { background: $rule; color: $ink_muted; border-color: $rule; }
QPushButton[quiet="true"] { background: transparent; border: 1px solid transparent; }
QPushButton[quiet="true"]:hover { background: $control_hover; }
QPushButton[quiet="true"]:focus { border: 1px solid $accent; }

QPushButton[verdict] { padding: 4px 8px; border-radius: 11px; background: transparent; }
QPushButton[verdict]:hover { background: $control_hover; }
QPushButton[verdict]:checked {
  background: $selection; border: 2px solid $accent; padding: 3px 7px;
}
QPushButton[verdict]:focus { border: 2px solid $ink; padding: 3px 7px; }

QToolButton {
  background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px;
}
QToolButton:hover { background: $control_hover; }
QToolButton:pressed, QToolButton:checked { background: $control_hover; border-color: $rule; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton::menu-indicator { image: none; }

QToolBar { background: $window; border: none; spacing: 2px; padding: 3px 8px; }
QToolBar::separator { background: $rule; width: 1px; margin: 6px 6px; }

QDialogButtonBox QPushButton { qproperty-icon: none; }

QLineEdit, QPlainTextEdit {
  background: $page; color: $ink; border: 1px solid $rule; border-radius: 6px; padding: 5px 8px;
  selection-background-color: $selection; selection-color: $ink;
}
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid $accent; }

QComboBox {
  background: $page; color: $ink; border: 1px solid $rule; border-radius: 6px; padding: 4px 8px;
}
QComboBox:focus { border: 1px solid $accent; }
QComboBox:disabled { color: $ink_muted; background: transparent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("$unfold"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
  background: $panel; border: 1px solid $rule; padding: 3px;
  selection-background-color: $control_hover; selection-color: $ink;
}

QTabWidget::pane { border: 1px solid $rule; border-radius: 6px; background: $panel; }
QTabBar::tab {
  padding: 6px 12px; border: 1px solid transparent; border-bottom: 2px solid transparent;
  color: $ink_muted;
}
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { border: 1px solid $accent; border-bottom: 2px solid $accent; }

QListView, QTreeView {
  background: transparent; border: none; outline: none;
}
QListView::item { padding: 5px 8px; border-radius: 6px; color: $ink; }
QListView::item:disabled { color: $ink_muted; }
QListView::item:hover { background: $control_hover; }
QListView::item:selected { background: $selection; color: $ink; }

QProgressBar { background: $rule; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical {
  background: $rule; border-radius: 4px; min-height: 32px; margin: 2px;
}
QScrollBar::handle:vertical:hover { background: $ink_muted; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal {
  background: $rule; border-radius: 4px; min-width: 32px; margin: 2px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLabel[muted="true"] { color: $ink_muted; }
QLabel[warning="true"] { color: $warning; }
QLabel[error="true"] { color: $error; }

QToolButton[warning="true"] { color: $warning; }

QCheckBox::indicator:unchecked, QListView::indicator:unchecked {
  background: $page; border: 1px solid $ink_muted; border-radius: 3px; width: 13px; height: 13px;
}
QCheckBox::indicator:checked, QListView::indicator:checked {
  background: $accent; border: 1px solid $accent; border-radius: 3px; width: 13px; height: 13px;
  image: url("$tick");
}
QRadioButton::indicator {
  background: $page; border: 1px solid $ink_muted; border-radius: 7px; width: 13px; height: 13px;
}
QRadioButton::indicator:checked { border: 4px solid $accent; width: 7px; height: 7px; }

#popover { background: $panel; border: 1px solid $rule; border-radius: 8px; }
#rule { background: $rule; }
#gist { background: $panel; border-bottom: 1px solid $rule; }
#gist[warns="true"] { background: $warning_wash; }
#findingsPanel, #dockTitle { background: $panel; border: none; }
#dockHost { background: $page; }
#dockHost::separator { background: $rule; width: 1px; height: 1px; }
#dockHost::separator:hover { background: $accent; }
#findingsHead { background: $panel; border-bottom: 1px solid $rule; }
#evidence, #evidenceInside { background: $panel; }
#evidence QPushButton[quiet="true"] { padding: 4px 7px; color: $accent; }
#hintBar { background: $selection; color: $ink; border-top: 1px solid $accent; padding: 6px 20px; }
#evidence { border-top: 1px solid $rule; }
#findings { padding: 4px 6px; selection-background-color: transparent; }
QSplitter::handle { background: $rule; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
#articlePane { background: $page; border: none; }
#comparisonPage { background: $page; }
#paneHeader { background: $panel; border-bottom: 1px solid $rule; }
#filterBar { background: $panel; border-bottom: 1px solid $rule; }
#findBar { background: $panel; border-top: 1px solid $rule; }
#quotesTable { border: none; border-radius: 0; }
#passageList { background: $page; padding: 12px 40px; }
#summaryView, #summaryView > QWidget > QWidget { background: $page; }
QSlider::groove:horizontal { background: $rule; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal {
  background: $accent; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
}
QSlider::handle:horizontal:focus { border: 2px solid $ink; }
QHeaderView::section { background: $window; border: none; padding: 5px 8px; color: $ink_muted; }
QTableView {
  background: $page; border: 1px solid $rule; border-radius: 6px; outline: none;
  selection-background-color: $selection; selection-color: $ink;
}
QTableView::item { padding: 5px 8px; }
QTableView::item:disabled { color: $ink_muted; }
#summaryBar { background: $panel; border-top: 1px solid $rule; }
#messageBar { background: $warning_wash; border-bottom: 1px solid $rule; }
#messageBar[error="true"] { background: $error_wash; }
#messageBar QLabel { color: $ink; }
""")


def style_sheet(chrome: Chrome) -> str:
    """The style sheet in the colours of a theme."""
    drawn = {"tick": chrome.accent_ink, "unfold": chrome.ink}
    files = {
        name: resource("icons", f"{name}.svg" if luminance(ink) > 0.5 else f"{name}-dark.svg")
        for name, ink in drawn.items()
    }
    paths = {name: Path(str(file)).as_posix() for name, file in files.items()}
    return _TEMPLATE.substitute(asdict(chrome), **paths)
