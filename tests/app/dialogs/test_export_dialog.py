"""A report is chosen, looked at before it is written, written by the engine, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from paraview.app.dialogs.export_dialog import ExportDialog
from paraview.app.settings import (
    EXPORT_FOLDER,
    EXPORT_FORMAT,
    EXPORT_PLAIN_MOVES,
    EXPORT_QUOTATIONS,
)
from paraview.app.state.engine_bridge import EngineBridge
from paraview.engine.client import EngineClient
from paraview.engine.messages import Failed, Reported
from paraview.options import Options
from paraview.reports import WRITERS, Part
from paraview.review import Standing
from paraview.wording import writing_errors
from paraview.wording.window import exporting as words
from tests.app import builders
from tests.app.doubles import answer
from tests.engine.children import echo


@pytest.fixture
def made(qtbot, bridge, settings, theme):
    def make():
        dialog = ExportDialog(bridge, builders.small(), Standing(), settings, theme)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def choose(dialog, name):
    dialog.formats.setCurrentRow([writer.name for writer in WRITERS].index(name))


def test_every_format_can_be_chosen_and_has_words(made):
    dialog = made()
    assert set(EXPORT_FORMAT.choices) == {each.name for each in WRITERS}
    assert set(words.report_formats()) == set(EXPORT_FORMAT.choices)
    for writer in WRITERS:
        choose(dialog, writer.name)
        assert dialog.writer is writer
        assert dialog.proposed_path.suffix == writer.suffix


def test_what_a_format_cannot_do_without_is_in(made, client):
    dialog = made()
    dialog.part_buttons[Part.FINDINGS].setChecked(True)
    dialog.boxes[EXPORT_QUOTATIONS].setChecked(False)
    assert client.last.contents.part is Part.FINDINGS
    choose(dialog, "json")
    assert not dialog.part_buttons[Part.FINDINGS].isEnabled()
    assert client.last.contents.part is Part.EVERYTHING
    assert client.last.contents.quotations
    choose(dialog, "html")
    assert client.last.contents.part is Part.FINDINGS
    assert not dialog.boxes[EXPORT_PLAIN_MOVES].isVisible()
    choose(dialog, "docx")
    assert dialog.boxes[EXPORT_PLAIN_MOVES].isVisible()


def test_choices_are_remembered(made, tmp_path, settings):
    dialog = made()
    choose(dialog, "csv")
    dialog.part_buttons[Part.DIFFERENCES].setChecked(True)
    dialog.export_to(str(tmp_path / "x.csv"))
    again = made()
    assert again.writer.name == "csv"
    assert again.contents == dialog.contents == settings.contents
    assert again.proposed_path.parent == tmp_path
    assert settings.get(EXPORT_FOLDER) == str(tmp_path)


def test_a_failure_is_told_and_something_else_can_be_chosen(qtbot, made, client, tmp_path):
    dialog = made()
    dialog.export_to(str(tmp_path / "x.html"))
    assert not dialog.export.isEnabled()
    error = writing_errors.not_written("x.html", 28, "")
    answer(qtbot, client, Failed(client.last.id, error))
    assert "The disk is full" in dialog.told.text()
    assert dialog.told.isVisible()
    assert dialog.export.isEnabled()
    assert dialog.isVisible()


def test_writing_can_be_stopped(qtbot, made, client, tmp_path):
    dialog = made()
    dialog.export_to(str(tmp_path / "x.html"))
    qtbot.waitUntil(dialog.progress.isVisible)
    written = client.last.id
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    assert client.stops == 1
    assert not dialog.progress.isVisible()
    answer(qtbot, client, Reported(written, None))
    assert dialog.isVisible()


def test_closing_it_stops_what_it_asked_for(made, client):
    dialog = made()
    dialog.reject()
    assert client.stops == 1


def test_the_engine_shows_and_writes_it(qtbot, settings, theme, tmp_path):
    bridge = EngineBridge(EngineClient(Options(), echo))
    folder = tmp_path / "reports"
    folder.mkdir()
    try:
        for name in ("html", "pdf", "docx"):
            dialog = ExportDialog(bridge, builders.small(), Standing(), settings, theme)
            qtbot.addWidget(dialog)
            dialog.show()
            choose(dialog, name)
            shown = dialog.preview.toPlainText
            qtbot.waitUntil(lambda shown=shown: "Side by side" in shown(), timeout=20_000)
            path = folder / f"report{dialog.writer.suffix}"
            with qtbot.waitSignal(dialog.written, timeout=20_000) as told:
                dialog.export_to(str(path))
            assert told.args == [str(path)]
            assert path.stat().st_size > 1_000
        assert len(list(folder.iterdir())) == 3
        dialog = ExportDialog(bridge, builders.small(), Standing(), settings, theme)
        qtbot.addWidget(dialog)
        dialog.export_to(str(folder / "nowhere" / "report.html"))
        qtbot.waitUntil(lambda: "The folder is not there" in dialog.told.text(), timeout=20_000)
    finally:
        bridge.close()


def test_text_of_an_article_is_only_text(qtbot, theme):
    from paraview.app.dialogs.export_preview import ExportPreview
    from paraview.reports import outline_of
    from tests.reports.making import hostile_report

    preview = ExportPreview(theme)
    qtbot.addWidget(preview)
    outline = outline_of(hostile_report())
    preview.show_outline(outline)
    told = preview.toPlainText()
    assert "<script>alert(1)</script> he said." in told
    assert Path(outline.files[0]).name in told
