"""What can be done with a sentence, a ribbon or a finding: the menu of the right mouse button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from paraview.app.widgets.clipboard import copy_clip
from paraview.comparison import Hand
from paraview.passages.clips import entry_clip, passage_clip
from paraview.wording.window import comparing as comparing_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from paraview.app.state.view_state import ViewState
    from paraview.passages.entries import Entry

LONGEST_WANTED_CHARS = 60
"""More words than that are hardly ever found again as they are."""


def passage_menu(
    state: ViewState,
    index: int,
    parent: QWidget,
    *,
    hand: Hand | None = None,
    wanted: str = "",
    find: Callable[[str, Hand], object],
    go: Callable[[Hand], object],
) -> QMenu:
    """The menu of a passage.

    Args:
        state: knows the passages.
        index: the passage.
        parent: what the menu belongs to.
        hand: the article in which the passage was pointed at; none between the two.
        wanted: words that were pointed at there, to be found in the other article.
        find: looks for words in an article.
        go: shows the passage with the caret in an article.
    """
    menu = QMenu(parent)
    passage = state.passages[index]
    _add(
        menu,
        comparing_words.copy_both_wordings()
        if passage.is_link
        else comparing_words.copy_with_source(),
        lambda: copy_clip(passage_clip(state.comparison, passage)),
    )
    here = hand or (Hand.LEFT if passage.left else Hand.RIGHT)

    def show_partner() -> None:
        state.select(index)
        go(here.other)

    _add(menu, comparing_words.go_to_partner(), show_partner, is_on=passage.is_link)
    _add_find(menu, wanted, here.other, find if hand is not None else None)
    return menu


def entry_menu(
    state: ViewState,
    entry: Entry,
    parent: QWidget,
    *,
    find: Callable[[str, Hand], object],
    go: Callable[[Hand], object],
) -> QMenu:
    """The menu of a finding; arguments as for `passage_menu`."""
    menu = QMenu(parent)
    is_both = entry.left is not None and entry.right is not None
    _add(
        menu,
        comparing_words.copy_both_wordings() if is_both else comparing_words.copy_with_source(),
        lambda: copy_clip(entry_clip(state.comparison, entry)),
    )
    here = Hand.LEFT if entry.left is not None else Hand.RIGHT
    span = entry.left if entry.left is not None else entry.right
    index = state.passage_of_finding(entry.number)

    def show_partner() -> None:
        state.select_finding(entry.number)
        go(here.other)

    is_link = index is not None and state.passages[index].is_link
    _add(menu, comparing_words.go_to_partner(), show_partner, is_on=is_link)
    words = "" if span is None else span.of(state.side(here).document.text)
    _add_find(menu, words, here.other, find)
    return menu


def _add_find(
    menu: QMenu, wanted: str, hand: Hand, find: Callable[[str, Hand], object] | None
) -> None:
    """Offer to look for words in an article, where they are few enough to be found there."""
    words = " ".join(wanted.split())
    if find is None or not words or len(words) > LONGEST_WANTED_CHARS:
        return
    _add(menu, comparing_words.find_in_the_other(words), lambda: find(words, hand))


def _add(menu: QMenu, text: str, do: Callable[[], object], *, is_on: bool = True) -> None:
    action = menu.addAction(text.replace("&", "&&"))
    action.setEnabled(is_on)
    action.triggered.connect(lambda _checked=False: do())
