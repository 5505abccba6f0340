"""A comparison as a readable report in the terminal."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from paraview import wording
from paraview.comparison import Hand, Look, Op
from paraview.passages.gist import gist_of
from paraview.passages.passages import Passages
from paraview.passages.pieces import sentence_pieces
from paraview.passages.redline import Ink
from paraview.reports.figures import figures_of
from paraview.reports.model import one_line, plain
from paraview.reports.terminal_findings import fact_table, quote_table
from paraview.reports.visible import visible, visible_comparison
from paraview.wording import figures as figures_words
from paraview.wording import reports as words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from paraview.comparison import Comparison
    from paraview.passages.passages import Passage
    from paraview.reports.model import Report

_ABOUT_CHARS = 100
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
    comparison = visible_comparison(comparison)  # a terminal obeys what can't be seen
    _say(console, gist_of(comparison).sentence, "bold")
    console.print()
    console.print(_figures(comparison))
    for side in (comparison.left, comparison.right):
        for warning in side.document.warnings:
            told = visible(wording.warning_text(warning))
            _say(console, f"⚠ {side.document.name}: {told}", "yellow")
    for line in figures_words.reuse_lines(comparison):
        _say(console, line, "dim")
    for table in (quote_table(comparison), fact_table(comparison)):
        if table is not None:
            console.print()
            console.print(table)
    console.print()
    console.print(_rows(comparison))
    _say(console, wording.signs_explained(), "dim")


def print_report(report: Report, console: Console) -> None:
    """Print the comparison of a report, and what an editor thinks of it where anything is said."""
    print_comparison(report.comparison, console)
    listed = (*(each for one in report.speakers for each in one.quotations), *report.facts)
    told = [(each.opinion, each.title, each.earlier, each.later) for each in listed]
    told += [
        (row.opinion, row.title, one_line(row.earlier), one_line(row.later)) for row in report.rows
    ]
    told = [each for each in told if each[0]]
    if told:
        console.print()
        _say(console, words.verdicts_and_notes(), "bold")
    for opinion, title, earlier, later in told:
        about = shorten(plain(earlier) or plain(later), _ABOUT_CHARS, placeholder="…")
        _say(console, f"{title}: {about}", "dim")
        _say(console, "  " + ": ".join(filter(None, (opinion.verdict, opinion.note))), "")


def _say(console: Console, text: str, style: str) -> None:
    """Print text as it is: no word of an article is a command for its look."""
    console.print(text, style=style, highlight=False, markup=False, emoji=False)


def _figures(comparison: Comparison) -> Table:
    from rich.table import Table
    from rich.text import Text

    figures = figures_of(comparison)
    table = Table(box=None, pad_edge=False)
    for heading in figures.headings:
        table.add_column(heading, justify="right" if heading else "left")
    for row in figures.rows:
        table.add_row(*map(Text, row))
    return table


def _rows(comparison: Comparison) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(show_lines=True, expand=True)
    table.add_column("", no_wrap=True)
    table.add_column(Text(comparison.left.document.name), ratio=1, overflow="fold")
    table.add_column(Text(comparison.right.document.name), ratio=1, overflow="fold")
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
