"""Rich Text Format cut into tokens, and the tables that its control words stand for."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)


class TokenKind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SYMBOL = auto()
    BYTES = auto()


class Token(NamedTuple):
    r"""One step through the file.

    `word` is the control word or symbol, `number` its parameter; `data` is the bytes of text, of
    which a character written as `\'e9` is one.
    """

    kind: TokenKind
    word: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file in order; what follows a binary chunk's count is passed over."""
    position = 0
    while found := _TOKEN.match(data, position):
        position = found.end()
        match found.lastgroup:
            case "text":
                yield Token(TokenKind.BYTES, data=found["text"])
            case "hex":
                yield Token(TokenKind.BYTES, data=bytes.fromhex(found["hex"].decode()))
            case "brace":
                yield Token(TokenKind.OPEN if found["brace"] == b"{" else TokenKind.CLOSE)
            case "symbol":
                yield Token(TokenKind.SYMBOL, found["symbol"].decode("latin-1"))
            case "word" | "number":
                word = found["word"].decode("ascii")
                number = None if found["number"] is None else int(found["number"])
                if word == "bin" and number and number > 0:
                    position += number
                else:
                    yield Token(TokenKind.WORD, word, number)
            case _:
                pass  # line ends mean nothing; a lone backslash is the end of a cut file


SIGNS = {
    "tab": "\t",
    "line": "\n",
    "softline": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\N{EM SPACE}",
    "enspace": "\N{EN SPACE}",
    "qmspace": "\N{FOUR-PER-EM SPACE}",
    "zwj": "\N{ZERO WIDTH JOINER}",
    "zwnj": "\N{ZERO WIDTH NON-JOINER}",
    "~": "\N{NO-BREAK SPACE}",
    "_": "\N{NON-BREAKING HYPHEN}",
    "\\": "\\",
    "{": "{",
    "}": "}",
    "\t": "\t",
}
"""The characters that control words and symbols stand for."""

PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "column", "nestcell", "nestrow", "\n", "\r"})

_UNREAD_WORDS = """
    aftncn aftnsep aftnsepc annotation atnauthor atndate atnicn atnid atnparent atnref atntime
    atrfend atrfstart author background bkmkend bkmkstart buptim category colortbl comment
    company creatim datafield datastore docvar dptxbxtext filetbl fldinst fonttbl footer
    footerf footerl footerr ftncn ftnsep ftnsepc generator header headerf headerl headerr
    hlinkbase info keycode keywords latentstyles listname listoverridetable listpicture
    listtable listtext manager nonesttables nonshppict objalias objclass objdata objname
    objsect operator passwordhash pgptbl pict pnseclvl pntext printim private revtbl revtim
    rsidtbl rxe shpinst shprslt sn sp stylesheet subject sv tc template themedata title txe ud
    upr userprops wgrffmtfilter xe xmlnstbl
"""
UNREAD = frozenset(_UNREAD_WORDS.split())
"""Groups whose text nobody reads, or that are read in another way."""

KNOWN_STARRED = frozenset({"shptxt", "ud", "footnote", "fldrslt"})
"""Groups that are read although they are marked as safe to ignore."""

CODE_PAGES = {
    0: "",
    1: "",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""Encodings by the number of a font's character set; empty for that of the file."""
