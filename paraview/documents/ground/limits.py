"""How much a document may ask of the machine before it is refused.

Each number can be set anew by `--limit NAME=VALUE`; see `paraview.adjustments`.

The guards here are the ones that a reader can hold by itself while it reads. They don't replace the
limits on the process that reads (time, memory), which belong to the engine.
"""

from __future__ import annotations

from dataclasses import dataclass

from paraview.adjustments import adjusted
from paraview.errors import DocumentError

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The table of limits; sizes in bytes.

    Attributes:
        file_bytes: the size of a file of any format that has no limit of its own.
        pdf_bytes: the size of a PDF, which may carry the pictures of a whole edition.
        text_bytes: the size of a plain text.
        html_bytes: the size of a web page, or of a text in Markdown.
        zip_entries: the entries of a package (DOCX, ODT, EPUB, IDML).
        zip_bytes: what all the entries read from a package inflate to, counted while inflating
            because the sizes that a package states may be lies.
        part_bytes: what one entry of a package inflates to.
        zip_ratio: how many bytes may come out of one packed byte, in entries over `ratio_from`.
        ratio_from: the inflated size from which `zip_ratio` holds.
        elements: the elements of one XML part.
        depth: how deep mark-up may be nested.
        attributes: the attributes of one HTML tag; parsers take quadratic time over them.
        page_elements: the elements of a web page in which an article is looked for; a larger one
            is read whole, because the search takes seconds.
        words: the words of a document; the rest is cut off, with a warning.
        blocks: the paragraphs of a document; the rest is cut off, with a warning.
        pages: the pages of a PDF; the rest is left out, with a warning.
        stream_bytes: what one stream of a PDF, a picture apart, inflates to.
        page_characters: the characters of one page of a PDF.
        mail_parts: the parts of an e-mail message.
    """

    file_bytes: int = 64 * _MIB
    pdf_bytes: int = 200 * _MIB
    text_bytes: int = 16 * _MIB
    html_bytes: int = 8 * _MIB
    zip_entries: int = 5_000
    zip_bytes: int = 256 * _MIB
    part_bytes: int = 64 * _MIB
    zip_ratio: int = 200
    ratio_from: int = _MIB
    elements: int = 2_000_000
    depth: int = 512
    attributes: int = 1_000
    page_elements: int = 50_000
    words: int = 2_000_000
    blocks: int = 200_000
    pages: int = 400
    stream_bytes: int = 128 * _MIB
    page_characters: int = 1_000_000
    mail_parts: int = 500


LIMITS = adjusted(Limits())


def refuse_long_text(size: int, limit: int) -> None:
    """Refuse a text that is larger than any article; sizes in bytes, or in characters if pasted.

    Raises:
        DocumentError: where `size` is over `limit`.
    """
    if size > limit:
        raise DocumentError(
            "This text is too long to compare.",
            f"It has more than {limit >> 20} MB. Paste or save the article by itself.",
        )
