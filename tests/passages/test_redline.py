"""Both articles as one text."""

from paraview.comparison import Kind
from paraview.passages.passages import Passages
from paraview.passages.redline import Ink, inline_paragraphs
from tests.app import builders


def test_inline_text_reads_as_a_redline():
    comparison = builders.small()
    paragraphs = inline_paragraphs(comparison, Passages(comparison))
    shown = [
        "".join(run.text if run.ink is Ink.SAME else f"[{run.ink.name} {run.text}]" for run in p)
        for p in paragraphs
    ]
    assert shown[0] == "Harbour bridge to close "
    assert "The bridge closes on [GONE Monday][GONE  ][NEW Tuesday]. " in shown[1]
    assert "[NEW Traders expect losses.]" in shown[3]
    assert shown[4] == "[GONE Nobody was hurt then.]"
    later = "".join(
        run.text for paragraph in paragraphs for run in paragraph if run.ink is not Ink.GONE
    )
    for sentence in range(len(comparison.right.sentences)):
        assert comparison.right.sentence_text(sentence) in later


def test_a_dropped_paragraph_stays_a_paragraph_in_the_redline():
    left = builders.document("Gone at first. All of it.", "The rest stays.", heading=False)
    right = builders.document("The rest stays.", heading=False)
    comparison = builders.comparison(left, right, [((2,), (0,), Kind.IDENTICAL)])
    paragraphs = inline_paragraphs(comparison, Passages(comparison))
    assert ["".join(run.text for run in each).strip() for each in paragraphs] == [
        "Gone at first. All of it.",
        "The rest stays.",
    ]
