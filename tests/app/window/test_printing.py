"""Pages are looked at before they are printed, and the same pages come out of the printer."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument  # noqa: TID253  what was printed is read back
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget

from paraview.app.window.main_window import MainWindow
from paraview.app.window.printing import PrintPreview, paint_pages
from paraview.comparison import Hand
from paraview.engine.messages import Compared, Failed, Reported, ReportRequest
from paraview.reports import outline_of, report_of, save, writer_named
from paraview.wording import writing_errors
from tests.app import builders
from tests.app.doubles import answer, fill
from tests.reports.making import NOON


@pytest.fixture(scope="module")
def report():
    return report_of(builders.small(), NOON)


@pytest.fixture(scope="module")
def pages(report):
    out = io.BytesIO()
    writer_named("pdf").write(report, out)
    return out.getvalue()


@pytest.fixture
def window(qtbot, bridge, settings, theme, client):
    window = MainWindow(bridge, settings, theme)
    qtbot.addWidget(window)
    window.show()
    fill(qtbot, window, client, Hand.LEFT, builders.LEFT)
    fill(qtbot, window, client, Hand.RIGHT, builders.RIGHT)
    answer(qtbot, client, Compared(client.last.id, builders.small()))
    return window


def darkness(page):
    picture = page.render(scale=1).to_numpy()
    return float((255 - picture).mean())


def test_what_is_printed_is_the_pages(qtbot, pages, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    paint_pages(pages, printer)
    printed, wanted = PdfDocument(tmp_path / "printed.pdf"), PdfDocument(pages)
    assert len(printed) == len(wanted)
    for page, other in zip(printed, wanted, strict=True):
        assert darkness(page) == pytest.approx(darkness(other), rel=0.2)
    printed.close()
    wanted.close()


def test_the_preview_shows_every_page(qtbot, window, pages):
    dialog = PrintPreview(pages, "Title", window)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = dialog.findChild(QPrintPreviewWidget)
    document = PdfDocument(pages)
    qtbot.waitUntil(lambda: shown.pageCount() == len(document))
    document.close()
    dialog.close()


def test_ctrl_p_has_the_engine_set_the_pages_and_shows_them(qtbot, window, client, report):
    window.actions_by_name["print"].trigger()
    request = client.last
    assert isinstance(request, ReportRequest)
    assert request.format == "pdf"
    save(report, writer_named("pdf"), Path(request.path))
    answer(qtbot, client, Reported(request.id, outline_of(report)))
    dialog = window.exporting.dialog
    assert isinstance(dialog, PrintPreview)
    assert not Path(request.path).parent.exists()
    dialog.close()


def test_why_nothing_can_be_printed_is_told(qtbot, window, client):
    window.actions_by_name["print"].trigger()
    answer(qtbot, client, Failed(client.last.id, writing_errors.pdf_extra_missing()))
    assert "paraview-diff[pdf]" in window.message


def test_ctrl_e_opens_the_export_and_tells_what_was_written(qtbot, window, client, tmp_path):
    window.actions_by_name["export"].trigger()
    dialog = window.exporting.dialog
    dialog.export_to(str(tmp_path / "handed on.html"))
    answer(qtbot, client, Reported(client.last.id, None))
    assert "handed on.html" in window.message
    assert window.exporting.dialog is None
