"""The language model, the informal switch and the limits are chosen, kept and used."""

import pytest
from PySide6.QtCore import QPoint, Qt

from paraview.app.dialogs.options_dialog import OptionsDialog
from paraview.app.settings import Settings
from paraview.comparison import Hand
from paraview.engine.allowance import Allowance
from paraview.engine.messages import CompareRequest, PastedSource, ReadDone
from paraview.options import Options
from tests.app import builders


def shown(qtbot, options, allowance=None):
    dialog = OptionsDialog(options, allowance)
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


def typed(qtbot, dialog, name, text):
    field = dialog.reading.fields[name]
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def test_limits_on_reading_are_shown_and_restored(qtbot):
    dialog = shown(qtbot, Options(), Allowance(seconds=600, pdf_pages=900))
    assert dialog.reading.fields["seconds"].text() == "600"
    assert dialog.reading.allowance == Allowance(seconds=600, pdf_pages=900)
    qtbot.mouseClick(dialog.reading.restore, Qt.MouseButton.LeftButton)
    assert dialog.reading.allowance == Allowance()
    assert not dialog.reading.restore.isEnabled()


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
    dialog = shown(qtbot, Options())
    typed(qtbot, dialog, name, text)
    assert told in dialog.reading.told.text()
    assert not dialog.use.isEnabled()
    typed(qtbot, dialog, name, "1 000")
    assert not dialog.reading.told.text()
    assert dialog.use.isEnabled()
    assert getattr(dialog.reading.allowance, name) == 1000


def test_limits_are_kept_and_handed_to_the_engine(qtbot, window, client, tmp_path):
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(OptionsDialog)
    typed(qtbot, dialog, "pdf_pages", "800")
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert client.allowances == [Allowance(pdf_pages=800)]
    window.settings.sync()
    assert Settings(tmp_path / "settings.ini").allowance == Allowance(pdf_pages=800)


@pytest.mark.parametrize("stored", ["-1", "much", "0", "99999999999"])
def test_limits_that_were_stored_wrongly_are_the_usual_ones(settings, stored):
    settings.set_value("reading/seconds", stored)
    assert settings.allowance == Allowance()
