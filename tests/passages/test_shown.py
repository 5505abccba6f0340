"""The comparison as it is shown, under a threshold and a leniency."""

from dataclasses import replace

from paraview.comparison import (
    Kind,
    WeakMatch,
)
from paraview.passages.leniency import Leniency
from paraview.passages.shown import Lens, shown
from paraview.passages.shown_links import Asked
from paraview.sentences import sentence_words
from tests.app import builders


def test_a_higher_threshold_takes_links_apart_and_a_lower_one_joins():
    found = builders.doubted(builders.small())
    assert Lens(found).shown(Asked.AS_FOUND, Leniency()) is found
    strict = Lens(found).shown(Asked.SURE, Leniency())
    assert [link.kind for link in strict.links] == [Kind.IDENTICAL] * 3
    assert set(strict.dropped) == {1, 2, 3, 6}
    share = strict.summary.left
    assert share.identical + share.only == share.words
    lenient = Lens(replace(found, weak=(WeakMatch(6, 6, 0.3), WeakMatch(6, 5, 0.2)))).shown(
        Asked.POSSIBLE, Leniency()
    )
    assert lenient.dropped == lenient.added == ()
    (joined,) = [link for link in lenient.links if link.left == (6,)]
    assert (joined.right, joined.kind, joined.moved) == ((6,), Kind.REWORDED, False)


def test_what_is_recounted_adds_up():
    found = builders.said()
    made = Lens(found).shown(Asked.AS_FOUND, Leniency(ignores_case=True))
    assert made.links == found.links
    assert made.dropped == found.dropped
    assert made.facts == found.facts
    for share, sentences, side in (
        (made.summary.left, made.summary.left_sentences, made.left),
        (made.summary.right, made.summary.right_sentences, made.right),
    ):
        assert share.identical + share.edited + share.reworded + share.only == share.words
        assert sentences.sentences == len(side.sentences)


def test_a_summary_of_kinds_adds_up():
    share = builders.small().summary.left
    assert share.identical + share.edited + share.reworded + share.only == share.words
    assert Kind.IDENTICAL in {link.kind for link in builders.small().links}


def test_ignoring_capitals_changes_no_count_of_words():
    """One counter serves all: words that dashes join count the same, however they are shown."""
    left = builders.document("The plan—late, costly—was dropped. Nobody minded.", heading=False)
    right = builders.document("The plan—late, costly—was kept. Nobody minded.", heading=False)
    links = [((0,), (0,), Kind.EDITED), ((1,), (1,), Kind.IDENTICAL)]
    found = builders.comparison(left, right, links)
    words = tuple(
        sentence_words(side.document.text, [each.span for each in side.sentences])
        for side in (found.left, found.right)
    )
    counted = shown(found, words)
    assert shown(found, words, leniency=Leniency(ignores_case=True)).summary == counted.summary
    assert Lens(found).shown(Asked.AS_FOUND, Leniency(ignores_case=True)).summary == counted.summary
