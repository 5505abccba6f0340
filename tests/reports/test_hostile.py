"""Text that wishes us ill goes through every writer and comes back as itself."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from paraview import serialisation
from paraview.reports import WRITERS, report_of, writer_named
from paraview.reports.visible import visible
from tests.reports.making import HOSTILE, NOON, hostile_comparison, hostile_report
from tests.reports.reading_back import (
    READERS,
    csv_rows,
    missing,
    pdf_text,
    squeezed,
    text_cells,
    written,
)

WANTED = [visible(text) for sentence in HOSTILE for text in (sentence, f"{sentence} now")]
HAS_TWO_DIRECTIONS = re.compile("[\u0590-\u06ff\u202a-\u202e\u2066-\u2069]")
"""A line of a page has its words in the order in which they are seen."""


@pytest.fixture(scope="module")
def report():
    return hostile_report()


@pytest.mark.parametrize("name", READERS)
def test_every_sentence_comes_back_as_itself(report, name):
    cells = READERS[name](written(report, writer_named(name)))
    assert missing(WANTED, cells) == []


@pytest.mark.parametrize("name", READERS)
def test_notes_and_names_do_so_too(report, name):
    told = "\n".join(READERS[name](written(report, writer_named(name))))
    for row in report.rows:
        assert row.opinion.note in told
    for source in report.sources:
        assert source.file in told
    assert "<engine> /home/somebody/=model |" in dict.fromkeys(value for _, value in report.about)


def test_pages_hold_every_sentence(report):
    told = pdf_text(written(report, writer_named("pdf")))
    wanted = [text for text in WANTED if not HAS_TWO_DIRECTIONS.search(text)]
    long = [text for text in wanted if len(text) > 10_000]
    assert [text for text in wanted if text not in long and squeezed(text) not in told] == []
    assert told.count("w") >= sum(map(len, long))  # over many pages, with their running heads
    for word in ("isolate", "embedding", "עברית", "العربية"):
        assert word in told
    assert squeezed("U+10FFFD") in told  # no font has it, and the first page says so


def test_the_terminal_shows_every_sentence_and_obeys_none(report):
    content = written(report, writer_named("text"))
    cells = text_cells(content)
    assert missing([re.sub(r"\s", "", text) for text in WANTED], cells) == []
    told = content.decode()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", told)
    assert "Verdicts and notes" in told
    assert "<b>left</b>.txt" in told


def test_a_name_is_no_command_for_the_terminal():
    comparison = hostile_comparison(("One.", "Two [bold]words[/bold] [/] :smile:."))
    side = comparison.left
    named = replace(side, document=replace(side.document, name="[red]x[/] [/oops].txt"))
    report = report_of(replace(comparison, left=named), NOON)
    told = written(report, writer_named("text")).decode()
    assert "[red]x[/] [/oops].txt" in told
    assert "Two [bold]words[/bold] [/] :smile:." in told


def test_json_holds_what_was_read_and_not_what_can_be_seen(report):
    content = written(report, writer_named("json"))
    assert json.loads(content)["left"]["text"] == "\n".join(HOSTILE)
    assert serialisation.loads(content.decode()) == report.comparison


def test_a_spreadsheet_finds_no_formula(report):
    content = written(report, writer_named("csv"))
    assert content.startswith(b"\xef\xbb\xbf")
    for row in csv_rows(content):
        assert not [cell[:40] for cell in row if cell[:1] in "=+-@\t\r" and cell]


def test_what_xml_cannot_hold_is_shown_by_its_sign():
    assert visible("a\x00b\x1b\x7f\x9f\ufffe") == "a␀b␛␡\ufffd\ufffd"
    assert visible("tab\tline\n é 👩‍👩‍👧 \u202e") == "tab\tline\n é 👩‍👩‍👧 \u202e"


def test_every_format_is_tried():
    assert {writer.name for writer in WRITERS} == {*READERS, "pdf", "docx", "json", "text"}
