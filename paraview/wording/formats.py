"""What formats are called: of a document, and in the list of what can be opened."""

from __future__ import annotations

from paraview.wording.translation import _


def format_name(name: str) -> str:
    """What a document's format is called by people; its own name where nobody knows it."""
    return _document_names().get(name, name)


def format_choice(name: str) -> str:
    """What a format is called in the list of those that can be opened, with its ending."""
    return _choices().get(name, name)


def every_choice() -> list[str]:
    """All formats that can be opened, as they are listed."""
    return list(_choices().values())


def _document_names() -> dict[str, str]:
    return {
        "text": _("Plain text"),
        "markdown": _("Markdown"),
        "subtitles": _("Subtitles"),
        "html": _("Web page"),
        "docx": _("Word document"),
        "wordml": _("Word as XML"),
        "doc": _("Word document"),
        "odt": _("OpenDocument text"),
        "fodt": _("OpenDocument text"),
        "rtf": _("Rich text"),
        "pdf": _("PDF"),
        "email": _("E-mail"),
        "tnef": _("Outlook attachment"),
        "mhtml": _("Saved web page"),
        "webarchive": _("Safari archive"),
        "epub": _("E-book"),
        "newsml": _("News agency story"),
        "ninjs": _("News agency story"),
        "wire": _("Wire story"),
        "idml": _("InDesign layout"),
        "icml": _("InCopy story"),
    }


def _choices() -> dict[str, str]:
    return {
        "text": _("plain text (.txt)"),
        "markdown": _("Markdown (.md)"),
        "subtitles": _("subtitles (.srt, .vtt)"),
        "html": _("web page (.html, .htm)"),
        "docx": _("Word (.docx)"),
        "wordml": _("Word as XML (.xml)"),
        "doc": _("old Word (.doc)"),
        "odt": _("OpenDocument (.odt)"),
        "fodt": _("flat OpenDocument (.fodt)"),
        "rtf": _("Rich Text (.rtf)"),
        "pdf": _("PDF (.pdf)"),
        "email": _("e-mail message (.eml)"),
        "tnef": _("what Outlook sends (winmail.dat)"),
        "mhtml": _("web archive (.mhtml)"),
        "webarchive": _("Safari archive (.webarchive)"),
        "epub": _("e-book (.epub)"),
        "newsml": _("NITF, NewsML or RSS (.xml)"),
        "ninjs": _("ninjs (.json)"),
        "wire": _("ANPA or IPTC wire copy"),
        "idml": _("InDesign (.idml)"),
        "icml": _("InCopy (.icml)"),
    }
