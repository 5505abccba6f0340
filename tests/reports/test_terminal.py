from __future__ import annotations

import io

from rich.console import Console

from paraview.documents import from_text
from paraview.pipeline import Pipeline
from paraview.reports import print_comparison
from tests.findings.making import document


def test_altered_quotes_come_first_with_their_speaker_and_facts_with_their_context() -> None:
    left = document(
        "“We will never send 40 soldiers to the islands,” Robert Kelly said on Monday.",
        "“It rains,” said Anna Berg, who lives on the coast of the northern island.",
        "The ferry carried 212,000 passengers last year and was never late in winter.",
    )
    right = document(
        "“It rains,” said Anna Berg, who lives on the coast of the northern island.",
        "“We will send 50 soldiers to the islands,” Robert Kelly said on Monday.",
        "The ferry carried 211,000 passengers last year and was never late in winter.",
    )
    out = io.StringIO()
    print_comparison(Pipeline().compare(left, right), Console(file=out, width=200))
    told = out.getvalue()
    assert told.index("!! altered") < told.index("Robert Kelly: ") < told.index("Anna Berg: ")
    assert "a figure, a denial" in told
    assert "carried 212,000 passengers" in told
    assert "Longest run" in told


def test_what_an_editor_should_know_of_a_document_is_told() -> None:
    left = from_text("The cafÃ© was closed on Tuesday, [the] owner said.", "wire.txt")
    out = io.StringIO()
    print_comparison(Pipeline().compare(left, left), Console(file=out, width=200))
    assert out.getvalue().count("⚠ wire.txt: Wrong letters") == 2
