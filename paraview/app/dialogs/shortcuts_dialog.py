"""Every action with its keys, to learn and to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from paraview.app.commands.actions import plain_text
from paraview.app.commands.shortcuts import needed_for_typing
from paraview.app.dialogs.command_palette import ACTION_ROLE, ActionFilter, ActionsModel
from paraview.wording.window import dialogs as dialogs_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from paraview.app.commands.actions import Actions
    from paraview.app.commands.shortcuts import Shortcuts

NATIVE = QKeySequence.SequenceFormat.NativeText


class ShortcutsDialog(QDialog):
    """A table of all actions; below it, the keys of the chosen one."""

    def __init__(
        self, actions: Actions, shortcuts: Shortcuts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._shortcuts = shortcuts
        self._wanted = QKeySequence()
        self.setWindowTitle(dialogs_words.keyboard_shortcuts())
        self.resize(620, 560)
        self.box = QLineEdit()
        self.box.setPlaceholderText(dialogs_words.find_an_action())
        self.box.setAccessibleName(dialogs_words.find_an_action())
        self.box.setClearButtonEnabled(True)
        self._model = ActionsModel(actions, self)
        self._filter = ActionFilter(only_enabled=False, parent=self)
        self._filter.setSourceModel(self._model)
        self.table = self._build_table()
        self.asked = QLabel()
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(True)
        self.asked.setBuddy(self.edit)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.take = QPushButton(dialogs_words.use_it_here_instead())
        self.none = QPushButton(dialogs_words.no_keys())
        self.reset = QPushButton(dialogs_words.as_at_first())
        self.reset_all = QPushButton(dialogs_words.all_as_at_first())
        close = QPushButton(dialogs_words.close())
        for button in (self.take, self.none, self.reset, self.reset_all, close):
            button.setAutoDefault(False)
        self._lay_out(close)
        self.box.textChanged.connect(self._search)
        self.table.selectionModel().currentChanged.connect(self._show_chosen)
        self.table.activated.connect(lambda _index: self.edit.setFocus())
        self.edit.keySequenceChanged.connect(self._on_keys)
        self.take.clicked.connect(lambda: self._change(self._wanted))
        self.none.clicked.connect(lambda: self._change(QKeySequence()))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(shortcuts.reset_all)
        close.clicked.connect(self.accept)
        shortcuts.changed.connect(self._on_changed)
        self._search("")
        self.box.setFocus()

    @property
    def chosen(self) -> str:
        """The name of the action whose keys are shown; empty where none is."""
        action = self.table.currentIndex().data(ACTION_ROLE)
        return "" if action is None else str(action.objectName())

    def choose(self, name: str) -> None:
        """Show the keys of an action."""
        for row in range(self._filter.rowCount()):
            if self._filter.index(row, 0).data(ACTION_ROLE).objectName() == name:
                self.table.selectRow(row)

    def _build_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._filter)
        table.setAccessibleName(self.windowTitle())
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _lay_out(self, close: QPushButton) -> None:
        keys = QHBoxLayout()
        keys.addWidget(self.asked, 1)
        keys.addWidget(self.edit)
        keys.addWidget(self.none)
        keys.addWidget(self.reset)
        warning = QHBoxLayout()
        warning.addWidget(self.told, 1)
        warning.addWidget(self.take)
        bottom = QHBoxLayout()
        bottom.addWidget(self.reset_all)
        bottom.addStretch(1)
        bottom.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self.box)
        layout.addWidget(self.table, 1)
        layout.addLayout(keys)
        layout.addLayout(warning)
        layout.addLayout(bottom)

    def _search(self, wanted: str) -> None:
        self._filter.set_wanted(wanted)
        self.table.selectRow(0)
        self._show_chosen()

    def _show_chosen(self, *_indexes: object) -> None:
        name = self.chosen
        for widget in (self.edit, self.none):
            widget.setEnabled(bool(name))
        self.reset.setEnabled(bool(name) and self._shortcuts.is_changed(name))
        self._tell("")
        if not name:
            self.asked.setText("")
            return
        action = self._actions[name]
        title = plain_text(action.text())
        self.asked.setText(dialogs_words.keys_for(title))
        self.edit.setAccessibleName(self.asked.text())
        self.edit.blockSignals(True)
        self.edit.setKeySequence(action.shortcut())
        self.edit.blockSignals(False)

    def _on_keys(self, sequence: QKeySequence) -> None:
        name = self.chosen
        if not name or sequence.isEmpty() or sequence in self._actions[name].shortcuts():
            self._tell("")
            return
        if needed_for_typing(sequence):
            self._tell(dialogs_words.needed_for_typing())
            return
        other = self._shortcuts.clash(name, sequence)
        if other is None:
            self._change(sequence)
            return
        self._wanted = sequence
        title = plain_text(self._actions[other].text())
        keys = sequence.toString(NATIVE)
        self._tell(dialogs_words.keys_taken(keys, title), is_clash=True)

    def _change(self, sequence: QKeySequence) -> None:
        if self.chosen:
            self._shortcuts.change(self.chosen, sequence)

    def _reset(self) -> None:
        if self.chosen:
            self._shortcuts.reset(self.chosen)

    def _on_changed(self) -> None:
        self._model.refresh()
        self._show_chosen()

    def _tell(self, text: str, *, is_clash: bool = False) -> None:
        self.told.setText(text)
        self.told.setProperty("warning", "true")
        self.take.setVisible(is_clash)
