"""What goes into the clipboard: words as plain and as rich text, pictures as pixels and as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from paraview.app.widgets.picture import Picture
    from paraview.passages.clips import Clip


def copy_clip(clip: Clip) -> None:
    """Copy words in both forms."""
    mime = QMimeData()
    mime.setText(clip.plain)
    mime.setHtml(clip.html)
    QGuiApplication.clipboard().setMimeData(mime)


def copy_picture(picture: Picture) -> None:
    """Copy a picture in both forms: each application takes the one it can."""
    mime = QMimeData()
    mime.setImageData(picture.pixels())
    mime.setData("image/svg+xml", picture.svg())
    QGuiApplication.clipboard().setMimeData(mime)
