"""What somebody dropped on the window or pasted into it: documents, or why it can't be used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from paraview.app.state.desk import Trouble
from paraview.engine.messages import FileSource, PastedSource

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from paraview.engine.messages import Source

MOST_FILES = 2


def _tr(text: str) -> str:
    return QCoreApplication.translate("dropped", text)


@dataclass(frozen=True, slots=True)
class Dropped:
    """One or two sources, a folder to choose from, or the reason why there is nothing."""

    sources: tuple[Source, ...] = ()
    trouble: Trouble | None = None
    folder: Path | None = None


def could_be_documents(mime: QMimeData) -> bool:
    """Whether to let somebody drop this at all; what is wrong with it is said after the drop."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()


def documents_in(mime: QMimeData) -> Dropped:
    """The documents in what was dropped or pasted."""
    urls = mime.urls() if mime.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    if paths:
        return _files(paths)
    text = mime.text() if mime.hasText() else ""
    if _is_only_an_address(text) or (urls and not text.strip()):
        return _trouble(
            _tr("That is the address of a web page, not its text."),
            _tr(
                "Paraview Diff does not go online. Open the page, select the article, copy it and "
                "paste it here; or save the page as a file and drop that."
            ),
        )
    name = _tr("Pasted text")
    if mime.hasHtml() and mime.html().strip():
        return Dropped((PastedSource(mime.html(), html=True, name=name),))
    if text.strip():
        return Dropped((PastedSource(text, name=name),))
    if mime.hasImage():
        return _trouble(
            _tr("That is a picture."),
            _tr("Paraview Diff compares text. Drop a document, or paste the words themselves."),
        )
    return _trouble(
        _tr("There is no text in that."),
        _tr("Copy the article's text first, or drop its file onto the window."),
    )


def _files(paths: list[Path]) -> Dropped:
    if len(paths) > MOST_FILES:
        return _trouble(
            _tr("Those are {} files; two can be compared at a time.").format(len(paths)),
            _tr("Drop the earlier article and the later one, together or one after the other."),
        )
    if len(paths) == 1 and paths[0].is_dir():
        return Dropped(folder=paths[0])
    for path in paths:
        if path.is_dir():
            return _trouble(
                _tr("“{}” is a folder.").format(path.name),
                _tr("Open it, choose the two articles in it and drop those."),
            )
    return Dropped(tuple(FileSource(str(path)) for path in paths))


def _is_only_an_address(text: str) -> bool:
    words = text.split()
    return len(words) == 1 and words[0].lower().startswith(("http://", "https://", "www."))


def _trouble(title: str, detail: str) -> Dropped:
    return Dropped(trouble=Trouble(title, detail))
