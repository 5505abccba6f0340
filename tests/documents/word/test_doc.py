from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from paraview.comparison import WarningCode
from paraview.documents import from_bytes
from paraview.errors import DocumentError
from paraview.options import ReadOptions, View
from tests.documents.doc_making import (
    BOLD,
    DELETED,
    HIDDEN,
    IN_TABLE,
    INSERTED,
    LIST,
    ROW_END,
    Part,
    compound,
    doc,
    operation,
)
from tests.documents.making import blocks, texts

if TYPE_CHECKING:
    from collections.abc import Callable

ORIGINAL = ReadOptions(view=View.ORIGINAL)


def test_every_kind_of_block() -> None:
    document = from_bytes(
        doc(
            [
                Part("Storm hits coast\r", style=1),
                Part("Never seen.\r", style=2),
                Part("What next\r", style=3),
                Part("item\r", shape=LIST),
                Part("Bold line here\r", look=BOLD),
                Part("Café – “quoted” 日本 😀.\x02\r"),
            ],
            [Part("\x02 See the report.\r")],
        ),
        "a.doc",
    )
    assert blocks(document) == [
        ("heading", "Storm hits coast"),
        ("quote", "Never seen."),
        ("heading", "What next"),
        ("list_item", "item"),
        ("heading", "Bold line here"),
        ("paragraph", "Café – “quoted” 日本 😀."),
        ("footnote", "See the report."),
    ]
    assert document.format == "doc"


def test_both_views_of_tracked_changes() -> None:
    data = doc([Part("The "), Part("new ", INSERTED), Part("old ", DELETED), Part("text.\r")])
    document = from_bytes(data, "a.doc")
    assert document.text == "The new text."
    assert [warning.code for warning in document.warnings] == [WarningCode.TRACKED_CHANGES]
    assert from_bytes(data, "a.doc", options=ORIGINAL).text == "The old text."


def test_hidden_text_and_field_codes_are_left_out() -> None:
    data = doc(
        [
            Part("Seen"),
            Part(" hidden", HIDDEN),
            Part(" on \x13 DATE \x14Monday\x15,\x0bnon\x1ebreaking\x01.\r"),
        ]
    )
    assert from_bytes(data, "a.doc").text == "Seen on Monday, non\u2011breaking."


def test_signs_of_symbol_fonts() -> None:
    degree, picture = operation(0x6A09, 1, 0, 0xB0, 0xF0), operation(0x6A09, 2, 0, 0x6C, 0xF0)
    data = doc([Part("20 "), Part("(", degree), Part("C."), Part("(", picture), Part("\r")])
    assert from_bytes(data, "a.doc").text == "20 °C."


def test_a_table_is_read_by_rows() -> None:
    row = [
        Part("Ship\x07", shape=IN_TABLE),
        Part("Tons\x07", shape=IN_TABLE),
        Part("\x07", shape=IN_TABLE + ROW_END),
    ]
    data = doc([Part("Before.\r"), *row, *row, Part("After.\r")])
    assert texts(from_bytes(data, "a.doc")) == ["Before.", "Ship | Tons", "Ship | Tons", "After."]


def test_what_is_embedded_is_not_taken_for_the_document() -> None:
    data = doc([Part("The article.\r")], embedded={"WordDocument": b"x" * 99, "1Table": b"y" * 99})
    assert from_bytes(data, "a.doc").text == "The article."


def test_what_can_not_be_read_is_told() -> None:
    with pytest.raises(DocumentError, match="password"):
        from_bytes(doc([Part("x\r")], flags=0x0300), "a.doc")
    with pytest.raises(DocumentError, match="before 1997"):
        from_bytes(doc([Part("x\r")], version=0x65), "a.doc")
    for magic in (b"\xdc\xa5", b"\xdb\xa5"):
        with pytest.raises(DocumentError, match="before 1997"):
            from_bytes(compound({"WordDocument": magic + b"\x65" * 5_000}), "a.doc")
    for magic in (b"\xdb\xa5-\0", b"\x31\xbe\0\0\0\xab\0"):
        with pytest.raises(DocumentError, match="before 1997"):
            from_bytes(magic + b"Some words. " * 500, "a.doc")
    with pytest.raises(DocumentError, match="can’t be opened"):
        from_bytes(compound({"Workbook": b"x" * 5_000}), "a.xls")
    with pytest.raises(DocumentError, match="can’t be read"):
        from_bytes(compound({"WordDocument": b"x" * 5_000}), "a.doc")


def test_raised_figures() -> None:
    raised = operation(0x2A48, 1)
    parts = [Part("The dam failed in 1998"), Part("3", look=raised), Part(" and fell.\r")]
    assert texts(from_bytes(doc(parts), "a.doc")) == ["The dam failed in 1998 and fell."]


@pytest.mark.parametrize("case", [str.upper, str.lower, str.swapcase])
def test_names_of_streams_in_any_case(case: Callable[[str], str]) -> None:
    data = doc([Part("The dam failed.\r")])
    for name in ("WordDocument", "1Table", "Root Entry"):
        data = data.replace(name.encode("utf-16-le"), case(name).encode("utf-16-le"))
    assert texts(from_bytes(data, "a.doc")) == ["The dam failed."]
