"""A comparison as a readable report in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview import wording
from paraview.comparison import Hand, Look, Op
from paraview.passages.gist import gist_of
from paraview.passages.passages import Passages
from paraview.reports.terminal_findings import fact_table, quote_table
from paraview.wording import figures as figures_words
from paraview.wording import reports as words
from paraview.wording.window import comparing as comparing_words

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

    table = Table(box=None, pad_edge=False)
    looks = (Look.IDENTICAL, Look.EDITED, Look.REWORDED)
    names = [wording.look_name(look).lower() for look in looks]
    for heading in ("", "", words.all_of_them(), *names, comparing_words.only_here()):
        table.add_column(heading, justify="right" if heading else "left")
    summary = comparison.summary
    for side, share, sentences in (
        (comparison.left, summary.left, summary.left_sentences),
        (comparison.right, summary.right, summary.right_sentences),
    ):
        percents = (
            wording.whole_percent(part) if share.words else "–" for part in share.percentages
        )
        table.add_row(side.document.name, words.words(), wording.number(share.words), *percents)
        counts = (sentences.identical, sentences.edited, sentences.reworded, sentences.only)
        table.add_row("", words.sentences(), *map(wording.number, (sentences.sentences, *counts)))
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

    side = comparison.left if hand is Hand.LEFT else comparison.right
    spans = [
        edit.left if hand is Hand.LEFT else edit.right
        for edit in passage.edits
        if edit.op is not Op.EQUAL
    ]
    result = Text()
    for number, index in enumerate(passage.sentences(hand)):
        if number:
            result.append(" / ", "dim")
        sentence = side.sentences[index].span
        part = Text(sentence.of(side.document.text), "" if spans else _STYLES[passage.look])
        for span in spans:
            if len(span) and sentence.start <= span.start and span.end <= sentence.end:
                start = span.start - sentence.start
                part.stylize(_ONE_SIDED[hand], start, start + len(span))
        result.append_text(part)
    return result
