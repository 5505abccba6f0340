"""Rich Text Format: what the groups and control words of a file say."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, Role, WarningCode
from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.guessed_roles import guess_roles, role_of_style
from paraview.documents.ground.running_text import RunningText
from paraview.documents.ground.symbol_fonts import PICTURES, SYMBOL, kind_of_font, signs
from paraview.documents.word.rtf_tokens import (
    CODE_PAGES,
    KNOWN_STARRED,
    PARAGRAPH_ENDS,
    SIGNS,
    UNREAD,
    Token,
    TokenKind,
    tokens,
)
from paraview.options import View
from paraview.wording.document_errors import damaged

if TYPE_CHECKING:
    from paraview.documents.ground.opened import Opened

_MAX_GROUPS = 5_000
_MAX_NAME_CHARS = 1_000
_MAX_BASES = 12
_DELETED = frozenset({"deleted", "mvf"})
_INSERTED = frozenset({"revised", "mvt"})
_FILE_CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_NUMBERS = {"fonttbl": "f", "stylesheet": "s"}
"""The words that number the entries of the tables."""

_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the end of a group.

    Attributes:
        unread: whether its text is passed over.
        reads: the table that it fills: `fonttbl`, `stylesheet` or nothing.
        code_page: the encoding of its bytes.
        fallback_chars: how many characters stand in for each one that is given by its number.
        deleted: whether its text was deleted, under tracked changes.
        inserted: whether its text was inserted.
        hidden: whether its text is not shown.
        bold: whether its text is set in bold.
        raised: whether its text stands above the line.
        aside: what it holds apart from the text around it: `note`, `box` or nothing.
    """

    unread: bool = False
    reads: str = ""
    code_page: str = "cp1252"
    fallback_chars: int = 1
    deleted: bool = False
    inserted: bool = False
    hidden: bool = False
    bold: bool = False
    raised: bool = False
    aside: str = ""


def read(opened: Opened) -> Article:
    """The article in an RTF file, after its tracked changes or before them.

    Headers, footers, comments, hidden text and field codes are left out; notes follow the text.
    """
    interpreter = _Interpreter(original=opened.options.view is View.ORIGINAL)
    for token in tokens(opened.data):
        interpreter.take(token)
    return guess_roles(interpreter.article())


class _Interpreter:
    """Follows the tokens of a file."""

    def __init__(self, *, original: bool) -> None:
        self._original = original
        self._group = _Group()
        self._outer: list[_Group] = []
        self._bytes = bytearray()
        self._to_skip = 0
        self._starred = self._first_in_group = False
        self._file_code_page = "cp1252"
        self._font_pages: dict[int, str] = {}
        self._default_font = 0
        self._number = 0
        self._base = -1
        self._table_text = ""
        self._style_roles: dict[int, Role] = {}
        self._style_bases: dict[int, int] = {}
        self._changes = 0
        self._story = RunningText()
        self._notes: list[Run] = []
        self._interrupted: list[RunningText] = []

    def article(self) -> Article:
        """What was found, once all tokens are taken."""
        self._flush()
        self._story.end_paragraph()
        while self._interrupted:  # the file was cut off in a note
            self._story = self._interrupted.pop()
            self._story.end_paragraph()
        warnings = (
            (DocumentWarning(WarningCode.TRACKED_CHANGES, str(self._changes)),)
            if self._changes
            else ()
        )
        return Article((*self._story.finished(), *self._notes), warnings=warnings)

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.kind is TokenKind.BYTES:
            self._take_bytes(token.data)
            return
        if self._to_skip and token.kind in {TokenKind.WORD, TokenKind.SYMBOL}:
            self._to_skip -= 1
            if token.word in SIGNS:
                return
        self._flush()
        match token.kind:
            case TokenKind.OPEN:
                self._open()
            case TokenKind.CLOSE:
                self._close()
            case TokenKind.SYMBOL if token.word == "*":
                self._starred = self._first_in_group  # further on it says nothing of the group
            case _:
                self._control(token.word, token.number)
                self._first_in_group = self._starred = False

    def _open(self) -> None:
        if len(self._outer) >= _MAX_GROUPS:
            raise damaged("RTF file")
        self._outer.append(self._group)
        self._to_skip = 0
        self._first_in_group = True
        if self._group.reads in {"fonttbl", "stylesheet"}:
            self._table_text = ""
            self._number = 0
            self._base = -1

    def _close(self) -> None:
        self._to_skip = 0
        self._first_in_group = self._starred = False
        if not self._outer:
            return
        inner, self._group = self._group, self._outer.pop()
        if inner.reads == "stylesheet":
            self._add_style()
        elif inner.reads == "fonttbl" and (kind := kind_of_font(self._table_text.rstrip("; "))):
            self._font_pages[self._number] = kind
        if inner.aside and not self._group.aside:
            self._end_aside(inner.aside)

    def _begin_aside(self, kind: str) -> None:
        if not self._group.aside:
            self._interrupted.append(self._story)
            self._story = RunningText()
            self._group = replace(self._group, aside=kind)

    def _end_aside(self, kind: str) -> None:
        self._story.end_paragraph()
        runs = self._story.finished()
        self._story = self._interrupted.pop()
        if kind == "box":
            self._story.put_after(runs)
        elif runs:
            text = " ".join(run.text.strip() for run in runs)
            self._notes.append(Run(text, Role.FOOTNOTE))

    def _take_bytes(self, data: bytes) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(data))
            self._to_skip -= skipped
            data = data[skipped:]
        if data.strip():
            self._first_in_group = self._starred = False
        if self._group.reads or not self._group.unread:
            self._bytes += data

    def _flush(self) -> None:
        """Decode the bytes that have come together in one encoding, and use them."""
        if self._bytes:
            page = self._group.code_page
            encoding = "latin-1" if page in {SYMBOL, PICTURES} else page
            text = bytes(self._bytes).decode(encoding, errors="replace")
            self._bytes.clear()
            self._add(signs(text, page))

    def _add(self, text: str) -> None:
        group = self._group
        if group.reads:
            self._table_text = (self._table_text + text)[-_MAX_NAME_CHARS:]
        if not group.unread and not group.hidden and not self._is_left_out():
            self._story.add(text, bold=group.bold, raised=group.raised)

    def _is_left_out(self) -> bool:
        return self._group.inserted if self._original else self._group.deleted

    def _control(self, word: str, number: int | None) -> None:
        starred = self._starred
        if (self._first_in_group or starred) and self._destination(word, starred=starred):
            return
        if word == "u" and number is not None:
            self._to_skip = self._group.fallback_chars
            self._add(signs(chr(number % 0x10000), self._group.code_page))
        elif word in SIGNS:
            self._add(SIGNS[word])
        elif word in PARAGRAPH_ENDS:
            if not self._group.unread and not self._is_left_out():
                self._story.end_paragraph()
        elif self._group.reads:
            self._table_control(word, number)
        elif not self._group.unread:
            self._format(word, number)

    def _destination(self, word: str, *, starred: bool) -> bool:
        """Follow a word that says what a group is for; whether it was one."""
        group = self._group
        if word in {"fonttbl", "stylesheet"}:
            self._group = replace(group, unread=True, reads=word)
        elif word == "footnote" and not group.unread:
            if self._is_left_out():
                self._group = replace(group, unread=True)
            else:
                self._begin_aside("note")
        elif word == "shptxt" and not self._is_left_out():
            # Only the text of a shape is text; the rest of it was passed over.
            self._group = replace(group, unread=False)
            self._begin_aside("box")
        elif word == "ud":  # the better half of text that is given twice
            around = self._outer[-2] if len(self._outer) > 1 else _Group()
            self._group = replace(group, unread=around.unread)
        elif _is_unread(word, starred=starred and not group.reads):
            self._group = replace(group, unread=True)
            if word in {"listtext", "pntext"}:
                self._story.role = self._story.role or Role.LIST_ITEM
        else:
            return False
        return True

    def _table_control(self, word: str, number: int | None) -> None:
        """The words in a font table or a style sheet."""
        if word == _NUMBERS[self._group.reads] and number is not None:
            self._number = number
        elif word == "sbasedon" and number is not None:
            self._base = number
        elif word == "fcharset" and number is not None:
            self._font_pages.setdefault(self._number, CODE_PAGES.get(number, ""))
        elif word == "cpg" and number is not None:
            self._font_pages[self._number] = _code_page(number)

    def _add_style(self) -> None:
        role = role_of_style(self._table_text.strip().rstrip(";"))
        if role is not None:
            self._style_roles[self._number] = role
        elif self._table_text:
            self._style_bases[self._number] = self._base
        self._table_text = ""

    def _format(self, word: str, number: int | None) -> None:
        """The words that set how the text that follows is meant."""
        on = number != 0
        match word:
            case "v":
                self._group = replace(self._group, hidden=on)
            case "b":
                self._group = replace(self._group, bold=on)
            case "super" | "up":
                self._group = replace(self._group, raised=on)
            case "sub" | "dn" | "nosupersub":
                self._group = replace(self._group, raised=False)
            case "uc":
                self._group = replace(self._group, fallback_chars=max(0, number or 0))
            case "plain":
                page = self._page_of(self._default_font)
                self._group = replace(
                    self._group,
                    code_page=page,
                    deleted=False,
                    inserted=False,
                    hidden=False,
                    bold=False,
                    raised=False,
                )
            case _ if word in _DELETED:
                self._changes += on and not self._group.deleted
                self._group = replace(self._group, deleted=on)
            case _ if word in _INSERTED:
                self._changes += on and not self._group.inserted
                self._group = replace(self._group, inserted=on)
            case _ if not self._set_code_page(word, number):
                self._format_paragraph(word, number)

    def _set_code_page(self, word: str, number: int | None) -> bool:
        """Follow the words that set how bytes become characters; whether it was one."""
        if word == "ansicpg" and number:
            self._file_code_page = page = _code_page(number)
        elif word in _FILE_CODE_PAGES:
            self._file_code_page = page = _FILE_CODE_PAGES[word]
        elif word == "deff" and number is not None:
            self._default_font = number
            return True
        elif word == "f":
            page = self._page_of(number or 0)
        else:
            return False
        self._group = replace(self._group, code_page=page)
        return True

    def _format_paragraph(self, word: str, number: int | None) -> None:
        match word:
            case "pard":
                self._story.role = None
            case "s" if number is not None:
                self._story.role = self._role_of(number) or self._story.role
            case "outlinelevel" if number is not None and number < _BODY_LEVEL:
                self._story.role = Role.HEADING
            case "ls" if number:
                self._story.role = self._story.role or Role.LIST_ITEM
            case "intbl" | "trowd":
                self._story.start_row()
            case "cell":
                self._story.end_cell()
            case "row":
                self._story.end_row()
            case _:
                pass

    def _role_of(self, style: int) -> Role | None:
        """The role of a style, or of the nearest one that it builds on."""
        for _ in range(_MAX_BASES):
            if style in self._style_roles:
                return self._style_roles[style]
            style = self._style_bases.get(style, -1)
        return None

    def _page_of(self, font: int) -> str:
        return self._font_pages.get(font) or self._file_code_page


def _is_unread(word: str, *, starred: bool) -> bool:
    return word in UNREAD or (starred and word not in KNOWN_STARRED)


def _code_page(number: int) -> str:
    name = {10000: "mac_roman", 65001: "utf-8", 936: "gb18030"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
