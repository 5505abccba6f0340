"""The figures of a side by how its passages are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Hand, Look

if TYPE_CHECKING:
    from paraview.comparison import WordShare


def shares(share: WordShare, hand: Hand) -> tuple[tuple[Look, int], ...]:
    """How many words of one side are shown as what."""
    alone = Look.DROPPED if hand is Hand.LEFT else Look.ADDED
    return (
        (Look.IDENTICAL, share.identical),
        (Look.EDITED, share.edited),
        (Look.REWORDED, share.reworded),
        (alone, share.only),
    )
