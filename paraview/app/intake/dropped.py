"""What somebody dropped on the window or pasted into it: documents, or why it can't be used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from paraview import wording
from paraview.app.state.workspace import Trouble
from paraview.engine.messages import FileSource, PastedSource
from paraview.sessions import SUFFIX
from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from paraview.engine.messages import Source

MOST_FILES = 2
_FILE = "file:"


@dataclass(frozen=True, slots=True)
class Dropped:
    """One or two sources, a folder, a session or a shelf, or the reason why there is nothing.

    A shelf is an article with files and folders among which its source may be.
    """

    sources: tuple[Source, ...] = ()
    trouble: Trouble | None = None
    folder: Path | None = None
    session: Path | None = None
    shelf: tuple[Path, ...] = ()


def could_be_documents(mime: QMimeData) -> bool:
    """Whether to let somebody drop this at all; what is wrong with it is said after the drop."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()


def documents_in(mime: QMimeData) -> Dropped:
    """The documents in what was dropped or pasted."""
    urls = mime.urls() if mime.hasUrls() else []
    text = mime.text() if mime.hasText() else ""
    if not urls and text.lstrip().startswith(_FILE):  # some programs drop addresses as text
        urls = [QUrl(line.strip()) for line in text.splitlines() if line.strip()]
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    if paths:
        return documents_at(paths)
    if _is_only_an_address(text) or (urls and not text.strip()):
        return _trouble(
            intake_words.is_an_address(),
            intake_words.never_goes_online(),
        )
    name = wording.pasted_text()
    if mime.hasHtml() and mime.html().strip():
        return Dropped((PastedSource(mime.html(), html=True, name=name),))
    if text.strip():
        return Dropped((PastedSource(text, name=name),))
    if mime.hasImage():
        return _trouble(
            intake_words.is_a_picture(),
            intake_words.only_text(),
        )
    return _trouble(
        intake_words.has_no_text(),
        intake_words.copy_or_drop(),
    )


def documents_at(paths: Sequence[Path]) -> Dropped:
    """The documents in some files, or the folder or session that there is instead."""
    sessions = [path for path in paths if path.suffix == SUFFIX]
    if sessions and len(paths) > 1:
        return _trouble(intake_words.one_session_alone(), intake_words.drop_it_by_itself())
    if sessions:
        return Dropped(session=sessions[0])
    if len(paths) == 1 and paths[0].is_dir():
        return Dropped(folder=paths[0])
    files = [path for path in paths if not path.is_dir()]
    if len(files) > MOST_FILES or 0 < len(files) < len(paths):
        return Dropped(shelf=tuple(paths))
    for path in paths:
        if path.is_dir():
            return _trouble(
                intake_words.is_a_folder(path.name),
                intake_words.drop_articles_of_folder(),
            )
    return Dropped(tuple(FileSource(str(path)) for path in paths))


def _is_only_an_address(text: str) -> bool:
    words = text.split()
    return len(words) == 1 and words[0].lower().startswith(("http://", "https://", "www."))


def _trouble(title: str, detail: str) -> Dropped:
    return Dropped(trouble=Trouble(title, detail))
