"""The words of the other views: one text, map, figures, list."""

from __future__ import annotations

from paraview.wording.translation import _


def the_figures() -> str:
    return _("The figures")


def reuse() -> str:
    return _("What was taken over")


def map_of_both_articles() -> str:
    return _("Map of both articles")


def how_the_map_reads() -> str:
    return _(
        "Each line joins a sentence to its partner; a ring marks what moved. At the "
        "edges: what stands in one article only."
    )


def map_keys() -> str:
    return _("Plus and minus zoom, arrows shift, Enter opens what is selected.")


def moved_passage(title: str) -> str:
    return _("Moved: {title}").format(title=title)


def all_passages() -> str:
    return _("All passages, one after the other")


def all_quotes() -> str:
    return _("All quotations of both articles")


def one_text() -> str:
    return _("Both articles as one text")
