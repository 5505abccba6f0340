"""The words of the window itself."""

from __future__ import annotations

from paraview.wording.translation import _


def close_this_message() -> str:
    return _("Close this message")


def text_size(percent: int) -> str:
    return _("Text size {percent} %").format(percent=percent)


def recent_comparisons() -> str:
    return _("Recent comparisons")


def none_yet() -> str:
    return _("None yet")


def tools() -> str:
    return _("Tools")


def undo(step: str) -> str:
    """The action that takes a step back: `Undo Put Together`."""
    return _("&Undo {step}").format(step=step) if step else _("&Undo")


def redo(step: str) -> str:
    """The action that does it again."""
    return _("&Redo {step}").format(step=step) if step else _("&Redo")
