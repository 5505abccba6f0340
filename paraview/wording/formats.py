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


def file_kind(name: str) -> str:
    """What a file is that holds no article, as the end of a sentence: `a JPEG picture`."""
    return {
        "png": _("a PNG picture"),
        "jpeg": _("a JPEG picture"),
        "gif": _("a GIF picture"),
        "tiff": _("a TIFF picture"),
        "webp": _("a WebP picture"),
        "heic": _("a HEIC picture"),
        "photoshop": _("a Photoshop picture"),
        "audio": _("a sound recording"),
        "video": _("a video"),
        "program": _("a program"),
        "archive": _("an archive of other files"),
        "database": _("a database"),
        "postscript": _("a PostScript file"),
        "indesign": _("an InDesign document (.indd)"),
        "excel": _("an Excel workbook"),
        "powerpoint": _("a PowerPoint presentation"),
        "visio": _("a Visio drawing"),
        "publisher": _("a Publisher document"),
        "numbers": _("a Numbers spreadsheet"),
        "keynote": _("a Keynote presentation"),
        "office": _("a file of another Office program"),
    }[name]


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
