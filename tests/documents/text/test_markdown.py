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
