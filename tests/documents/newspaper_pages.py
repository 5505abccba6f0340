"""Makes pages of a newspaper whose order is known, as many as there are seeds.

Two to five columns with gutters of 3 to 8 mm, set flush or not, hyphenated or not, with rules
between them, drop caps, pictures, quotations pulled out and headlines over some of the columns;
drawn column by column or straight across. The words are made up: no two runs of them are alike.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tests.documents.pdf_making import pdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDTHS = {
    " ": 250, "-": 333, ".": 250, ",": 250, "a": 444, "b": 500, "c": 444, "d": 500, "e": 444,
    "f": 333, "g": 500, "h": 500, "i": 278, "j": 278, "k": 500, "l": 278, "m": 778, "n": 500,
    "o": 500, "p": 500, "q": 500, "r": 333, "s": 389, "t": 278, "u": 500, "v": 500, "w": 722,
    "x": 500, "y": 500, "z": 444, "A": 722, "B": 667, "D": 722, "E": 611, "F": 556, "G": 722,
    "H": 722, "I": 333, "K": 722, "L": 611, "M": 889, "N": 722, "O": 722, "P": 556, "R": 667,
    "S": 556, "T": 611, "U": 722, "V": 722, "W": 944, "Z": 611,
}  # fmt: skip
"""The widths of Times Roman in thousandths of the type size."""

_OTHER_WIDTH = 550
_POINTS = 72 / 25.4
_MARGIN = 42.0
_LEADING = 1.17
_CAP_LINES = 3
_SHORT = (
    "a",
    "an",
    "and",
    "as",
    "at",
    "but",
    "by",
    "for",
    "from",
    "had",
    "has",
    "he",
    "her",
    "his",
)
_SHORT += (
    "in",
    "is",
    "it",
    "its",
    "not",
    "of",
    "on",
    "or",
    "said",
    "she",
    "the",
    "to",
    "was",
    "who",
)
_STARTS = (
    "b",
    "br",
    "d",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_VOWELS = ("a", "e", "i", "o", "u")
_ENDS = ("", "", "l", "m", "n", "nd", "r", "s", "t")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is set. `size` is the type size in points."""

    columns: int
    gutter_mm: float
    size: float
    width: float
    height: float
    justified: bool
    hyphenated: bool
    rules: bool
    drop_cap: bool
    picture_columns: int
    pulled_quotes: int
    headline_columns: int
    across: bool
    one_grid: bool


class Piece(NamedTuple):
    """A word, or what stands of it on a line; positions in points."""

    text: str
    left: float
    bottom: float
    size: float


@dataclass(slots=True)
class _Space:
    """Where a column still has room, from the top; `taken` is what pictures and quotes take."""

    left: float
    top: float
    taken: list[tuple[float, float]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class NewspaperPage:
    """A page as a PDF and the words of its story in the order in which they are read."""

    layout: Layout
    pdf: bytes
    words: list[str]


def newspaper_page(seed: int) -> NewspaperPage:
    """The page of a seed; always the same one."""
    chance = random.Random(seed)  # noqa: S311
    layout = _layout(chance)
    gutter = layout.gutter_mm * _POINTS
    width = (layout.width - 2 * _MARGIN - gutter * (layout.columns - 1)) / layout.columns
    spaces = [
        _Space(_MARGIN + n * (width + gutter), layout.height - _MARGIN)
        for n in range(layout.columns)
    ]
    pieces: list[Piece] = []
    drawing = ""
    if layout.headline_columns:
        for start in range(0, layout.columns, layout.headline_columns):
            below = spaces[start : start + layout.headline_columns]
            pieces += _headline(chance, below, width * len(below) + gutter * (len(below) - 1))
    if not layout.one_grid:
        for space in spaces:
            space.top -= chance.uniform(0, 0.8 * layout.size)
    if layout.picture_columns:
        drawing += _picture(chance, spaces, layout, width, gutter)
    for _ in range(layout.pulled_quotes):
        pieces += _pulled_quote(chance, chance.choice(spaces), layout, width)
    words, body = _body(spaces, layout, width, _story(chance))
    if layout.rules:
        for space in spaces[1:]:
            middle = space.left - gutter / 2
            drawing += f"{middle} {_MARGIN} m {middle} {space.top} l S\n"
    pieces += sorted(body, key=lambda piece: -piece.bottom) if layout.across else body
    box = (round(layout.width), round(layout.height))
    return NewspaperPage(layout, pdf(drawing + _drawn(pieces), box=box), words)


def article_page(headline: str, paragraphs: Sequence[str]) -> bytes:
    """A page with an article in four columns set flush, each line cut where it has to be."""
    layout = Layout(
        columns=4,
        gutter_mm=4.0,
        size=9.0,
        width=730.0,
        height=1030.0,
        justified=True,
        hyphenated=False,
        rules=False,
        drop_cap=False,
        picture_columns=0,
        pulled_quotes=0,
        headline_columns=4,
        across=False,
        one_grid=True,
    )
    gutter = layout.gutter_mm * _POINTS
    width = (layout.width - 2 * _MARGIN - gutter * (layout.columns - 1)) / layout.columns
    room = sum(_length(each, layout.size) + width for each in paragraphs) / width / layout.columns
    top = layout.height - 90.0
    lowest = max(_MARGIN, top - room * _LEADING * layout.size)
    spaces = [
        _Space(_MARGIN + n * (width + gutter), top, [(0.0, lowest)]) for n in range(layout.columns)
    ]
    head = _set(headline.split(), _MARGIN, layout.height - 70.0, 24.0)
    _, body = _body(spaces, layout, width, (each.split() for each in paragraphs))
    return pdf(_drawn([*head, *body]), box=(round(layout.width), round(layout.height)))


def _layout(chance: random.Random) -> Layout:
    columns = chance.choice((2, 3, 3, 4, 4, 5))
    width, height = chance.choice(((595.0, 842.0), (595.0, 842.0), (730.0, 1030.0)))
    return Layout(
        columns=columns,
        gutter_mm=chance.uniform(3, 8),
        size=chance.choice((8.0, 8.5, 9.0, 9.5, 10.0)),
        width=width,
        height=height,
        justified=chance.random() < 0.75,
        hyphenated=chance.random() < 0.5,
        rules=chance.random() < 0.3,
        drop_cap=chance.random() < 0.4,
        picture_columns=chance.choice((0, 0, 1, 2)),
        pulled_quotes=chance.choice((0, 0, 1, 2)),
        headline_columns=chance.choice((0, columns, columns, max(2, columns - 1))),
        across=chance.random() < 0.25,
        one_grid=chance.random() < 0.8,
    )


def _headline(chance: random.Random, below: list[_Space], room: float) -> list[Piece]:
    """A headline over some columns, in a line or two."""
    size = 24.0 if len(below) > 1 else 16.0
    lines = _wrapped([_word(chance).capitalize() for _ in range(2 + 2 * len(below))], room, size)
    pieces = []
    for line in lines:
        for space in below:
            space.top -= 1.1 * size
        pieces += _set(line, below[0].left, below[0].top, size)
    for space in below:
        space.top -= size
    return pieces


def _picture(
    chance: random.Random, spaces: list[_Space], layout: Layout, width: float, gutter: float
) -> str:
    """A grey box in some columns: at the top, or lower where it leaves one of them free.

    Elsewhere two orders would do.
    """
    first = chance.randrange(layout.columns - min(layout.picture_columns, layout.columns) + 1)
    under = spaces[first : first + layout.picture_columns]
    height = width * chance.uniform(0.5, 0.9) * len(under)
    whole = len(under) >= (layout.headline_columns or layout.columns)
    lower = 0.0 if whole else chance.choice((0.0, 0.0, 160.0))
    top = min(space.top for space in under) - lower
    for space in under:
        space.taken.append((top - height - layout.size, top + 0.5 * layout.size))
    across = width * len(under) + gutter * (len(under) - 1)
    return f"0.7 g {under[0].left} {top - height} {across} {height} re f 0 g\n"


def _pulled_quote(
    chance: random.Random, space: _Space, layout: Layout, width: float
) -> list[Piece]:
    """A quotation in larger type, set in the middle of a column."""
    size = 1.5 * layout.size
    lines = _wrapped([_word(chance) for _ in range(8)], width, size)
    top = space.top - chance.uniform(120, 300)
    bottom = top - 1.2 * size * len(lines) - size
    if any(bottom < high and top > low for low, high in space.taken):
        return []
    space.taken.append((bottom, top))
    return [
        piece
        for number, line in enumerate(lines)
        for piece in _set(
            line,
            space.left + (width - _length(" ".join(line), size)) / 2,
            top - 1.2 * size * (number + 1),
            size,
        )
    ]


def _body(
    spaces: list[_Space], layout: Layout, width: float, paragraphs: Iterator[list[str]]
) -> tuple[list[str], list[Piece]]:
    """The story, column after column, and where its words stand."""
    size = layout.size
    slots = [(space.left, bottom) for space in spaces for bottom in _levels(space, _LEADING * size)]
    words: list[str] = []
    pieces: list[Piece] = []
    cap = _CAP_LINES if layout.drop_cap else 0
    while slots and (told := next(paragraphs, [])):
        rest = list(told)
        indent = 0.0 if cap else size
        if cap:
            left, bottom = slots[0]
            low = bottom - (_CAP_LINES - 1) * _LEADING * size
            pieces.append(Piece(rest[0][0], left, low, _CAP_LINES * _LEADING * size * 1.2))
            rest[0] = rest[0][1:]
        while rest and slots:
            left, bottom = slots.pop(0)
            beside_cap = 0.8 * _CAP_LINES * _LEADING * size * 1.2 if cap else 0.0
            start = left + indent + beside_cap
            line, rest = _line(rest, left + width - start, layout)
            end = left + width if layout.justified and rest else None
            pieces += _set(line, start, bottom, size, end)
            cap, indent = max(0, cap - 1), 0.0
        cap = 0
        words += told[: len(told) - len(rest)] if rest else told
    return words, pieces


def _levels(space: _Space, leading: float) -> list[float]:
    """Where the lines of a column stand, beside what is taken."""
    levels = []
    level = space.top - leading
    while level > _MARGIN:
        if not any(low < level < high - 0.2 * leading for low, high in space.taken):
            levels.append(level)
        level -= leading
    return levels


def _line(words: list[str], room: float, layout: Layout) -> tuple[list[str], list[str]]:
    """The words that fit on a line, the last perhaps in part, and those that are left."""
    line: list[str] = []
    for number, word in enumerate(words):
        if _length(" ".join([*line, word]), layout.size) <= room:
            line.append(word)
            continue
        if layout.hyphenated and len(word) > 6 and word.isalpha():
            for cut in range(len(word) - 3, 2, -1):
                part = word[:cut] + "-"
                if _length(" ".join([*line, part]), layout.size) <= room:
                    return [*line, part], [word[cut:], *words[number + 1 :]]
        if line:
            return line, words[number:]
        return [word], words[number + 1 :]
    return line, []


def _set(
    words: list[str], left: float, bottom: float, size: float, right: float | None = None
) -> list[Piece]:
    """The words of a line side by side, stretched to the right edge where there is one."""
    space = _WIDTHS[" "] * size / 1000
    if right is not None and len(words) > 1:
        space = (right - left - sum(_length(word, size) for word in words)) / (len(words) - 1)
    pieces = []
    for word in words:
        pieces.append(Piece(word, left, bottom, size))
        left += _length(word, size) + space
    return pieces


def _drawn(pieces: list[Piece]) -> str:
    """The content stream; the words of a line with a space behind them, as programs write them."""
    return "".join(
        f"BT /T {piece.size:.2f} Tf {piece.left:.3f} {piece.bottom:.3f} Td "
        f"({_escaped(piece.text)} ) Tj ET\n"
        for piece in pieces
    )


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _wrapped(words: list[str], room: float, size: float) -> list[list[str]]:
    lines: list[list[str]] = [[]]
    for word in words:
        if lines[-1] and _length(" ".join([*lines[-1], word]), size) > room:
            lines.append([])
        lines[-1].append(word)
    return lines


def _length(text: str, size: float) -> float:
    return sum(_WIDTHS.get(letter, _OTHER_WIDTH) for letter in text) * size / 1000


def _story(chance: random.Random) -> Iterator[list[str]]:
    while True:
        yield paragraph(chance)


def paragraph(chance: random.Random) -> list[str]:
    """The words of a few sentences."""
    words: list[str] = []
    for _ in range(chance.choice((1, 1, 2, 2, 3))):
        sentence = [
            chance.choice(_SHORT) if chance.random() < 0.4 else _word(chance)
            for _ in range(chance.randint(6, 26))
        ]
        sentence[0] = _word(chance).capitalize()
        sentence[-1] += "."
        words += sentence
    return words


def _word(chance: random.Random) -> str:
    return "".join(
        chance.choice(_STARTS) + chance.choice(_VOWELS) + chance.choice(_ENDS)
        for _ in range(chance.choice((1, 2, 2, 3, 3, 4)))
    )
