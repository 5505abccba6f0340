"""What this application is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox

from paraview.wording import dialogs as dialogs_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def about_box(parent: QWidget) -> QMessageBox:
    """The box that tells the name, the version and the promise."""
    from importlib.metadata import PackageNotFoundError, version  # reads mail headers: 30 ms

    try:
        number = version("paraview-diff")
    except PackageNotFoundError:
        number = ""
    box = QMessageBox(parent)
    box.setWindowTitle(dialogs_words.about_paraview_diff())
    box.setText(f"Paraview Diff {number}".strip())
    box.setInformativeText(dialogs_words.what_this_is())
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.button(QMessageBox.StandardButton.Close).setIcon(QIcon())
    return box
