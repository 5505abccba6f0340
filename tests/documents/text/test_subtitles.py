from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from paraview.documents import from_text
from tests.documents.making import texts

if TYPE_CHECKING:
    from tests.documents.conftest import Read

SRT = """1
00:00:01,000 --> 00:00:03,500
The harbor was closed on Tuesday
after a crane fell

2
00:00:03,600 --> 00:00:05,000 X1:40 X2:600
{\\an8}into the <i>water</i>. Nobody
was hurt.

3
00:00:09,000 --> 00:00:11,000
The crane is 31 meters tall.

4
00:00:11,100 --> 00:00:13,000
- Was it old?
- It was.
"""
VTT = """WEBVTT - A film

NOTE made by hand
of an editor

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.500 align:start
<v Ann Lee>The harbor was closed &amp; a crane

00:03.600 --> 00:05.000
<v Ann Lee>fell <00:04.000><c>into</c> the water.

00:05.100 --> 00:06.000
<v.loud Bo Day>Nobody was hurt.</v>
"""
ROLLING = """WEBVTT

00:00:01.000 --> 00:00:02.000
the harbor was closed

00:00:02.000 --> 00:00:03.000
the harbor was closed
after a crane fell

00:00:03.000 --> 00:00:04.000
after a crane fell
into the water.
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["a.srt", "a.txt"])
def test_numbers_and_times_are_no_words(read: Read, ends: str, encoding: str, name: str) -> None:
    document = read(SRT.replace("\n", ends).encode(encoding), name)
    assert texts(document) == [
        "The harbor was closed on Tuesday after a crane fell into the water. Nobody was hurt.",
        "The crane is 31 meters tall.",
        "Was it old?",
        "It was.",
    ]
    assert document.format == "subtitles"


def test_speakers_of_a_web_video_begin_paragraphs(read: Read) -> None:
    assert texts(read(VTT, "a.vtt")) == [
        "The harbor was closed & a crane fell into the water.",
        "Nobody was hurt.",
    ]
    assert from_text(VTT).text == read(VTT, "a.vtt").text


def test_lines_that_stay_while_the_next_come_are_read_once(read: Read) -> None:
    assert texts(read(ROLLING, "a.vtt")) == [
        "the harbor was closed after a crane fell into the water."
    ]


def test_a_text_that_begins_with_a_number_is_none() -> None:
    assert from_text("1\nThe harbor was closed at 00:01 --> see page 2.").text.startswith("1\n")
