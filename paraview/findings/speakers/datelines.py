"""The place and agency at the head of a story: nobody there speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison import Span

_DATELINE = re.compile(
    r"""
    (?:
        [A-Z][A-Z.’'-]+(?:[ ][A-Z][A-Z.’'-]+){0,3}                  # NEW YORK
        (?:,[ ][A-Z][\w.]*(?:[ ][A-Z][\w.]*){0,2})?                   # , North Korea
        (?:,[ ][A-Z][a-z]{2,8}\.?[ ]\d{1,2})?                         # , July 12
        (?:[ ]\([\w .,/]{2,24}\))?                                    # (Reuters)
      | [A-Z][\w.’'-]+(?:[ ][A-Z][\w.’'-]+){0,3}(?:,[ ][A-Z][\w. ]{1,20})?
        [ ]\([A-Z][\w .,/]{1,24}\)                                    # Washington (CNN)
      | \([A-Z][\w .,/]{1,24}\)                                       # (AP)
    )
    [ ]?[-–—]{1,2}[ ](?=\S)
    """,
    re.VERBOSE,
)


def behind_dateline(text: str, span: Span) -> int:
    """Where a sentence goes on behind its dateline; its start where it has none."""
    match = _DATELINE.match(text, span.start, span.end)
    return match.end() if match else span.start
