from __future__ import annotations

from paraview.documents import from_text
from tests.documents.making import blocks, texts

WRAPPED = """\
The harbor was closed on Tuesday after a crane fell into the
water, the port authority said. Nobody was hurt, but two ships
had to wait outside until the evening.

The crane, which is 31 meters tall, had been inspected only a
week before.
"""
WRAPPED_WITHOUT_BLANK_LINES = """\
The harbor was closed on Tuesday after a crane fell into the
water, the port authority said.
Nobody was hurt, but two ships had to wait outside until the
evening, when the wreck had been lifted.
The crane had been inspected only a week before it fell, as
the law demands.
"""


def test_one_line_is_one_paragraph() -> None:
    assert texts(from_text("One is here.\nTwo is here.\r\n\r\nThree.\rFour.")) == [
        "One is here.",
        "Two is here.",
        "Three.",
        "Four.",
    ]


def test_lines_wrapped_by_hand_are_joined() -> None:
    joined = texts(from_text(WRAPPED))
    assert len(joined) == 2
    assert joined[0].endswith("but two ships had to wait outside until the evening.")
    assert joined[1].startswith(
        "The crane, which is 31 meters tall, had been inspected only a week"
    )


def test_a_short_line_ends_a_wrapped_paragraph() -> None:
    assert [text.split()[0] for text in texts(from_text(WRAPPED_WITHOUT_BLANK_LINES))] == [
        "The",
        "Nobody",
        "The",
    ]


def test_an_indented_line_begins_a_wrapped_paragraph() -> None:
    text = (
        "    The harbor was closed on Tuesday after a crane fell into the\n"
        "water, the port authority said, and it has stayed closed ever\n"
        "since, although nobody was hurt by it.\n"
        "    The crane, which is 31 meters tall, had been inspected only a\n"
        "week before.\n"
    )
    assert len(texts(from_text(text))) == 2


def test_a_hyphen_at_the_end_of_a_wrapped_line_stays() -> None:
    text = (
        "Nobody knows why the crane fell, but its brakes were a well-\n"
        "known weakness of the type, which has been built since 1970 and\n"
        "has fallen before.\n"
    )
    assert "a well-known weakness" in from_text(text).text


def test_wrapped_chinese_is_joined_without_spaces() -> None:
    line = "总理星期五召开记者会说明新的经济政策并回答了记者提出的许多问题然后离开了会场"
    text = from_text(f"{line}\n{line}\n{line}。\n").text
    assert " " not in text


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    text = (
        "Crane falls into harbor\nThe harbor was closed on Tuesday, the port said.\n"
        "What comes next\nNobody knows yet."
    )
    assert [role for role, _ in blocks(from_text(text))] == [
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_a_headline_may_stand_above_a_deck_and_a_byline() -> None:
    text = (
        "Crane falls into harbor\nNobody hurt in port accident\nBy Ann Lee and Bo Day\n"
        "The harbor was closed on Tuesday after a crane fell into the water, the port authority "
        "said, and will stay closed."
    )
    document = from_text(text)
    assert [role for role, _ in blocks(document)] == [
        "heading",
        "heading",
        "paragraph",
        "paragraph",
    ]
    assert document.byline == "Ann Lee and Bo Day"
    assert document.title == "Crane falls into harbor"


def test_a_torn_dateline_is_mended_and_is_no_heading() -> None:
    assert blocks(from_text("CNN\n—\nThe minister left on Friday.\nHe came back.")) == [
        ("paragraph", "CNN — The minister left on Friday."),
        ("paragraph", "He came back."),
    ]
    assert blocks(from_text("LONDON\nThe minister left on Friday."))[0][0] == "paragraph"


def test_verse_has_no_headings() -> None:
    text = (
        "Tyger Tyger, burning bright\nIn the forests of the night\n"
        "What immortal hand or eye\nCould frame thy symmetry."
    )
    assert {role for role, _ in blocks(from_text(text))} == {"paragraph"}


def test_a_photo_credit_marks_a_caption() -> None:
    text = (
        "The harbor was closed on Tuesday.\nThe crane on Monday. – Ann Lee/Reuters\n"
        "Nobody was hurt."
    )
    assert [role for role, _ in blocks(from_text(text))] == ["paragraph", "caption", "paragraph"]


def test_bullets_make_list_items() -> None:
    document = from_text("These were hurt.\n\n• the driver\n• the captain\n\nBoth are well.")
    assert blocks(document)[1:3] == [("list_item", "the driver"), ("list_item", "the captain")]


def test_right_to_left_and_emoji_survive() -> None:
    text = "שר החוץ הגיע ביום שישי.\nوصل وزير الخارجية.\nParty 🎉 time 👩‍👧."
    assert from_text(text).text == text


def test_nothing_is_an_empty_document() -> None:
    document = from_text(" \n\t\n", "clipboard")
    assert (document.text, document.blocks, document.name) == ("", (), "clipboard")
