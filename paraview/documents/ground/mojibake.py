"""Letters garbled by a wrong encoding somewhere on their way: “cafÃ©” for “café”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, WarningCode

if TYPE_CHECKING:
    from paraview.documents.ground.article import Article

_LATER = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")) + "\x80-\x9f"
"""What the later bytes of a letter in UTF-8 are in Windows-1252."""
_SUSPECT = re.compile(f"[\u00c2-\u00f4][{_LATER}]|[\u0413\u0420\u0421\u0432][{_LATER}]")
"""The first two bytes of a letter in UTF-8, read one by one; seldom two letters of a word."""
_STRONG = re.compile("\u00c3[\u00a0-\u00bf]|\u00e2\u20ac")
_CUT = re.compile(f"\u00e2\u20ac(?![{_LATER}])")
"""What is left of a closing quotation mark: its third byte is no character in Windows-1252."""


def repaired(article: Article) -> Article:
    """The article with its letters put right, and a warning that they are; mostly, itself."""
    suspect = sum(len(_SUSPECT.findall(run.text)) for run in article.runs)
    if not suspect or (suspect == 1 and not any(_STRONG.search(r.text) for r in article.runs)):
        return article
    from ftfy import fix_encoding

    def whole(text: str) -> str:
        if not _SUSPECT.search(text):
            return text
        return fix_encoding(_CUT.sub("\u00e2\u20ac\u009d", text))

    runs = tuple(replace(run, text=whole(run.text)) for run in article.runs)
    changed = sum(one.text != other.text for one, other in zip(runs, article.runs, strict=True))
    if not changed:
        return article
    told = DocumentWarning(WarningCode.LETTERS_REPAIRED, str(changed))
    return replace(
        article,
        runs=runs,
        title=whole(article.title),
        byline=whole(article.byline),
        warnings=(*article.warnings, told),
    )
