"""Quotes and facts of a comparison, as the terminal shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import FindingKind, Op, Severity
from paraview.passages.entry_titles import fact_title
from paraview.passages.pieces import words_around
from paraview.wording import findings as findings_words
from paraview.wording import reports as words

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from paraview.comparison import Comparison, Quote, QuoteEnd, Span

_STYLES = {
    Severity.GRAVE: "bold red reverse",
    Severity.SERIOUS: "bold red",
    Severity.NOTABLE: "yellow",
    Severity.MINOR: "",
    Severity.NOTE: "dim",
}
_MARKS = {Severity.GRAVE: "!!", Severity.SERIOUS: "!"}


def quote_table(comparison: Comparison) -> Table | None:
    """The quotes, altered ones first; none where there is no quotation."""
    rows = [one for one in comparison.findings if one.kind is FindingKind.QUOTE]
    if not rows:
        return None
    table = _table(findings_words.kind_name(FindingKind.QUOTE), comparison)
    for finding in rows:
        quote = comparison.quotes[finding.index]
        style = _STYLES[finding.severity]
        label = _labelled(findings_words.status_name(quote.status), finding.severity)
        if quote.changed:
            label.append("\n" + ", ".join(map(findings_words.fact_word, quote.changed)), style)
        table.add_row(
            label,
            _quoted(comparison.left.document.text, quote.left, quote, is_left=True),
            _quoted(comparison.right.document.text, quote.right, quote, is_left=False),
        )
    return table


def fact_table(comparison: Comparison) -> Table | None:
    """The facts that differ, each with the words around it; none where none differs."""
    rows = [one for one in comparison.findings if one.kind is FindingKind.FACT]
    if not rows:
        return None
    table = _table(words.facts_that_differ(), comparison)
    for finding in rows:
        fact = comparison.facts[finding.index]
        table.add_row(
            _labelled(fact_title(fact), finding.severity),
            _around(comparison.left.document.text, fact.left),
            _around(comparison.right.document.text, fact.right),
        )
    return table


def _table(title: str, comparison: Comparison) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", title_style="bold", expand=True)
    table.add_column("", no_wrap=True)
    table.add_column(Text(comparison.left.document.name), ratio=1, overflow="fold")
    table.add_column(Text(comparison.right.document.name), ratio=1, overflow="fold")
    return table


def _labelled(word: str, severity: Severity) -> Text:
    from rich.text import Text

    mark = _MARKS.get(severity, "")
    return Text(f"{mark} {word}".strip(), _STYLES[severity])


def _quoted(text: str, end: QuoteEnd | None, quote: Quote, *, is_left: bool) -> Text:
    """One end of a quote with its speaker, and the words that the other end lacks marked."""
    from rich.text import Text

    if end is None:
        return Text("")
    result = Text()
    if end.speaker:
        result.append(f"{end.speaker}: ", "bold")
    start = len(result)
    result.append(end.span.of(text))
    for edit in quote.edits:
        span = edit.left if is_left else edit.right
        if edit.op is not Op.EQUAL and len(span) and not edit.is_trivial:
            result.stylize(
                "strike red" if is_left else "underline green",
                start + span.start - end.span.start,
                start + span.end - end.span.start,
            )
    return result


def _around(text: str, span: Span | None) -> Text:
    """A span in bold with some of the words on either side, within its line."""
    from rich.text import Text

    if span is None:
        return Text("")
    before, fact, behind = words_around(text, span)
    return Text.assemble(before, (fact, "bold underline"), behind)
