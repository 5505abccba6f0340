"""Headings, captions, lists and the byline, by names of styles or where there are no styles."""

from __future__ import annotations

import re
from dataclasses import replace

from paraview.comparison import Role
from paraview.documents.ground.article import Article, Run

BULLET = re.compile(r"[•‣▪●◦*\-][\t \u00a0]+(?=\S)")
SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_OPEN_END = re.compile(r"[,;:\-–—(]$")
_BYLINE = re.compile(r"By\s+(?=[A-Z])(?P<names>[^.!?:;]{3,80})$")
_CREDIT = re.compile(
    r"(?:/|[–—(|]\s*(?:Photo(?:graph)?(?: by)?:?\s+)?(?:[\w.’\- ]{2,40}/)?)"
    r"(?:AFP|AP|AP Photo|Alamy|Anadolu|Bloomberg|EPA|Getty(?: Images)?|PA|Reuters|Shutterstock)\)?$"
)
_TITLE_WORDS = 20
_HEADING_WORDS = 12
_HEADING_STYLES = ("heading", "title", "subtitle", "headline", "subhead")
_CAPTION_STYLES = frozenset({"caption", "illustration", "figure", "drawing"})
_QUOTE_STYLES = frozenset(
    {"quote", "intense quote", "quotations", "block text", "block quotation", "block quote"}
)
_BYLINE_BLOCKS = 5
"""A byline stands among the first blocks, under headline, deck and the like."""


def role_of_style(name: str) -> Role | None:
    """The role that the name of a paragraph style tells, in files that word processors write."""
    name = name.strip().lower()
    if name.startswith(_HEADING_STYLES):
        return Role.HEADING
    if name in _CAPTION_STYLES:
        return Role.CAPTION
    return Role.QUOTE if name in _QUOTE_STYLES else None


def guess_roles(article: Article) -> Article:
    """The article with the roles that are sure, where it has none; and its byline."""
    byline = article.byline or _byline(article.runs)
    runs = article.runs
    if not any(run.role is Role.HEADING for run in runs):
        runs = _with_roles(runs)
    return replace(article, runs=runs, byline=byline)


def _byline(runs: tuple[Run, ...]) -> str:
    for run in runs[:_BYLINE_BLOCKS]:
        found = _BYLINE.match(run.text.strip())
        if found:
            return found["names"]
    return ""


def _with_roles(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    texts = [run.text.strip() for run in runs]
    ended = sum(len(text) for text in texts if SENTENCE_END.search(text))
    prose = ended >= 0.5 * sum(map(len, texts))  # else lines without a full stop mean nothing
    bullets = {n for n, text in enumerate(texts) if BULLET.match(text)}
    guessed: list[Run] = []
    leads_to_text = False  # whether a heading here would stand above something
    for number in range(len(texts) - 1, -1, -1):
        text = texts[number]
        if runs[number].role is not Role.PARAGRAPH:
            guessed.append(runs[number])
        elif number in bullets and bullets & {number - 1, number + 1}:
            guessed.append(Run(BULLET.sub("", text, count=1), Role.LIST_ITEM))
        elif _CREDIT.search(text):
            guessed.append(Run(text, Role.CAPTION))
        elif prose and leads_to_text and _is_heading(text, first=number == 0):
            guessed.append(Run(text, Role.HEADING))
            leads_to_text = number == 1  # only the headline stands above another heading
            continue
        else:
            guessed.append(Run(text))
        leads_to_text = bool(SENTENCE_END.search(text) or _BYLINE.match(text))
    return tuple(reversed(guessed))


def _is_heading(text: str, *, first: bool) -> bool:
    """Whether a line looks like a heading: short, no end to its sentence, no dateline."""
    words = text.split()
    if len(words) > (_TITLE_WORDS if first else _HEADING_WORDS):
        return False
    if len(words) == 1 and text.isupper():  # “CNN”, “LONDON”
        return False
    if _OPEN_END.search(text) or _BYLINE.match(text) or text[0].islower():
        return False
    if not any(character.isalpha() for character in text):
        return False
    return not SENTENCE_END.search(text) or text.endswith("?")
