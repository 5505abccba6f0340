from __future__ import annotations

import textwrap

import pytest

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


STORY = tuple(
    """\
The harbor was closed on Tuesday after a crane fell into the water, the port authority said. \
Nobody was hurt, but two ships had to wait outside until the evening, when the wreck had been \
lifted by a floating crane from the north. Fishermen complained that they had been told nothing \
and lost the catch of a whole day, for which nobody wants to pay them.
The crane, which is 31 meters tall, had been inspected only a week before it fell, as the law \
demands. Its brakes were known to be weak, says an engineer who worked on it for ten years and \
has asked that his name be kept out of the paper.
The council meets on Thursday evening and will hear what the engineers have found so far.\
""".splitlines()
)


@pytest.mark.parametrize("width", [24, 28, 30, 32, 36, 38, 40, 42, 44, 45, 60, 72, 100])
@pytest.mark.parametrize("between", ["\n\n", "\n   "])
def test_lines_of_every_width_are_joined(width: int, between: str) -> None:
    wrapped = between.join(textwrap.fill(each, width) for each in STORY)
    assert texts(from_text(wrapped)) == list(STORY)


def test_short_lines_of_verse_and_lists_stay_apart() -> None:
    verse = (
        "Tyger Tyger, burning bright\nIn the forests of the night\nWhat immortal hand or eye\n"
        "Could frame thy symmetry?\nIn what distant deeps or skies\nBurnt the fire of thine eyes?\n"
        "On what wings dare he aspire\nWhat the hand dare seize the fire?"
    )
    assert len(texts(from_text(verse))) == 8
    names = "apples\npears and plums\nbread\nmilk from the farm\nbutter\ncheese\neggs\nhoney"
    assert len(texts(from_text(names))) == 8


def cut(text: str, width: int) -> str:
    """A text whose words are cut at the ends of lines, as typesetters do."""
    lines, line = [], ""
    for word in text.split():
        room = width - len(line) - 1
        if len(word) <= room:
            line = f"{line} {word}".strip()
        elif room > 3 and len(word) > 5 and word.isalpha():
            lines.append(f"{line} {word[: room - 1]}-")
            line = word[room - 1 :]
        else:
            lines.append(line)
            line = word
    return "\n".join([*lines, line])


@pytest.mark.parametrize("width", [30, 40, 50, 60])
def test_words_that_were_cut_when_the_text_was_set(width: int) -> None:
    whole = " ".join(STORY * 3)
    wrapped = cut(whole, width)
    assert wrapped.count("-\n") > 2
    assert texts(from_text(wrapped)) == [whole]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the men who were swim-", "ming in the sea", "swimming"),
        ("a decision of the govern-", "ment in the north", "government"),
        ("his brakes were a well-", "known weakness of it", "well-known"),
        ("a boy, who is a three-year-", "old, and his mother", "three-year-old"),
        ("the war of 1914-", "1918 in the north", "1914-1918"),
        ("the union of all Anglo-", "American sailors", "Anglo-American"),
    ],
)
def test_a_hyphen_at_a_line_end(first: str, second: str, whole: str) -> None:
    start = "Nobody knows why the crane fell, but the paper wrote of"
    text = f"{start}\n{first}\n{second} {STORY[1]}"
    text = f"{start} {first}\n{textwrap.fill(f'{second} {STORY[1]}', len(start) + len(first) + 1)}"
    assert whole in from_text(text).text.split("water")[0]


def scanned(number: str, head: str, end: str) -> str:
    pages = []
    lines = textwrap.wrap(" ".join(STORY * 4), 60)
    for page in range(4):
        body = "\n".join(lines[6 * page : 6 * page + 6])
        pages.append(f"{head.format(page + 11)}\n{body}\n{number.format(page + 11)}")
    return end.join(pages)


@pytest.mark.parametrize("number", ["{}", "- {} -", "Page {}", "[{}]", "{} / 40"])
@pytest.mark.parametrize(
    "head", ["", "THE HARBOR HERALD\n", "THE HARBOR HERALD {}\n", "{} The Crane"]
)
@pytest.mark.parametrize("end", ["\n\n", "\f", "\n", "\n\f\n"])
def test_page_numbers_and_running_heads_of_a_scan(number: str, head: str, end: str) -> None:
    text = from_text(scanned(number, head, end)).text
    for gone in ("HERALD", "The Crane", "11", "12", "13", "14", "Page", "40"):
        assert gone not in text
    words = " ".join(" ".join(STORY * 4).split()[:40])
    assert words in text.replace("\n", " ")
    assert len(texts(from_text(scanned(number, head, end)))) <= 4


def test_numbers_alone_on_lines_that_are_no_pages_stay() -> None:
    table = "\n".join(f"{n}\nThe team of {n}" for n in range(1, 9))
    assert from_text(table).text.count("\n") == 15
    assert "1998" in from_text(f"{STORY[0]}\n1998\n{STORY[1]}").text


def test_quoted_lines_of_a_message() -> None:
    quoted = "\n".join(f"> {line}" for line in textwrap.wrap(STORY[0], 60))
    deeper = "\n".join(f"> > {line}" for line in textwrap.wrap(STORY[1], 60))
    text = f"I agree with this.\n\n{quoted}\n>\n{deeper}\n\nAnd with that. 5 > 3, by the way."
    assert blocks(from_text(text)) == [
        ("paragraph", "I agree with this."),
        ("quote", STORY[0]),
        ("quote", STORY[1]),
        ("paragraph", "And with that. 5 > 3, by the way."),
    ]


def test_comments_in_what_google_docs_writes() -> None:
    text = "The crane fell[a] on Tuesday.[b]\nNobody was hurt.\n\n[a]Which one?\n[b]Check."
    assert from_text(text).text == "The crane fell on Tuesday.\nNobody was hurt."
    for kept in ("See [a] and [b].\n[a] Report of 1998\nThe end.", "[a]lways so.", "One [a] two."):
        assert from_text(kept).text.replace("\n", " ") == kept.replace("\n", " ")
