"""Marks by their positions."""

from paraview.app.article.marks import SideMarks
from paraview.comparison import Hand
from paraview.passages.passages import Passages
from tests.app import builders


def test_marks_are_found_by_position_and_count_as_qt_does():
    comparison = builders.small()
    marks = SideMarks(Hand.RIGHT, comparison.right, Passages(comparison))
    boat = comparison.right.document.text.index("🚢")
    after = marks.utf16.to_qt(boat + 1)
    assert after == boat + 2
    assert marks.sentence_at(marks.utf16.to_qt(boat)) == 4
    assert marks.sentences[5].start == comparison.right.sentences[5].span.start + 1
    first, last = marks.sentences[1], marks.sentences[3]
    between = marks.sentences_between(first.end - 1, last.start + 1)
    assert [mark.sentence for mark in between] == [1, 2, 3]
    assert marks.sentences_between(first.end, first.end) == ()
    words = [
        comparison.right.document.text[mark.start : mark.end]
        for mark in marks.words_between(marks.sentences[2].start, marks.sentences[2].end)
    ]
    assert words == ["Tuesday"]
