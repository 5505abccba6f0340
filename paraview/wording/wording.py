"""The words that the window puts to what the core says in enums and numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from paraview.comparison import DocumentWarning, Hand, Look, Stage, WarningCode
from paraview.engine.messages import FileSource

if TYPE_CHECKING:
    from paraview.comparison import Document
    from paraview.engine.messages import Source
    from paraview.passages.passages import Passage


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("wording", text, None, n)


GLYPHS = {
    Look.IDENTICAL: "=",
    Look.EDITED: "±",
    Look.REWORDED: "≈",
    Look.DROPPED: "−",
    Look.ADDED: "+",
}
MOVED_GLYPH = "⇅"


def number(value: int) -> str:
    """A number as the editor's country writes it."""
    return QLocale().toString(value)


def words(count: int) -> str:
    """`1 word`, `1,024 words`."""
    return _tr("1 word") if count == 1 else _tr("{} words").format(number(count))


def sentences(count: int) -> str:
    """`1 sentence`, `1,024 sentences`."""
    return _tr("1 sentence") if count == 1 else _tr("{} sentences").format(number(count))


def paragraphs(count: int) -> str:
    """`1 paragraph`, `12 paragraphs`."""
    return _tr("1 paragraph") if count == 1 else _tr("{} paragraphs").format(number(count))


def whole_percent(share: int) -> str:
    """A share in whole percent."""
    return f"{share} %"


def percent(part: int, whole: int) -> str:
    """A share, so rounded that what is there is never 0 % and what is missing never 100 %."""
    if whole == 0 or part == 0:
        return "0 %"
    if part == whole:
        return "100 %"
    return f"{min(max(round(100 * part / whole), 1), 99)} %"


def hand_name(hand: Hand) -> str:
    """What the document on one side is called."""
    return (
        _tr("Earlier article or source") if hand is Hand.LEFT else _tr("Later article or suspect")
    )


def short_hand_name(hand: Hand) -> str:
    """The same, where there is little room."""
    return _tr("Earlier article") if hand is Hand.LEFT else _tr("Later article")


def look_name(look: Look) -> str:
    """One word for how a passage is shown."""
    return {
        Look.IDENTICAL: _tr("Identical"),
        Look.EDITED: _tr("Edited"),
        Look.REWORDED: _tr("Reworded"),
        Look.DROPPED: _tr("Dropped"),
        Look.ADDED: _tr("Added"),
    }[look]


def look_meaning(look: Look) -> str:
    """What that word means."""
    return {
        Look.IDENTICAL: _tr("The same words on both sides; not marked"),
        Look.EDITED: _tr("Mostly the same words; what differs is marked"),
        Look.REWORDED: _tr("The same meaning in other words"),
        Look.DROPPED: _tr("Stands only in the earlier article"),
        Look.ADDED: _tr("Stands only in the later article"),
    }[look]


def passage_title(passage: Passage) -> str:
    """What a passage is, in a few words: `Reworded, moved, 1 sentence became 2`."""
    parts = [look_name(passage.look)]
    if passage.moved:
        parts.append(_tr("moved"))
    left, right = len(passage.left), len(passage.right)
    if passage.is_link and (left, right) != (1, 1):
        if left == 1:
            parts.append(_tr("split into {} sentences").format(right))
        elif right == 1:
            parts.append(_tr("merged from {} sentences").format(left))
        else:
            parts.append(_tr("{} sentences became {}").format(left, right))
    return ", ".join(parts)


def announcement(passage: Passage, here: str, there: str) -> str:
    """What a screen reader says of a sentence; `there` is empty where it has no partner."""
    title = passage_title(passage)
    if not there:
        return _tr("{}: {}").format(title, here)
    if passage.look is Look.IDENTICAL:
        return _tr("{}: {} The other article has the same words.").format(title, here)
    return _tr("{}: {} In the other article: {}").format(title, here, there)


def stage_name(stage: Stage) -> str:
    """What a running comparison is doing."""
    return {
        Stage.READING: _tr("Reading the documents"),
        Stage.SENTENCES: _tr("Finding the sentences"),
        Stage.EMBEDDING: _tr("Understanding what each sentence says"),
        Stage.ALIGNING: _tr("Matching the sentences"),
        Stage.FINDINGS: _tr("Looking for changed words, quotes and figures"),
    }[stage]


def format_name(name: str) -> str:
    """What a document's format is called by people."""
    known = {
        "text": _tr("Plain text"),
        "markdown": _tr("Markdown"),
        "html": _tr("Web page"),
        "docx": _tr("Word document"),
        "doc": _tr("Word document"),
        "odt": _tr("OpenDocument text"),
        "fodt": _tr("OpenDocument text"),
        "rtf": _tr("Rich text"),
        "pdf": "PDF",
        "email": _tr("E-mail"),
        "mhtml": _tr("Saved web page"),
        "epub": _tr("E-book"),
        "newsml": _tr("News agency story"),
        "ninjs": _tr("News agency story"),
        "wire": _tr("Wire story"),
        "idml": _tr("InDesign layout"),
        "icml": _tr("InCopy story"),
    }
    if name in known:
        return known[name]
    from paraview.documents.formats import NAMES  # heavy, and hardly ever needed

    return next((text.partition(" (")[0] for each, text in NAMES.items() if each == name), name)


def source_name(source: Source) -> str:
    """What to call a document before it is read."""
    if isinstance(source, FileSource):
        return Path(source.path).name
    return source.name or _tr("Pasted text")


def document_facts(document: Document) -> str:
    """Its format and length: `Word document · 1,024 words`."""
    return f"{format_name(document.format)} · {words(len(document.text.split()))}"


def warning_text(warning: DocumentWarning, *, original: bool = False) -> str:
    """What an editor should know about how a document was read.

    `original` is true where the text before the tracked changes was asked for.
    """
    detail = warning.detail
    texts = {
        WarningCode.ENCODING_GUESSED: _tr(
            "The text encoding is not stated; read as {}. Look for wrong letters."
        ).format(detail or _tr("the likeliest one")),
        WarningCode.CHARACTERS_LOST: _tr("Some characters could not be read ({}).").format(
            detail or _tr("number unknown")
        ),
        WarningCode.TRACKED_CHANGES: _tr("Holds tracked changes; compared as if all were rejected.")
        if original
        else _tr("Holds tracked changes; compared as if all were accepted."),
        WarningCode.NO_ARTICLE_FOUND: _tr(
            "No article was found in the page; all of its text is compared."
        ),
        WarningCode.ODD_QUOTATION_MARKS: _tr("A quotation mark has no counterpart."),
        WarningCode.TRUNCATED: _tr("Too long; only the beginning was read ({}).").format(
            detail or _tr("length unknown")
        ),
        WarningCode.PAGES_WITHOUT_TEXT: _tr(
            "Pages that hold only pictures were left out ({})."
        ).format(detail or _tr("number unknown")),
        WarningCode.READING_ORDER_GUESSED: _tr(
            "The order of the columns was guessed; look whether it is right."
        ),
        WarningCode.SEVERAL_STORIES: _tr(
            "Holds several stories ({}); all of them are compared."
        ).format(detail or _tr("number unknown")),
        WarningCode.PARTS_LEFT_OUT: _tr("Attachments were left out: {}.").format(
            detail or _tr("names unknown")
        ),
        WarningCode.SUBSCRIPTION_ASKED: _tr(
            "The page asks for a subscription; the article may not be all there."
        ),
    }
    return texts.get(warning.code, warning.code.value.replace("_", " ").capitalize() + ".")
