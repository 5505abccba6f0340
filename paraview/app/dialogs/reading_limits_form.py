"""How much reading one document may take: five numbers with their units, and the way back."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paraview.engine.allowance import RANGES, Allowance, outside
from paraview.wording import dialogs as dialogs_words

_FIELD_CHARS = 8


class ReadingLimitsForm(QWidget):
    """Fields for an allowance; what is no number, or out of range, is told in a sentence.

    Signals:
        changed: something was typed; whether it will do is in `trouble`.
    """

    changed = Signal()

    def __init__(self, allowance: Allowance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = (
            ("seconds", dialogs_words.time_for_one_document(), dialogs_words.seconds()),
            ("memory_mb", dialogs_words.memory_for_one_document(), dialogs_words.mb()),
            ("pdf_pages", dialogs_words.length_of_a_pdf(), dialogs_words.pages()),
            ("pdf_mb", dialogs_words.size_of_a_pdf(), dialogs_words.mb()),
            ("file_mb", dialogs_words.size_of_any_other_file(), dialogs_words.mb()),
        )
        usual = asdict(Allowance())
        self._names = {name: label.replace("&", "") for name, label, _ in rows}
        self._units = {name: unit for name, _, unit in rows}
        self.fields: dict[str, QLineEdit] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        for row, (name, words, unit) in enumerate(rows):
            label, field = QLabel(words), QLineEdit()
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setMaxLength(_FIELD_CHARS)
            field.setFixedWidth(field.fontMetrics().averageCharWidth() * _FIELD_CHARS + 30)
            field.setAccessibleName(f"{self._names[name]}, {unit}")
            field.textChanged.connect(self._on_typed)
            label.setBuddy(field)
            default = QLabel(dialogs_words.usually(usual[name]))
            default.setProperty("muted", "true")
            for column, widget in enumerate((label, field, QLabel(unit), default)):
                grid.addWidget(widget, row, column)
            self.fields[name] = field
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("error", "true")
        self.restore = QPushButton(dialogs_words.restore_defaults())
        self.restore.setAutoDefault(False)
        self.restore.clicked.connect(lambda: self.show_allowance(Allowance()))
        last = QHBoxLayout()
        last.addWidget(self.told, 1)
        last.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(grid)
        layout.addLayout(last)
        self.show_allowance(allowance)

    @property
    def allowance(self) -> Allowance:
        """What is set now; the defaults for what is no number."""
        usual = asdict(Allowance())
        typed = {name: _number(field.text()) for name, field in self.fields.items()}
        return Allowance(
            **{name: usual[name] if value is None else value for name, value in typed.items()}
        )

    @property
    def trouble(self) -> str:
        """What will not do, in a sentence; empty where all will."""
        wrong = next((n for n, field in self.fields.items() if _number(field.text()) is None), "")
        wrong = wrong or outside(self.allowance)
        if not wrong:
            return ""
        least, most = RANGES[wrong]
        return dialogs_words.out_of_range(
            self._names[wrong], f"{least:,}", f"{most:,}", self._units[wrong]
        )

    def show_allowance(self, allowance: Allowance) -> None:
        """Fill the fields."""
        for name, number in asdict(allowance).items():
            self.fields[name].setText(str(number))
        self._on_typed()

    def _on_typed(self) -> None:
        self.told.setText(self.trouble)
        self.restore.setEnabled(bool(self.trouble) or self.allowance != Allowance())
        self.changed.emit()


def _number(text: str) -> int | None:
    """A whole number as it was typed, with or without separators; none where it is none."""
    digits = "".join(text.replace(",", "").split())
    return int(digits) if digits.isascii() and digits.isdigit() else None
