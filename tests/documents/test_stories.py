"""Formats that hold several stories."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from paraview.comparison import WarningCode
from paraview.documents import from_bytes, list_stories
from paraview.errors import DocumentError
from paraview.options import ReadOptions, View
from tests.documents.making import blocks, texts, zip_of

if TYPE_CHECKING:
    from pathlib import Path

CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
OPF = """<package><metadata><title>Harbor tales</title><creator>Ann Lee</creator></metadata>
<manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c1" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="c2" href="sub/two%20b.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine><itemref idref="n"/><itemref idref="c2"/><itemref idref="c1"/></spine></package>"""
XHTML = (
    '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
    "<head><title/></head>"
)


def epub(rights: str = "") -> bytes:
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": OPF,
        "OEBPS/nav.xhtml": f"{XHTML}<body><p>Contents</p></body></html>",
        "OEBPS/one.xhtml": f"{XHTML}<body><h1>One</h1><p>First&nbsp;text.</p></body></html>",
        "OEBPS/sub/two b.xhtml": f"{XHTML}<body><h1>Two</h1><p>Second text.</p></body></html>",
    }
    if rights:
        members["META-INF/encryption.xml"] = rights
    return zip_of(members)


def test_a_book_in_reading_order() -> None:
    document = from_bytes(epub(), "a.epub")
    assert texts(document) == ["Two", "Second text.", "One", "First\xa0text."]
    assert (document.title, document.byline) == ("Harbor tales", "Ann Lee")
    assert [(w.code, w.detail) for w in document.warnings] == [(WarningCode.SEVERAL_STORIES, "2")]


def test_chosen_chapters(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    path.write_bytes(epub())
    stories = list_stories(path)
    assert [(story.title, story.words) for story in stories] == [("Two", 3), ("One", 3)]
    options = ReadOptions(stories=(stories[1].name,))
    document = from_bytes(epub(), "a.epub", options=options)
    assert texts(document) == ["One", "First\xa0text."]
    assert document.warnings == ()
    with pytest.raises(DocumentError, match="not in this file any more"):
        from_bytes(epub(), "a.epub", options=ReadOptions(stories=("gone",)))


def test_progress_is_told_chapter_by_chapter() -> None:
    told: list[float] = []
    from_bytes(epub(), "a.epub", progress=lambda stage, share: told.append(share))
    assert told == [0.0, 0.5]


def test_a_locked_book_says_so() -> None:
    rights = '<encryption><CipherReference URI="OEBPS/one.xhtml"/></encryption>'
    with pytest.raises(DocumentError, match="protected"):
        from_bytes(epub(rights), "a.epub")


NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd">
<nitf><head><title>slug</title></head>
<body><body.head><hedline><hl1>Crane falls into harbor</hl1></hedline>
<byline>By Ann Lee</byline><dateline>PORT MARREN</dateline></body.head>
<body.content><p>The harbor was <em>closed</em>.</p><block><p>Nobody was hurt.</p>
<bq><p>It was loud.</p></bq></block><media><media-reference source="x"/>
<media-caption>The crane.</media-caption></media></body.content></body></nitf>"""


def test_nitf() -> None:
    document = from_bytes(NITF.encode(), "a.xml")
    assert blocks(document) == [
        ("heading", "Crane falls into harbor"),
        ("paragraph", "The harbor was closed."),
        ("paragraph", "Nobody was hurt."),
        ("quote", "It was loud."),
        ("caption", "The crane."),
    ]
    assert (document.title, document.byline) == ("Crane falls into harbor", "Ann Lee")


@pytest.mark.parametrize(
    "content",
    [
        (
            "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>"
            "<p>The harbor was closed.</p></body></html></inlineXML>"
        ),
        f"<inlineXML>{NITF.partition('<nitf>')[1]}{NITF.partition('<nitf>')[2]}</inlineXML>",
        "<inlineData>&lt;p&gt;The harbor was closed.&lt;/p&gt;</inlineData>",
        "<inlineData contenttype='text/plain'>The harbor was closed.</inlineData>",
    ],
)
def test_newsml_g2(content: str) -> None:
    item = (
        "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><newsItem guid='urn:1'>"
        "<contentMeta><headline>Crane falls into harbor</headline><by>By Ann Lee</by></contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem></itemSet></newsMessage>"
    )
    document = from_bytes(item.encode(), "a.xml")
    assert texts(document)[:2] == ["Crane falls into harbor", "The harbor was closed."]
    assert document.byline == "Ann Lee"
    assert document.format == "newsml"


def test_newsml_1() -> None:
    item = (
        "<NewsML><NewsItem><Identification><NewsItemId>7</NewsItemId></Identification>"
        "<NewsComponent><NewsLines><HeadLine>Crane falls</HeadLine></NewsLines><ContentItem>"
        "<DataContent><p>The harbor was closed.</p><p>Nobody was hurt.</p></DataContent>"
        "</ContentItem></NewsComponent></NewsItem></NewsML>"
    )
    assert texts(from_bytes(item.encode(), "a.xml")) == [
        "Crane falls",
        "The harbor was closed.",
        "Nobody was hurt.",
    ]


@pytest.mark.parametrize(
    "item",
    [
        {"headline": "Crane falls", "body_html": "<p>The harbor was closed.</p>"},
        {"headline": "Crane falls", "body_text": "The harbor was closed."},
        {
            "headlines": [{"role": "main", "value": "Crane falls"}],
            "bodies": [{"contenttype": "text/html", "value": "<p>The harbor was closed.</p>"}],
        },
        {"_items": [{"headline": "Crane falls", "body_xhtml": "<p>The harbor was closed.</p>"}]},
        {"item": [{"headline": "Crane falls", "body_html": "<p>The harbor was closed.</p>"}]},
        {
            "data": {
                "items": [
                    {"item": {"headline": "Crane falls", "body_text": "The harbor was closed."}}
                ]
            }
        },
    ],
)
def test_ninjs(item: dict[str, object]) -> None:
    document = from_bytes(json.dumps(item).encode(), "a.json")
    assert blocks(document) == [
        ("heading", "Crane falls"),
        ("paragraph", "The harbor was closed."),
    ]


def test_wire_copy() -> None:
    data = (
        b"\x16\x16\x01a0123 4 b n\r\n\x02BC-Crane, 1st Ld\r\nBy Ann Lee\r\n"
        b"   The harbor was ``closed'' on Tuesday.\r\n   Nobody was hurt.\r\n\x03\x16\x04"
    )
    document = from_bytes(data, "a.anpa")
    assert document.format == "wire"
    assert "The harbor was “closed” on Tuesday." in texts(document)


def test_wire_copy_with_typesetting_codes() -> None:
    data = (
        b"\x16\x16\x01z9631\r\nr z BC-Crane\r\n\x02^BC-Crane<\r\n^Crane falls into harbor=\r\n"
        b"^By Ann Lee=\r\n\t   PORT MARREN (AP) _ The harbor was closed on \r\nTuesday. \r\n"
        b"\t   Nobody was hurt _ luckily.<\r\n\x03"
    )
    document = from_bytes(data, "a.tst")
    assert texts(document)[1:] == [
        "Crane falls into harbor",
        "By Ann Lee",
        "PORT MARREN (AP) — The harbor was closed on Tuesday.",
        "Nobody was hurt — luckily.",
    ]
    assert document.byline == "Ann Lee"


def test_the_byline_is_the_person_in_it() -> None:
    nitf = (
        "<nitf><body><body.head><byline>By<person>Ann Lee</person><byttl>Herald</byttl></byline>"
        "</body.head><body.content><p>The harbor was closed.</p></body.content></body></nitf>"
    )
    assert from_bytes(nitf.encode(), "a.xml").byline == "Ann Lee"


def test_wire_copy_whose_control_characters_are_left_out() -> None:
    data = (
        b"eca0124 3 i 93  dpa 1888\n\nHarbor/crane/\nCrane falls into harbor, many ships wait =\n\n"
        b"Port Marren (dpa) - The harbor was closed on Tuesday after a crane\nfell into the water."
    )
    document = from_bytes(data, "a.txt")
    assert document.format == "wire"
    assert texts(document) == [
        "Harbor/crane/",
        "Crane falls into harbor, many ships wait",
        "Port Marren (dpa) - The harbor was closed on Tuesday after a crane fell into the water.",
    ]


def test_preformatted_text_is_joined_into_paragraphs() -> None:
    item = (
        "<nitf><body><body.content><pre>The harbor was closed on Tuesday after a crane fell into\n"
        "the water, the port authority said, and it has stayed so.\n\nNobody was hurt when it\n"
        "happened, as far as anybody knows.\n</pre></body.content></body></nitf>"
    )
    assert [text.split()[0] for text in texts(from_bytes(item.encode(), "a.xml"))] == [
        "The",
        "Nobody",
    ]


def test_a_feed_and_text_that_is_escaped_twice() -> None:
    item = (
        "<rss><channel><title>The Herald</title><item><title>Crane falls</title>"
        "<encoded>&lt;p&gt;It&amp;amp;#39;s loud.&lt;/p&gt;</encoded></item>"
        "<item><title>Schools</title><encoded>&lt;p&gt;Later.&lt;/p&gt;</encoded></item>"
        "</channel></rss>"
    )
    document = from_bytes(item.encode(), "a.xml")
    assert texts(document) == ["Crane falls", "It's loud.", "Schools", "Later."]


def idml_story(name: str, ranges: str) -> str:
    return (
        '<idPkg:Story xmlns:idPkg="http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging">'
        f'<Story Self="{name}"><StoryPreference/>{ranges}</Story></idPkg:Story>'
    )


def styled(style: str, *content: str) -> str:
    inner = "".join(
        part if part.startswith("<") else f"<Content>{part}</Content>" for part in content
    )
    return (
        f'<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/{style}">'
        f"<CharacterStyleRange>{inner}</CharacterStyleRange></ParagraphStyleRange>"
    )


CHANGED = '<Change ChangeType="{}">{}</Change>'
INNER = "<CharacterStyleRange><Content>{}</Content></CharacterStyleRange>"


def idml() -> bytes:
    main = (
        styled("Headline", "Crane falls into harbor", "<Br/>")
        + styled(
            "Body",
            "The harbor was ",
            CHANGED.format("InsertedText", INNER.format("newly ")),
            CHANGED.format("DeletedText", INNER.format("once ")),
            "closed.",
            "<Note><Content>remark</Content></Note>",
        )
        + styled("Body", "<Br/>", "Nobody was\u2028hurt.", "<Br/>")
    )
    caption = styled("Caption", "The crane.")
    return zip_of(
        {
            "mimetype": "application/vnd.adobe.indesign-idml-package",
            "designmap.xml": '<?aid style="50"?><Document>'
            '<Story src="Stories/Story_u2.xml"/><Story src="Stories/Story_u1.xml"/></Document>',
            "Stories/Story_u1.xml": idml_story("u1", caption),
            "Stories/Story_u2.xml": idml_story("u2", main),
        }
    )


def test_a_layout_and_both_views_of_its_changes() -> None:
    document = from_bytes(idml(), "a.idml")
    assert blocks(document) == [
        ("heading", "Crane falls into harbor"),
        ("paragraph", "The harbor was newly closed."),
        ("paragraph", "Nobody was hurt."),
        ("caption", "The crane."),
    ]
    original = from_bytes(idml(), "a.idml", options=ReadOptions(view=View.ORIGINAL))
    assert "The harbor was once closed." in original.text


def test_a_single_story() -> None:
    story = (
        '<?xml version="1.0"?><?aid style="50" type="snippet"?><Document DOMVersion="8.0">'
        f"<RootCharacterStyleGroup/>{idml_story('u1', styled('Body', 'The harbor.'))}</Document>"
    )
    document = from_bytes(story.replace("idPkg:", "").encode(), "a.icml")
    assert (document.text, document.format) == ("The harbor.", "icml")
