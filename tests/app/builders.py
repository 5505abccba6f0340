"""Comparisons built by hand, so that a test of the window needs no model."""

import difflib
import re

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
    Share,
    Side,
    Span,
    Summary,
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
        Summary(_share(left, made, "left"), _share(right, made, "right")),
        Engine("none", "none", ""),
    )


def _share(one, links, end):
    kinds = {i: link.kind for link in links for i in getattr(link, end)}
    counts = dict.fromkeys([*Kind, None], 0)
    for i in range(len(one.sentences)):
        counts[kinds.get(i)] += len(one.sentence_text(i).split())
    return Share(
        sum(counts.values()),
        counts[Kind.IDENTICAL],
        counts[Kind.EDITED],
        counts[Kind.REWORDED],
        counts[None],
    )


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
