"""Pasted text is called by the side that it lies on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview import wording
from paraview.engine.messages import PastedSource

if TYPE_CHECKING:
    from paraview.app.state.workspace import Place
    from paraview.comparison import Hand
    from paraview.engine.messages import Source


def named_for(hand: Hand, source: Source) -> Source:
    """The source under the name that it has on a side; a file has its own on either."""
    if isinstance(source, PastedSource):
        return replace(source, name=wording.pasted_text(hand))
    return source


def moved_to(hand: Hand, place: Place) -> Place:
    """What lies on one side, as it is called on the other."""
    if not isinstance(place.source, PastedSource):
        return place
    name = wording.pasted_text(hand)
    document = None if place.document is None else replace(place.document, name=name)
    return replace(place, source=named_for(hand, place.source), document=document)
