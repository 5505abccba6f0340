from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from paraview.comparison import WarningCode
from paraview.options import ReadOptions, View
from tests.documents.making import WORD, WORD_STRICT, blocks, docx, par, run, texts

if TYPE_CHECKING:
    from tests.documents.conftest import Read

ORIGINAL = ReadOptions(view=View.ORIGINAL)
INS = '<w:ins w:id="1" w:author="Ed">'
DELETED = '<w:del w:id="2" w:author="Ed"><w:r><w:delText>{}</w:delText></w:r></w:del>'
BOX = "<w:txbxContent>{}</w:txbxContent>"


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_styles_give_roles_also_through_those_they_build_on(read: Read) -> None:
    body = (
        par("Storm hits coast", style="Titel")
        + par("What next", style="House")
        + par("The pier.", style="Legend")
        + par("Never seen.", style="Q")
        + par("item", properties='<w:numPr><w:numId w:val="3"/></w:numPr>')
        + par("Level", properties='<w:outlineLvl w:val="1"/>')
        + par("Plain.")
    )
    document = read(docx(body), "a.docx")
    assert blocks(document) == [
        ("heading", "Storm hits coast"),
        ("heading", "What next"),
        ("caption", "The pier."),
        ("quote", "Never seen."),
        ("list_item", "item"),
        ("heading", "Level"),
        ("paragraph", "Plain."),
    ]
    assert (document.title, document.format) == ("Storm hits coast", "docx")


def test_both_views_of_tracked_changes(read: Read) -> None:
    body = par(run("The "), f"{INS}{run('new ')}</w:ins>", DELETED.format("old "), run("text."))
    final = read(docx(body), "a.docx")
    assert final.text == "The new text."
    assert [(w.code, w.detail) for w in final.warnings] == [(WarningCode.TRACKED_CHANGES, "2")]
    assert read(docx(body), "a.docx", ORIGINAL).text == "The old text."


def test_moved_text_stands_once_in_each_view(read: Read) -> None:
    body = (
        par(f'<w:moveFrom w:id="1">{run("Moved.")}</w:moveFrom>', run("One."))
        + par("Two.")
        + par(f'<w:moveTo w:id="2">{run("Moved.")}</w:moveTo>')
    )
    assert texts(read(docx(body), "a.docx")) == ["One.", "Two.", "Moved."]
    assert texts(read(docx(body), "a.docx", ORIGINAL)) == ["Moved.One.", "Two."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(read: Read) -> None:
    body = par(run("One "), properties='<w:rPr><w:del w:id="1"/></w:rPr>') + par("two.")
    assert texts(read(docx(body), "a.docx")) == ["One two."]
    assert texts(read(docx(body), "a.docx", ORIGINAL)) == ["One", "two."]


def test_an_inserted_paragraph_mark_joins_them_in_the_original(read: Read) -> None:
    body = par(run("One "), properties='<w:rPr><w:ins w:id="1"/></w:rPr>') + par("two.")
    assert texts(read(docx(body), "a.docx")) == ["One", "two."]
    assert texts(read(docx(body), "a.docx", ORIGINAL)) == ["One two."]


def test_content_controls_links_and_smart_tags_are_read(read: Read) -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{par('Block.')}</w:sdtContent></w:sdt>" + par(
        f"<w:sdt><w:sdtContent>{run('In ')}</w:sdtContent></w:sdt>",
        f"<w:hyperlink>{run('a link ')}</w:hyperlink>",
        f"<w:smartTag>{run('and a tag.')}</w:smartTag>",
    )
    assert texts(read(docx(body), "a.docx")) == ["Block.", "In a link and a tag."]


def test_a_text_box_is_read_once_after_its_paragraph(read: Read) -> None:
    boxed = BOX.format(par("Boxed."))
    box = (
        "<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing><wps:txbx>{boxed}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{boxed}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert texts(read(docx(par(run("Before "), box, run("after."))), "a.docx")) == [
        "Before after.",
        "Boxed.",
    ]


def test_notes_that_the_text_refers_to_follow_it(read: Read) -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{par("no")}</w:footnote>'
        f'<w:footnote w:id="1">{par("Not referred to.")}</w:footnote>'
        f'<w:footnote w:id="2">{par("See the report.")}</w:footnote>'
    )
    body = par(run("Text."), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    assert blocks(read(docx(body, notes=notes), "a.docx")) == [
        ("paragraph", "Text."),
        ("footnote", "See the report."),
    ]


def test_a_table_is_read_by_rows_and_a_layout_by_cells(read: Read) -> None:
    def table(*rows: list[str]) -> str:
        cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
        return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"

    body = table([par("Ship"), par("Tons")], [par("Ansel"), par("40")]) + table(
        [par("One.") + par("Two."), par("Three.")]
    )
    assert texts(read(docx(body), "a.docx")) == [
        "Ship | Tons",
        "Ansel | 40",
        "One.",
        "Two.",
        "Three.",
    ]


def test_hidden_text_fields_and_headers_are_left_out(read: Read) -> None:
    body = par(
        run("Seen"),
        run("hidden", "<w:vanish/>"),
        run("secret", '<w:rStyle w:val="Secret"/>'),
        run(", shown", '<w:vanish w:val="0"/>'),
        field("begin"),
        "<w:r><w:instrText>DATE</w:instrText></w:r>",
        run("code"),
        field("separate"),
        run(" on Monday"),
        field("end"),
        run("."),
    )
    assert read(docx(body), "a.docx").text == "Seen, shown on Monday."


def test_signs(read: Read) -> None:
    body = par(
        run("a"),
        "<w:r><w:noBreakHyphen/></w:r><w:r><w:tab/></w:r>",
        run("b"),
        "<w:r><w:br/></w:r><w:r><w:softHyphen/></w:r>",
        run("c"),
        '<w:r><w:sym w:font="Wingdings" w:char="F0B7"/><w:sym w:char="00E9"/></w:r>',
        '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>',
    )
    assert read(docx(body), "a.docx").text == "a\u2011 b cé°"


def test_documents_inside_a_document_stand_where_they_are(read: Read) -> None:
    inner = docx(par("Word inside.") + '<w:altChunk r:id="d"/>', chunks={"d": "Text inside Word."})
    chunks = {
        "page.htm": "<html><h1>Page inside</h1><p>Its text.</p></html>",
        "part.rtf": r"{\rtf1 Rich text inside.\par}",
        "more.docx": inner,
        "sheet.bin": b"\x89PNG",
    }
    body = par("Before.") + "".join(f'<w:altChunk r:id="{name}"/>' for name in chunks)
    document = read(docx(body + par("After."), chunks=chunks), "a.docx")
    assert texts(document) == [
        "Before.",
        "Page inside",
        "Its text.",
        "Rich text inside.",
        "Word inside.",
        "Text inside Word.",
        "After.",
    ]
    assert [(w.code, w.detail) for w in document.warnings] == [
        (WarningCode.PARTS_LEFT_OUT, "sheet.bin")
    ]


def test_documents_that_stand_in_each_other_without_end_are_cut_off(read: Read) -> None:
    data = docx(par("Innermost."))
    for depth in range(6):
        data = docx(par(f"Text {depth}.") + '<w:altChunk r:id="d"/>', chunks={"d": data})
    document = read(data, "a.docx")
    assert texts(document) == [f"Text {depth}." for depth in (5, 4, 3, 2)]


def test_a_document_with_two_bodies_is_read_whole(read: Read) -> None:
    body = par("One.") + "</w:body><w:body>" + par("Two.")
    assert texts(read(docx(body), "a.docx")) == ["One.", "Two."]


@pytest.mark.parametrize("main", ["word/document.xml", "content/text2.xml"])
def test_the_strict_namespace_and_odd_part_names(read: Read, main: str) -> None:
    data = docx(par("Strict.", style="H1"), namespace=WORD_STRICT, main=main)
    assert blocks(read(data, "a.docx")) == [("heading", "Strict.")]


def test_a_bold_line_is_a_heading_where_there_are_no_styles(read: Read) -> None:
    body = par(run("Storm hits coast", "<w:b/>")) + par("It blew all night.")
    assert [role for role, _ in blocks(read(docx(body), "a.docx"))] == ["heading", "paragraph"]


def test_the_name_does_not_matter(read: Read) -> None:
    assert read(docx(par("Text.")), "article.txt").format == "docx"


@pytest.mark.parametrize(
    "wrap",
    [
        (
            "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'>{}"
            "</w:wordDocument>"
        ),
        (
            "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'><pkg:part>"
            f"<pkg:xmlData><w:document xmlns:w='{WORD}'>{{}}</w:document></pkg:xmlData>"
            "</pkg:part></pkg:package>"
        ),
    ],
)
def test_word_as_xml(read: Read, wrap: str) -> None:
    style = '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    parts = f"<w:styles>{style}</w:styles><w:body>{par('Storm', style='H1')}{par('Text.')}</w:body>"
    document = read(f"<?xml version='1.0'?>{wrap.format(parts)}", "a.xml")
    assert blocks(document) == [("heading", "Storm"), ("paragraph", "Text.")]


def raised(text: str) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("before", "above", "after", "text"),
    [
        ("The dam failed in 1998", ("3",), " and the army came.", "failed in 1998 and the army"),
        ("It has 40 m", ("2",), " of floor.", "It has 40 m² of floor."),
        ("the 19", ("t", "h"), " century", "the 19th century"),
        ("It costs $11", ("99",), ".", "It costs $11.99."),
    ],
)
def test_raised_figures(
    read: Read, before: str, above: tuple[str, ...], after: str, text: str
) -> None:
    runs = "".join(map(raised, above))
    body = f"<w:p><w:r><w:t>{before}</w:t></w:r>{runs}<w:r><w:t>{after}</w:t></w:r></w:p>"
    assert text in read(docx(body), "a.docx").text
