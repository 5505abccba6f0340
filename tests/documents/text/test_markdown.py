from __future__ import annotations

from typing import TYPE_CHECKING

from tests.documents.making import blocks

if TYPE_CHECKING:
    from tests.documents.conftest import Read

SOURCE = """\
---
title: "Crane falls"
author: Ann Lee
---
# Crane *falls* into harbor

The harbor was **closed** on Tuesday,
said the [port](https://example.org).

> “It was `loud`,” she said.

- the driver
- the captain

![The crane on Monday](crane.jpg)

| Ship | Tons |
|------|------|
| Ansel | 40 |

<p>Bare <b>HTML</b> too.</p>
"""


def test_every_kind_of_block(read: Read) -> None:
    document = read(SOURCE, "a.md")
    assert blocks(document) == [
        ("heading", "Crane falls into harbor"),
        ("paragraph", "The harbor was closed on Tuesday, said the port."),
        ("quote", "“It was loud,” she said."),
        ("list_item", "the driver"),
        ("list_item", "the captain"),
        ("caption", "The crane on Monday"),
        ("paragraph", "Ship | Tons"),
        ("paragraph", "Ansel | 40"),
        ("paragraph", "Bare HTML too."),
    ]
    assert (document.format, document.title, document.byline) == (
        "markdown",
        "Crane falls",
        "Ann Lee",
    )


def test_deep_nesting_ends(read: Read) -> None:
    assert "end" in read(">" * 5_000 + " end\n\nend", "a.md").text


def test_pictures_that_are_written_into_the_text_do_not_count(read: Read) -> None:
    picture = "data:image/png;base64," + "aGFyYm9y" * 1_300_000
    document = read(f"# Storm\n\nIt rained. ![][one]\n\n[one]: <{picture}>\n", "storm.md")
    assert document.text == "Storm\nIt rained."


def test_front_matter_of_toml(read: Read) -> None:
    document = read('+++\ntitle = "Crane falls"\nauthor = "Ann Lee"\n+++\nThe pier.\n', "a.md")
    assert (document.text, document.title, document.byline) == (
        "The pier.",
        "Crane falls",
        "Ann Lee",
    )


def test_what_is_struck_out_is_left_out(read: Read) -> None:
    text = "The ~~old ~~ new~~ crane fell<del> today</del>, at 5~6 o’clock in 1998<sup>1</sup>.\n"
    assert "old" not in read(text.replace("old ~~ new", "old"), "a.md").text
    assert read(text.replace("old ~~ new", "old"), "a.md").text == (
        "The crane fell, at 5~6 o’clock in 1998."
    )


def test_footnotes_follow_the_text(read: Read) -> None:
    text = (
        "The dam failed in 1998[^1] and was not rebuilt.[^dam] See [^9].\n\n[^1]: Dam report, page "
        "4,\nand page 5.\n\n    A further paragraph.\n[^dam]: So says *he*.\n\nIt is gone.\n\n"
        "```\n[^1]: code\n```\n"
    )
    assert blocks(read(text, "a.md")) == [
        ("paragraph", "The dam failed in 1998 and was not rebuilt. See [^9]."),
        ("paragraph", "It is gone."),
        ("paragraph", "[^1]: code"),
        ("footnote", "Dam report, page 4, and page 5."),
        ("footnote", "A further paragraph."),
        ("footnote", "So says he."),
    ]
