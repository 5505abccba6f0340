"""Boundaries that the first segmenter is known to miss in news."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD_AND_SPACE = re.compile(r"(\S+)\s+(?=\S)")
_ENDS_QUOTATION = re.compile(r"[a-z][.!?][”\"]$")
_ENDS_IN_WORD = re.compile(r"(?:^|[“\"(])[A-Za-z]*[a-z]{2}[.!?]$")
_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Maj|Capt|Rev|Hon|St|Mt|Ft|Jr|Sr|vs)\.$"
)
_OPENS_QUOTATION = re.compile(r"[“\"][A-Z]")
_CLOCK = re.compile(r"^[ap]\.m\.$|^[ECMP]T\.$")
_SAYS_WHEN = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    r"|[ECMP][SD]?T\b|GMT|UTC|BST|CET|Eastern|Central|Mountain|Pacific|Greenwich"
)
_ROAD = re.compile(r"^(?:Ave|Rd|Blvd)\.$")
_CLAUSE = re.compile(r"[A-Z][a-z]+ [a-z]")


def missed_boundaries(text: str) -> Iterator[int]:
    """Where a sentence surely starts: positions in `text`, rising."""
    for match in _WORD_AND_SPACE.finditer(text):
        if _is_boundary(match.group(1), text[match.end() : match.end() + 40]):
            yield match.end()


def _is_boundary(before: str, after: str) -> bool:
    if not (after[0].isupper() or _OPENS_QUOTATION.match(after)):
        return False
    if _ENDS_QUOTATION.search(before):  # …“deeply sorry.” He
        return True
    if _CLOCK.match(before):  # …at 9 a.m. Admission
        return not _SAYS_WHEN.match(after)
    if _ROAD.match(before):  # …Vernon Ave. Firefighters had
        return _CLAUSE.match(after) is not None
    return (  # …chair Helen Marsh. “We
        _OPENS_QUOTATION.match(after) is not None
        and _ENDS_IN_WORD.search(before) is not None
        and _TITLE.search(before) is None
    )
