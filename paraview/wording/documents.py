"""What documents are called, what is known about them, and how they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Document, DocumentWarning, Hand, Role, Stage, WarningCode
from paraview.language import language
from paraview.wording.formats import format_name
from paraview.wording.numbers import words
from paraview.wording.translation import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence


def pasted_text(hand: Hand | None = None) -> str:
    """What a document is called that has no file."""
    if hand is None:
        return _("Pasted text")
    return _("Pasted text (left)") if hand is Hand.LEFT else _("Pasted text (right)")


def document_title(document: Document) -> str:
    """The title or the headline of an article; its name where it has neither."""
    first = document.blocks[0] if document.blocks else None
    headline = first.span.of(document.text) if first and first.role is Role.HEADING else ""
    return " ".join((document.title or headline or document.name).split())


def source_line(
    article: str, document: Document, sentences: Sequence[int] = (), *, speaker: str = ""
) -> str:
    """`Earlier article: Harbour bridge to close (wire.txt), sentence 4, Ann Wood`."""
    title = document_title(document)
    where = "" if title == document.name else f" ({document.name})"
    told = [f"{article}: {title}{where}"]
    if sentences:
        numbers = _runs(sentences)
        told.append(
            ngettext("sentence {numbers}", "sentences {numbers}", len(sentences)).format(
                numbers=numbers
            )
        )
    return ", ".join([*told, speaker] if speaker else told)


def _runs(numbers: Sequence[int]) -> str:
    """`4–6, 9` for 4, 5, 6 and 9."""
    runs: list[list[int]] = []
    for each in numbers:
        if runs and each == runs[-1][-1] + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def stage_name(stage: Stage) -> str:
    """What a running comparison is doing."""
    return {
        Stage.READING: _("Reading the documents"),
        Stage.SENTENCES: _("Finding the sentences"),
        Stage.EMBEDDING: _("Understanding what each sentence says"),
        Stage.ALIGNING: _("Matching the sentences"),
        Stage.FINDINGS: _("Looking for changed words, quotes and figures"),
    }[stage]


def document_facts(document: Document, length: int) -> str:
    """Its format, language and length: `Word document · German · 1,024 words`."""
    told = (format_name(document.format), tongue_name(document.tongue), words(length))
    return " · ".join(filter(None, told))


def model_told(model: str) -> str:
    """A language model and what it is for; one of a newsroom's own by its name."""
    told = {
        "all-MiniLM-L6-v2": _("{model} (for English)"),
        "use-multilingual-3": _("{model} (for 16 languages)"),
    }
    return told.get(model, "{model}").format(model=model)


def tongue_name(tongue: str) -> str:
    """What the language of an article is called in that of the window; empty where unknown."""
    if not tongue:
        return ""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(language().partition("_")[0]).languages.get(tongue)
    except (UnknownLocaleError, ValueError):
        name = None
    return str(name or tongue)


def warning_text(warning: DocumentWarning, *, original: bool = False) -> str:
    """What an editor should know about how a document was read.

    `original` is true where the text before the tracked changes was asked for.
    """
    detail = warning.detail
    texts = {
        WarningCode.ENCODING_GUESSED: _(
            "The text encoding is not stated; read as {}. Look for wrong letters."
        ).format(detail or _("the likeliest one")),
        WarningCode.CHARACTERS_LOST: _("Some characters could not be read ({}).").format(
            detail or _("number unknown")
        ),
        WarningCode.LETTERS_REPAIRED: _(
            "Wrong letters, such as Ã© for é, were put right. Look whether they are right now "
            "(paragraphs: {})."
        ).format(detail or _("number unknown")),
        WarningCode.TRACKED_CHANGES: _("Holds tracked changes; compared as if all were rejected.")
        if original
        else _("Holds tracked changes; compared as if all were accepted."),
        WarningCode.NO_ARTICLE_FOUND: _(
            "No article was found in the page; all of its text is compared."
        ),
        WarningCode.PAGE_TEXT_LEFT_OUT: _(
            "A part of this page that did not look like the article was left out ({} of its "
            "text). If something is missing, read the whole page."
        ).format(detail or _("share unknown")),
        WarningCode.ODD_QUOTATION_MARKS: _("A quotation mark is never closed."),
        WarningCode.TRUNCATED: _("Too long; only the beginning was read ({}).").format(
            detail or _("length unknown")
        ),
        WarningCode.PAGES_WITHOUT_TEXT: _(
            "Pages that hold only pictures were left out ({})."
        ).format(detail or _("number unknown")),
        WarningCode.READING_ORDER_GUESSED: _(
            "The order of the columns was guessed; look whether it is right."
        ),
        WarningCode.SEVERAL_STORIES: _(
            "Holds several stories ({}); all of them are compared."
        ).format(detail or _("number unknown")),
        WarningCode.PARTS_LEFT_OUT: _("Attachments were left out: {}.").format(
            detail or _("names unknown")
        ),
        WarningCode.TEXT_IS_ATTACHED: _(
            "The message itself says little. To compare what is attached ({}), choose it among "
            "its attachments."
        ).format(detail or _("names unknown")),
        WarningCode.NOTES_LEFT_OUT: _(
            "Notes and filled-in fields on its pages were left out ({})."
        ).format(detail or _("number unknown")),
        WarningCode.SUBSCRIPTION_ASKED: _(
            "The page asks for a subscription; the article may not be all there."
        ),
        WarningCode.TONGUE_UNSUPPORTED: _(
            "Written in a language that is not supported ({}): sentences are matched by the words "
            "they share, and changed facts are not looked for."
        ).format(tongue_name(detail) or _("unknown")),
    }
    return texts.get(warning.code, warning.code.value.replace("_", " ").capitalize() + ".")
