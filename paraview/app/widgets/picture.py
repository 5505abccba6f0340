"""Pictures of what is shown, to be handed on: as pixels, or as SVG for any size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSaveFile, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPainter,
    QTextDocument,
)

from paraview.comparison import Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.passages.clips import Clip

LEAST_SCALE = 2.0
"""Pixels for each of the screen's, at least: a picture is seen on better screens, and printed."""
_FAMILY = re.compile(rb'font-family="([^"]+)"')
PAIR_WIDTH_PX = 640
PAIR_MARGIN_PX = 24


@dataclass(frozen=True, slots=True)
class Picture:
    """Something that can be painted at any size.

    Attributes:
        size: how large it is on the screen.
        title: what it is of.
        paint: paints it.
    """

    size: QSize
    title: str
    paint: Callable[[QPainter], None]

    def pixels(self) -> QImage:
        """It in pixels, sharp on the best of the screens that are there."""
        screens = [screen.devicePixelRatio() for screen in QGuiApplication.screens()]
        scale = max(LEAST_SCALE, *screens)
        image = QImage(self.size * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scale)
        image.fill(0)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint(painter)
        return image

    def svg(self) -> QByteArray:
        """It as SVG, whose text stays text; a sans stands in for a font that is not there."""
        from PySide6.QtSvg import QSvgGenerator  # few want it, and not at the start

        content = QBuffer()
        content.open(QIODevice.OpenModeFlag.WriteOnly)
        made = QSvgGenerator()
        made.setOutputDevice(content)
        made.setSize(self.size)
        made.setViewBox(QRectF(QPointF(), self.size.toSizeF()))
        made.setTitle(self.title)
        made.setResolution(round(QGuiApplication.primaryScreen().logicalDotsPerInch()))
        with QPainter(made) as painter:
            self.paint(painter)
        return QByteArray(_FAMILY.sub(rb'font-family="\1, sans-serif"', content.data().data()))

    def save(self, path: str) -> str:
        """Write it into a file, as SVG or PNG by its name; gives why that failed, or nothing."""
        if path.lower().endswith(".svg"):
            content = self.svg()
        else:
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, QByteArray(b"png")).write(self.pixels())
            content = buffer.data()
        file = QSaveFile(path)
        is_done = (
            file.open(QIODevice.OpenModeFlag.WriteOnly)
            and file.write(content) == content.size()
            and file.commit()
        )
        return "" if is_done else file.errorString()


def picture_of_widget(widget: QWidget, title: str) -> Picture:
    """What a widget shows."""
    return Picture(
        widget.size(), title, lambda painter: widget.render(painter, QPointF().toPoint())
    )


def picture_of_clip(clip: Clip, title: str, theme: Theme) -> Picture:
    """Words of the articles with their sources, as on a card."""
    chrome, looks = theme.palette.chrome, theme.palette.looks
    html = clip.html
    for tag, line, look in (
        ("del", "line-through", Look.DROPPED),
        ("ins", "underline", Look.ADDED),
    ):
        style = f"text-decoration:{line};background:{looks[look].wash}"  # Qt has no such tags
        html = html.replace(f"<{tag}>", f'<span style="{style}">').replace(f"</{tag}>", "</span>")
    document = QTextDocument()
    document.setDocumentMargin(PAIR_MARGIN_PX)
    document.setDefaultFont(_named_font())
    document.setDefaultStyleSheet(f"p {{ color: {chrome.ink}; margin-bottom: 12px; }}")
    document.setHtml(html)
    document.setTextWidth(PAIR_WIDTH_PX)
    size = document.size().toSize()

    def paint(painter: QPainter) -> None:
        painter.fillRect(QRectF(QPointF(), size.toSizeF()), QColor(chrome.page))
        document.drawContents(painter)

    return Picture(size, title, paint)


def _named_font() -> QFont:
    """The application’s font by its own name: what a system calls it means others elsewhere."""
    font = QFont(QGuiApplication.font())
    font.setFamily(QFontInfo(font).family())
    return font
