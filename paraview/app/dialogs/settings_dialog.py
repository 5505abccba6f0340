"""The settings dialog, built from the table of settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from paraview.app.dialogs.setting_fields import ChoiceField, NumberField, field_for
from paraview.app.settings import SETTINGS, Section
from paraview.user_files import cache_size_bytes, clear_cache
from paraview.wording import number
from paraview.wording.window import settings as settings_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paraview.app.dialogs.setting_fields import SettingField
    from paraview.app.settings import Setting

    Values = Mapping[Setting[Any], Any]


LEAST_PX = 560


class SettingsDialog(QDialog):
    """Every setting that has a section, with what is set now; nothing is stored here.

    Args:
        values: what is set now; defaults for what is not in it.
    """

    def __init__(self, values: Values, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(settings_words.settings())
        self.fields: dict[str, SettingField] = {}
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("error", "true")
        self.restore = QPushButton(settings_words.restore_defaults())
        self.restore.setAutoDefault(False)
        self.restore.clicked.connect(self._restore)
        self.clear = QPushButton(settings_words.clear())
        self.clear.setAutoDefault(False)
        self.clear.clicked.connect(self._clear)
        self.remembered = QLabel()
        self.tabs = QTabWidget()
        notes = {
            Section.COMPARING: (
                settings_words.comparing(),
                settings_words.what_an_own_model_needs(),
            ),
            Section.LOOK: (settings_words.look(), settings_words.what_a_look_is()),
            Section.READING: (
                settings_words.reading_limits(),
                settings_words.why_there_are_limits(),
            ),
            Section.STORAGE: (settings_words.storage(), settings_words.what_is_stored()),
        }
        for section in Section:
            title, note = notes[section]
            self.tabs.addTab(self._page(section, note, values), title)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.tabs)
        last = QHBoxLayout()
        last.addWidget(self.told, 1)
        last.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(last)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton(settings_words.use(), QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setProperty("primary", "true")
        self.use.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        for field in self.fields.values():
            field.changed.connect(self._on_changed)
        self._on_changed()
        self.resize(max(LEAST_PX, self.sizeHint().width()), self.sizeHint().height())

    @property
    def values(self) -> dict[Setting[Any], object]:
        """What is set now."""
        return {field.setting: field.value for field in self.fields.values()}

    def _page(self, section: Section, note: str, values: Values) -> QWidget:
        """The fields of a section below what is said about it."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(10)
        told = QLabel(note)
        told.setWordWrap(True)
        told.setProperty("muted", "true")
        layout.addWidget(told)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(3, 1)
        for row, setting in enumerate(each for each in SETTINGS if each.section is section):
            field = field_for(setting)
            field.show_value(values.get(setting, setting.default))
            self.fields[setting.key] = field
            if isinstance(field, NumberField):
                for column, widget in enumerate((field.label, field, *field.beside())):
                    grid.addWidget(widget, row, column)
            elif isinstance(field, ChoiceField):
                grid.addWidget(field.label, row, 0)
                grid.addWidget(field, row, 1, 1, 3)
            else:
                grid.addWidget(field, row, 0, 1, 4)
        layout.addLayout(grid)
        if section is Section.STORAGE:
            emptying = QHBoxLayout()
            emptying.addWidget(self.remembered)
            emptying.addWidget(self.clear)
            emptying.addStretch(1)
            layout.insertLayout(1, emptying)
            self._show_remembered()
        layout.addStretch(1)
        return page

    def _clear(self) -> None:
        clear_cache()
        self._show_remembered()

    def _show_remembered(self) -> None:
        size_bytes = cache_size_bytes()
        megabytes = number(round(size_bytes / 1_000_000))
        self.remembered.setText(settings_words.remembered(megabytes))
        self.clear.setEnabled(bool(size_bytes))

    def _restore(self) -> None:
        for field in self.fields.values():
            field.show_value(field.setting.default)

    def _on_changed(self) -> None:
        troubles = [field.trouble for field in self.fields.values() if field.trouble]
        numbers = [each for each in self.fields.values() if isinstance(each, NumberField)]
        self.told.setText(next((each.trouble for each in numbers if each.trouble), ""))
        is_usual = all(each.value == each.setting.default for each in self.fields.values())
        self.restore.setEnabled(bool(troubles) or not is_usual)
        self.use.setEnabled(not troubles)
