"""Why a passage is so."""

import pytest

from paraview.app.findings.stacked_edits import StackedEdits, columns_of
from paraview.comparison import (
    Edit,
    Op,
    Span,
)
from tests.app import builders


@pytest.fixture
def said():
    return builders.said()


@pytest.fixture
def page(compared_page, said):
    return compared_page(said)


def test_the_evidence_says_why(page):
    page.state.select_finding(1)
    evidence = page.findings.evidence
    assert "That the two belong together is sure, 90 %." in evidence.text
    assert "say the same" not in evidence.text, "for a fact differs"
    shown = [key for key, (name, _, _) in evidence._gauges.items() if name.isVisible()]
    assert shown == ["cosine", "shared", "letters", "before"]
    assert "Same meaning: 90 %" in evidence._gauges["cosine"][1].accessibleName()
    page.state.select_finding(2)
    assert "Stands only in the earlier article" in evidence.text
    assert not evidence.edits.isVisible()


def test_words_stand_line_over_line(qtbot, theme):
    left, right = "one two three four", "one too three"
    edits = (
        Edit(Op.EQUAL, Span(0, 3), Span(0, 3)),
        Edit(Op.REPLACE, Span(4, 7), Span(4, 7)),
        Edit(Op.EQUAL, Span(8, 13), Span(8, 13)),
        Edit(Op.DELETE, Span(14, 18), Span(13, 13)),
    )
    columns = columns_of(edits, left, right)
    assert [(each.left, each.right) for each in columns] == [
        ("one", "one"),
        ("two", "too"),
        ("three", "three"),
        ("four", ""),
    ]
    stacked = StackedEdits(theme)
    qtbot.addWidget(stacked)
    stacked.set_columns(columns)
    assert stacked.heightForWidth(60) > stacked.heightForWidth(600)
    assert "two" in stacked.accessibleName()
    assert not stacked.grab().isNull()


def test_many_words_for_few_still_fit_the_panel(qtbot, theme):
    long = "said repairs to the ferry, the oldest of them all, would cost a lot"
    columns = columns_of((Edit(Op.REPLACE, Span(0, len(long)), Span(0, 5)),), long, "costs")
    assert " ".join(each.left for each in columns) == long
    assert [each.right for each in columns] == ["costs", "", ""]
    stacked = StackedEdits(theme)
    qtbot.addWidget(stacked)
    stacked.set_columns(columns)
    assert all(place.right() <= 290 for _, place in stacked._places(290))
