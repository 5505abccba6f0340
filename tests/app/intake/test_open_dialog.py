"""Asking for a file."""

from PySide6.QtCore import Qt

from paraview.comparison import Hand


def test_browsing_remembers_the_folder(qtbot, window, client, settings, monkeypatch, tmp_path):
    asked = []

    def choose(parent, title, folder, patterns):
        asked.append((title, folder, patterns))
        return str(tmp_path / "story.docx").replace("\\", "/"), ""

    monkeypatch.setattr("paraview.app.intake.open_dialog.QFileDialog.getOpenFileName", choose)
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.place(Hand.LEFT).path.endswith("story.docx")
    window.actions_by_name["open_right"].trigger()
    assert asked[0][0] == "Earlier article or source"
    assert "*.docx" in asked[0][2]
    assert asked[1][1] == str(tmp_path).replace("\\", "/")
