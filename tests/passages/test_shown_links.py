"""How much is asked of links."""

from dataclasses import replace

import pytest

from paraview.comparison import Kind, WeakMatch
from paraview.passages.shown_links import Asked, best_matches, links_from
from tests.app import builders


@pytest.fixture
def found():
    """Links that are likely, and a dropped and an added sentence that may belong together."""
    small = builders.doubted(builders.small(), 0.7)
    return replace(small, weak=(WeakMatch(small.dropped[0], small.added[0], 0.3),))


def kinds(links):
    return [link.kind for link in links]


def test_each_level_asks_more_and_identical_sentences_always_stay(found):
    counts = [len(links_from(found, asked)) for asked in Asked]
    assert counts == [len(found.links) + 1, len(found.links), len(found.links), 3]
    assert kinds(links_from(found, Asked.SURE)) == [Kind.IDENTICAL] * 3


def test_what_the_editor_linked_is_a_link_on_every_level(found):
    by_hand = [replace(link, by_hand=link.kind is Kind.EDITED, score=0.2) for link in found.links]
    for asked in Asked:
        shown = links_from(replace(found, links=tuple(by_hand)), asked)
        assert Kind.EDITED in kinds(shown)


def test_each_sentence_is_in_one_possible_match_at_most():
    weak = (WeakMatch(0, 0, 0.2), WeakMatch(0, 1, 0.4), WeakMatch(1, 1, 0.3), WeakMatch(1, 0, 0.1))
    assert best_matches(weak) == (WeakMatch(0, 1, 0.4), WeakMatch(1, 0, 0.1))
