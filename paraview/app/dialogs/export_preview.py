"""What will be in a report, as a page to read: its sections, counted, and how they begin."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTextBrowser

from paraview.comparison import Look
from paraview.passages.redline import Ink
from paraview.wording.window import exporting as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from paraview.app.look.theme import Theme
    from paraview.reports import Outline
    from paraview.reports.model import Pieces


class ExportPreview(QTextBrowser):
    """Reads like the report; text of an article is only ever text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(words.preview())
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(14)

    def show_outline(self, outline: Outline, *, has_verdicts: bool = True) -> None:
        """Show the outline, from its beginning; not every format holds verdicts and notes."""
        muted = self._theme.palette.chrome.ink_muted
        told = [
            f"<h3>{escape(outline.title)}</h3>",
            f"<p><b>{escape(outline.gist)}</b></p>",
            f'<p style="color:{muted}">{"<br>".join(map(escape, outline.files))}</p>',
        ]
        opinions = words.opinions(outline.verdicts, outline.notes)
        if has_verdicts and opinions:
            told.append(f"<p>{escape(opinions)}</p>")
        for section in outline.sections:
            told.append(f"<h4>{escape(words.heading(section.heading, section.count))}</h4>")
            told += [
                f'<p><span style="color:{muted}">{escape(line.title)}</span><br>'
                f"{self._wordings(line.earlier, line.later)}</p>"
                for line in section.lines
            ]
            if more := section.count - len(section.lines):
                told.append(f'<p style="color:{muted}">{escape(words.and_more(more))}</p>')
        self.setHtml("".join(told))

    def _wordings(self, earlier: Pieces, later: Pieces) -> str:
        """Both wordings, or the one that both articles have."""
        if earlier == later:
            return self._marked(earlier)
        return "<br>".join(filter(None, (self._marked(earlier), self._marked(later))))

    def _marked(self, pieces: Pieces) -> str:
        looks = self._theme.palette.looks
        styles = {
            Ink.SAME: "",
            Ink.GONE: f"text-decoration:line-through;background:{looks[Look.DROPPED].wash}",
            Ink.NEW: f"text-decoration:underline;background:{looks[Look.ADDED].wash}",
        }
        return "".join(
            f'<span style="{styles[each.ink]}">{escape(each.text)}</span>' for each in pieces
        )
