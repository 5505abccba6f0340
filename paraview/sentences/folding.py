"""The forms in which text is compared: what differs only in typography becomes equal."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = dict.fromkeys(map(ord, "“”„‟«»‹›〝〞＂"), '"') | dict.fromkeys(
    map(ord, "‘’‚‛′ʼ`´＇"), "'"
)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_FOLDS = _QUOTES | _DASHES | _INVISIBLE
_DIGIT_GROUPS = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))")
_DECIMAL_COMMA = frozenset(("de", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr"))
_POINTS = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
_PLAIN = re.compile(r"[ -~]*")


def fold_typography(text: str) -> str:
    """`text` with one kind of quotation mark, dash and space, and no invisible characters.

    Compatibility forms (ligatures, full-width letters, “…”) are spelt out as in Unicode's NFKC.
    White space is collapsed and trimmed. Letters keep their case.
    """
    if not _PLAIN.fullmatch(text):
        text = unicodedata.normalize("NFKC", text.translate(_FOLDS)).translate(_FOLDS)
    return " ".join(text.split())


def word_form(word: str) -> str:
    """The form in which a word is compared: folded, in lower case, digits without groups."""
    folded = fold_typography(word).casefold()
    return _DIGIT_GROUPS.sub("", folded) if folded[:1].isdigit() else folded


def figure_form(form: str, tongue: str) -> str:
    """The form of a word, with a figure as English writes it: 1.200 as 1200, 3,5 as 3.5."""
    if not form[:1].isdigit() or tongue not in _DECIMAL_COMMA:
        return form
    return _POINTS.sub("", form).replace(",", ".")
