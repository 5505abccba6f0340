"""The words of the house as types: what two documents are, and what comparing them found.

Every room takes and gives these; this module imports nothing else of ours. All of it is frozen,
compares by value and pickles. Positions are code points of the canonical text of the side they
belong to. The JSON form is in `paraview.serialisation`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
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
    either end, and cover the text but for those newlines. `encoding` is that of a text file, by the
    name that Python has for it; other formats know their own.
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


class EditNature(StrEnum):
    """What sort of difference a step is; `words` unless nothing but form or place changed.

    An equal step of the nature `case` or `typography` holds the same words in other capitals, or
    with other quotation marks, dashes or invisible characters. A step of the nature `moved` is one
    half of a move inside the link. In a quotation, `ellipsis` is words left out where the text says
    so, and `brackets` is what an editor put between square brackets.
    """

    WORDS = "words"
    PUNCTUATION = "punctuation"
    CASE = "case"
    TYPOGRAPHY = "typography"
    MOVED = "moved"
    ELLIPSIS = "ellipsis"
    BRACKETS = "brackets"


@dataclass(frozen=True, slots=True)
class Edit:
    """A step between words inside a link: `left` turned into `right`.

    An end that has no words is an empty span at the place where the others went in or out. The
    delete and the insert step of one move have the same number `move`.
    """

    op: Op
    left: Span
    right: Span
    nature: EditNature = EditNature.WORDS
    move: int | None = None

    @property
    def is_trivial(self) -> bool:
        """Whether no word changed: an equal step, or nothing but punctuation."""
        return self.op is Op.EQUAL or self.nature is EditNature.PUNCTUATION


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


class QuoteForm(StrEnum):
    """What quotation marks are there for."""

    SPEECH = "speech"
    PHRASE = "phrase"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class QuoteEnd:
    """A quotation as it stands in one document.

    Attributes:
        span: from its first word to its last, without the marks around them.
        speaker: the fullest name that the article gives, or a role (“the ministry”); empty where
            the text names nobody.
        parts: the runs of quoted words where an attribution or a paragraph's end breaks them; one
            run otherwise.
        form: a few words without a speaker are a phrase (scare quotes) or a title.
        speaker_span: where the speaker is named, or the pronoun that stands for them.
        is_quoted: false for the same words without marks, the other end of an unquoted quote.
    """

    span: Span
    speaker: str = ""
    parts: tuple[Span, ...] = ()
    form: QuoteForm = QuoteForm.SPEECH
    speaker_span: Span | None = None
    is_quoted: bool = True


class FactKind(StrEnum):
    """What sort of fact differs."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    HEDGE = "hedge"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in one document or both, and what became of it.

    Attributes:
        status: what became of it. A quotation whose words and whose speaker changed is altered.
        left, right: where it stands; words without marks where the status is unquoted.
        edits: from the left words to the right ones; empty where one end is missing.
        changed: the sorts of fact that the alteration touches.
        speaker_changed: whether the two documents name different speakers.
    """

    status: QuoteStatus
    left: QuoteEnd | None
    right: QuoteEnd | None
    edits: tuple[Edit, ...] = ()
    changed: tuple[FactKind, ...] = ()
    speaker_changed: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that differs inside a link; `link` is the link's index. One end may be missing.

    `soft` is true where both ends can be true at once: “Thursday” told as “the following day”, 94
    told as “nearly a century”.
    """

    kind: FactKind
    link: int
    left: Span | None
    right: Span | None
    soft: bool = False


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
class SentenceShare:
    """One side in sentences: `identical + edited + reworded + only == sentences`."""

    sentences: int = 0
    identical: int = 0
    edited: int = 0
    reworded: int = 0
    only: int = 0


@dataclass(frozen=True, slots=True)
class VerbatimRun:
    """Words that stand in both documents in the same order, one after the other."""

    words: int
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Reuse:
    """How much of one side the other side has too, in numbers that can be divided.

    Attributes:
        verbatim_words: words of this side that a link carries over unchanged and in place.
        quotes: the quotations of this side, scare quotes and titles left out.
        quotes_kept: those of them that the other side has between marks: same, trimmed, altered or
            reattributed.
    """

    verbatim_words: int = 0
    quotes: int = 0
    quotes_kept: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a comparison.

    Attributes:
        left, right: words by kind.
        left_sentences, right_sentences: sentences by kind.
        left_reuse, right_reuse: what stands on the other side too.
        longest_run: the longest run of words that stands in both; none where they share no word.
        in_order_words: right words in links that did not move.
    """

    left: Share
    right: Share
    left_sentences: SentenceShare = SentenceShare()
    right_sentences: SentenceShare = SentenceShare()
    left_reuse: Reuse = Reuse()
    right_reuse: Reuse = Reuse()
    longest_run: VerbatimRun | None = None
    in_order_words: int = 0

    @property
    def reuse(self) -> float:
        """The share of the right article's words in sentences that say what the left one says.

        All words of identical, edited and reworded sentences, divided by all words; 0 for an empty
        article.
        """
        return (self.right.words - self.right.only) / max(1, self.right.words)

    @property
    def verbatim(self) -> float:
        """The share of the right article's words that a link carries over unchanged, in place."""
        return self.right_reuse.verbatim_words / max(1, self.right.words)

    @property
    def order_kept(self) -> float:
        """The share of the right article's linked words that stand in the left one's order.

        1 where nothing is linked.
        """
        linked = self.right.words - self.right.only
        return self.in_order_words / linked if linked else 1.0


class FindingKind(StrEnum):
    """What a finding is about."""

    QUOTE = "quote"
    FACT = "fact"
    DROPPED = "dropped"
    ADDED = "added"
    MOVED = "moved"


class Severity(IntEnum):
    """How loudly a finding should be told."""

    NOTE = 0
    MINOR = 1
    NOTABLE = 2
    SERIOUS = 3
    GRAVE = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """Something for the editor to look at.

    Attributes:
        kind: what it is about.
        severity: from a note to grave.
        index: of the quote in `Comparison.quotes`, of the fact in `facts`, of the moved link in
            `links`, of the first of the dropped or added sentences in their side.
        left, right: where it stands; a finding has at least one of the two.
        count: how many neighbouring sentences a dropped or added passage is.
    """

    kind: FindingKind
    severity: Severity
    index: int
    left: Span | None = None
    right: Span | None = None
    count: int = 1


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
    ordered by their first left sentence, then by their first right one. `findings` are the loudest
    first, then in reading order.
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
    findings: tuple[Finding, ...] = ()
    options: Mapping[str, Json] = field(default_factory=dict)
