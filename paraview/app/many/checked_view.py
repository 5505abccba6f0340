"""An article over all its sources, to read: each sentence with where it stands elsewhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextBrowser

from paraview import wording
from paraview.comparison import Look
from paraview.wording import archive as archive_words
from paraview.wording.window import many as words

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.archive import Checked, CheckedSentence


class CheckedView(QTextBrowser):
    """The verdict, the sources with their shares, and the article.

    Signals:
        source_requested: the place of a source in the list was clicked, or chosen by the keyboard.
    """

    source_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._checked: Checked | None = None
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._show)

    def show_checked(self, checked: Checked | None) -> None:
        """Show this; nothing to clear it."""
        self._checked = checked
        self._show()

    def _show(self) -> None:
        if self._checked is None:
            self.clear()
            return
        self.setHtml("".join(self._parts(self._checked)))

    def _parts(self, checked: Checked) -> list[str]:
        told = archive_words.verdict(
            checked.words - checked.nowhere, checked.nowhere, len(checked.sources), checked.searched
        )
        parts = [f"<h3>{escape(told)}</h3>"]
        for place, share in enumerate(checked.sources, 1):
            name = share.source.title or share.source.name
            line = archive_words.share_line(place, name, share.by_kind, share.in_all, checked.words)
            parts.append(f'<p><a href="#{place - 1}">{escape(line)}</a></p>')
        parts.append("<hr>")
        return [*parts, *(self._sentence(checked, each) for each in checked.sentences)]

    def _sentence(self, checked: Checked, sentence: CheckedSentence) -> str:
        text = escape(sentence.span.of(checked.article.document.text))
        if sentence.standing is None:
            return f'<p title="{escape(words.stands_nowhere())}">{text}</p>'
        source = checked.sources[sentence.standing.source].source
        look = Look(sentence.standing.kind.value)
        colour = self._theme.palette.looks[look].wash
        shown = words.stands_in(wording.look_name(look), source.name)
        return (
            f'<p><span style="background-color: {colour}" title="{escape(shown)}">{text}</span> '
            f'<a href="#{sentence.standing.source}">[{sentence.standing.source + 1}]</a> '
            f"{wording.GLYPHS[look]}</p>"
        )

    def _follow(self, address: QUrl) -> None:
        if address.fragment().isdigit():
            self.source_requested.emit(int(address.fragment()))
