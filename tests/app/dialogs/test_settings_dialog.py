"""The language model, the informal switch and the limits are chosen, kept and used."""

import pytest
from PySide6.QtCore import QPoint, Qt

from paraview.app.dialogs.settings_dialog import SettingsDialog
from paraview.app.settings import INFORMAL, MODEL, READING, SETTINGS, Settings
from paraview.comparison import Hand
from paraview.engine.allowance import Allowance
from paraview.engine.messages import CompareRequest, PastedSource, ReadDone
from paraview.options import Options
from tests.app import builders


def shown(qtbot, values=None):
    dialog = SettingsDialog(values or {})
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def field(dialog, name):
    return dialog.fields[f"reading/{name}"]


def test_every_setting_of_a_section_has_a_field(qtbot):
    dialog = shown(qtbot)
    assert set(dialog.values) == {each for each in SETTINGS if each.section is not None}
    assert dialog.values == {each: each.default for each in dialog.values}


def test_the_built_in_model_is_the_default(qtbot):
    dialog = shown(qtbot)
    model = dialog.fields[MODEL.key]
    assert model.usual.isChecked()
    assert not model.folder.isEnabled()
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert dialog.result() == SettingsDialog.DialogCode.Accepted
    assert dialog.values[MODEL] == ""


def test_a_folder_that_is_not_there_cannot_be_used(qtbot, tmp_path):
    dialog = shown(qtbot)
    model = dialog.fields[MODEL.key]
    model.own.setFocus()
    qtbot.keyClick(model.own, Qt.Key.Key_Space)
    assert not dialog.use.isEnabled()
    qtbot.keyClicks(model.folder, str(tmp_path / "nowhere"))
    assert model.told.isVisible()
    assert not dialog.use.isEnabled()
    model.folder.selectAll()
    qtbot.keyClicks(model.folder, str(tmp_path))
    assert not model.told.isVisible()
    assert dialog.use.isEnabled()
    assert dialog.values[MODEL] == str(tmp_path)


def test_what_was_set_before_is_shown(qtbot, tmp_path):
    dialog = shown(qtbot, {MODEL: str(tmp_path), INFORMAL: True})
    assert dialog.fields[MODEL.key].own.isChecked()
    assert dialog.fields[MODEL.key].folder.text() == str(tmp_path)
    assert dialog.fields[INFORMAL.key].box.isChecked()
    assert (dialog.values[MODEL], dialog.values[INFORMAL]) == (str(tmp_path), True)


def test_what_was_chosen_is_kept_and_used_at_once(qtbot, window, client):
    for hand, document in ((Hand.LEFT, builders.LEFT), (Hand.RIGHT, builders.RIGHT)):
        window.desk.put(hand, PastedSource(document.text))
        client.answer(ReadDone(client.last.id, document))
        qtbot.waitUntil(lambda hand=hand: window.desk.place(hand).document is not None)
    assert client.last.options == Options()
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(SettingsDialog)
    qtbot.mouseClick(dialog.fields[INFORMAL.key].box, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert window.settings.options == Options(informal=True)
    assert isinstance(client.last, CompareRequest)
    assert client.last.options == Options(informal=True)


def typed(qtbot, dialog, name, text):
    line = field(dialog, name).field
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)


def test_limits_on_reading_are_shown_and_restored(qtbot):
    dialog = shown(qtbot, {READING["seconds"]: 600, READING["pdf_pages"]: 900})
    assert field(dialog, "seconds").field.text() == "600"
    assert dialog.values[READING["pdf_pages"]] == 900
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert dialog.values[READING["seconds"]] == Allowance().seconds
    assert not dialog.restore.isEnabled()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("seconds", "9", "Time for one document has to be a whole number from 10 to 3,600 seconds"),
        ("memory_mb", "much", "Memory for one document has to be a whole number"),
        ("pdf_pages", "0", "Length of a PDF"),
        ("pdf_mb", "", "Size of a PDF"),
        ("file_mb", "-5", "Size of any other file"),
        ("file_mb", "6.5", "Size of any other file"),
        ("file_mb", "²", "Size of any other file"),
    ],
)
def test_a_limit_that_is_nonsense_is_refused_in_a_sentence(qtbot, name, text, told):
    dialog = shown(qtbot)
    typed(qtbot, dialog, name, text)
    assert told in dialog.told.text()
    assert not dialog.use.isEnabled()
    typed(qtbot, dialog, name, "1 000")
    assert not dialog.told.text()
    assert dialog.use.isEnabled()
    assert dialog.values[READING[name]] == 1000


def test_limits_are_kept_and_handed_to_the_engine(qtbot, window, client, tmp_path):
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(SettingsDialog)
    typed(qtbot, dialog, "pdf_pages", "800")
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert client.allowances == [Allowance(pdf_pages=800)]
    window.settings.sync()
    assert Settings(tmp_path / "settings.ini").allowance == Allowance(pdf_pages=800)


@pytest.mark.parametrize("stored", ["-1", "much", "0", "99999999999"])
def test_limits_that_were_stored_wrongly_are_the_usual_ones(settings, stored):
    settings._store.setValue("reading/seconds", stored)
    assert settings.allowance == Allowance()
