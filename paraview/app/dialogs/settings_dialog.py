"""The settings dialog, built from the table of settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from paraview.app.dialogs.setting_fields import NumberField, field_for
from paraview.app.settings import SETTINGS, Section
from paraview.wording.window import settings as settings_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from paraview.app.dialogs.setting_fields import SettingField
    from paraview.app.settings import Setting

    Values = Mapping[Setting[Any], Any]


class SettingsDialog(QDialog):
    """Every setting that has a section, with what is set now; nothing is stored here.

    Args:
        values: what is set now; defaults for what is not in it.
    """

    def __init__(self, values: Values, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(settings_words.settings())
        self.setMinimumWidth(520)
        self.fields: dict[str, SettingField] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(10)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("error", "true")
        self.restore = QPushButton(settings_words.restore_defaults())
        self.restore.setAutoDefault(False)
        self.restore.clicked.connect(self._restore)
        notes = {
            Section.COMPARING: (
                settings_words.comparing(),
                settings_words.what_an_own_model_needs(),
            ),
            Section.READING: (
                settings_words.reading_limits(),
                settings_words.why_there_are_limits(),
            ),
        }
        for section in Section:
            self._add_section(section, *notes[section], values)
        last = QHBoxLayout()
        last.addWidget(self.told, 1)
        last.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(last)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton(settings_words.use(), QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setProperty("primary", "true")
        self.use.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._layout.addWidget(buttons)
        for field in self.fields.values():
            field.changed.connect(self._on_changed)
        self._on_changed()

    @property
    def values(self) -> dict[Setting[Any], object]:
        """What is set now."""
        return {field.setting: field.value for field in self.fields.values()}

    def _add_section(self, section: Section, title: str, note: str, values: Values) -> None:
        head = QLabel(title)
        font = head.font()
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        told = QLabel(note)
        told.setWordWrap(True)
        told.setProperty("muted", "true")
        self._layout.addWidget(head)
        self._layout.addWidget(told)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        for row, setting in enumerate(each for each in SETTINGS if each.section is section):
            field = field_for(setting)
            field.show_value(values.get(setting, setting.default))
            self.fields[setting.key] = field
            if isinstance(field, NumberField):
                for column, widget in enumerate((field.label, field, *field.beside())):
                    grid.addWidget(widget, row, column)
            else:
                grid.addWidget(field, row, 0, 1, 4)
        self._layout.addLayout(grid)
        self._layout.addSpacing(8)

    def _restore(self) -> None:
        for field in self.fields.values():
            if isinstance(field, NumberField):
                field.show_value(field.setting.default)

    def _on_changed(self) -> None:
        troubles = [field.trouble for field in self.fields.values() if field.trouble]
        numbers = [each for each in self.fields.values() if isinstance(each, NumberField)]
        self.told.setText(next((each.trouble for each in numbers if each.trouble), ""))
        is_usual = all(each.value == each.setting.default for each in numbers)
        self.restore.setEnabled(bool(self.told.text()) or not is_usual)
        self.use.setEnabled(not troubles)
