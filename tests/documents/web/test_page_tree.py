from __future__ import annotations

import time
from contextlib import suppress

import pytest

from paraview.documents import from_html
from paraview.documents.web.page_tree import parse_html
from paraview.errors import DocumentError
from paraview.limits import Limits

MANY = " ".join(f"word{n}" for n in range(5_000))
CROWD = " ".join(f"a{n}=1" for n in range(5_000))


@pytest.mark.parametrize(
    "harmless",
    [
        f'<meta name="description" content="{MANY}">',
        f"<meta name='description' content='{MANY}'>",
        f'<p title="5 > 3 {MANY}">x</p>',
        f'<svg><path d="M {MANY}"/></svg>',
        f"<script>for (i=0;i<n;i++) {{ {MANY} }}</script>",
        f"<SCRIPT>if (a<b) {MANY}</SCRIPT >",
        f"<style>a<b {MANY}</style>",
        f"<!-- <p {MANY} -->",
        f"<p title=John's>It's {MANY} and it's late.</p>",
        f"<p>3 <4 {MANY}</p>",
        f"<a href=x title=\"{MANY}\" class='{MANY}'>x</a>",
    ],
)
def test_words_that_are_no_attributes_are_not_counted(harmless: str) -> None:
    assert from_html(f"<p>First.</p>{harmless}<p>Last.</p>").text.endswith("Last.")


@pytest.mark.parametrize(
    "tag",
    [
        f"<p {CROWD}>x</p>",
        f"<p title='>' {CROWD}>x</p>",
        f"<p a=b'c d='>' {CROWD}>x</p>",
        f"<p/{CROWD.replace('=1 ', '/')}>x</p>",
        f"<!-- never closed <p {CROWD}>x</p>",
        f"<script>never closed <p {CROWD}>x</p>",
        f"<script></script><p\n{CROWD}",
    ],
)
def test_a_crowded_tag_is_refused(tag: str) -> None:
    with pytest.raises(DocumentError, match="not safe"):
        from_html(tag)


@pytest.mark.parametrize(
    "piece", ["<!--", "<script>", "<a '", '<a "', "<a b=", "<style>", "</", "<"]
)
def test_a_page_of_nothing_but_beginnings_takes_no_time(piece: str) -> None:
    begun = time.process_time()
    with suppress(DocumentError):
        parse_html(piece * 200_000, Limits())
    assert time.process_time() - begun < 60


def test_comments_and_instructions_leave_no_gap() -> None:
    tree = parse_html("<p>Four <!-- x -->ships<?php y ?> wait<!---->ed.</p>", Limits())
    assert tree is not None
    assert [each.text for each in tree.iter("p")] == ["Four ships waited."]
