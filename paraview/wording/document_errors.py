"""Why a document can't be read, and what to do about it; a function's name is the error's code."""

from __future__ import annotations

from paraview.errors import DocumentError
from paraview.wording.formats import every_choice
from paraview.wording.translation import _


def empty_file() -> DocumentError:
    return DocumentError(
        "empty_file", _("This file is empty."), _("There is nothing in it to compare.")
    )


def no_text(format_name: str) -> DocumentError:
    told = _("It was read as {format}, and holds no words to compare.")
    return DocumentError(
        "no_text", _("There is no text in this file."), told.format(format=format_name)
    )


def nested_too_deeply() -> DocumentError:
    return DocumentError(
        "nested_too_deeply",
        _("This file can’t be read."),
        _("Its parts are nested too deeply. Copy the text and paste it instead."),
    )


def is_a_folder(name: str) -> DocumentError:
    return DocumentError(
        "is_a_folder",
        _("“{name}” is a folder.").format(name=name),
        _("Choose one of the documents in it instead."),
    )


def no_document(name: str) -> DocumentError:
    return DocumentError(
        "no_document",
        _("“{name}” is no document.").format(name=name),
        _("It is a device or a pipe."),
    )


def file_too_large(name: str, size_bytes: int, limit_bytes: int) -> DocumentError:
    told = _("It has {size} MB; up to {limit} MB can be opened, unless you raise that limit.")
    return DocumentError(
        "file_too_large",
        _("“{name}” is too large to open.").format(name=name),
        told.format(size=f"{size_bytes >> 20:,}", limit=limit_bytes >> 20),
    )


def not_found(name: str) -> DocumentError:
    return DocumentError(
        "not_found",
        _("“{name}” was not found.").format(name=name),
        _("It may have been moved, renamed or deleted."),
    )


def not_allowed(name: str) -> DocumentError:
    return DocumentError(
        "not_allowed",
        _("“{name}” may not be opened.").format(name=name),
        _("You don’t have the right to read this file."),
    )


def disk_gone(name: str) -> DocumentError:
    return DocumentError(
        "disk_gone",
        _("“{name}” can’t be read.").format(name=name),
        _("The disk or the network share may be gone."),
    )


def unknown_format(suffix: str) -> DocumentError:
    title = (
        _("Files of this type ({suffix}) can’t be opened.").format(suffix=suffix)
        if suffix
        else _("This type of file can’t be opened.")
    )
    known = every_choice()
    told = _("These can: {first} and {last}. Save the article as one of them, or paste its text.")
    return DocumentError(
        "unknown_format", title, told.format(first=", ".join(known[:-1]), last=known[-1])
    )


def other_kind(kind: str) -> DocumentError:
    known = every_choice()
    told = _("These can: {first} and {last}. Save the article as one of them, or paste its text.")
    return DocumentError(
        "other_kind",
        _("This is {kind}, which can’t be opened.").format(kind=kind),
        told.format(first=", ".join(known[:-1]), last=known[-1]),
    )


def misnamed(suffix: str, kind: str) -> DocumentError:
    return DocumentError(
        "misnamed",
        _("This file is called {suffix}, but it is {kind}.").format(suffix=suffix, kind=kind),
        _(
            "Look whether it is the right file. If the article is in it, open it in the program "
            "that made it and save it anew, or paste the text."
        ),
    )


def pages_document() -> DocumentError:
    return DocumentError(
        "pages_document",
        _("Documents of Apple Pages can’t be opened."),
        _("Open it in Pages, choose File › Export To › Word… and drop that file."),
    )


def google_link() -> DocumentError:
    return DocumentError(
        "google_link",
        _("This file only points to a document at Google. Its text is not in it."),
        _(
            "Open it in a browser, choose File › Download › Microsoft Word (.docx) and drop that "
            "file."
        ),
    )


def too_old() -> DocumentError:
    return DocumentError(
        "too_old",
        _("This Word document is from before 1997 and can’t be opened."),
        _("Open it in Word or LibreOffice, save it as .docx and drop that file."),
    )


def is_a_link() -> DocumentError:
    return DocumentError(
        "is_a_link",
        _("Links are not opened: nothing is fetched from the internet."),
        _(
            "Open the page in a browser, save it (“Web page, complete” or “HTML only”) and drop "
            "that file, or select the article there and paste it."
        ),
    )


def outlook_message() -> DocumentError:
    return DocumentError(
        "outlook_message",
        _("Outlook messages (.msg) can’t be opened."),
        _("Open it in Outlook, save it as text or HTML and drop that file, or paste the text."),
    )


def damaged(what: str) -> DocumentError:
    return DocumentError(
        "damaged",
        _("This {what} can’t be read.").format(what=what),
        _(
            "It is damaged, or was not saved completely. Open it where it was made and save it "
            "again."
        ),
    )


def protected(what: str) -> DocumentError:
    return DocumentError(
        "protected",
        _("This {what} is protected by a password.").format(what=what),
        _("Open it where it was made, remove the password, save it and try again."),
    )


def swells(what: str) -> DocumentError:
    return DocumentError(
        "swells",
        _("This {what} is too large to open.").format(what=what),
        _("It unpacks to far more than an article has. Copy the text and paste it instead."),
    )


def too_many_parts(what: str) -> DocumentError:
    return DocumentError(
        "too_many_parts",
        _("This {what} is too large.").format(what=what),
        _("It has more parts than an article can."),
    )


def defines_a_type(what: str) -> DocumentError:
    return DocumentError(
        "defines_a_type",
        _("This {what} is not safe to open.").format(what=what),
        _("It defines a document type, which such files never do."),
    )


def text_too_long(limit_bytes: int) -> DocumentError:
    told = _("It has more than {limit} MB. Paste or save the article by itself.")
    return DocumentError(
        "text_too_long",
        _("This text is too long to compare."),
        told.format(limit=limit_bytes >> 20),
    )


def unknown_encoding(encoding: str) -> DocumentError:
    told = _("“{encoding}” is not the name of a text encoding. Try UTF-8 or Windows-1252.")
    return DocumentError(
        "unknown_encoding", _("This encoding is unknown."), told.format(encoding=encoding)
    )


def story_gone() -> DocumentError:
    return DocumentError(
        "story_gone",
        _("A story that was chosen is not in this file any more."),
        _("The file has changed. Open it again and choose anew."),
    )


def no_plain_text() -> DocumentError:
    return DocumentError(
        "no_plain_text",
        _("This file is not text."),
        _("It is damaged, or made by an application whose files can't be opened here."),
    )


def page_too_large(limit_bytes: int) -> DocumentError:
    told = _(
        "It has more than {limit} MB, not counting its pictures. Copy the text in the browser and "
        "paste it instead."
    )
    return DocumentError(
        "page_too_large",
        _("This web page is too large to open."),
        told.format(limit=limit_bytes >> 20),
    )


def page_unsafe() -> DocumentError:
    return DocumentError(
        "page_unsafe",
        _("This web page is not safe to open."),
        _("No article is made like this. Copy the text in the browser and paste it."),
    )


def no_page() -> DocumentError:
    return DocumentError(
        "no_page",
        _("There is no web page in this file."),
        _("Save the page again and retry."),
    )


def only_pictures() -> DocumentError:
    return DocumentError(
        "only_pictures",
        _("This PDF holds pictures of pages, not text."),
        _(
            "It is a scan, or its letters were turned into drawings. Run a text recognition (OCR) "
            "on it first, or paste the text."
        ),
    )


def letters_without_meaning() -> DocumentError:
    return DocumentError(
        "letters_without_meaning",
        _("The letters of this PDF can be seen, but not read."),
        _(
            "Its fonts don’t say which letters they show. Run a text recognition (OCR) on it "
            "first, or paste the text."
        ),
    )


def takes_too_much_memory() -> DocumentError:
    return DocumentError(
        "takes_too_much_memory",
        _("This document needs more memory than reading may take."),
        _instead(),
    )


def takes_too_long() -> DocumentError:
    return DocumentError(
        "takes_too_long",
        _("Reading this document took too long and was stopped."),
        _instead(),
    )


def computes_too_long() -> DocumentError:
    return DocumentError(
        "computes_too_long",
        _("Reading this document took too much computing time and was stopped."),
        _save_anew(),
    )


def reading_stopped() -> DocumentError:
    return DocumentError(
        "reading_stopped",
        _("This document can’t be read: reading it stopped unexpectedly."),
        _save_anew(),
    )


def _instead() -> str:
    return _(
        "It is damaged, or much larger than an article. Open it in the application it comes from "
        "and save the article by itself, or copy its text and paste it. Where you trust it, the "
        "limits on reading can be raised."
    )


def _save_anew() -> str:
    return _(
        "It may be damaged. Open it in the application it comes from and save it anew, or copy "
        "its text and paste it."
    )
