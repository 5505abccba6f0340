"""Asks for an article on disk."""

from __future__ import annotations

from pathlib import Path
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


def _folder_that_exists(wanted: str) -> str:
    """The wanted folder, or the nearest above it that is there; else where documents are."""
    if wanted:
        for folder in (Path(wanted), *Path(wanted).parents):
            if folder.is_dir() and folder != folder.parent:
                return str(folder)
    documents = _documents_folder()
    return documents if Path(documents).is_dir() else str(Path.home())


def ask_for_article(parent: QWidget, hand: Hand, settings: Settings) -> str:
    """The path that the editor chose, empty where none; the folder is remembered."""
    from paraview.documents.formats import SUFFIXES  # heavy, and not needed to show the window

    articles = intake_words.articles()
    everything = intake_words.all_files()
    patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    path, _ = QFileDialog.getOpenFileName(
        parent,
        wording.hand_name(hand),
        _folder_that_exists(settings.get(FOLDER)),
        f"{articles} ({patterns});;{everything} (*)",
    )
    if path:
        settings.set(FOLDER, str(Path(path).parent))
    return path
