"""A comparison as a readable report in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview import wording
from paraview.comparison import Hand, Look, Op
from paraview.passages.gist import gist_of
from paraview.passages.passages import Passages
from paraview.passages.pieces import sentence_pieces
from paraview.passages.redline import Ink
from paraview.reports.figures import figures_of
from paraview.reports.terminal_findings import fact_table, quote_table
from paraview.wording import figures as figures_words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from paraview.comparison import Comparison
    from paraview.passages.passages import Passage

_STYLES = {
    Look.IDENTICAL: "dim",
    Look.EDITED: "cyan",
    Look.REWORDED: "yellow",
    Look.DROPPED: "red",
    Look.ADDED: "green",
}
_ONE_SIDED = {Hand.LEFT: "strike red", Hand.RIGHT: "underline green"}
"""How words are shown that the other end of a link has not."""


def print_comparison(comparison: Comparison, console: Console) -> None:
    """Print the whole in a sentence, figures, warnings, findings, then the articles side by side.

    The articles stand in the order of reading. Words only in the left article are struck through,
    words only in the right one underlined; every row has the signs that the window has beside a
    passage.
    """
    console.print(gist_of(comparison).sentence, style="bold", highlight=False)
    console.print()
    console.print(_figures(comparison))
    for side in (comparison.left, comparison.right):
        for warning in side.document.warnings:
            told = f"⚠ {side.document.name}: {wording.warning_text(warning)}"
            console.print(told, style="yellow", highlight=False, markup=False)
    for line in figures_words.reuse_lines(comparison):
        console.print(line, style="dim")
    for table in (quote_table(comparison), fact_table(comparison)):
        if table is not None:
            console.print()
            console.print(table)
    console.print()
    console.print(_rows(comparison))
    console.print(wording.signs_explained(), style="dim")


def _figures(comparison: Comparison) -> Table:
    from rich.table import Table

    figures = figures_of(comparison)
    table = Table(box=None, pad_edge=False)
    for heading in figures.headings:
        table.add_column(heading, justify="right" if heading else "left")
    for row in figures.rows:
        table.add_row(*row)
    return table


def _rows(comparison: Comparison) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(show_lines=True, expand=True)
    table.add_column("", no_wrap=True)
    table.add_column(comparison.left.document.name, ratio=1)
    table.add_column(comparison.right.document.name, ratio=1)
    for passage in Passages(comparison).all:
        table.add_row(
            Text("".join(wording.signs(passage.look, **passage.doubts)), _STYLES[passage.look]),
            *(_marked(comparison, passage, hand) for hand in Hand),
        )
    return table


def _marked(comparison: Comparison, passage: Passage, hand: Hand) -> Text:
    """The sentences of one end of a passage, with the words that the other end lacks marked."""
    from rich.text import Text

    has_edits = any(edit.op is not Op.EQUAL for edit in passage.edits)
    styles = {Ink.SAME: "" if has_edits else _STYLES[passage.look]}
    result = Text()
    for number, pieces in enumerate(sentence_pieces(comparison, passage, hand)):
        if number:
            result.append(" / ", "dim")
        for piece in pieces:
            result.append(piece.text, styles.get(piece.ink, _ONE_SIDED[hand]))
    return result
