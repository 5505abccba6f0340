"""Asks for an article on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from paraview import wording
from paraview.app.settings import FOLDER
from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from paraview.app.settings import Settings
    from paraview.comparison import Hand


def _documents_folder() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def ask_for_article(parent: QWidget, hand: Hand, settings: Settings) -> str:
    """The path that the editor chose, empty where none; the folder is remembered."""
    from paraview.documents.formats import SUFFIXES  # heavy, and not needed to show the window

    articles = intake_words.articles()
    everything = intake_words.all_files()
    patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    path, _ = QFileDialog.getOpenFileName(
        parent,
        wording.hand_name(hand),
        settings.get(FOLDER) or _documents_folder(),
        f"{articles} ({patterns});;{everything} (*)",
    )
    if path:
        settings.set(FOLDER, path.rpartition("/")[0])
    return path
