"""The report before it has a format."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from paraview.comparison import Hand, Verdict
from paraview.errors import WritingError
from paraview.passages.entries import entries_of
from paraview.pipeline import Pipeline
from paraview.reports import Contents, Part, report_of, save, writer_for, writer_named
from paraview.reports.model import plain, plain_row
from tests.findings.making import document
from tests.passages.any_comparison import comparisons
from tests.reports.making import NOON, hostile_report, judged

LEFT = document(
    "“We will never send 40 soldiers to the islands,” Robert Kelly said on Monday.",
    "The ferry carried 212,000 passengers last year and was never late in winter.",
    "Nobody was hurt.",
    "Whales sang below the old pier all night, and the keeper of the lighthouse wrote it down.",
    "His grandfather had heard them in 1931.",
)
RIGHT = document(
    "“We will send 50 soldiers to the islands,” Robert Kelly said on Monday.",
    "The ferry carried 211,000 passengers last year and was never late in winter.",
    "The mayor of the town was asked about it.",
)


@pytest.fixture(scope="module")
def comparison():
    return Pipeline().compare(LEFT, RIGHT)


def test_quotations_stand_by_speaker_with_both_wordings(comparison):
    (speaker,) = report_of(comparison, NOON).speakers
    assert speaker.heading == "Robert Kelly: 1 quote"
    (quotation,) = speaker.quotations
    assert quotation.loud
    assert "40" in plain(quotation.earlier)
    assert "50" in plain(quotation.later)


def test_verdicts_and_notes_stand_beside_what_they_are_about(comparison):
    for entry in entries_of(comparison)[: len(comparison.findings)]:
        review = judged(comparison, Verdict.CHECK, "ask her", entry)
        report = report_of(comparison, NOON, review.standing)
        told = [
            each.opinion
            for each in (
                *(quotation for speaker in report.speakers for quotation in speaker.quotations),
                *report.facts,
                *report.rows,
            )
            if each.opinion
        ]
        assert [(each.verdict, each.note) for each in told] == [("⚑ To check", "ask her")]
        assert ("Looked through", f"1 of {len(comparison.findings)} findings have a verdict") in (
            report.about
        )


@settings(deadline=None, max_examples=60)
@given(comparisons())
def test_every_sentence_is_in_its_rows_word_for_word(comparison):
    rows = report_of(comparison, NOON).rows
    for hand, side in ((Hand.LEFT, comparison.left), (Hand.RIGHT, comparison.right)):
        told = {}
        for row in rows:
            indexes = row.left if hand is Hand.LEFT else row.right
            sentences = row.earlier if hand is Hand.LEFT else row.later
            told.update(zip(indexes, map(plain, sentences), strict=True))
        assert told == {n: side.sentence_text(n) for n in range(len(side.sentences))}


def test_what_is_left_out_is_told(comparison):
    everything = report_of(comparison, NOON)
    differences = report_of(comparison, NOON, None, Contents(Part.DIFFERENCES))
    findings = report_of(comparison, NOON, None, Contents(Part.FINDINGS, quotations=False))
    assert len(differences.rows) <= len(everything.rows)
    assert findings.speakers == ()
    assert {row.title for row in findings.rows} <= {"Dropped", "Added"}
    assert len(findings.rows) >= 1
    assert findings.facts == everything.facts
    assert not [row for row in differences.rows if plain_row(row.earlier) == plain_row(row.later)]
    assert findings.about[-1] == (
        "Left out of this report",
        "what is identical, edited or reworded and did not move; quotations",
    )


def test_outsiders_see_no_folder():
    full, short = hostile_report(), hostile_report(Contents(short_names=True))
    assert full.sources[0].file == "/home/somebody/<b>left</b>.txt"
    assert short.sources[0].file == "<b>left</b>.txt"
    assert "/home/" not in repr(short) + repr(short.comparison)


def test_the_time_is_told_with_its_zone(comparison):
    report = report_of(comparison, datetime(2026, 3, 1, 9, 30, tzinfo=UTC))
    assert report.about[0] == ("Made on", "2026-03-01 09:30 +0000")


def test_a_file_is_there_whole_or_as_it_was(comparison, tmp_path):
    report = report_of(comparison, NOON)
    path = tmp_path / "report.md"
    save(report, writer_named("md"), path)
    before = path.read_bytes()
    assert before.startswith(b"# ")
    with pytest.raises(AttributeError):
        save(None, writer_named("md"), path)
    assert path.read_bytes() == before
    with pytest.raises(WritingError, match="“report"):
        save(report, writer_named("md"), tmp_path / "no folder" / "report.md")
    assert [each.name for each in tmp_path.iterdir()] == ["report.md"]


def test_a_name_tells_its_format():
    found = [
        writer_for(Path(name)) for name in ("a.MD", "a.csv", "a.markdown", "a.txt", "a", "a.x")
    ]
    assert [each.name if each else None for each in found] == [
        *("md", "csv", "md", "text"),
        *(None, None),
    ]
