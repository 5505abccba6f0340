"""The words of the house as types: what two documents are, and what comparing them found.

Every room takes and gives these; this module imports nothing else of ours. All of it is frozen,
compares by value and pickles. Positions are code points of the canonical text of the side they
belong to. The JSON form is in `paraview.serialisation`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


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
    TRACKED_CHANGES = "tracked_changes"
    NO_ARTICLE_FOUND = "no_article_found"
    ODD_QUOTATION_MARKS = "odd_quotation_marks"
    TRUNCATED = "truncated"
    PAGES_WITHOUT_TEXT = "pages_without_text"
    READING_ORDER_GUESSED = "reading_order_guessed"
    SEVERAL_STORIES = "several_stories"
    PARTS_LEFT_OUT = "parts_left_out"


class Kind(StrEnum):
    """How alike the two ends of a link are."""

    IDENTICAL = "identical"
    EDITED = "edited"
    REWORDED = "reworded"


class Op(StrEnum):
    """One step from the left words to the right words."""

    EQUAL = "equal"
    REPLACE = "replace"
    INSERT = "insert"
    DELETE = "delete"


class Stage(StrEnum):
    """What a running comparison is doing, in this order."""

    READING = "reading"
    SENTENCES = "sentences"
    EMBEDDING = "embedding"
    ALIGNING = "aligning"
    FINDINGS = "findings"


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
    either end, and cover the text but for those newlines.
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


@dataclass(frozen=True, slots=True)
class Edit:
    """A step between words inside a link: `left` turned into `right`.

    An end that has no words is an empty span at the place where the others went in or out.
    """

    op: Op
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Link:
    """The sentences `left` and `right` (indexes, ascending, not empty) that say the same thing.

    `score` is the probability in 0…1 that they do; `evidence` names what it was made of. `moved` is
    true where the link is out of order with respect to the longest in-order backbone.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    kind: Kind
    moved: bool = False
    score: float = 1.0
    edits: tuple[Edit, ...] = ()
    evidence: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WeakMatch:
    """A dropped and an added sentence that may belong together, not surely enough for a link."""

    left: int
    right: int
    score: float


class QuoteStatus(StrEnum):
    """What became of a quotation between the two documents."""

    SAME = "same"
    ALTERED = "altered"
    TRIMMED = "trimmed"
    UNQUOTED = "unquoted"
    REATTRIBUTED = "reattributed"
    LEFT_ONLY = "left_only"
    RIGHT_ONLY = "right_only"


@dataclass(frozen=True, slots=True)
class QuoteEnd:
    """A quotation as it stands in one document; `speaker` is empty where the text names none."""

    span: Span
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in one document or both, and what became of it."""

    status: QuoteStatus
    left: QuoteEnd | None
    right: QuoteEnd | None
    edits: tuple[Edit, ...] = ()


class FactKind(StrEnum):
    """What sort of fact differs."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    HEDGE = "hedge"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that differs inside a link; `link` is the link's index. One end may be missing."""

    kind: FactKind
    link: int
    left: Span | None
    right: Span | None


@dataclass(frozen=True, slots=True)
class Share:
    """One side in words: all of it, what has a partner of each kind, and what stands only here.

    `identical + edited + reworded + only == words`.
    """

    words: int
    identical: int
    edited: int
    reworded: int
    only: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a comparison."""

    left: Share
    right: Share


@dataclass(frozen=True, slots=True)
class Engine:
    """What turned the sentences into vectors."""

    name: str
    model: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole result.

    Every sentence of a side is in at least one link, or in `dropped`/`added`: never both. Links are
    ordered by their first left sentence, then by their first right one.
    """

    left: Side
    right: Side
    links: tuple[Link, ...]
    dropped: tuple[int, ...]
    added: tuple[int, ...]
    summary: Summary
    engine: Engine
    weak: tuple[WeakMatch, ...] = ()
    quotes: tuple[Quote, ...] = ()
    facts: tuple[Fact, ...] = ()
    options: Mapping[str, Json] = field(default_factory=dict)
