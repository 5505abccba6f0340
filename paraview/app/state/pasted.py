"""Pasted text is called by the side that it lies on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview import wording
from paraview.engine.messages import PastedSource

if TYPE_CHECKING:
    from paraview.comparison import Hand
    from paraview.engine.messages import Source


def named_for(hand: Hand, source: Source) -> Source:
    """The source under the name that it has on a side; a file has its own on either."""
    if isinstance(source, PastedSource):
        return replace(source, name=wording.pasted_text(hand))
    return source
