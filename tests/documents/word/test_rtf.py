from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from paraview.comparison import WarningCode
from paraview.documents import from_bytes
from paraview.options import ReadOptions, View
from tests.documents.making import blocks, texts

if TYPE_CHECKING:
    from tests.documents.conftest import Read

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}"
    r"{\f1\fnil\fcharset204{\*\fname Arial;}Arial CYR;}{\f2\fnil\fcharset128 Mincho;}}"
    r"{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\*\cs10 Default Font;}"
    r"{\s2\f1\fs20 Quote;}{\s3 caption;}{\s4\sbasedon1\f0 House;}}"
    r"{\info{\title Stale title}{\author Somebody}}"
    "\n"
)
ORIGINAL = ReadOptions(view=View.ORIGINAL)


def rtf(body: str) -> bytes:
    return (HEAD + body + "}").encode("ascii")


def text_of(body: str, options: ReadOptions | None = None) -> list[str]:
    return texts(from_bytes(rtf(body), "a.rtf", options=options))


def test_every_kind_of_block(read: Read) -> None:
    document = read(
        rtf(
            r"\pard\s1 Storm hits coast\par\pard\s4 What next\par"
            r"\pard\s2 Never seen.\par\pard\s3 The pier.\par"
            r"\pard{\listtext\'b7\tab}item\par\pard\b Bold line here\b0\par"
            r"\pard\plain Plain \b bold\b0  text.\par"
        ),
        "a.rtf",
    )
    assert blocks(document) == [
        ("heading", "Storm hits coast"),
        ("heading", "What next"),
        ("quote", "Never seen."),
        ("caption", "The pier."),
        ("list_item", "item"),
        ("heading", "Bold line here"),
        ("paragraph", "Plain bold text."),
    ]
    assert document.format == "rtf"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"caf\'e9 \'93quoted\'94", "café “quoted”"),
        (r"\f1 \'cc\'e8\'ed\'e8\'f1\'f2\'f0", "Министр"),
        (r"\f2 \'93\'fa\'96\'7b", "日本"),
        (r"\u8220?Hi\u8221?", "“Hi”"),
        (r"\uc0\u8220 Hi\u8221", "“Hi”"),
        (r"\uc2\u26085\'93\'fa\u26412\'96\'7b", "日本"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a\emdash b\endash c\ldblquote d\rdblquote\~e\_f\{g\}\\", "a—b–c“d”\xa0e\u2011f{g}\\"),
        ("one\ntwo", "onetwo"),
        (r"x\line y\tab z", "x y z"),
        (r"{\upr{ansi}{\*\ud{\u8220?}}}", "“"),
        (r"soft\-hyphen", "softhyphen"),
    ],
)
def test_characters(source: str, text: str) -> None:
    assert text_of(rf"\pard {source}\par") == [text]


def test_what_nobody_reads_is_left_out() -> None:
    body = (
        r"{\header Running head\par}{\footer 12\par}\pard One{\v hidden}{\*\bkmkstart x}"
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt  linked}}{\*\unknown no}"
        r"{\pict\wmetafile8 0102abcdef}{\*\annotation remark}{\xe\v index}."
        r"\bin6 {}}}}} two\par"
    )
    assert text_of(body) == ["One linked. two"]


def test_notes_and_text_boxes_stand_apart() -> None:
    body = (
        r"\pard Text{\super 1}{\footnote\pard See the report.\par} and"
        r"{\shp{\*\shpinst\shpleft0{\sp{\sn x}{\sv 1}}{\shptxt\pard Boxed.\par}}{\shprslt old}}"
        r" more.\par Next.\par"
    )
    assert blocks(from_bytes(rtf(body), "a.rtf")) == [
        ("paragraph", "Text and more."),
        ("paragraph", "Boxed."),
        ("paragraph", "Next."),
        ("footnote", "See the report."),
    ]


def test_both_views_of_tracked_changes() -> None:
    body = r"\pard The {\revised new}{\deleted old\par} text.\par"
    assert text_of(body) == ["The new text."]
    assert text_of(body, ORIGINAL) == ["The old", "text."]
    document = from_bytes(rtf(body), "a.rtf")
    assert [warning.code for warning in document.warnings] == [WarningCode.TRACKED_CHANGES]


def test_a_table_is_read_by_rows() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell\pard\intbl {}\cell\row "
    body = r"\pard Before.\par " + row.format("Ship", "Tons") + row.format("Ansel", "40")
    assert text_of(body + r"\pard After.\par") == ["Before.", "Ship | Tons", "Ansel | 40", "After."]


@pytest.mark.parametrize(
    "body", ["{" * 400, "}" * 50 + "text", r"\pard text", r"{\footnote text", "\\"]
)
def test_a_broken_file_gives_what_is_there(body: str) -> None:
    assert "text" in from_bytes(rtf(r"\pard text " + body)[:-1], "a.rtf").text


def test_the_mac_and_the_dos_character_sets() -> None:
    assert from_bytes(rb"{\rtf1\mac caf\'8e\par}", "a.rtf").text == "café"
    assert from_bytes(rb"{\rtf1\pca caf\'82\par}", "a.rtf").text == "café"


def test_signs_of_symbol_fonts() -> None:
    fonts = r"{\fonttbl{\f0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset2 Wingdings;}}"
    data = rtf(fonts + r"\f0 20 {\f1\'b0}C, {\f1 a}-rays{\f2 l}{\f1\u-3913?}\par")
    assert from_bytes(data, "a.rtf").text == "20 °C, α-rays•"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"The dam failed in 1998{\super 3} and fell.\par", "The dam failed in 1998 and fell."),
        (r"in 1998\super 3\nosupersub  and fell.\par", "in 1998 and fell."),
        (r"It has 40 m{\up6 2} of floor.\par", "It has 40 m² of floor."),
        (r"CO{\sub 2}, {\super\chftn{\footnote A note.}}done.\par", "CO2, done."),
    ],
)
def test_raised_figures(body: str, text: str) -> None:
    assert text_of(body)[0] == text


@pytest.mark.parametrize(
    "body",
    [
        r"Before \*\unknown and after.\par",
        r"{Before \*\unknown and after.}\par",
        r"{\b Before }\*\unknown and after.\par",
        r"{\*\unknown gone}Before { \*\unknown gone too}and after.\par",
    ],
)
def test_a_star_in_the_middle_of_a_group_hides_nothing(body: str) -> None:
    assert text_of(body) == ["Before and after."]
