"""The words of the windows in which one article meets many."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from paraview.wording.numbers import number
from paraview.wording.translation import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_NAMES = 5
_TYPED_MARKS = frozenset("\"'„‚")
"""Marks that open a quotation, but for those that Unicode calls initial."""


def which_is_the_source() -> str:
    return _("Which of these is the source?")


def folder_of_sources() -> str:
    return _("The folder of possible sources")


def sources_of() -> str:
    return _("Sources &of:")


def stop() -> str:
    return _("Stop")


def compare_with_it() -> str:
    return _("&Compare with it")


def columns() -> tuple[str, ...]:
    """The headings of the ranked list."""
    return (
        "",
        _("Article"),
        _("Reused"),
        _("Word for word"),
        _("In order"),
        _("Longest run"),
        _("Quotes kept"),
    )


def about(percent: int) -> str:
    return _("about {percent} %").format(percent=percent)


def none_is_the_source() -> str:
    return _("None of them has much in common with the article.")


def passage(text: str) -> str:
    """A passage in quotation marks; one that begins with its own as it is."""
    has_own = text[0] in _TYPED_MARKS or unicodedata.category(text[0]) == "Pi"
    return text if has_own else _("“{words}”").format(words=text)


def not_read(names: Sequence[str]) -> str:
    """Which files can't be read; nothing where all can."""
    if not names:
        return ""
    told = ngettext(
        "{n} file can’t be read: {names}", "{n} files can’t be read: {names}", len(names)
    )
    shown = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    return told.format(n=number(len(names)), names=shown)


def archive() -> str:
    return _("Archive")


def check() -> str:
    return _("&Check against the archive")


def article_to_check() -> str:
    return _("&Article:")


def choose_a_file() -> str:
    return _("A file…")


def nothing_to_check() -> str:
    return _("Put an article on the desk, or choose a file.")


def add_a_folder() -> str:
    return _("Add a fol&der…")


def forget_the_folder() -> str:
    return _("&Forget it")


def update() -> str:
    return _("&Update")


def watched_folders() -> str:
    return _("Watched folders")


def holdings(articles: int, sentences: int, megabytes: str) -> str:
    """What an archive holds, on a line."""
    told = [
        ngettext("{n} article", "{n} articles", articles).format(n=number(articles)),
        ngettext("{n} sentence", "{n} sentences", sentences).format(n=number(sentences)),
        f"{megabytes} MB",
    ]
    return ", ".join(told)


def empty_archive() -> str:
    return _("The archive is empty. Add a folder of articles to check others against.")


def changed(added: int, removed: int) -> str:
    """What an update did."""
    if not added and not removed:
        return _("Nothing is new.")
    told = _("{added} added, {removed} removed.")
    return told.format(added=number(added), removed=number(removed))


def stands_nowhere() -> str:
    return _("stands nowhere else in the archive")


def stands_in(kind: str, name: str) -> str:
    return _("{kind}: {name}").format(kind=kind, name=name)
