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
_NOTICE = re.compile(
    rf"\bth(?:is|e) {_ARTICLE}\b.{{0,60}}\b(?:originally|first) (?:appeared|published|ran|posted)"
    r"|^\W*(?:originally|first) (?:published|appeared|posted|printed) (?:on|in|by|at)\b"
    r"|\b(?:re)?(?:published|printed|posted|produced) (?:here )?(?:with|by) (?:the )?(?:kind )?permi"
    rf"|\b(?:republished|reprinted) (?:here )?(?:from|under|with|by)\b|\bread the original {_ARTICLE}"
    r"|\bsyndicated feed\b|(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\(c\)\s*)?(?:19|20)\d\d"
    r"|\ball rights reserved\b"
    r"|\bmay not be (?:re)?(?:published|produced|printed|broadcast|written)|\balle rechte vorbehalten|\btous droits réservés|\b(?:todos los )?derechos reservados"
    r"|\breproduction (?:is )?(?:strictly )?(?:prohibited|interdite)|\btutti i diritti riservati"
    r"|^\W*(?:sign up|subscribe)\b.{0,80}\b(?:newsletter|inbox|updates|briefing|podcast)"
    r"|^\W*(?:get|download)\b.{0,60}\bapp\b|^\W*follow .{0,60}\b(?:twitter|facebook|instagram|x)\b"
    r"|^\W*for (?:more|further|additional) information\b.{0,30}\b(?:visit|contact|see|call|go to)\b"
    r"|^\W*(?:media|press|investor)s? (?:contacts?|inquiries|relations)\b|^source:? [A-Z][\w .,&]+$"
    r"|^\W*(?:support|donate to|help us)\b.{0,80}\bjournalism\b|^\W*about the author",
    re.IGNORECASE | re.DOTALL,
)
_MOST_NOTICE_WORDS = 90
_ENDS = 10
"""Notices stand among so many last blocks, or above the text."""
_COMPANY = re.compile(r"\W*About (?:the )?[A-Z0-9][\w&.,’'®™ -]{1,60}\W*")
_COMPANY_FIRST = re.compile(r"\W*About (?:the )?[A-Z0-9][\w&.,’'®™ -]{1,60}\s*(?:\n|:)\s*\S")
_MOST_COMPANY_BLOCKS = 4
_LEAST_ARTICLE_BLOCKS = 3
"""A company is described below the article; where less is above, it is what the article is on."""
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


def without_notices(blocks: Sequence[TreeBlock]) -> list[TreeBlock]:
    """The blocks of an article without what the publisher has set around it."""
    kept = [each for each in blocks if not _LABEL.fullmatch(each.run.text.strip())]
    kept = _without_company(kept)
    start = max(1, len(kept) - _ENDS)
    kept = [
        each
        for number, each in enumerate(kept)
        if not ((number == 0 or number >= start) and _is_notice(each))
    ]
    return _without_loose_end(_without_teasers(kept))


def _is_notice(block: TreeBlock) -> bool:
    text = block.run.text.strip()
    return len(text.split()) <= _MOST_NOTICE_WORDS and _NOTICE.search(text) is not None


def _without_company(blocks: list[TreeBlock]) -> list[TreeBlock]:
    """Without the paragraphs in which a company that sent the text describes itself."""
    for number in range(_LEAST_ARTICLE_BLOCKS, len(blocks)):
        rest = blocks[number:]
        text = rest[0].run.text.strip()
        headed = rest[0].run.role is Role.HEADING or len(text.split()) < _ENDS
        if (headed and _COMPANY.fullmatch(text)) or _COMPANY_FIRST.match(text):
            end = 1
            while end < len(rest) and end <= _MOST_COMPANY_BLOCKS and not _ends_company(rest[end]):
                end += 1
            if words(rest[:end]) <= _COMPANY_SHARE * words(blocks[:number]):
                return blocks[:number] + _without_company(rest[end:])
    return blocks


def _ends_company(block: TreeBlock) -> bool:
    return block.run.role is Role.HEADING and not _COMPANY.fullmatch(block.run.text.strip())


def _without_teasers(blocks: list[TreeBlock]) -> list[TreeBlock]:
    """Without pointers to other articles: a heading that says so, linked headlines at the end."""
    kept: list[TreeBlock] = []
    below = False  # whether what is here stands below such a heading
    for number, block in enumerate(blocks):
        if block.run.role is Role.HEADING and _MORE.fullmatch(block.run.text.strip()):
            rest = blocks[number + 1 :]
            if kept and not any(
                each.run.role is Role.PARAGRAPH and is_prose(each) for each in rest
            ):
                break
            below = bool(rest) and _is_pointer(rest[0])
        elif not _is_pointer(block):
            below = False
        if not below:
            kept.append(block)
    end = len(kept)
    teasers = 0
    while end > 1:
        if _is_linked_heading(kept[end - 1]):
            end -= 1
        elif _is_linked_heading(kept[end - 2]) and kept[end - 1].run.role is not Role.HEADING:
            end -= 2
        else:
            break
        teasers += 1
    return kept[:end] if teasers > 1 else kept


def _is_pointer(block: TreeBlock) -> bool:
    return block.linked >= _MOST_LINKED or block.run.role is Role.CAPTION


def _is_linked_heading(block: TreeBlock) -> bool:
    return block.run.role is Role.HEADING and block.linked >= _MOST_LINKED


def _without_loose_end(blocks: list[TreeBlock]) -> list[TreeBlock]:
    """Without headings that nothing follows, and links at the end."""
    end = len(blocks)
    while end > 1 and _is_loose(blocks[end - 1]):
        end -= 1
    return blocks[:end]


def _is_loose(block: TreeBlock) -> bool:
    if block.run.role is Role.HEADING:
        return True
    return block.linked >= _ALL_LINKED and not SENTENCE_END.search(block.run.text.strip())
