"""What an editor may think of something that was found, and why a correction can't be made."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What an editor thinks of something that was found."""

    OPEN = "open"
    FINE = "fine"
    CHECK = "check"
    PROBLEM = "problem"


class Refusal(StrEnum):
    """Why a correction can't be made."""

    NOT_THERE = "not_there"
    ONE_SIDE_ONLY = "one_side_only"
    NO_SUCH_LINK = "no_such_link"
    ALREADY_LINKED = "already_linked"
    NO_PLACE_TO_SPLIT = "no_place_to_split"
    NO_NEIGHBOURS = "no_neighbours"
    NO_QUOTATION = "no_quotation"
