"""A comparison as a readable report in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Kind, Op
from paraview.reports.terminal_findings import fact_table, quote_table, shares

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from paraview.comparison import Comparison, Link, Side

_STYLES = {
    Kind.IDENTICAL: "dim",
    Kind.EDITED: "cyan",
    Kind.REWORDED: "yellow",
    "dropped": "red",
    "added": "green",
}
_GLYPHS = {
    Kind.IDENTICAL: "=",
    Kind.EDITED: "±",
    Kind.REWORDED: "≈",
    "dropped": "−",
    "added": "+",
}


def print_comparison(comparison: Comparison, console: Console) -> None:
    """Print figures, quotes and facts, then the articles side by side in the right one's order.

    A dropped sentence stands where it stood on the left. Words only in the left article are struck
    through, words only in the right one underlined; every row has a glyph for its kind.
    """
    console.print(_figures(comparison))
    console.print(shares(comparison), style="dim")
    for table in (quote_table(comparison), fact_table(comparison)):
        if table is not None:
            console.print()
            console.print(table)
    console.print()
    console.print(_rows(comparison))
    console.print(
        "= identical   ± edited   ≈ reworded   − dropped   + added   ⇅ moved", style="dim"
    )


def _figures(comparison: Comparison) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for heading in ("", "", "all", "identical", "edited", "reworded", "only here"):
        table.add_column(heading, justify="right" if heading else "left")
    summary = comparison.summary
    for side, words, sentences in (
        (comparison.left, summary.left, summary.left_sentences),
        (comparison.right, summary.right, summary.right_sentences),
    ):
        percents = (f"{part}%" if words.words else "–" for part in words.percentages)
        table.add_row(side.document.name, "words", str(words.words), *percents)
        counts = (sentences.identical, sentences.edited, sentences.reworded, sentences.only)
        table.add_row("", "sentences", str(sentences.sentences), *map(str, counts))
    return table


def _rows(comparison: Comparison) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(show_lines=True, expand=True)
    table.add_column("", no_wrap=True)
    table.add_column(comparison.left.document.name, ratio=1)
    table.add_column(comparison.right.document.name, ratio=1)
    for row in _in_reading_order(comparison):
        if isinstance(row, int):
            if row < 0:
                text = Text(comparison.left.sentence_text(-row - 1), _STYLES["dropped"])
                table.add_row(Text(_GLYPHS["dropped"], _STYLES["dropped"]), text, "")
            else:
                text = Text(comparison.right.sentence_text(row), _STYLES["added"])
                table.add_row(Text(_GLYPHS["added"], _STYLES["added"]), "", text)
            continue
        mark = Text(_GLYPHS[row.kind] + ("⇅" if row.moved else ""), _STYLES[row.kind])
        table.add_row(
            mark,
            _marked(comparison.left, row.left, row, "strike red"),
            _marked(comparison.right, row.right, row, "underline green"),
        )
    return table


def _in_reading_order(comparison: Comparison) -> Iterator[Link | int]:
    """Links and right indexes as they come on the right; a left index `i` as `-i - 1`.

    A dropped sentence follows the sentence that it followed on the left.
    """
    by_right = {link.right[0]: link for link in comparison.links}
    dropped = set(comparison.dropped)
    linked = {index for link in comparison.links for index in link.right}
    told: set[int] = set()

    def dropped_after(index: int) -> Iterator[int]:
        while (index := index + 1) in dropped and index not in told:
            told.add(index)
            yield -index - 1

    yield from dropped_after(-1)
    for right in range(len(comparison.right.sentences)):
        if right in by_right:
            link = by_right[right]
            yield link
            for left in link.left:
                yield from dropped_after(left)
        elif right not in linked:
            yield right


def _marked(side: Side, indexes: tuple[int, ...], link: Link, style: str) -> Text:
    """The sentences of one end of a link, with the words that the other end lacks marked."""
    from rich.text import Text

    result = Text()
    mine_is_left = indexes is link.left
    spans = [
        edit.left if mine_is_left else edit.right for edit in link.edits if edit.op is not Op.EQUAL
    ]
    for number, index in enumerate(indexes):
        if number:
            result.append(" / ", "dim")
        sentence = side.sentences[index].span
        part = Text(sentence.of(side.document.text), _STYLES[link.kind] if not spans else "")
        for span in spans:
            if len(span) and sentence.start <= span.start and span.end <= sentence.end:
                part.stylize(style, span.start - sentence.start, span.end - sentence.start)
        result.append_text(part)
    return result
