"""The place and agency at the head of a story, which are no part of what it says."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"""
    (?:
        [A-Z][A-Z.'-]+(?:\ [A-Z][A-Z.'-]+){0,3}       # WONSAN, NEW YORK, CNN
        (?:,\ [A-Z][\w.]*(?:\ [A-Z][\w.]*){0,2})?       # , North Korea
        (?:,\ [A-Z][a-z]{2,8}\.?\ \d{1,2})?             # , July 12
        (?:\ \([A-Z][\w\ /]{1,20}\))?                   # (Reuters)
      | \([A-Z][\w\ /]{1,20}\)                          # (AP)
    )
    \ ?-{1,2}\ (?=\S)
    """,
    re.VERBOSE,
)


def without_dateline(folded: str) -> str:
    """A folded sentence without the dateline it starts with: “LONDON (AP) - Rain fell.”."""
    match = _DATELINE.match(folded)
    return folded[match.end() :] if match else folded
