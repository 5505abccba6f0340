"""Reports to write: of articles that wish us ill, and of ordinary ones with a review."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from paraview.comparison import (
    Block,
    Comparison,
    Document,
    Edit,
    Engine,
    Kind,
    Link,
    Op,
    Role,
    Sentence,
    Side,
    Span,
    Summary,
    Verdict,
    WordShare,
)
from paraview.reports import Contents, Report, report_of
from paraview.review import Judged, Noted, Review, link_subject, passage_subject, subject_of

if TYPE_CHECKING:
    from paraview.passages.entries import Entry

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

HOSTILE = (
    "<script>alert(1)</script> he said.",
    "</td></tr></table><!-- & &amp; &#0; -->",
    "]]> <![CDATA[ x ]]> <?xml version='1.0'?>",
    "<del>kept</del> <ins>kept</ins> <br> <b onclick=x>",
    '=HYPERLINK("http://evil.example","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "'=already an apostrophe",
    "＝1+1 in wide letters",
    "{=SUM(A1)} and {{ 7 * 7 }} and {% raw %}",
    "a | b || c \\| d \\\\",
    "**bold** _x_ ~~y~~ `z` [a](http://b.example) ![i](j) $x$ #1 @somebody",
    "# heading",
    "1. list 2) list",
    "- item",
    "> quote",
    "--- +++ === ***",
    "https://a.example www.b.example c@d.example",
    "a tab\there",
    "nul \x00 bell \x07 escape \x1b[31m unit \x1f delete \x7f next \x85 last \x9f",
    "not a character \ufffe \uffff",
    "right to left \u202e override \u2066 isolate \u202a embedding",
    "עברית and العربية in one",
    "no-break\xa0space, thin\u2009space, line\u2028separator, zero\u200bwidth",
    "é e\u0301 ﬁ ½ 𝒳 👩‍👩‍👧 \U0010fffd",
    "100 % \u2013 “quoted” ‘single’ …",
    "_x0041_ x000D_ _x000D_",
    "w" * 1_000_000,
)
"""Sentences that mean something to somebody: to a browser, a spreadsheet, a parser, a terminal."""


def side(texts: tuple[str, ...], name: str) -> Side:
    """A document whose sentences are these, each a block."""
    spans, at = [], 0
    for text in texts:
        spans.append(Span(at, at + len(text)))
        at += len(text) + 1
    document = Document(
        "\n".join(texts),
        tuple(Block(span, Role.PARAGRAPH) for span in spans),
        name,
        path=f"/home/somebody/{name}",
        sha256="0" * 64,
    )
    return Side(document, tuple(Sentence(span, n) for n, span in enumerate(spans)), len(texts))


def hostile_comparison(texts: tuple[str, ...] = HOSTILE) -> Comparison:
    """Hostile sentences that stand in both, are edited, moved, dropped or added, by turns."""
    left = side(texts, "<b>left</b>.txt")
    right = side(tuple(f"{text} now" for text in texts), "=right|.txt")
    links, alone = [], []
    for number, (one, other) in enumerate(zip(left.sentences, right.sentences, strict=True)):
        if number % 4 == 3:
            alone.append(number)
            continue
        end = other.span.end - 4
        same = Edit(Op.EQUAL, one.span, Span(other.span.start, end))
        new = Edit(Op.INSERT, Span(one.span.end, one.span.end), Span(end, other.span.end))
        whole = Edit(Op.REPLACE, one.span, other.span)
        edits = (same, new) if number % 4 == 0 else (whole,)
        links.append(Link((number,), (number,), Kind.EDITED, number % 8 == 5, 0.8, edits))
    share = WordShare(len(texts), 0, len(links), 0, len(alone))
    return Comparison(
        left,
        right,
        tuple(links),
        tuple(alone),
        tuple(alone),
        Summary(share, share),
        Engine("<engine>", "/home/somebody/=model", "|"),
    )


def hostile_report(contents: Contents | None = None) -> Report:
    """What becomes of it, with a hostile note on every passage."""
    comparison = hostile_comparison()
    review = Review()
    for number, link in enumerate(comparison.links):
        note = f"{HOSTILE[link.left[0]][:50]}\nsecond line"
        review = review.with_step(Noted(link_subject(comparison, number), note))
    for number in comparison.dropped:
        subject = passage_subject(comparison, (number,), ())
        review = review.with_step(Judged(subject, Verdict.PROBLEM))
    return report_of(comparison, NOON, review.standing, contents)


def judged(comparison: Comparison, verdict: Verdict, note: str, entry: Entry) -> Review:
    """A review with a verdict and a note on one finding."""
    subject = subject_of(comparison, comparison.findings[entry.number])
    return Review().with_step(Judged(subject, verdict), Noted(subject, note))
