"""The about box."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from paraview.app.dialogs.licences_dialog import LicencesDialog
from paraview.licences import all_terms


def test_the_about_box_says_that_nothing_leaves(qtbot, window):
    window.actions_by_name["about"].trigger()
    box = window.findChild(QMessageBox)
    qtbot.waitUntil(box.isVisible)
    assert "no text ever leaves" in box.informativeText()
    box.close()


def test_it_shows_the_terms_of_every_part(qtbot, window):
    window.actions_by_name["about"].trigger()
    box = window.findChild(QMessageBox)
    qtbot.waitUntil(box.isVisible)
    button = next(one for one in box.buttons() if "Licences" in one.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = box.findChild(LicencesDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.names.count() == len(all_terms())
    names = [dialog.names.item(row).text() for row in range(dialog.names.count())]
    dialog.names.setCurrentRow(next(i for i, name in enumerate(names) if "numpy" in name))
    assert "Redistribution" in dialog.text.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    box.close()
