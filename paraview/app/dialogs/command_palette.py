"""The command palette: every action with its shortcut, to choose from by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
)

from paraview.app.commands.actions import action_path, plain_text
from paraview.wording.window import dialogs as dialogs_words

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.commands.actions import Actions

ACTION_ROLE = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class ActionsModel(QAbstractTableModel):
    """Read-only: what each action does and the keys for it."""

    def __init__(self, actions: Actions, parent: Any = None) -> None:
        super().__init__(parent)
        picture = QPixmap(16, 16)
        picture.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(picture)  # so that all texts begin at the same place
        self._rows = [
            (
                f"{action_path(spec)}: {plain_text(actions[spec.name].text())}",
                actions[spec.name],
            )
            for spec in actions.specs
        ]

    def refresh(self) -> None:
        """Some action has other keys."""
        self.dataChanged.emit(self.index(0, 1), self.index(len(self._rows) - 1, 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        text, action = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text if index.column() == 0 else _keys(action)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._blank if action.icon().isNull() else action.icon()
        if role == ACTION_ROLE:
            return action
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (dialogs_words.action(), dialogs_words.keys())[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        action = index.data(ACTION_ROLE) if index.isValid() else None
        if action is not None and not action.isEnabled():
            flags &= ~Qt.ItemFlag.ItemIsEnabled
        return flags


class ActionFilter(QSortFilterProxyModel):
    """Lets through what has the typed letters in their order, and of that what can be used."""

    def __init__(self, *, only_enabled: bool, parent: Any = None) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._only_enabled = only_enabled

    def set_wanted(self, wanted: str) -> None:
        """Show what matches other letters."""
        self._wanted = wanted.casefold().replace(" ", "")
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        action: QAction = index.data(ACTION_ROLE)
        if self._only_enabled and not action.isEnabled():
            return False
        letters = iter(str(index.data()).casefold())
        return all(letter in letters for letter in self._wanted)


class ActionList(QDialog):
    """The command palette: what can be done now."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(dialogs_words.commands())
        self.resize(560, 420)
        self.box = QLineEdit()
        self.box.setPlaceholderText(dialogs_words.type_what_you_want_to_do())
        self.box.setAccessibleName(dialogs_words.type_what_you_want_to_do())
        self._filter = ActionFilter(only_enabled=True, parent=self)
        self._filter.setSourceModel(ActionsModel(actions, self))
        self.table = QTableView()
        self.table.setModel(self._filter)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.hide()
        self.table.activated.connect(self._run)
        self.table.clicked.connect(self._run)
        self.box.textChanged.connect(self._search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.box)
        layout.addWidget(self.table, 1)
        self.nothing = QLabel()
        self.nothing.setProperty("muted", "true")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        layout.addWidget(self.nothing, 1)
        self._search("")
        self.box.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            row = self.table.currentIndex().row() + step
            self.table.selectRow(min(max(row, 0), self._filter.rowCount() - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.table.currentIndex())
        else:
            super().keyPressEvent(event)

    def _search(self, wanted: str) -> None:
        self._filter.set_wanted(wanted)
        self.table.selectRow(0)
        is_found = self._filter.rowCount() > 0
        self.table.setVisible(is_found)
        self.nothing.setVisible(not is_found)
        self.nothing.setText("" if is_found else dialogs_words.no_such_command(wanted))
        self.nothing.setAccessibleName(self.nothing.text())

    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        action: QAction = self._filter.index(index.row(), 0).data(ACTION_ROLE)
        self.accept()
        action.trigger()


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(sequence.toString(native) for sequence in action.shortcuts())
