"""What the window says of a review: verdicts, notes, corrections, and what became of them."""

from __future__ import annotations

from paraview.wording.translation import _


def link() -> str:
    """What is undone: `Undo Put Together`."""
    return _("Put Together")


def take_apart() -> str:
    return _("Take Apart")
