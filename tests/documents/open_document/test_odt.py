from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from paraview.comparison import WarningCode
from paraview.errors import DocumentError
from paraview.options import ReadOptions, View
from tests.documents.making import blocks, flat_odt, odt, texts

if TYPE_CHECKING:
    from tests.documents.conftest import Read

ORIGINAL = ReadOptions(view=View.ORIGINAL)


def p(content: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def region(name: str, change: str) -> str:
    return (
        f'<text:tracked-changes><text:changed-region text:id="{name}">{change}'
        "</text:changed-region></text:tracked-changes>"
    )


def test_every_kind_of_block(read: Read) -> None:
    body = (
        p("Storm hits coast", "P1")
        + '<text:h text:outline-level="1">What next</text:h>'
        + p("Never seen.", "Quotations")
        + p("The pier.", "Illustration")
        + f"<text:list><text:list-item>{p('item')}</text:list-item></text:list>"
        + f"<text:section>{p('In a section.')}</text:section>"
        + f"<text:table-of-content>{p('no')}</text:table-of-content>"
    )
    document = read(odt(body), "a.odt")
    assert blocks(document) == [
        ("heading", "Storm hits coast"),
        ("heading", "What next"),
        ("quote", "Never seen."),
        ("caption", "The pier."),
        ("list_item", "item"),
        ("paragraph", "In a section."),
    ]
    assert (document.title, document.format) == ("Storm hits coast", "odt")


def test_spaces_tabs_links_and_hidden_text(read: Read) -> None:
    body = p(
        'One<text:s text:c="3"/>two<text:tab/>three<text:line-break/><text:a>four</text:a>'
        '<text:span text:style-name="T1">hidden</text:span> <text:span>five</text:span>.'
        "<office:annotation><text:p>comment</text:p></office:annotation>"
    )
    assert read(odt(body), "a.odt").text == "One two three four five."


def test_notes_and_frames_stand_apart_and_once(read: Read) -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        f"<text:note-body>{p('See the report.')}</text:note-body></text:note>"
    )
    frame = f"<draw:frame><draw:text-box>{p('Boxed.')}</draw:text-box></draw:frame>"
    assert blocks(read(odt(p(f"Text{note} goes{frame} on.") + p("End.")), "a.odt")) == [
        ("paragraph", "Text goes on."),
        ("paragraph", "Boxed."),
        ("paragraph", "End."),
        ("footnote", "See the report."),
    ]


def test_a_table_is_read_by_rows(read: Read) -> None:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in (("Ship", "Tons"), ("Ansel", "40"))
    )
    assert texts(read(odt(f"<table:table>{rows}</table:table>"), "a.odt")) == [
        "Ship | Tons",
        "Ansel | 40",
    ]


def test_both_views_of_a_deletion(read: Read) -> None:
    body = region("d", f"<text:deletion>{p('old ')}</text:deletion>") + p(
        'The <text:change text:change-id="d"/>text.'
    )
    document = read(odt(body), "a.odt")
    assert document.text == "The text."
    assert [warning.code for warning in document.warnings] == [WarningCode.TRACKED_CHANGES]
    assert read(odt(body), "a.odt", ORIGINAL).text == "The old text."


def test_both_views_of_an_insertion_over_a_paragraph_end(read: Read) -> None:
    body = (
        region("i", "<text:insertion/>")
        + p('One <text:change-start text:change-id="i"/>new.')
        + p('Also new. <text:change-end text:change-id="i"/>two.')
    )
    assert texts(read(odt(body), "a.odt")) == ["One new.", "Also new. two."]
    assert texts(read(odt(body), "a.odt", ORIGINAL)) == ["One two."]


def test_a_deletion_that_stands_in_its_place_is_left_out(read: Read) -> None:
    body = region("d", "<text:deletion/>") + p(
        'The <text:change-start text:change-id="d"/>old <text:change-end text:change-id="d"/>text.'
    )
    assert read(odt(body), "a.odt").text == "The text."
    assert read(odt(body), "a.odt", ORIGINAL).text == "The old text."


def test_deleted_paragraphs_are_paragraphs_again_in_the_original(read: Read) -> None:
    deletion = f"<text:deletion>{p(' gone')}{p('Gone too.')}{p('')}</text:deletion>"
    body = region("d", deletion) + p('One<text:change text:change-id="d"/>') + p("Two.")
    assert texts(read(odt(body), "a.odt")) == ["One", "Two."]
    assert texts(read(odt(body), "a.odt", ORIGINAL)) == ["One gone", "Gone too.", "Two."]


def test_flat_files_are_read_too(read: Read) -> None:
    document = read(flat_odt(p("Text.")), "a.fodt")
    assert (document.text, document.format) == ("Text.", "fodt")


def test_a_password_is_told(read: Read) -> None:
    with pytest.raises(DocumentError, match="protected by a password"):
        read(odt(p("x"), manifest="<encryption-data/>"), "a.odt")


def test_names_that_nobody_explained_do_not_stop_the_reading(read: Read) -> None:
    odd = flat_odt('<draw2:frame draw2:x="1"><text:p>First.</text:p></draw2:frame>')
    assert read(odd, "a.fodt").text == "First."
    numbered = flat_odt('<text:p xml:id="1 2">First.</text:p>')
    assert read(numbered, "a.fodt").text == "First."
    with pytest.raises(DocumentError, match="can’t be read"):
        read(odd.replace("</text:p>", ""), "a.fodt")


def test_raised_figures(read: Read) -> None:
    up = '<text:span text:style-name="Up">{}</text:span>'
    body = p(f"The dam failed in 1998{up.format(3)}, and 40 m{up.format(2)} fell.")
    assert read(odt(body), "a.odt").text == "The dam failed in 1998, and 40 m² fell."
