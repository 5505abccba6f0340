"""How much is asked of links, and what an editor says of single ones."""

from dataclasses import replace

import pytest

from paraview.comparison import Kind, WeakMatch, sentences_anchor
from paraview.passages.shown_links import Asked, best_matches, links_from, open_matches
from paraview.passages.verdicts import NO_VERDICTS
from tests.app import builders


@pytest.fixture
def found():
    """Links that are likely, and a dropped and an added sentence that may belong together."""
    small = builders.doubted(builders.small(), 0.7)
    return replace(small, weak=(WeakMatch(small.dropped[0], small.added[0], 0.3),))


def judged(found, left, right, *, together):
    anchor = sentences_anchor(found, left, right)
    return NO_VERDICTS.with_said(anchor, together=together).seen_in(found)


def kinds(links):
    return [link.kind for link in links]


def test_each_level_asks_more_and_identical_sentences_always_stay(found):
    counts = [len(links_from(found, asked)) for asked in Asked]
    assert counts == [len(found.links) + 1, len(found.links), len(found.links), 3]
    assert kinds(links_from(found, Asked.SURE)) == [Kind.IDENTICAL] * 3


def test_what_the_editor_linked_is_a_link_on_every_level(found):
    (weak,) = found.weak
    verdicts = judged(found, [weak.left], [weak.right], together=True)
    for asked in Asked:
        (made,) = [link for link in links_from(found, asked, verdicts) if link.left == (weak.left,)]
        assert (made.right, made.score) == ((weak.right,), 1.0)
    assert open_matches(found, verdicts) == ()


def test_what_the_editor_refused_is_no_question_any_more(found):
    (weak,) = found.weak
    verdicts = judged(found, [weak.left], [weak.right], together=False)
    assert open_matches(found, verdicts) == ()
    assert links_from(found, Asked.POSSIBLE, verdicts) == found.links


def test_the_editor_can_take_a_link_apart_or_stand_by_it(found):
    link = next(link for link in found.links if link.kind is Kind.EDITED)
    apart = judged(found, link.left, link.right, together=False)
    assert link not in links_from(found, Asked.AS_FOUND, apart)
    together = judged(found, link.left, link.right, together=True)
    assert Kind.EDITED in kinds(links_from(found, Asked.SURE, together))


def test_a_verdict_is_found_again_in_another_comparison_of_the_two(found):
    (weak,) = found.weak
    verdicts = judged(found, [weak.left], [weak.right], together=True)
    assert verdicts.seen_in(builders.small()).ends == verdicts.ends
    other = builders.comparison(builders.document("Nothing of it."), builders.document("No."), [])
    assert verdicts.seen_in(other).ends == {}


def test_each_sentence_is_in_one_possible_match_at_most():
    weak = (WeakMatch(0, 0, 0.2), WeakMatch(0, 1, 0.4), WeakMatch(1, 1, 0.3), WeakMatch(1, 0, 0.1))
    assert best_matches(weak) == (WeakMatch(0, 1, 0.4), WeakMatch(1, 0, 0.1))
