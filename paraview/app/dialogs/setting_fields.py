"""Fields of the settings dialog, one for each kind of setting; they say why a value won't do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from paraview.app.settings import DATA_FOLDER, MODEL, Kind
from paraview.wording.window import settings as settings_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraview.app.settings import Setting

_FIELD_CHARS = 8


class _Field(QWidget):
    """What the fields have in common.

    Signals:
        changed: something was typed or chosen; whether it will do is in `trouble`.
    """

    changed = Signal()

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting

    @property
    def trouble(self) -> str:
        """Why what is typed won't do, in a sentence; empty where it will."""
        return ""


class FlagField(_Field):
    """A box to tick."""

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.box = QCheckBox(settings_words.setting_name(setting.key))
        self.box.toggled.connect(self.changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)

    @property
    def value(self) -> bool:
        return self.box.isChecked()

    def show_value(self, value: bool) -> None:
        self.box.setChecked(value)


class NumberField(_Field):
    """A whole number; its name, its unit and the usual value stand beside it, see `beside`."""

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.label = QLabel(settings_words.setting_name(setting.key))
        self._name = self.label.text().replace("&", "")
        self._unit = settings_words.setting_unit(setting.key)
        self.field = QLineEdit()
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setMaxLength(_FIELD_CHARS)
        chars_px = self.field.fontMetrics().averageCharWidth() * _FIELD_CHARS
        self.field.setFixedWidth(chars_px + 30)
        self.field.setAccessibleName(f"{self._name}, {self._unit}")
        self.field.textChanged.connect(self.changed)
        self.label.setBuddy(self.field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)

    def beside(self) -> tuple[QLabel, QLabel]:
        """What stands behind the field: the unit, and the usual value."""
        usual = QLabel(settings_words.usually(self.setting.default))
        usual.setProperty("muted", "true")
        return QLabel(self._unit), usual

    @property
    def value(self) -> int:
        typed = _number(self.field.text())
        return int(self.setting.understood(typed))

    @property
    def trouble(self) -> str:
        typed = _number(self.field.text())
        if typed is not None and self.setting.least <= typed <= self.setting.most:
            return ""
        return settings_words.out_of_range(
            self._name, f"{self.setting.least:,}", f"{self.setting.most:,}", self._unit
        )

    def show_value(self, value: int) -> None:
        self.field.setText(str(value))


class ChoiceField(_Field):
    """One of a few; its name stands beside it, see `label`."""

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.label = QLabel(settings_words.setting_name(setting.key))
        self.box = QComboBox()
        for choice in setting.choices:
            self.box.addItem(settings_words.choice_name(setting.key, choice), choice)
        self.box.setAccessibleName(self.label.text().replace("&", ""))
        self.box.currentIndexChanged.connect(self.changed)
        self.label.setBuddy(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        layout.addStretch(1)

    @property
    def value(self) -> str:
        return str(self.box.currentData())

    def show_value(self, value: str) -> None:
        self.box.setCurrentIndex(self.setting.choices.index(value))


class FolderField(_Field):
    """What is usual, or a folder that is there."""

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        words = _FOLDER_WORDS[setting.key]
        self._title = words.choose()
        self.usual = QRadioButton(words.usual())
        self.own = QRadioButton(words.own())
        group = QButtonGroup(self)
        group.addButton(self.usual)
        group.addButton(self.own)
        self.folder = QLineEdit()
        self.folder.setAccessibleName(words.folder())
        self.folder.setPlaceholderText(words.which())
        self.browse = QPushButton(settings_words.browse())
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.told = QLabel()
        self.told.setProperty("error", "true")
        self.told.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(26, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(QLabel(settings_words.setting_name(setting.key)))
        layout.addWidget(self.usual)
        layout.addWidget(self.own)
        layout.addLayout(row)
        layout.addWidget(self.told)
        self.own.toggled.connect(self._on_changed)
        self.folder.textChanged.connect(self._on_changed)
        self.show_value(setting.default)
        self._on_changed()

    @property
    def value(self) -> str:
        return self.folder.text().strip() if self.own.isChecked() else ""

    @property
    def trouble(self) -> str:
        if self.own.isChecked() and not Path(self.value or "\0?").is_dir():
            return settings_words.there_is_no_such_folder()
        return ""

    def show_value(self, value: str) -> None:
        self.folder.setText(value)
        (self.own if value else self.usual).setChecked(True)

    def _on_changed(self) -> None:
        for widget in (self.folder, self.browse):
            widget.setEnabled(self.own.isChecked())
        self.told.setText(self.trouble if self.value else "")
        self.told.setVisible(bool(self.told.text()))
        self.changed.emit()

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._title, self.folder.text())
        if folder:
            self.folder.setText(folder)


@dataclass(frozen=True, slots=True)
class _FolderWords:
    usual: Callable[[], str]
    own: Callable[[], str]
    folder: Callable[[], str]
    which: Callable[[], str]
    choose: Callable[[], str]


_FOLDER_WORDS = {
    MODEL.key: _FolderWords(
        settings_words.built_in_model,
        settings_words.own_model,
        settings_words.folder_of_the_model,
        settings_words.which_folder_of_a_model,
        settings_words.choose_the_folder_of_a_model,
    ),
    DATA_FOLDER.key: _FolderWords(
        settings_words.usual_folder,
        settings_words.own_folder,
        lambda: settings_words.setting_name(DATA_FOLDER.key),
        settings_words.choose_a_folder,
        settings_words.choose_a_folder,
    ),
}


SettingField = FlagField | NumberField | ChoiceField | FolderField
"""Each has the `value` that is set now, its default where that won't do, and a `show_value`."""


def field_for(setting: Setting[Any]) -> SettingField:
    """The field for a setting, by its kind.

    Raises:
        KeyError: where a kind of setting has no field yet.
    """
    fields: dict[Kind, type[SettingField]] = {
        Kind.FLAG: FlagField,
        Kind.NUMBER: NumberField,
        Kind.CHOICE: ChoiceField,
        Kind.FOLDER: FolderField,
    }
    return fields[setting.kind](setting)


def _number(text: str) -> int | None:
    """A whole number as it was typed, with or without separators; none where it is none."""
    digits = "".join(text.replace(",", "").split())
    return int(digits) if digits.isascii() and digits.isdigit() else None
