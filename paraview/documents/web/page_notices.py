"""Blocks that are set with an article and are not of it: labels, prompts, notices of the publisher.

Labels are left out wherever they stand. Sentences about rights, reprints, newsletters or a company
are left out only at the ends of the text, for an article may be about them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Role
from paraview.documents.ground.guessed_roles import SENTENCE_END
from paraview.documents.web.page_prose import is_prose, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from paraview.documents.web.tree_blocks import TreeBlock

_LABEL = re.compile(
    r"\W*(?:advertisements?|anzeige|publicité|publicidad|pubblicità|sponsored(?: content)?"
    r"|(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video))?"
    r"|share(?: (?:this|on|via)\b.{0,40})?|tweet|print|e-?mail(?: this)?|close|next|previous|replay"
    r"|fullscreen|thumbnails|loading|\d+ of \d+|view(?: all)? comments|(?:\d+ )?comments?"
    r"|view this post on instagram|follow (?:us|me)?\s?(?:on|@).{0,60}|like us on.{0,40}"
    r"|(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|hashtags)\s*:.{0,300}"
    r"|(?:schlagwörter|themen|mots-clés|etiquetas|tag)\s*:.{0,300}|#(?: ?#)+|-? ?ends? ?-)\W*",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = r"(?:article|story|post|piece|report|essay|column|content|interview|excerpt|material)"
_NOTICE_FIRST = re.compile(
    r"\W*(?:(?:originally|first) (?:published|appeared|posted|printed) (?:on|in|by|at)\b"
    r"|(?:sign up|subscribe)\b.{0,80}\b(?:newsletter|inbox|updates|briefing|podcast)"
    r"|(?:get|download) (?:the|our)\b.{0,40}\bapp\b"
    r"|follow .{0,60}\b(?:twitter|facebook|instagram|x)\b"
    r"|for (?:more|further|additional) information\b.{0,30}\b(?:visit|contact|see|call|go to)\b"
    r"|(?:media|press|investor)s? (?:contacts?|inquiries|relations)\b|source: [\w .,&]+$"
    r"|(?:support|donate to|help us)\b.{0,80}\bjournalism\b|about the author)",
    re.DOTALL,
)
_NOTICE_IN = re.compile(
    rf"this {_ARTICLE}\b.{{0,60}}\b(?:originally|first) (?:appeared|published|ran|posted)"
    rf"|the {_ARTICLE}\b.{{0,60}}\b(?:originally|first) (?:appeared|published|ran|posted)"
    r"|(?:published|printed|posted|produced) (?:here )?(?:with|by) (?:the |kind )?permi"
    r"|republished (?:here )?(?:from|under|by)\b|reprinted (?:here )?(?:from|under|by)\b"
    rf"|read the original {_ARTICLE}|from a syndicated feed|©\s*(?:\(c\)\s*)?(?:19|20)\d\d"
    r"|\(c\)\s*(?:19|20)\d\d|copyright\b[\s©]*(?:\(c\)\s*)?(?:19|20)\d\d|all rights reserved"
    r"|may not be (?:re)?(?:published|produced|printed|broadcast|written)"
    r"|alle rechte vorbehalten|tous droits réservés|derechos reservados"
    r"|reproduction (?:is )?(?:strictly )?(?:prohibited|interdite)|tutti i diritti riservati",
    re.DOTALL,
)
"""Both are for a text in lower case, which is searched five times as fast as one in any case."""
_MOST_NOTICE_WORDS = 90
_ENDS = 6
"""Notices stand among so many last blocks, or above the text."""
_COMPANY = re.compile(r"\W*About (?!This|These|My\b)(?:the )?[A-Z0-9][\w&.,’'®™ -]{1,60}\W*")
_COMPANY_FIRST = re.compile(
    r"\W*About (?!This|These|My\b)(?:the )?[A-Z0-9][\w&.,’'®™ -]{1,60}\s*(?:\n|:)\s*\S"
)
_MOST_COMPANY_BLOCKS = 4
_LEAST_ARTICLE_BLOCKS = 3
"""A company is described below the article; where less is above, it is what the article is on."""
_HEADING_WORDS = 8
_COMPANY_SHARE = 0.3
_ALL_LINKED = 0.8
_MOST_LINKED = 0.5
_THINGS = (
    r"(?:articles?|columns?|content|coverage|galleries|headlines|links|news|posts?|reading|reads"
    r"|slide ?shows?|stories|story|topics?|videos?)"
)
_MORE = re.compile(
    r"\W*(?:(?:you|readers) (?:may|might) (?:also )?(?:like|enjoy|be interested in)\b.*"
    r"|(?:also|elsewhere|more) (?:on|from|in)\b.*|more must[- ]reads\b.*|around the web"
    rf"|(?:featured|latest|more|most (?:read|popular|viewed|shared)|other|popular|promoted|recent"
    rf"|recommended|related|sponsored|similar|top|trending)(?: [\w’'-]+){{0,3}}? {_THINGS}"
    r"|most (?:read|popular|viewed|shared)|related|recommended(?: for you)?|trending(?: now)?"
    r"|up next|in case you missed it|what to read next|read (?:more|next|also)|see also"
    r"|keep reading|editor[’']?s[’']? picks|don[’']t miss(?: this)?|from our partners"
    r"|lesen sie auch|mehr zum thema|das könnte sie auch interessieren|(?:à )?lire aussi"
    r"|sur le même sujet|leggi anche|lea también|te puede interesar|lees ook|läs (?:också|mer)"
    r"|leia (?:também|mais)|czytaj także|les også|læs også)\W*",
    re.IGNORECASE,
)


def without_notices(blocks: Sequence[TreeBlock], kept: AbstractSet[int]) -> list[int]:
    """The numbers of the kept blocks of a page, less those of what the publisher has set there."""
    found: list[int] = []
    for number in sorted(kept):
        if _heads_pointers(blocks, number):
            if found and not any(n > number and _is_paragraph(blocks[n]) for n in kept):
                break
        elif not _LABEL.fullmatch(_text(blocks[number])):
            found.append(number)
    found = _without_company(blocks, found)
    start = max(1, len(found) - _ENDS)
    ends = {*found[:1], *found[start:]}
    found = [n for n in found if n not in ends or not _is_notice(blocks[n])]
    while len(found) > 1 and _is_loose(blocks[found[-1]]):
        found.pop()
    return found


def teasers(blocks: Sequence[TreeBlock]) -> set[int]:
    """The numbers of the headlines of other articles, each a link, and of the line below each."""
    found: set[int] = set()
    run: list[int] = []
    number = 0
    while number < len(blocks):
        below = number + 1
        if _is_linked_heading(blocks[number]):
            has_line = below < len(blocks) and blocks[below].run.role is not Role.HEADING
            run += [number, below] if has_line else [number]
            number += 2 if has_line else 1
        else:
            found |= _several(run)
            run = []
            number += 1
    return found | _several(run)


def _is_paragraph(block: TreeBlock) -> bool:
    return block.run.role is Role.PARAGRAPH and is_prose(block)


def _several(run: list[int]) -> set[int]:
    return set(run) if len(run) > 2 else set()


def _text(block: TreeBlock) -> str:
    return block.run.text.strip()


def _heads_pointers(blocks: Sequence[TreeBlock], number: int) -> bool:
    """Whether a block is a heading above a list of other articles, or such a list alone follows."""
    if blocks[number].run.role is not Role.HEADING or not _MORE.fullmatch(_text(blocks[number])):
        return False
    rest = blocks[number + 1 :]
    return not rest or rest[0].linked >= _MOST_LINKED or rest[0].run.role is not Role.PARAGRAPH


def _is_notice(block: TreeBlock) -> bool:
    if block.words > _MOST_NOTICE_WORDS:
        return False
    text = _text(block).lower()
    return bool(_NOTICE_FIRST.match(text) or _NOTICE_IN.search(text))


def _without_company(blocks: Sequence[TreeBlock], found: list[int]) -> list[int]:
    """Without the paragraphs in which a company that sent the text describes itself."""
    for place in range(_LEAST_ARTICLE_BLOCKS, len(found)):
        text = _text(blocks[found[place]])
        headed = len(text.split()) <= _HEADING_WORDS and _COMPANY.fullmatch(text)
        if headed or _COMPANY_FIRST.match(text):
            end = place + 1
            while end < len(found) and end - place <= _MOST_COMPANY_BLOCKS:
                if blocks[found[end]].run.role is Role.HEADING:
                    break
                end += 1
            above = words(blocks[n] for n in found[:place])
            at_end = len(found) - end <= _ENDS
            if at_end and words(blocks[n] for n in found[place:end]) <= _COMPANY_SHARE * above:
                return _without_company(blocks, found[:place] + found[end:])
    return found


def _is_linked_heading(block: TreeBlock) -> bool:
    return block.run.role is Role.HEADING and block.linked >= _MOST_LINKED


def _is_loose(block: TreeBlock) -> bool:
    """Whether a block at the end is a heading that nothing follows, or but a link."""
    if block.run.role is Role.HEADING:
        return True
    return block.linked >= _ALL_LINKED and not SENTENCE_END.search(block.run.text.strip())
