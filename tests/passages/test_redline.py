"""Both articles as one text."""

from hypothesis import given

from paraview.comparison import Hand, Kind
from paraview.passages.passages import Passages
from paraview.passages.redline import Ink, inline_paragraphs
from tests.app import builders
from tests.passages.any_comparison import comparisons


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
    assert shown[4] == "[GONE Nobody was hurt then.][GONE  ]"
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


def chars_told(runs, hand):
    """Every place of one article that some runs tell, but for white space; in their order."""
    return [
        place
        for run in runs
        for span in (run.left if hand is Hand.LEFT else run.right)
        for place in range(span.start, span.end)
    ]


def assert_partition(comparison):
    """Every word of either article is told once, those of the later one in its order."""
    paragraphs = inline_paragraphs(comparison, Passages(comparison))
    runs = [run for paragraph in paragraphs for run in paragraph]
    for hand, side in ((Hand.LEFT, comparison.left), (Hand.RIGHT, comparison.right)):
        text = side.document.text
        told = [place for place in chars_told(runs, hand) if not text[place].isspace()]
        wanted = [
            place
            for sentence in side.sentences
            for place in range(sentence.span.start, sentence.span.end)
            if not text[place].isspace()
        ]
        assert (told if hand is Hand.RIGHT else sorted(told)) == wanted
    for run in runs:
        end, side = (
            (run.left, comparison.left) if run.ink is Ink.GONE else (run.right, comparison.right)
        )
        assert run.text == (end[0].of(side.document.text) if end else " ")
        assert not (run.right if run.ink is Ink.GONE else run.left and run.ink is Ink.NEW)


@given(comparisons())
def test_every_word_of_either_article_is_told_once(comparison):
    assert_partition(comparison)


def test_the_halves_of_a_split_that_stand_apart_are_told_where_they_stand():
    left = builders.document("The bridge closes on Monday and work takes six weeks.", heading=False)
    right = builders.document(
        "The bridge closes on Monday. Ferries run. Work takes six weeks.", heading=False
    )
    comparison = builders.comparison(left, right, [((0,), (0, 2), Kind.EDITED)])
    (paragraph,) = inline_paragraphs(comparison, Passages(comparison))
    later = "".join(run.text for run in paragraph if run.ink is not Ink.GONE)
    assert later.split() == right.text.split()
    assert [run.text for run in paragraph if "Ferries" in run.text] == ["Ferries run."]
    assert_partition(comparison)


def test_words_that_both_have_are_told_once_in_an_edited_sentence():
    comparison = builders.small()
    runs = [run for each in inline_paragraphs(comparison, Passages(comparison)) for run in each]
    assert [run.text for run in runs if "closes" in run.text] == ["The bridge closes on"]
    assert [run.ink for run in runs if "Monday" in run.text] == [Ink.GONE]
