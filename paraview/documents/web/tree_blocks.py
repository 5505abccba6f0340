"""From a tree of mark-up to runs of text: where blocks begin and end, and what they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from paraview.comparison import Role
from paraview.documents.ground import plain_text
from paraview.documents.ground.article import CELL_BORDER, Run, about_words
from paraview.documents.ground.markup import attribute, local_name
from paraview.documents.ground.raised import LOWERED, RAISED, settled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element

_QUOTATION_MARKS = {
    "en": "“”‘’",
    "de": "„“‚‘",
    "cs": "„“‚‘",
    "pl": "„”«»",
    "fr": "«»“”",
    "es": "«»“”",
    "it": "«»“”",
    "pt": "«»“”",
    "ru": "«»„“",
    "uk": "«»„“",
    "no": "«»‘’",
    "nb": "«»‘’",
    "da": "»«›‹",
    "sv": "””’’",
    "fi": "””’’",
    "ja": "「」『』",
    "zh": "“”‘’",
}
"""The marks that browsers put around a quotation and one inside it, by language."""
_ANY_MARK = frozenset("“”„«»‘’‚‹›「」『』\"'")


def _never(_: _Element) -> bool:
    return False


def _no_role(_: _Element) -> Role | None:
    return None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the element names of a kind of mark-up mean. Names that it doesn't list are inline.

    Attributes:
        blocks: elements that begin and end a block, with the role they give to the text in them;
            none leaves the role of what is around them.
        skipped: elements whose text nobody reads.
        breaks: elements that end a line; two in a row end the block.
        row: the element of a table row, which is one block unless its cells hold blocks.
        cells: the elements of its cells.
        verbatim: elements that hold plain text.
        raised: elements whose text stands above the line.
        quoted: elements to whose text quotation marks are added.
        is_hidden: whether an element is left out for another reason than its name.
        is_raised: whether the text of an element stands above the line for another reason.
        own_role: the role of a block that is told by something else than its name.
    """

    blocks: Mapping[str, Role | None]
    skipped: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset({"br"})
    row: str = "tr"
    cells: frozenset[str] = frozenset({"td", "th"})
    verbatim: frozenset[str] = frozenset()
    raised: frozenset[str] = frozenset()
    quoted: frozenset[str] = frozenset()
    is_hidden: Callable[[_Element], bool] = _never
    is_raised: Callable[[_Element], bool] = _never
    own_role: Callable[[_Element], Role | None] = _no_role


class Place(NamedTuple):
    """A piece of text in a tree: the text of an element, or what follows it."""

    element: _Element
    is_tail: bool

    @property
    def around(self) -> _Element | None:
        """The element that the text stands in."""
        return self.element.getparent() if self.is_tail else self.element


@dataclass(frozen=True, slots=True)
class TreeBlock:
    """A block of text and where it stands.

    Attributes:
        run: its text and role.
        places: where it begins, and its longest piece where that is another one.
        linked: how much of its text is links to other pages, from 0 to 1.
        words: how many words it has, about.
    """

    run: Run
    places: tuple[Place, ...]
    linked: float
    words: float


@dataclass(slots=True)
class _Collector:
    """The text of the block that is open, and the blocks that are closed."""

    blocks: list[TreeBlock] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=lambda: [Role.PARAGRAPH])
    quotations: list[str] = field(default_factory=list)
    breaks: int = 0
    links: int = 0
    chars: int = 0
    linked_chars: int = 0
    first: Place | None = None
    longest: Place | None = None
    longest_chars: int = 0

    def add(self, text: str | None, place: Place) -> None:
        if not text:
            return
        self.parts.append(text)
        if text.isspace():
            return
        self.breaks = 0
        length = len(text)
        self.chars += length
        if self.links:
            self.linked_chars += length
        if self.first is None:
            self.first = place
        if length > self.longest_chars:
            self.longest, self.longest_chars = place, length

    def add_sign(self, text: str) -> None:
        """Add what stands nowhere in the tree."""
        self.parts.append(text)

    def line_end(self) -> None:
        self.breaks += 1
        if self.breaks > 1:
            self.close_block()
        else:
            self.parts.append("\n")

    def close_block(self, *, verbatim: bool = False) -> None:
        """End the block that is open; verbatim text has blocks of its own."""
        self.breaks = 0
        if not self.parts:
            return
        text = settled("".join(self.parts))
        if self.first is not None and not text.isspace():
            texts = [run.text for run in plain_text.from_string(text).runs] if verbatim else [text]
            places = tuple(dict.fromkeys(p for p in (self.first, self.longest) if p is not None))
            linked = self.linked_chars / max(self.chars, 1)
            role = self.roles[-1]
            self.blocks += (TreeBlock(Run(t, role), places, linked, about_words(t)) for t in texts)
        self.parts.clear()
        self.chars = self.linked_chars = self.longest_chars = 0
        self.first = self.longest = None

    def open_quotation(self, element: _Element) -> None:
        """Add the mark that a browser shows, unless the author has set one."""
        around = ("".join(self.parts[-1:])[-1:], (element.text or "").lstrip()[:1])
        marks = _QUOTATION_MARKS.get(_language(element), _QUOTATION_MARKS["en"])
        level = 2 * (len(self.quotations) % 2)
        is_marked = bool(_ANY_MARK & {*around})
        self.parts.append("" if is_marked else marks[level])
        self.quotations.append("" if is_marked else marks[level + 1])

    def close_quotation(self) -> None:
        """Add its counterpart."""
        self.parts.append(self.quotations.pop())


def runs_of_tree(root: _Element, vocabulary: Vocabulary) -> list[Run]:
    """The blocks of text under `root`, in the order of the mark-up."""
    return [block.run for block in blocks_of_tree(root, vocabulary)]


def blocks_of_tree(root: _Element, vocabulary: Vocabulary) -> list[TreeBlock]:
    """The same with where they stand.

    It walks without recursion, so that no depth of nesting can hurt it.
    """
    from lxml import etree

    out = _Collector()
    flat_rows: list[bool] = []
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    names: list[str] = []  # of the elements that are open; of what is hidden, nothing
    for event, element in walker:
        if not isinstance(element.tag, str):  # a comment, or an entity that is not resolved
            if event != "start":
                out.add(element.tail, Place(element, is_tail=True))
            continue
        if event == "start":
            name = local_name(element).lower()
            if name in vocabulary.skipped or vocabulary.is_hidden(element):
                walker.skip_subtree()
                names.append("")
                continue
            if vocabulary.is_raised(element):
                name = next(iter(vocabulary.raised))
            elif name == "a" and "#" in element.get("href", "#"):
                name = "span"  # a heading that can be pointed at leads to no other page
            names.append(name)
            _open(name, element, vocabulary, out, flat_rows)
            out.add(element.text, Place(element, is_tail=False))
        else:
            if name := names.pop():
                _close(name, vocabulary, out, flat_rows)
            if element is not root:
                out.add(element.tail, Place(element, is_tail=True))
    out.close_block()
    return out.blocks


def _open(
    name: str, element: _Element, vocabulary: Vocabulary, out: _Collector, flat_rows: list[bool]
) -> None:
    if name in vocabulary.breaks:
        out.line_end()
    elif name in vocabulary.cells and flat_rows and flat_rows[-1]:
        if out.first is not None:
            out.add_sign(CELL_BORDER)
    elif name == vocabulary.row:
        out.close_block()
        flat_rows.append(_is_flat(element, vocabulary))
    elif name in vocabulary.blocks:
        out.close_block()
        role = vocabulary.own_role(element) or vocabulary.blocks[name]
        out.roles.append(out.roles[-1] if role is None else role)
    elif name in vocabulary.cells:
        out.close_block()
    elif name in vocabulary.raised:
        out.add_sign(RAISED)
    elif name in vocabulary.quoted:
        out.open_quotation(element)
    elif name == "a":
        out.links += 1


def _close(name: str, vocabulary: Vocabulary, out: _Collector, flat_rows: list[bool]) -> None:
    if name == vocabulary.row:
        out.close_block()
        if flat_rows:
            flat_rows.pop()
    elif name in vocabulary.blocks:
        out.close_block(verbatim=name in vocabulary.verbatim)
        if len(out.roles) > 1:
            out.roles.pop()
    elif name in vocabulary.cells and not (flat_rows and flat_rows[-1]):
        out.close_block()
    elif name in vocabulary.raised:
        out.add_sign(LOWERED)
    elif name in vocabulary.quoted:
        out.close_quotation()
    elif name == "a":
        out.links -= 1


def _language(element: _Element) -> str:
    """The language that the page states for an element, by its two letters."""
    for around in (element, *element.iterancestors()):
        if language := attribute(around, "lang"):
            return language[:2].lower()
    return "en"


def _is_flat(row: _Element, vocabulary: Vocabulary) -> bool:
    """Whether the cells hold but inline text; in a table that lays out a page they don't."""
    for element in row.iterdescendants():
        name = local_name(element).lower()
        if name == vocabulary.row or name in vocabulary.blocks:
            return False
    return True
