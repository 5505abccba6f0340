"""What this application is, what it is made of, and under which licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QMessageBox

from paraview import diagnostics
from paraview.app.dialogs.licences_dialog import LicencesDialog
from paraview.licences import all_terms
from paraview.wording.window import dialogs as dialogs_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def about_box(parent: QWidget, report: Callable[[], str] = diagnostics.report) -> QMessageBox:
    """The box that tells name, version and promise, and copies what a report of a fault needs."""
    box = QMessageBox(parent)
    box.setWindowTitle(dialogs_words.about_paraview_diff())
    box.setText(f"Paraview Diff {diagnostics.version()}".strip())
    box.setInformativeText(dialogs_words.what_this_is())
    parts = (f"{each.name} {each.version}: {each.licence}" for each in diagnostics.parts())
    box.setDetailedText("\n".join([f"{dialogs_words.made_with()}:", *parts]))
    copy = box.addButton(dialogs_words.copy_diagnostics(), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()  # it copies, and the box stays
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report()))
    copy.clicked.connect(lambda: copy.setText(dialogs_words.copied()))
    terms = box.addButton(dialogs_words.licences(), QMessageBox.ButtonRole.ActionRole)
    terms.clicked.disconnect()
    terms.clicked.connect(lambda: LicencesDialog(all_terms(), box).open())
    box.addButton(QMessageBox.StandardButton.Close).setIcon(QIcon())
    box.setDefaultButton(QMessageBox.StandardButton.Close)
    return box
