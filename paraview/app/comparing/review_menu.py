"""The part of a menu in which the editor decides: verdicts, a note, what belongs together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Verdict
from paraview.wording.window import review as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from paraview.app.comparing.decisions import Decisions


def add_decisions(
    menu: QMenu,
    decisions: Decisions,
    select: Callable[[], object],
    *,
    note: Callable[[], object],
    speaker: Callable[[], object] | None = None,
    is_sentence: bool = False,
) -> None:
    """Offer what can be decided about what a menu is about.

    Args:
        menu: gets the entries, below a line.
        decisions: carries them out, on what is selected.
        select: selects what the menu is about; done first.
        note: writes a note on what is selected.
        speaker: changes who speaks what is selected; none where nobody does.
        is_sentence: whether a sentence was pointed at, which can be split and joined.
    """

    def add(text: str, do: Callable[[], object]) -> None:
        def chosen(_checked: bool = False) -> None:
            select()
            do()

        menu.addAction(text.replace("&", "&&")).triggered.connect(chosen)

    menu.addSeparator()
    for verdict in Verdict:
        add(
            words.verdict_with_sign(verdict),
            lambda verdict=verdict: decisions.judge(verdict),  # type: ignore[misc]
        )
    add(words.write_a_note(), note)
    menu.addSeparator()
    add(words.put_together_with(), decisions.put_together)
    add(words.take_these_apart(), decisions.refuse)
    if speaker is not None:
        add(words.change_the_speaker(), speaker)
    if is_sentence:
        add(words.split_here(), decisions.split_sentence)
        add(words.join_with_next(), decisions.join_sentences)
