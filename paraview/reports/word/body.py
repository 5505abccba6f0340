"""The paragraphs of the Word file in its XML, with changes and comments marked in them."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.reports.word.names import STYLES, W, element
from paraview.reports.word.tracked import Fate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from paraview.reports.word.comments import Comment
    from paraview.reports.word.forms import Form
    from paraview.reports.word.styles import Styles
    from paraview.reports.word.tracked import Stretch

AUTHOR = "Paraview Diff"
_INITIALS = "PD"
_CHANGES = {
    Fate.GONE: "del",
    Fate.NEW: "ins",
    Fate.MOVED_AWAY: "moveFrom",
    Fate.MOVED_HERE: "moveTo",
}


class Body:
    """The body while it grows. Every id in the file is given once."""

    def __init__(self, comments: Iterable[Comment], made: str, styles: Styles) -> None:
        self._styles = styles
        self._made = made
        self._ids = count(1)
        self._body = element("body")
        self._comments = element("comments")
        self._open_move: tuple[int, bool, str] | None = None
        self._starts: dict[tuple[bool, int], list[str]] = defaultdict(list)
        self._ends: dict[tuple[bool, int], list[str]] = defaultdict(list)
        self._not_begun: dict[str, None] = {}
        self._not_ended: dict[str, None] = {}
        for comment in comments:
            number = self._write_comment(comment)
            start, end = comment.ends
            self._starts[comment.is_right, start].append(number)
            self._ends[comment.is_right, end].append(number)
            self._not_begun[number] = None

    def add(self, stretches: Iterable[Stretch], end: Fate, left: Form, right: Form) -> _Element:
        """Add a paragraph whose end is the same, gone or new, with its form on either side."""
        form = left if end is Fate.GONE else right
        was = left if end is Fate.SAME else form
        made = self._paragraph(form, was, end)
        self._fill(made, stretches)
        return made

    def add_last(self, stretches: Iterable[Stretch], left: Form, right: Form) -> None:
        """Add the last paragraph, whose end both texts have."""
        made = self.add(stretches, Fate.SAME, left, right)
        for number in list(self._not_begun):
            self._begin_comment(made, number)
        for number in list(self._not_ended):
            self._end_comment(made, number)
        page = element("sectPr", self._body)
        element("pgSz", page, w="11906", h="16838")
        margins = {"top": "1440", "right": "1440", "bottom": "1440", "left": "1440"}
        element("pgMar", page, **margins, header="708", footer="708", gutter="0")

    def xml(self) -> _Element:
        """The part `document.xml`."""
        document = element("document")
        document.append(self._body)
        return document

    def comments_xml(self) -> _Element:
        """The part `comments.xml`."""
        return self._comments

    def _paragraph(self, form: Form, was: Form, fate: Fate) -> _Element:
        made = element("p", self._body)
        properties = element("pPr", made)
        self._set_form(properties, form)
        if fate is not Fate.SAME:
            self._change(_CHANGES[fate], element("rPr", properties))
        if was.role is not form.role:  # another style of the same role is no change of the text
            self._set_form(element("pPr", self._change("pPrChange", properties)), was)
        if not len(properties):
            made.remove(properties)
        return made

    def _fill(self, made: _Element, stretches: Iterable[Stretch]) -> None:
        for stretch in stretches:
            self._at_move(made, stretch)
            for number in self._at(self._starts, stretch, 0):
                self._begin_comment(made, number)
            change = _CHANGES.get(stretch.fate)
            parent = made if change is None else self._change(change, made)
            name = "delText" if stretch.fate is Fate.GONE else "t"
            _write_words(element("r", parent), name, stretch.text)
            for number in self._at(self._ends, stretch, len(stretch.text)):
                self._end_comment(made, number)
        self._end_move(made)  # no move goes beyond its paragraph

    def _at(
        self, places: dict[tuple[bool, int], list[str]], stretch: Stretch, length: int
    ) -> list[str]:
        found: list[str] = []
        if stretch.fate.is_left:
            found += places.pop((False, stretch.left + length), [])
        if stretch.fate.is_right:
            found += places.pop((True, stretch.right + length), [])
        return found

    def _at_move(self, made: _Element, stretch: Stretch) -> None:
        """Begin or end a move where this stretch is in another one than the last."""
        is_away = stretch.fate.is_left
        if self._open_move is not None and self._open_move[:2] != (stretch.move, is_away):
            self._end_move(made)
        if stretch.move is not None and self._open_move is None:
            kind = "moveFrom" if is_away else "moveTo"
            start = self._change(f"{kind}RangeStart", made)
            start.set(f"{W}name", f"move{stretch.move + 1}")
            self._open_move = stretch.move, is_away, start.get(f"{W}id", "")

    def _end_move(self, made: _Element) -> None:
        if self._open_move is not None:
            _, is_away, number = self._open_move
            element(f"{'moveFrom' if is_away else 'moveTo'}RangeEnd", made, id=number)
            self._open_move = None

    def _begin_comment(self, made: _Element, number: str) -> None:
        element("commentRangeStart", made, id=number)
        self._not_begun.pop(number)
        self._not_ended[number] = None

    def _end_comment(self, made: _Element, number: str) -> None:
        if number not in self._not_ended:
            return  # its beginning is nowhere in the text; it is told at the end
        element("commentRangeEnd", made, id=number)
        run = element("r", made)
        element("rStyle", element("rPr", run), val=self._styles.id_of("CommentReference"))
        element("commentReference", run, id=number)
        self._not_ended.pop(number)

    def _write_comment(self, comment: Comment) -> str:
        made = self._change("comment", self._comments)
        made.set(f"{W}initials", _INITIALS)
        for line in comment.lines:
            paragraph = element("p", made)
            element("pStyle", element("pPr", paragraph), val=self._styles.id_of("CommentText"))
            _write_words(element("r", paragraph), "t", line)
        return made.get(f"{W}id", "")

    def _change(self, name: str, parent: _Element) -> _Element:
        return element(name, parent, id=str(next(self._ids)), author=AUTHOR, date=self._made)

    def _set_form(self, properties: _Element, form: Form) -> None:
        style = form.style or self._styles.id_of(STYLES.get(form.role, ""))
        if style:
            element("pStyle", properties, val=style)
        if form.role is Role.LIST_ITEM:
            numbering = element("numPr", properties)
            element("ilvl", numbering, val="0")
            element("numId", numbering, val="1")
        if form.from_right:
            element("bidi", properties)


def _write_words(run: _Element, name: str, text: str) -> None:
    for number, part in enumerate(text.split("\t")):
        if number:
            element("tab", run)
        if part:
            words = element(name, run)
            words.text = part
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
