"""The letters that choose something in a menu: each chooses one thing, in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QMenu, QMenuBar

_MARK = "&"


def with_keys(texts: Sequence[str]) -> list[str]:
    """The texts with one `&` each, before a letter that no other one has.

    Where two want the same letter the first keeps it, and the other gets the first letter of one of
    its words, else any letter. Where none is left it has no `&`.
    """
    taken: set[str] = set()
    chosen: list[str | None] = [None] * len(texts)
    for place, text in enumerate(texts):  # what is wanted goes before what is only found
        at = text.find(_MARK)
        if 0 <= at < len(text) - 1 and text[at + 1].casefold() not in taken:
            chosen[place] = text
            taken.add(text[at + 1].casefold())
    for place, text in enumerate(texts):
        if chosen[place] is None:
            plain = text.replace(_MARK, "")
            at = next((at for at in _places(plain) if plain[at].casefold() not in taken), -1)
            chosen[place] = f"{plain[:at]}{_MARK}{plain[at:]}" if at >= 0 else plain
            taken |= {plain[at].casefold()} if at >= 0 else set()
    return [text or "" for text in chosen]


def _places(text: str) -> Iterator[int]:
    """Where the letters stand, those that begin a word first."""
    letters = [place for place, sign in enumerate(text) if sign.isalnum()]
    starts = [place for place in letters if not place or not text[place - 1].isalnum()]
    yield from starts
    yield from (place for place in letters if place not in starts)


def give_keys(menu: QMenu | QMenuBar) -> None:
    """Let each letter choose one entry of a menu."""
    entries = [action for action in menu.actions() if action.text()]
    for action, text in zip(entries, with_keys([each.text() for each in entries]), strict=True):
        if action.text() != text:
            action.setText(text)
