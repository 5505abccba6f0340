"""The words of reports that leave the window, where the window has none of its own."""

from __future__ import annotations

from paraview.wording.translation import _


def facts_that_differ() -> str:
    return _("Facts that differ")


def all_of_them() -> str:
    return _("all")


def words() -> str:
    return _("words")


def sentences() -> str:
    return _("sentences")
