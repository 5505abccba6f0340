from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING

import pytest

from paraview.comparison import WarningCode
from paraview.documents import from_html
from paraview.errors import DocumentError
from paraview.limits import Limits
from paraview.options import ReadOptions
from tests.documents.making import blocks, texts

if TYPE_CHECKING:
    from tests.documents.conftest import Read

STORY = "".join(
    f"<p>In paragraph {n} of the story the captain says that the wind was “terrible,” and that "
    "nobody had expected it so early in the year.</p>"
    for n in range(8)
)
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<title>Storm hits coast | The Herald</title></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Storm hits coast</h1>{STORY}<h2>What comes next</h2>
<blockquote><p>We have never seen anything like it in all our years.</p></blockquote>
<ul><li>The pier is closed until the end of May.</li><li>The road is open again.</li></ul></article>
<div class="comments"><p>First! Great article, thank you for writing it.</p></div>
<footer>Copyright The Herald</footer></body></html>"""


def test_the_article_is_found_with_its_blocks(read: Read) -> None:
    document = read(PAGE, "page.html")
    found = blocks(document)
    assert found[0] == ("heading", "Storm hits coast")
    assert ("heading", "What comes next") in found
    assert ("quote", "We have never seen anything like it in all our years.") in found
    assert ("list_item", "The road is open again.") in found
    for furniture in ("Sport", "First!", "Copyright"):
        assert furniture not in document.text
    assert document.warnings == ()


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ('<meta name="author" content="By Ann Lee">', "Ann Lee"),
        (
            (
                '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "author":'
                '[{"name": "Ann Lee"}, {"name": "Bo Day"}]}]}</script>'
            ),
            "Ann Lee, Bo Day",
        ),
        ('<meta property="article:author" content="https://example.org/ann">', ""),
        ('<script type="application/ld+json">{broken</script>', ""),
    ],
)
def test_who_wrote_it(read: Read, head: str, byline: str) -> None:
    page = PAGE.replace("<title>", f"{head}<title>")
    assert read(page, "page.html").byline == byline


def test_the_headline_is_what_the_page_tells_other_sites(read: Read) -> None:
    head = '<meta property="og:title" content="Storm batters coast">'
    assert read(PAGE.replace("<title>", f"{head}<title>"), "a.html").title == "Storm batters coast"


def test_the_whole_page_on_choice(read: Read) -> None:
    text = read(PAGE, "page.html", ReadOptions(whole_page=True)).text
    assert "Sport" in text
    assert "Copyright The Herald" in text


def test_a_page_without_an_article_is_read_whole_and_says_so(read: Read) -> None:
    document = read("<html><body><p>Short note.</p><p>Nothing else.</p></body></html>", "a.html")
    assert texts(document) == ["Short note.", "Nothing else."]
    assert [warning.code for warning in document.warnings] == [WarningCode.NO_ARTICLE_FOUND]


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    ],
)
def test_the_charset_of_the_page_is_obeyed(read: Read, head: str) -> None:
    page = f"<html><head>{head}</head><body><p>Министр прибыл.</p></body></html>"
    assert read(page.encode("cp1251"), "a.html").text == "Министр прибыл."


def test_a_fragment_keeps_everything() -> None:
    fragment = (
        "<b style='font-weight:normal'><h2>Storm</h2><p>One <i>two</i></p><ul><li>three</ul>"
        "four<br>five<br><br>six<script>no()</script><!-- no --> seven"
        "<span style='display:none'>no</span><table><tr><td>8<td>9</table>"
        "<blockquote>ten</blockquote><pre>eleven\n  twelve</pre><figcaption>13</figcaption></b>"
    )
    assert blocks(from_html(fragment)) == [
        ("heading", "Storm"),
        ("paragraph", "One two"),
        ("list_item", "three"),
        ("paragraph", "four five"),
        ("paragraph", "six seven"),
        ("paragraph", "8 | 9"),
        ("quote", "ten"),
        ("paragraph", "eleven"),
        ("paragraph", "twelve"),
        ("caption", "13"),
    ]


def test_a_table_that_lays_out_a_page_is_read_cell_by_cell() -> None:
    fragment = "<table><tr><td><p>one</p><p>two</p></td><td>three</td></tr></table>"
    assert texts(from_html(fragment)) == ["one", "two", "three"]


def test_what_word_puts_on_the_clipboard() -> None:
    fragment = (
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->"
        "<p class=MsoNormal>Text<o:p></o:p></p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>item</p>"
        "<!--EndFragment--></body></html>"
    )
    assert blocks(from_html(fragment)) == [("paragraph", "Text"), ("list_item", "item")]


@pytest.mark.parametrize("depth", [200, 300, 600, 1900])
def test_tags_that_are_never_closed_lose_no_words(depth: int) -> None:
    page = f"<p>First.</p>{'<font>' * depth}<p>Deep.</p>{'<div>' * 90}<p>Last.</p>"
    assert from_html(page).text == "First.\nDeep.\nLast."


@pytest.mark.parametrize("depth", [200, 300, 450, 600])
def test_the_article_is_found_where_it_lies_deep(read: Read, depth: int) -> None:
    page = PAGE.replace("<article>", "<div>" * depth + "<article>")
    text = read(page.replace("</article>", "</article>" + "</div>" * depth), "page.html").text
    assert "paragraph 7" in text
    assert "The road is open again." in text


def test_deeper_nesting_than_the_parser_takes_is_refused() -> None:
    with pytest.raises(DocumentError, match="not safe"):
        from_html("<div>" * 50_000 + "deep")


def test_a_crowded_tag_is_refused() -> None:
    tag = "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x</p>"
    with pytest.raises(DocumentError, match="not safe"):
        from_html(tag)


def test_a_long_attribute_is_not_a_crowd() -> None:
    assert from_html(f'<p title="{"word " * 900}">x</p><img src="data:{"A" * 99_999}">').text == "x"


def test_a_page_that_safari_saved(read: Read) -> None:
    page = {"WebResourceData": PAGE.encode("utf-16-le"), "WebResourceTextEncodingName": "UTF-16LE"}
    data = plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY)
    document = read(data, "a.webarchive")
    assert "“terrible,”" in document.text
    assert "Copyright" not in document.text
    with pytest.raises(DocumentError, match="can’t be read"):
        read(plistlib.dumps({"x": 1}, fmt=plistlib.FMT_BINARY), "a.webarchive")


def test_an_article_without_spaces_between_its_words_is_no_stub(read: Read) -> None:
    days = ("月曜日", "火曜日", "水曜日")
    story = "".join(
        f"<p>{f'港は{day}に閉鎖され、船は夕方まで外で待った。' * 2}</p>" for day in days
    )
    links = "".join(f'<li><a href="/{n}">首頁{n}</a></li>' for n in range(20))
    page = f"<html><body><nav><ul>{links}</ul></nav><article>{story}</article></body></html>"
    document = read(page, "a.html")
    assert "首頁" not in document.text
    assert document.warnings == ()


PICTURE = "data:image/jpeg;base64," + "aGFyYm9y" * 200_000
"""1.6 MB, as a browser writes a picture into a page that is saved as one file."""


def test_a_page_with_its_pictures_in_it_is_read(read: Read) -> None:
    font = f"<style>@font-face{{src:url({PICTURE})}}</style>"
    pictures = f'<figure><img src="{PICTURE}"></figure>' * 10
    page = PAGE.replace("<title>", f"{font}<title>").replace("</h1>", f"</h1>{pictures}")
    assert len(page) > 2 * Limits().html_bytes
    assert read(page, "page.html").text == read(PAGE, "page.html").text
    assert from_html(page).text == from_html(PAGE).text


def test_a_page_with_large_programs_in_it_is_read(read: Read) -> None:
    program = "<SCRIPT>let a = '<b>word</b>';" + " " * Limits().html_bytes + "</SCRIPT>"
    author = '<script type="application/ld+json">{"author": "Ann Lee"}</script>'
    page = PAGE.replace("<title>", f"{program}{author}<title>")
    document = read(page, "page.html")
    assert document.text == read(PAGE, "page.html").text
    assert document.byline == "Ann Lee"


def test_a_page_of_too_much_text_is_refused_with_advice(read: Read) -> None:
    for tail in ("x", "<style>", "<script "):
        with pytest.raises(DocumentError, match="too large") as refused:
            read(PAGE + tail * (Limits().html_bytes // len(tail)), "page.html")
        assert "not counting its pictures" in refused.value.detail


def test_an_inline_file_that_is_shown_as_text_stays() -> None:
    assert from_html("<p>Write data:image/png;base64,iVBORw0KGgo= there.</p>").text == (
        "Write data:image/png;base64,iVBORw0KGgo= there."
    )


def inside(extra: str) -> str:
    """The page with something between the paragraphs of its article."""
    return PAGE.replace("<h2>What", f"{extra}<h2>What")


@pytest.mark.parametrize(
    "extra",
    [
        '<p><strong>Read more: </strong><a href="/x">Ferry company goes bankrupt</a></p>',
        '<p><a href="/x">READ ALSO: Tunnel opens after ten years of work</a></p>',
        '<h3>Related stories</h3><ul><li><a href="/x">Tunnel opens</a></li></ul>',
        '<p>Related: <a href="/x">Ferry company</a> / <a href="/y">Tunnel opens</a></p>',
        "<div hidden><p>Hidden words about a ferry company and a tunnel.</p></div>",
        '<p style="display:none">Hidden words about a ferry company.</p>',
        '<div role="dialog"><h2>Your choices</h2><p>We and a ferry store cookies.</p></div>',
    ],
)
def test_what_stands_inside_the_article_and_is_not_of_it(read: Read, extra: str) -> None:
    document = read(inside(extra), "page.html")
    assert "ferry" not in document.text.lower()
    assert "Tunnel" not in document.text
    assert document.text == read(PAGE, "page.html").text


@pytest.mark.parametrize(
    "kept",
    [
        '<p>Read more books, <a href="/x">she said</a>, and you will sleep better than before.</p>',
        '<p>See more of <a href="/x">the harbor</a> from the tower, which is open until May.</p>',
        "<p>Subscribers to the ferry line will have to wait, and log in to read the notices.</p>",
    ],
)
def test_sentences_that_look_like_pointers_stay(read: Read, kept: str) -> None:
    words = len(read(PAGE, "page.html").text.split())
    assert len(read(inside(kept), "page.html").text.split()) > words + 8


@pytest.mark.parametrize(
    "post",
    [
        "<div class='post'><time>10:0{n}</time><h3>Update {n}</h3>{text}</div>",
        "<div class='entry'><h3>Update {n}</h3>{text}</div>",
        "<div><h3>Update {n}</h3><div itemprop='articleBody'>{text}</div></div>",
        "<article><h2>Update {n}</h2><div class='article-body'>{text}</div></article>",
        "<article><header><h2>Update {n}</h2></header><div class='post'>{text}</div></article>",
    ],
    ids=["post", "entry", "bodies", "articles", "updates"],
)
@pytest.mark.parametrize("outer", ["article", "main"])
def test_every_post_of_a_live_blog_is_read(read: Read, post: str, outer: str) -> None:
    posts = "".join(
        post.format(
            n=n,
            text=f"<p>The wind has reached force {n} at the pier, says the captain, who has seen "
            "worse in his years at sea, and who will stay aboard until the evening.</p>",
        )
        for n in range(6)
    )
    page = PAGE.replace(STORY, posts)
    page = page.replace("<article><h1", f"<{outer}><h1").replace(
        "</ul></article>", f"</ul></{outer}>"
    )
    document = read(page, "page.html")
    assert [f"Update {n}" in document.text for n in range(6)] == [True] * 6
    assert [f"force {n} " in document.text for n in range(6)] == [True] * 6
    assert "Sport" not in document.text
    assert document.title == "Storm hits coast"


def test_teasers_beside_an_article_stay_out(read: Read) -> None:
    teasers = "".join(
        f"<div class='post'><h3>Ferry {n}</h3><p>A ferry ran aground at the island.</p></div>"
        for n in range(6)
    )
    short = STORY[: 3 * len(STORY) // 8]  # not longer than the teasers are together
    for story in (STORY, short):
        body = f"<div class='article-body'>{story}</div>"
        page = PAGE.replace(STORY, body).replace("<footer>", f"{teasers}<footer>")
        text = read(page, "page.html").text
        assert "ran aground" not in text
        assert "paragraph 2" in text


def test_an_embedded_post_is_a_quote(read: Read) -> None:
    words = "The pier is closed. Stay at home tonight."
    post = f'<blockquote class="twitter-tweet"><p>{words}</p></blockquote>'
    assert ("quote", words) in blocks(read(inside(post), "page.html"))


def test_a_gallery_is_read_picture_by_picture(read: Read) -> None:
    captions = [f"Picture {n}: people stand on the pier and look at the sea." for n in range(8)]
    figures = "".join(f"<figure><figcaption>{each}</figcaption></figure>" for each in captions)
    page = f"<html><body><nav>Home</nav><article><h1>Storm</h1><p>In pictures.</p>{figures}"
    found = blocks(read(f"{page}</article></body></html>", "page.html"))
    assert [text for role, text in found if role == "caption"] == captions
    assert found[0] == ("heading", "Storm")


BOX = """<div class="box"><h2>Subscribe to continue reading</h2><p>All articles for one euro a
week.</p><button>Subscribe</button><p>Already a subscriber? <a href="/x">Log in</a></p></div>"""


def test_the_beginning_of_an_article_for_subscribers_says_so(read: Read) -> None:
    first = STORY[: STORY.index("</p>") + 4]
    page = PAGE[: PAGE.index(STORY)] + first + BOX + "</article></body></html>"
    document = read(page, "page.html")
    assert [warning.code for warning in document.warnings] == [WarningCode.SUBSCRIPTION_ASKED]
    assert texts(document)[0] == "Storm hits coast"
    assert "the captain says" in document.text
    assert "ubscribe" not in document.text


def test_a_whole_article_on_a_page_that_asks_to_subscribe(read: Read) -> None:
    page = PAGE.replace(STORY, STORY * 2 + BOX)
    document = read(page, "page.html")
    assert document.warnings == ()
    assert "ubscribe" not in document.text
