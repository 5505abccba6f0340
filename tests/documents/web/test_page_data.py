from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from paraview.documents.web.data_mark_up import paragraphs
from tests.documents.making import blocks
from tests.documents.web.pages import SENTENCES, page, story

if TYPE_CHECKING:
    from tests.documents.conftest import Read

TEASER = "<p>Read the story of the crane here.</p>"
PAIRS = [f"{one} {two}" for one, two in pairwise(SENTENCES)]
RELATED = [{"title": "Zebra found", "summary": f"A zebra was found. {SENTENCES[0]}"}] * 5


def stated(body: str) -> str:
    data = {"@type": "NewsArticle", "headline": "Crane falls", "articleBody": body}
    return f'<script type="application/ld+json">{json.dumps({"@graph": [data]})}</script>'


def next_page(props: Any) -> str:
    data = {"props": {"pageProps": props}, "page": "/a", "buildId": "x"}
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


def pushed(*rows: str) -> str:
    """Rows as Next.js pushes them, cut in the middle of each."""
    text = "".join(rows)
    pieces = [text[n : n + 700] for n in range(0, len(text), 700)]
    return "".join(
        f"<script>self.__next_f.push({json.dumps([1, each])})</script>" for each in pieces
    )


def spans(text: str) -> list[dict[str, Any]]:
    """A text in three pieces, the second of them in bold."""
    first, second, third = text[:20], text[20:30], text[30:]
    return [{"text": first}, {"text": second, "bold": True}, {"text": third}]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", ""])
def test_an_article_stated_for_search_engines_has_paragraphs(read: Read, between: str) -> None:
    document = read(page(TEASER, stated(between.join(PAIRS))), "a.html")
    assert [text for _, text in blocks(document)] == PAIRS
    assert document.warnings == ()


def test_it_may_hold_mark_up(read: Read) -> None:
    document = read(page(TEASER, stated(f"<h2>What fell</h2>{story()}")), "a.html")
    assert blocks(document)[0] == ("heading", "What fell")
    assert len(blocks(document)) == 1 + len(SENTENCES)


def test_where_the_page_has_it_too_the_page_is_read(read: Read) -> None:
    body = f"<article><h1>Crane falls</h1>{story()}</article>"
    stated_too = page(body, stated(" ".join(PAIRS)))
    assert read(stated_too, "a.html").text == read(page(body), "a.html").text


@pytest.mark.parametrize(
    "props",
    [
        {"article": {"headline": "Crane falls", "body": story()}},
        {"article": {"body": "\n\n".join(PAIRS)}},
        {"post": {"content": [{"type": "paragraph", "text": each} for each in PAIRS]}},
        {"post": {"content": [{"type": "paragraph", "children": spans(each)} for each in PAIRS]}},
        {
            "data": {
                "body": [
                    {"_type": "block", "style": "normal", "children": spans(each)} for each in PAIRS
                ]
            }
        },
        {
            "document": {
                "nodeType": "document",
                "content": [
                    {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": each}]}
                    for each in PAIRS
                ],
            }
        },
        {"blocks": [{"type": "html", "html": f"<p>{each}</p>"} for each in PAIRS]},
        {"paragraphs": PAIRS},
    ],
    ids=["html", "text", "texts", "rich", "portable", "contentful", "pieces", "strings"],
)
def test_an_article_in_the_data_of_next_js(read: Read, props: dict[str, Any]) -> None:
    data = next_page({"related": RELATED, **props})
    document = read(f'<html><body><div id="__next"></div>{data}</body></html>', "a.html")
    for pair in PAIRS:
        assert pair in document.text or all(each in document.text for each in pair.split(". "))
    assert len(document.blocks) >= len(PAIRS)
    assert "ebra" not in document.text
    assert document.warnings == ()


def element(tag: str, children: Any) -> list[Any]:
    return ["$", tag, None, {"className": "x", "children": children}]


@pytest.mark.parametrize("kind", ["elements", "text", "data"])
def test_an_article_that_next_js_pushes(read: Read, kind: str) -> None:
    head = '1:HL["/_next/a.woff2","font"]\n2:I[3728,[],""]\n'
    if kind == "elements":
        paragraphs_ = [element("p", [each, element("b", " Now.")]) for each in PAIRS]
        row = element("article", [element("h1", "Crane falls"), *paragraphs_])
        rows = f"3:{json.dumps(['$', '$L4', None, {'children': row}])}\n"
    elif kind == "text":
        body = story()
        drawn = {"dangerouslySetInnerHTML": {"__html": "$4"}}
        rows = f'3:{json.dumps(["$", "div", None, drawn])}\n4:T{len(body):x},{body}5:"x"\n'
    else:
        rows = f"3:{json.dumps(['$', '$L4', None, {'article': {'body': PAIRS}}])}\n"
    text = read(f"<html><body><div></div>{pushed(head, rows)}</body></html>", "a.html").text
    assert all(each in text for each in SENTENCES)


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__">{broken</script>',
        f'<script id="__NEXT_DATA__">{"[" * 100_000}</script>',
        '<script>self.__next_f.push([1,"3:T5,x"])</script>',
        "<script>self.__next_f.push([1])</script><script>self.__next_f.push(1)</script>",
        '<script type="application/ld+json">{"articleBody": 5}</script>',
        '<script id="__NEXT_DATA__">[["$","p",null,5],["$","p",0,{"children":{"a":[]}}]]</script>',
    ],
)
def test_data_that_makes_no_sense_does_no_harm(read: Read, script: str) -> None:
    text = f"<html><body><p>Short note.</p>{script}</body></html>"
    assert read(text, "a.html").text == "Short note."


def test_paragraphs_that_were_glued_together() -> None:
    glued = (
        "It rained all day.The U.S. ship stayed out.“We waited,” he said.It cost $3.50 at 5 p.m."
    )
    assert paragraphs(glued) == [
        "It rained all day.",
        "The U.S. ship stayed out.",
        "“We waited,” he said.",
        "It cost $3.50 at 5 p.m.",
    ]
