"""What is undone of the documents on the desk: `Undo Swap`."""

from __future__ import annotations

from paraview.wording.translation import _


def put_document() -> str:
    return _("Open Article")


def put_documents() -> str:
    return _("Open Two Articles")


def take_document_away() -> str:
    return _("Take Article Away")


def start_anew() -> str:
    return _("New Comparison")


def swap() -> str:
    return _("Swap")
