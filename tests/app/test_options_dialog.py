"""The language model and the informal switch are chosen, kept and used."""

from PySide6.QtCore import QPoint, Qt

from paraview.app.options_dialog import OptionsDialog
from paraview.app.passages import Hand
from paraview.engine.messages import CompareRequest, PastedSource, ReadDone
from paraview.options import Options
from tests.app import builders


def shown(qtbot, options):
    dialog = OptionsDialog(options)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_built_in_model_is_the_default(qtbot):
    dialog = shown(qtbot, Options())
    assert dialog.built_in.isChecked()
    assert not dialog.folder.isEnabled()
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert dialog.result() == OptionsDialog.DialogCode.Accepted
    assert dialog.chosen == Options()


def test_a_folder_that_is_not_there_cannot_be_used(qtbot, tmp_path):
    dialog = shown(qtbot, Options())
    dialog.own.setFocus()
    qtbot.keyClick(dialog.own, Qt.Key.Key_Space)
    assert not dialog.use.isEnabled()
    qtbot.keyClicks(dialog.folder, str(tmp_path / "nowhere"))
    assert dialog.trouble.isVisible()
    assert not dialog.use.isEnabled()
    dialog.folder.selectAll()
    qtbot.keyClicks(dialog.folder, str(tmp_path))
    assert not dialog.trouble.isVisible()
    assert dialog.use.isEnabled()
    assert dialog.chosen == Options(model=str(tmp_path))


def test_what_was_set_before_is_shown(qtbot, tmp_path):
    dialog = shown(qtbot, Options(model=str(tmp_path), informal=True))
    assert dialog.own.isChecked()
    assert dialog.folder.text() == str(tmp_path)
    assert dialog.informal.isChecked()
    assert dialog.chosen == Options(model=str(tmp_path), informal=True)


def test_what_was_chosen_is_kept_and_used_at_once(qtbot, window, client):
    for hand, document in ((Hand.LEFT, builders.LEFT), (Hand.RIGHT, builders.RIGHT)):
        window.desk.put(hand, PastedSource(document.text))
        client.answer(ReadDone(client.last.id, document))
        qtbot.waitUntil(lambda hand=hand: window.desk.place(hand).document is not None)
    assert client.last.options == Options()
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(OptionsDialog)
    qtbot.mouseClick(dialog.informal, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert window.settings.options == Options(informal=True)
    assert isinstance(client.last, CompareRequest)
    assert client.last.options == Options(informal=True)
