from __future__ import annotations

import struct
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from paraview.comparison import WarningCode
from paraview.documents import from_bytes, list_stories
from paraview.documents.mail.tnef import unpacked_rtf
from paraview.errors import DocumentError
from paraview.options import ReadOptions
from tests.documents.making import docx, par, texts
from tests.documents.tnef_making import attribute, packed_rtf, properties, tnef

if TYPE_CHECKING:
    from pathlib import Path

BODY = "The harbor was closed on Tuesday after a crane fell into the water, says the café’s owner."
RTF = rb"{\rtf1\ansi The harbor was closed.\par The harbor was open.\par}"


SUBJECT = attribute(1, 0x18004, b"Crane falls\0")
ATTACHED = (
    attribute(2, 0x69002, b"\0" * 14)
    + attribute(2, 0x18010, b"STORY~1.DOC\0")
    + attribute(2, 0x6800F, docx(par("The crane fell.")))
    + attribute(2, 0x69005, properties((31, 0x3707, "story café.docx\0".encode("utf-16-le"))))
)


@pytest.mark.parametrize(
    "body",
    [
        attribute(1, 0x2800C, BODY.encode("cp1252") + b"\0"),
        attribute(1, 0x69003, properties((31, 0x1000, BODY.encode("utf-16-le") + b"\0\0"))),
        attribute(
            1,
            0x69003,
            properties(
                (3, 0x0E07, b"\1\0\0\0"),
                (258, 0x1013, f"<p>{BODY}</p>".encode()),
                (11, 2, b"\0" * 4),
            ),
        ),
    ],
    ids=["attribute", "text", "html"],
)
def test_the_body_is_read_and_its_attachment_offered(tmp_path: Path, body: bytes) -> None:
    data = tnef(SUBJECT, body, ATTACHED)
    document = from_bytes(data, "winmail.dat")
    assert (document.text, document.title) == (BODY, "Crane falls")
    assert [(each.code, each.detail) for each in document.warnings] == [
        (WarningCode.PARTS_LEFT_OUT, "story café.docx")
    ]
    path = tmp_path / "winmail.dat"
    path.write_bytes(data)
    assert [story.title for story in list_stories(path)] == ["Crane falls", "story café.docx"]
    chosen = from_bytes(data, "winmail.dat", options=ReadOptions(stories=("1",)))
    assert chosen.text == "The crane fell."


def test_a_body_in_packed_rich_text() -> None:
    body = attribute(1, 0x69003, properties((258, 0x1009, packed_rtf(RTF))))
    document = from_bytes(tnef(body), "winmail.dat")
    assert texts(document) == ["The harbor was closed.", "The harbor was open."]


def test_packed_text_that_refers_to_what_is_known() -> None:
    start = struct.pack(">H", 0 << 4 | 4)  # “{\rtf1”
    body = b"\x01" + start + b" crane" + b"}"
    packed = struct.pack("<II4sI", len(body) + 12, 13, b"LZFu", 0) + body
    assert unpacked_rtf(packed, 99) == rb"{\rtf1 crane}"


def test_without_a_body_the_attachments_are_read() -> None:
    assert from_bytes(tnef(ATTACHED), "winmail.dat").text == "The crane fell."


def test_a_message_that_carries_it() -> None:
    made = EmailMessage()
    made["From"], made["Subject"] = "Ann <ann@example.org>", "Crane"
    made.set_content("\n")
    data = tnef(SUBJECT, attribute(1, 0x2800C, BODY.encode("cp1252")), ATTACHED)
    made.add_attachment(data, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    assert from_bytes(made.as_bytes(), "a.eml").text == BODY


def test_what_is_packed_can_be_chosen_beside_a_body(tmp_path: Path) -> None:
    made = EmailMessage()
    made["From"], made["Subject"] = "Ann <ann@example.org>", "Crane"
    made.set_content("The harbor was closed.\n")
    data = tnef(SUBJECT, ATTACHED)
    made.add_attachment(data, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    path = tmp_path / "a.eml"
    path.write_bytes(made.as_bytes())
    assert [story.title for story in list_stories(path)] == ["Crane", "story café.docx"]
    chosen = from_bytes(made.as_bytes(), "a.eml", options=ReadOptions(stories=("1.1",)))
    assert chosen.text == "The crane fell."


@pytest.mark.parametrize("cut", [5, 9, 30, 200])
def test_a_broken_one_ends_in_a_sentence(cut: int) -> None:
    data = tnef(SUBJECT, attribute(1, 0x69003, b"\xff" * 40), ATTACHED)
    with pytest.raises(DocumentError):
        from_bytes(data[:cut], "winmail.dat")
