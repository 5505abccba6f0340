"""What two documents are: text in blocks, cut into sentences and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a block of a document is to its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    QUOTE = "quote"
    FOOTNOTE = "footnote"


class WarningCode(StrEnum):
    """Why a document may not be read exactly as its author sees it."""

    ENCODING_GUESSED = "encoding_guessed"
    CHARACTERS_LOST = "characters_lost"
    LETTERS_REPAIRED = "letters_repaired"
    TRACKED_CHANGES = "tracked_changes"
    NO_ARTICLE_FOUND = "no_article_found"
    PAGE_TEXT_LEFT_OUT = "page_text_left_out"
    ODD_QUOTATION_MARKS = "odd_quotation_marks"
    TRUNCATED = "truncated"
    PAGES_WITHOUT_TEXT = "pages_without_text"
    READING_ORDER_GUESSED = "reading_order_guessed"
    SEVERAL_STORIES = "several_stories"
    PARTS_LEFT_OUT = "parts_left_out"
    TEXT_IS_ATTACHED = "text_is_attached"
    NOTES_LEFT_OUT = "notes_left_out"
    SUBSCRIPTION_ASKED = "subscription_asked"
    TONGUE_UNSUPPORTED = "language_unsupported"


class Hand(StrEnum):
    """Left or right: which of the two documents."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Hand:
        """The other one."""
        return Hand.RIGHT if self is Hand.LEFT else Hand.LEFT


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range of code points from `start` to `end`.

    Raises:
        ValueError: where `start` is negative or behind `end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether at least one code point lies in both."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or other run of text that stands on lines of its own."""

    span: Span
    role: Role = Role.PARAGRAPH


@dataclass(frozen=True, slots=True)
class DocumentWarning:
    """Something the editor should know about how a document was read.

    `detail` is a plain fact to put into the message: a count, the name of an encoding.
    """

    code: WarningCode
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it is compared: its canonical text and the blocks in it.

    In the canonical text one newline stands between two blocks, and nowhere else; it holds no other
    line break and no control character. Blocks are in order, not empty, have no white space at
    either end, and cover the text but for those newlines. `encoding` is that of a text file, by the
    name that Python has for it; other formats know their own. `tongue` is the language that it is
    written in, as ISO 639 writes it; empty until it is compared, and where that is not sure.
    """

    text: str
    blocks: tuple[Block, ...]
    name: str
    format: str = "text"
    path: str | None = None
    sha256: str = ""
    title: str = ""
    byline: str = ""
    warnings: tuple[DocumentWarning, ...] = ()
    encoding: str = ""
    tongue: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark where it stands, with the form in which it is compared."""

    span: Span
    form: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence where it stands; `block` is the index of the block that holds it."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two documents in a comparison, cut into sentences."""

    document: Document
    sentences: tuple[Sentence, ...]
    words: int

    def sentence_text(self, index: int) -> str:
        """The characters of one sentence."""
        return self.sentences[index].span.of(self.document.text)
