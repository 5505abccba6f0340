"""An article is read whole whatever its mark-up looks like, and nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.web.pages import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.documents.conftest import Read

TEXTS = [f"{one} {other}" for one, other in zip(SENTENCES, reversed(SENTENCES), strict=True)]


def each(form: str, texts: Iterable[str]) -> str:
    return "".join(form.format(text, n) for n, text in enumerate(texts))


def paragraphs(start: int = 0, end: int | None = None) -> str:
    return each("<p>{0}</p>", TEXTS[start:end])


def thirds(form: str) -> str:
    return "".join(form.format(paragraphs(4 * n, 4 * n + 4), n) for n in range(3))


BODIES = {
    "paragraphs": paragraphs(),
    "boxes": each("<div>{0}</div>", TEXTS),
    "wrapped": each('<div class="paragraph"><p>{0}</p></div>', TEXTS),
    "breaks": "<br><br>".join(TEXTS),
    "one paragraph": f"<p>{'<br><br>'.join(TEXTS)}</p>",
    "spans": each("<p><span>{0}</span></p>", TEXTS),
    "subheads": each("<h2>Part {1}</h2><p>{0}</p>", TEXTS),
    "list": f"{paragraphs(0, 3)}<ul>{each('<li>{0}</li>', TEXTS[3:9])}</ul>{paragraphs(9)}",
    "quotations": paragraphs(0, 3)
    + each("<blockquote><p>{0}</p></blockquote>", TEXTS[3:6])
    + paragraphs(6),
    "sections": thirds("<section>{0}</section>"),
    "headed sections": thirds("<section><h2>Part {1}</h2>{0}</section>"),
    "table": f"<table><tr><td>{paragraphs()}</td></tr></table>",
    "grid": thirds(
        '<div class="row"><div class="col-8">{0}</div><div class="col-4"><div class="ad">Zebra'
        "</div></div></div>"
    ),
    "comments": paragraphs().replace(" ", "<!-- --> ", 99),
    "unknown": each("<x-text>{0}</x-text><br><br>", TEXTS),
    "questions": each("<p><strong>Why is that so?</strong></p><p>{0}</p>", TEXTS),
    "details": f"{paragraphs(0, 6)}<details><summary>More</summary>{paragraphs(6)}</details>",
    "classes": each('<p class="css-{1}x7">{0}</p>', TEXTS),
    "links": paragraphs().replace("crane", '<a href="/c">crane</a>'),
    "fact box": f'{paragraphs(0, 6)}<div class="factbox"><h3>Facts</h3>{paragraphs(6, 9)}</div>'
    + paragraphs(9),
    "pointers": paragraphs(0, 6)
    + '<div class="related"><h3>Related</h3><ul><li><a href="/x">Zebra seen</a></li></ul></div>'
    + paragraphs(6),
}
OUTER = {
    "article": "<article><h1>Crane falls</h1>{}</article>",
    "main": '<main><h1>Crane falls</h1><div class="content">{}</div></main>',
    "nothing": "<h1>Crane falls</h1>{}",
    "boxes": '<div id="page"><div><h1>Crane falls</h1><div class="b">{}</div></div></div>',
    "entry": '<div class="post"><h1>Crane falls</h1><div class="entry-content">{}</div></div>',
    "widget": '<div class="widget-area"><h1>Crane falls</h1><div class="widget">{}</div></div>',
}
LINKS = each('<li><a href="/{1}">Zebra number {1}</a></li>', TEXTS)
MENU = f"<nav><ul>{LINKS}</ul></nav>"
BESIDE = (
    f"<aside><h3>Zebras</h3><ul>{LINKS}</ul></aside>"
    '<div class="comments"><p>I have never seen so many a zebra in one story.</p></div>'
    "<footer><p>The Zebra, 1 Harbour Street. © 2024 The Zebra.</p></footer>"
)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("outer", OUTER)
def test_all_of_the_article_and_nothing_else(read: Read, body: str, outer: str) -> None:
    inside = OUTER[outer].format(BODIES[body])
    head = "<html><head><title>Crane falls</title></head>"
    document = read(f"{head}<body>{MENU}{inside}{BESIDE}</body></html>", "a.html")
    text = " ".join(document.text.split())
    assert [text.count(sentence) for sentence in SENTENCES] == [2] * len(SENTENCES)
    assert "ebra" not in text
    assert document.warnings == ()
