"""What is of the article in a page, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from paraview.comparison import WarningCode
from paraview.documents import from_html
from paraview.options import ReadOptions
from tests.documents.making import blocks
from tests.documents.web.pages import SENTENCES, article, page, story

if TYPE_CHECKING:
    from tests.documents.conftest import Read


def has_whole_story(text: str) -> bool:
    return all(sentence in text for sentence in SENTENCES)


@pytest.mark.parametrize("mark", ["<!-- -->", "<!--ad-->", "<?x y?>", "<!-- --><!-- -->"])
def test_text_behind_a_comment_in_a_paragraph(read: Read, mark: str) -> None:
    body = story().replace(" ", f" {mark}", 40).replace("<p>", f"<p>{mark}")
    document = read(page(f"<article><h1>Crane falls</h1>{body}</article>"), "a.html")
    assert document.text == read(page(f"<article><h1>Crane falls</h1>{story()}</article>")).text
    assert has_whole_story(document.text)
    assert document.warnings == ()


AD = '<div class="ad"><p>Buy a boat</p></div>'


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('<div class="article-body">', "</div>"),
        ('<div itemprop="articleBody">', "</div>"),
        ("<section>", "</section>"),
        ("<div>", "</div>"),
        ('<div class="entry-content part-{n}">', "</div>"),
        ('<div class="wrap"><div class="text">', "</div></div>"),
    ],
)
@pytest.mark.parametrize("parts", [2, 3, 4])
def test_each_of_several_bodies_is_read(read: Read, opening: str, closing: str, parts: int) -> None:
    each = len(SENTENCES) // parts
    body = AD.join(
        opening.format(n=n) + story(each * n, each * (n + 1)) + closing for n in range(parts)
    )
    for outer in ("article", "main", "div"):
        document = read(page(f"<{outer}><h1>Crane falls</h1>{body}</{outer}>"), "a.html")
        assert has_whole_story(document.text), (outer, document.text)
        assert "Buy a boat" not in document.text
        assert "Section 3" not in document.text


def test_a_caption_is_kept(read: Read) -> None:
    figure = (
        '<figure><img src="a.jpg" alt="x"><figcaption>Divers look for the hook of the crane.'
        "</figcaption></figure>"
    )
    words = ("caption", "Divers look for the hook of the crane.")
    assert words in blocks(read(article(figure), "a.html"))
    lead = page(f"<article><h1>Crane falls</h1>{figure}{story()}</article>")
    assert words in blocks(read(lead, "a.html"))
    old = figure.replace("figcaption", "p").replace("<p>", '<p class="wp-caption-text">')
    assert words in blocks(read(article(old.replace("figure", "div")), "a.html"))


def test_a_picture_that_is_there_twice_has_one_caption(read: Read) -> None:
    caption = '<span class="sr-only">Image caption</span> Divers look for the hook.'
    figure = f"<figure><img><figcaption>{caption}</figcaption></figure>"
    found = blocks(read(article(figure * 3), "a.html"))
    assert [text for role, text in found if role == "caption"] == ["Divers look for the hook."]


@pytest.mark.parametrize("name", ["lead", "article__lead", "standfirst", "entry-summary", "dek"])
def test_the_lead_between_headline_and_text_is_read(read: Read, name: str) -> None:
    lead = "A crane has closed the harbour for a day, and the council asks who is to pay for it."
    head = f'<h1>Crane falls</h1><div class="share"><a>x</a></div><div class="{name}">{lead}</div>'
    body = f'<div class="article__body">{story()}</div>'
    document = read(page(f"<div>{head}{body}</div>"), "a.html")
    assert lead in document.text
    assert has_whole_story(document.text)


def test_the_caption_of_a_teaser_is_not(read: Read) -> None:
    teaser = (
        "<aside><figure><figcaption>Ferry sinks in the bay.</figcaption></figure></aside>"
        '<figure><figcaption><a href="/x">Tunnel opens at last.</a></figcaption></figure>'
    )
    text = read(article(teaser), "a.html").text
    assert "Ferry" not in text
    assert "Tunnel" not in text


def test_a_short_quotation_has_its_marks(read: Read) -> None:
    said = "<p><q>We are tired and we want to go home</q>, said Anna Rowe, who runs the office.</p>"
    document = read(article(said), "a.html")
    assert (
        "paragraph",
        "“We are tired and we want to go home”, said Anna Rowe, who runs the office.",
    ) in blocks(document)


@pytest.mark.parametrize(
    ("mark_up", "text"),
    [
        ("<p>He said <q>no</q>.</p>", "He said “no”."),
        ("<p><q>He said <q>no</q> twice.</q></p>", "“He said ‘no’ twice.”"),
        ("<p>He said “<q>no</q>”.</p>", "He said “no”."),
        ("<p>He said <q>“no”</q>.</p>", "He said “no”."),
        ("<p lang='de-DE'>Er sagte <q>nein</q>.</p>", "Er sagte „nein“."),
        ("<html lang='fr'><p>Il a dit <q>non</q>.</p></html>", "Il a dit «non»."),
        ("<p><q>no", "“no”"),
    ],
)
def test_the_marks_are_those_of_a_browser(mark_up: str, text: str) -> None:
    assert from_html(mark_up).text == text


@pytest.mark.parametrize(
    ("mark_up", "text"),
    [
        ("The dam failed in 1998<sup>1</sup> and fell.", "The dam failed in 1998 and fell."),
        ('in 1998<sup><a href="#f">[12]</a></sup>.', "in 1998."),
        ("It costs $11<sup>99</sup> now.", "It costs $11.99 now."),
        ("40 m<sup>2</sup>, the 19<sup>th</sup>", "40 m², the 19th"),
        ("CO<sub>2</sub>", "CO2"),
        ('in 1998<span style="font-size:9px;vertical-align: super">1</span>.', "in 1998."),
    ],
)
def test_raised_figures_join_no_number(read: Read, mark_up: str, text: str) -> None:
    assert from_html(f"<p>{mark_up}</p>").text == text
    assert text in read(article(f"<p>{SENTENCES[0]} {mark_up}</p>"), "a.html").text


def test_marks_and_texts_of_comments_in_what_google_docs_writes(read: Read) -> None:
    body = story().replace("pier.", 'pier.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>', 1)
    comment = (
        '<div style="border:1px solid black"><p class="c1"><a href="#cmnt_ref1" id="cmnt1">[a]</a>'
        "<span>Please check this with the desk before it goes out.</span></p></div>"
    )
    for text in (
        read(page(f"<article>{body}</article>{comment}"), "a.html").text,
        read(f"<html><body>{body}{comment}</body></html>", "a.html").text,
        from_html(body + comment).text,
        read(f"<p>{body}{comment}", "a.html", ReadOptions(whole_page=True)).text,
    ):
        assert has_whole_story(text)
        assert "[a]" not in text
        assert "the desk" not in text


def test_an_embedded_post_is_kept_as_a_quotation(read: Read) -> None:
    post = (
        '<blockquote class="twitter-tweet"><p lang="en">The pier is closed until further notice, '
        'please stay away.</p>— Port Authority (@port) <a href="https://x.org/1">May 4, 2024</a>'
        "</blockquote>"
    )
    found = blocks(read(article(post), "a.html"))
    assert ("quote", "The pier is closed until further notice, please stay away.") in found


def test_a_paragraph_rich_in_links_is_kept(read: Read) -> None:
    links = " and ".join(
        f'<a href="/{n}">the {word}</a>'
        for n, word in enumerate(
            ("mayor of the town", "council of the port", "company from the north")
        )
    )
    rich = f"<p>On Tuesday {links} signed the treaty that they had fought over for years.</p>"
    text = read(article(rich), "a.html").text
    assert "On Tuesday the mayor of the town and the council" in text


@pytest.mark.parametrize(
    "extra",
    [
        "<h3>Also on The Herald</h3><ul><li><a href='/x'>Zebra found in a garden</a></li></ul>",
        "<p>Also on The Herald: <a href='/x'>Zebra found in a garden in the town</a></p>",
        "<p>Read more: <a href='/x'>Zebra found in a garden</a></p>",
        "<p><a href='/x'>READ MORE: Zebra found in a garden</a></p>",
        "<div class='teaser'><h3><a href='/x'>Zebra found</a></h3><p>It was a zebra.</p></div>",
        "<p>Advertisement</p>",
        "<p>Story continues below advertisement</p>",
    ],
)
def test_pointers_and_labels_are_left_out(read: Read, extra: str) -> None:
    plain = read(article(), "a.html")
    for found in (read(article(extra), "a.html"), read(article(tail=extra), "a.html")):
        assert found.text == plain.text
        assert found.warnings == ()


TEASERS = "".join(
    f"<h3><a href='/{n}'>Zebra number {n} found</a></h3><p>It stood in a garden of the town, says "
    "the woman who lives there, and ate her roses.</p>"
    for n in range(4)
)


@pytest.mark.parametrize(
    "tail",
    [
        "<p>This article was first published by Zebra Review. Read the original article.</p>",
        "<p>Republished with permission from the Zebra Review.</p>",
        "<p>Reprinted from the Zebra Review of May 2024.</p>",
        "<p>© 2024 The Zebra Company. All rights reserved.</p>",
        "<p>Copyright 2024 Zebra Press. This material may not be published or rewritten.</p>",
        "<p>Sign up for the Zebra newsletter and have the best stories in your inbox daily.</p>",
        "<p>Tags: zebra, garden, town</p>",
        "<p>Filed under: Zebra, Garden</p>",
        "<p>Follow the Zebra Review on Twitter.</p>",
        (
            "<h2>About Zebra Inc.</h2><p>Zebra Inc. makes cranes in twelve countries and has its "
            "seat in Lund.</p>"
        ),
        "<p>About Zebra Inc.:<br>Zebra Inc. makes cranes in twelve countries and sells them.</p>",
        "<p>Media contact: Ann Zebra, ann@example.org</p>",
        "<p>For more information, visit www.zebra.example.</p>",
        f"<h3>More from The Herald</h3>{TEASERS}",
        TEASERS,
    ],
)
def test_what_the_publisher_sets_below_an_article_is_left_out(read: Read, tail: str) -> None:
    document = read(article(tail=tail), "a.html")
    assert "ebra" not in document.text
    assert has_whole_story(document.text)
    assert document.warnings == ()


@pytest.mark.parametrize(
    "kept",
    [
        "<p>The company said that all rights reserved by the port in 1990 had run out by then.</p>",
        "<p>The letter was originally published in 1990, when the first crane had been built.</p>",
        "<p>She signed up for the newsletter of the port and found her own name in it.</p>",
        "<h2>About the cranes</h2><p>They were built in Lund in 1970 and can lift forty tons.</p>",
        (
            "<h2>About Lund</h2><p>The town has a university.</p><h2>What is next</h2>"
            f"{story()}<p>They were built in Lund in 1970 and can lift forty tons.</p>"
        ),
    ],
)
def test_sentences_about_such_things_stay(read: Read, kept: str) -> None:
    words = kept.rpartition("<p>")[2].removesuffix("</p>")
    assert words in read(article(kept), "a.html").text


def test_a_page_says_when_much_of_its_text_was_left_out(read: Read) -> None:
    other = "".join(
        f"<div class='box{n}'><table><tr><td><p>{SENTENCES[n]} {SENTENCES[n - 1]}</p></td></tr>"
        "</table></div>"
        for n in range(8)
    )
    text = page(f"<article><h1>Crane falls</h1>{story()}</article>", beside=other)
    document = read(text, "a.html")
    whole = read(text, "a.html", ReadOptions(whole_page=True))
    assert has_whole_story(document.text)
    left_out = len(document.text) < len(whole.text) - 500
    codes = [warning.code for warning in document.warnings]
    assert codes == ([WarningCode.PAGE_TEXT_LEFT_OUT] if left_out else [])
    assert left_out
    assert document.warnings[0].detail == "40%"
    assert whole.warnings == ()


def test_comments_of_readers_and_teasers_are_no_text_that_is_missed(read: Read) -> None:
    comments = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    beside = f"<div class='comments'>{comments}</div><aside>{comments}</aside>"
    document = read(page(f"<article>{story()}</article>", beside=beside), "a.html")
    assert document.warnings == ()


def test_a_page_with_the_signs_of_our_marks(read: Read) -> None:
    signs = "".join(chr(0x2801 + n) for n in range(200))
    lines = f"<p>{signs} {SENTENCES[0]}</p>" + "".join(f"<p>{each}</p>" for each in signs)
    text = read(article(lines), "a.html").text
    assert f"{signs} {SENTENCES[0]}" in text
    assert has_whole_story(text)
    assert "Section 3" not in text


def test_marks_of_quotation_around_nothing_are_no_block() -> None:
    assert from_html("<p>One.</p><p><q></q></p><p>Two.</p>").text == "One.\nTwo."


@pytest.mark.parametrize(
    "form",
    [
        '<form action="/x">{}</form>',
        '<div class="has-sidebar social-page">{}</div>',
        '<div id="newsletter-page">{}</div>',
    ],
)
def test_names_around_the_whole_page_say_nothing_of_its_article(read: Read, form: str) -> None:
    lead = "A crane has closed the harbour for a day, and the council asks who is to pay for it."
    figure = "<figure><img><figcaption>Divers look for the hook.</figcaption></figure>"
    head = f'<header><h1>Crane falls</h1><p class="standfirst">{lead}</p>{figure}</header>'
    parts = f"<div>{story(0, 6)}</div>{AD}<div>{story(6)}</div>"
    document = read(form.format(page(f"<article>{head}{parts}</article>")), "a.html")
    assert has_whole_story(document.text)
    assert lead in document.text
    assert ("caption", "Divers look for the hook.") in blocks(document)
    assert "Section 3" not in document.text


@pytest.mark.parametrize("link", ["#part{n}", "https://example.org/crane#part{n}"])
def test_headings_that_can_be_pointed_at_are_no_teasers(read: Read, link: str) -> None:
    parts = "".join(
        f'<h2><a href="{link.format(n=n)}">Part {n} of the story</a></h2><p>{sentence}</p>'
        for n, sentence in enumerate(SENTENCES[:4])
    )
    text = read(article(parts), "a.html").text
    assert "Part 3 of the story" in text
    assert text.count(SENTENCES[3]) == 3
