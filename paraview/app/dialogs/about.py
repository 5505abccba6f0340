"""What this application is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox

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
    box.setWindowTitle(QCoreApplication.translate("about", "About Paraview Diff"))
    box.setText(f"Paraview Diff {number}".strip())
    box.setInformativeText(
        QCoreApplication.translate(
            "about",
            "Compares two articles sentence by sentence, by meaning. "
            "Everything runs on this computer; no text ever leaves it.",
        )
    )
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.button(QMessageBox.StandardButton.Close).setIcon(QIcon())
    return box
