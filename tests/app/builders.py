"""Comparisons built by hand, so that a test of the window needs no model."""

import difflib
import re
from dataclasses import replace

from paraview.comparison import (
    Block,
    Comparison,
    Document,
    Edit,
    Engine,
    Fact,
    FactKind,
    Finding,
    FindingKind,
    Kind,
    Link,
    Op,
    Quote,
    QuoteEnd,
    QuoteStatus,
    Role,
    Sentence,
    SentenceShare,
    Severity,
    Side,
    Span,
    Summary,
    WordShare,
)

_OPS = {"equal": Op.EQUAL, "replace": Op.REPLACE, "insert": Op.INSERT, "delete": Op.DELETE}


def document(*blocks, name="article.txt", path=None, heading=True):
    """A document of these blocks, the first of them its heading."""
    spans, at = [], 0
    for number, text in enumerate(blocks):
        role = Role.HEADING if heading and number == 0 else Role.PARAGRAPH
        spans.append(Block(Span(at, at + len(text)), role))
        at += len(text) + 1
    return Document("\n".join(blocks), tuple(spans), name, path=path, sha256="0" * 64)


def side(article):
    """The document cut at full stops."""
    sentences = []
    for number, block in enumerate(article.blocks):
        for found in re.finditer(r"\S[^.!?]*(?:[.!?]+[”\"]?|$)", block.span.of(article.text)):
            start = block.span.start + found.start()
            end = block.span.start + found.end()
            sentences.append(Sentence(Span(start, end), number))
    return Side(article, tuple(sentences), len(article.text.split()))


def word_edits(left, left_ids, right, right_ids):
    """What difflib makes of the words of two ends of a link."""
    ends = []
    for one, ids in ((left, left_ids), (right, right_ids)):
        text = one.document.text
        ends.append(
            [
                Span(one.sentences[i].span.start + m.start(), one.sentences[i].span.start + m.end())
                for i in ids
                for m in re.finditer(r"\w+|[^\w\s]", one.sentences[i].span.of(text))
            ]
        )
    forms = [
        [span.of(one.document.text) for span in spans]
        for one, spans in zip((left, right), ends, strict=True)
    ]
    edits = []
    for op, i1, i2, j1, j2 in difflib.SequenceMatcher(None, *forms, autojunk=False).get_opcodes():
        edits.append(Edit(_OPS[op], _cover(ends[0], i1, i2), _cover(ends[1], j1, j2)))
    return tuple(edits)


def _cover(spans, first, last):
    if first < last:
        return Span(spans[first].start, spans[last - 1].end)
    at = spans[first - 1].end if first else (spans[0].start if spans else 0)
    return Span(at, at)


def comparison(left, right, links):
    """A comparison of two documents.

    `links` are tuples (left sentences, right sentences, kind) with an optional `moved`.
    """
    left, right = side(left), side(right)
    made = []
    for left_ids, right_ids, kind, *moved in links:
        edits = ()
        if kind is not Kind.IDENTICAL:
            edits = word_edits(left, left_ids, right, right_ids)
        made.append(Link(tuple(left_ids), tuple(right_ids), kind, bool(moved), 0.9, edits))
    dropped = set(range(len(left.sentences))) - {i for link in made for i in link.left}
    added = set(range(len(right.sentences))) - {i for link in made for i in link.right}
    return Comparison(
        left,
        right,
        tuple(sorted(made, key=lambda link: (link.left, link.right))),
        tuple(sorted(dropped)),
        tuple(sorted(added)),
        summary_of(left, right, made),
        Engine("none", "none", ""),
    )


def summary_of(left, right, links):
    """The words and sentences of either side by kind."""
    return Summary(
        _share(left, links, "left"),
        _share(right, links, "right"),
        SentenceShare(*_counts(left, links, "left", lambda _text: 1)),
        SentenceShare(*_counts(right, links, "right", lambda _text: 1)),
    )


def _share(one, links, end):
    return WordShare(*_counts(one, links, end, lambda text: len(text.split())))


def _counts(one, links, end, size):
    """All of one side, what is in links of each kind, and what is in none, each counted so."""
    kinds = {i: link.kind for link in links for i in getattr(link, end)}
    counts = dict.fromkeys([*Kind, None], 0)
    for i in range(len(one.sentences)):
        counts[kinds.get(i)] += size(one.sentence_text(i))
    return (sum(counts.values()), *(counts[each] for each in [*Kind, None]))


LEFT = document(
    "Harbour bridge to close",
    "The bridge closes on Monday. Work will take six weeks, the council said.",
    "Ferries run every hour. “We are sorry for the trouble,” said Mayor Ann Wood.",
    "The last repair was in 1998. Nobody was hurt then.",
    name="earlier.txt",
)
RIGHT = document(
    "Harbour bridge to close",
    "The last repair was in 1998. The bridge closes on Tuesday.",
    "According to the council the job needs a month and a half. Boats cross hourly 🚢.",
    "“We are sorry for the trouble,” said Mayor Ann Wood. Traders expect losses.",
    name="later.txt",
)


def small():
    """One link of every kind, one split, one moved, one dropped and one added sentence."""
    return comparison(
        LEFT,
        RIGHT,
        [
            ((0,), (0,), Kind.IDENTICAL),
            ((1,), (2,), Kind.EDITED),
            ((2,), (3,), Kind.REWORDED),
            ((3,), (4,), Kind.REWORDED),
            ((4,), (5,), Kind.IDENTICAL),
            ((5,), (1,), Kind.IDENTICAL, True),
        ],
    )


def long(sentences=400):
    """Two long articles that are linked one to one, every third sentence edited."""
    paragraphs = [
        " ".join(f"This is sentence number {i} of a long article about nothing much." for i in part)
        for part in (range(start, start + 4) for start in range(0, sentences, 4))
    ]
    left = document(*paragraphs, name="left.txt", heading=False)
    right = document(
        *(text.replace("nothing", "something") for text in paragraphs[1:]),
        name="right.txt",
        heading=False,
    )
    links = [((i,), (i - 4,), Kind.EDITED) for i in range(4, sentences)]
    return comparison(left, right, links)


def one_sentence(words=3_000):
    """Two articles that are one sentence each, of which every third word changed."""
    pairs = [(f"word{i}", f"other{i}" if i % 3 == 0 else f"word{i}") for i in range(words)]
    articles = [
        document(" ".join(pair[end] for pair in pairs) + ".", name=name, heading=False)
        for end, name in enumerate(("left.txt", "right.txt"))
    ]
    made = comparison(*articles, [((0,), (0,), Kind.IDENTICAL)])
    edits, at = [], [0, 0]
    for one, other in pairs:
        spans = [Span(at[0], at[0] + len(one)), Span(at[1], at[1] + len(other))]
        edits.append(Edit(Op.EQUAL if one == other else Op.REPLACE, *spans))
        at = [span.end + 1 for span in spans]
    ends = [Span(place - 1, place) for place in at]
    link = replace(made.links[0], kind=Kind.EDITED, edits=(*edits, Edit(Op.EQUAL, *ends)))
    return replace(made, links=(link,))


def find(article, words):
    """Where words stand in a document."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def quote_end(article, words, speaker=""):
    span = find(article, words)
    return QuoteEnd(span, speaker, (span,))


SAID_LEFT = document(
    "Harbour bridge to close",
    "The bridge closes on Monday. “We are very sorry for the trouble,” said Mayor Ann Wood.",
    "“It will cost two million,” said Bob Hill. Nobody was hurt.",
    name="earlier.txt",
)
SAID_RIGHT = document(
    "Harbour bridge to close",
    "The bridge closes on Tuesday. “We are sorry for the bother,” said Mayor Ann Wood.",
    "“Traders will lose,” said Cy Dale. “It rains,” he said. Traders expect losses.",
    name="later.txt",
)


def doubted(found, score=0.7):
    """The same comparison with links that are less sure; identical ones stay as they are."""
    return replace(
        found,
        links=tuple(
            link if link.kind is Kind.IDENTICAL else replace(link, score=score)
            for link in found.links
        ),
    )


def said():
    """An altered quote, a changed date, quotes on one side only, a dropped, added passage each."""
    made = comparison(
        SAID_LEFT,
        SAID_RIGHT,
        [((0,), (0,), Kind.IDENTICAL), ((1,), (1,), Kind.EDITED), ((2,), (2,), Kind.EDITED)],
    )
    made = replace(
        made,
        links=tuple(
            replace(link, evidence={"cosine": 0.9, "shared": 0.5, "letters": 0.75, "before": 1.0})
            for link in made.links
        ),
    )
    sorry = quote_end(SAID_LEFT, "We are very sorry for the trouble,", "Ann Wood")
    bother = quote_end(SAID_RIGHT, "We are sorry for the bother,", "Ann Wood")
    steps = (
        Edit(
            Op.DELETE, find(SAID_LEFT, "very"), Span(bother.span.start + 7, bother.span.start + 7)
        ),
        Edit(Op.REPLACE, find(SAID_LEFT, "trouble"), find(SAID_RIGHT, "bother")),
    )
    quotes = (
        Quote(QuoteStatus.ALTERED, sorry, bother, steps),
        Quote(
            QuoteStatus.LEFT_ONLY,
            quote_end(SAID_LEFT, "It will cost two million,", "Bob Hill"),
            None,
        ),
        Quote(QuoteStatus.RIGHT_ONLY, None, quote_end(SAID_RIGHT, "Traders will lose,", "Cy Dale")),
        Quote(QuoteStatus.RIGHT_ONLY, None, quote_end(SAID_RIGHT, "It rains,", "Cy Dale")),
    )
    monday = Fact(FactKind.DATE, 1, find(SAID_LEFT, "Monday"), find(SAID_RIGHT, "Tuesday"))
    kind = FindingKind
    findings = (
        Finding(kind.QUOTE, Severity.GRAVE, 0, sorry.span, bother.span),
        Finding(kind.FACT, Severity.SERIOUS, 0, monday.left, monday.right),
        Finding(kind.DROPPED, Severity.MINOR, 4, find(SAID_LEFT, "Nobody was hurt."), None),
        Finding(kind.ADDED, Severity.MINOR, 5, None, find(SAID_RIGHT, "Traders expect losses.")),
        *(
            Finding(
                kind.QUOTE,
                Severity.NOTE,
                index,
                quote.left.span if quote.left else None,
                quote.right.span if quote.right else None,
            )
            for index, quote in enumerate(quotes)
            if index in (1, 2)
        ),
    )
    return replace(made, quotes=quotes, facts=(monday,), findings=findings)


def many_findings(count=10_000):
    """A long comparison of which everything is a finding."""
    made = long(count)
    last = len(made.right.sentences) - 1
    findings = tuple(
        Finding(
            FindingKind.ADDED if i % 2 else FindingKind.FACT,
            Severity.MINOR,
            i // 2 if i % 2 == 0 else min(i, last),
            None if i % 2 else made.left.sentences[i].span,
            made.right.sentences[min(i, last)].span,
        )
        for i in range(count)
    )
    facts = tuple(
        Fact(FactKind.NUMBER, 0, finding.left, finding.right)
        for finding in findings
        if finding.kind is FindingKind.FACT
    )
    return replace(made, facts=facts, findings=findings)
