"""A report on paper: the pages of its PDF, looked at first, then painted on those of a printer."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QProgressDialog

from paraview.wording.window import exporting as words

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtWidgets import QWidget

PRINTED_DPI = 300
"""Finer than that no letter looks on paper."""
PREVIEW_DPI = 110
PREVIEW_BYTES = 300 << 20
"""What the pictures of a preview may take: it keeps all of them while it is open."""
_POINTS_PER_INCH = 72.0
_BYTES_PER_PIXEL = 4
_PATIENCE_MS = 500


class PrintPreview(QPrintPreviewDialog):
    """Shows the pages of a PDF, asks for a printer, and prints them."""

    def __init__(self, pages: bytes, title: str, parent: QWidget) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        super().__init__(printer, parent)
        self._printer = printer  # Qt does not keep it
        self._pages = pages
        self.setWindowTitle(words.print_report())
        self.resize(900, 700)
        self.paintRequested.connect(self._paint)

    def _paint(self, printer: QPrinter) -> None:
        paint_pages(self._pages, printer, self)


def paint_pages(pages: bytes, printer: QPrinter, parent: QWidget | None = None) -> None:
    """Paint the pages of a PDF, each as large as the paper allows.

    Where somebody waits, it is shown how far it is, and can be stopped.
    """
    from pypdfium2 import PdfDocument

    document = PdfDocument(pages)
    try:
        printer.setFullPage(True)  # the pages have margins of their own
        first, last = _chosen(printer, len(document))
        waiting = QProgressDialog(words.pages_being_set(), words.cancel_writing(), 0, 0, parent)
        waiting.setMinimumDuration(_PATIENCE_MS)
        waiting.setWindowModality(Qt.WindowModality.WindowModal)
        waiting.setRange(first, last)
        painter = QPainter()
        if not painter.begin(printer):
            waiting.close()
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        dpi = _resolution(printer, document)
        for number in range(first, last):
            waiting.setValue(number)
            if waiting.wasCanceled():
                printer.abort()
                break
            if number > first:
                printer.newPage()
            picture = _picture(document[number], dpi)
            painter.drawImage(_fitted(picture, printer), picture)
        painter.end()
        waiting.close()
        waiting.deleteLater()
    finally:
        document.close()


def _chosen(printer: QPrinter, count: int) -> tuple[int, int]:
    """The first page that is wanted, and the one behind the last."""
    first, last = printer.fromPage(), printer.toPage()
    return max(first, 1) - 1, min(last or count, count)


def _resolution(printer: QPrinter, document: Any) -> float:
    if printer.paintEngine().type() != QPaintEngine.Type.Picture:  # that is the preview's
        return min(PRINTED_DPI, printer.resolution())
    inches = sum(width * height for width, height in _sizes(document)) / _POINTS_PER_INCH**2
    return min(PREVIEW_DPI, sqrt(PREVIEW_BYTES / _BYTES_PER_PIXEL / max(inches, 1.0)))


def _sizes(document: Any) -> list[tuple[float, float]]:
    return [document.get_page_size(number) for number in range(len(document))]


def _picture(page: Any, dpi: float) -> QImage:
    bitmap = page.render(scale=dpi / _POINTS_PER_INCH, prefer_bgrx=True, maybe_alpha=False)
    picture = QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    ).copy()
    bitmap.close()
    return picture


def _fitted(picture: QImage, printer: QPrinter) -> QRectF:
    """Where a page goes on the paper: in its middle, as large as fits."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = min(paper.width() / picture.width(), paper.height() / picture.height())
    width, height = scale * picture.width(), scale * picture.height()
    return QRectF((paper.width() - width) / 2, (paper.height() - height) / 2, width, height)
