from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraview import serialisation
from paraview.comparison import Comparison, Hand, Kind, QuoteStatus, span_anchor
from paraview.review import (
    Attributed,
    Correction,
    Cut,
    Joined,
    Judged,
    Linked,
    Parted,
    Review,
    Split,
    Verdict,
    link_subject,
)
from tests.published_schema import VALIDATOR
from tests.review.articles import compared, ends, pair, pipeline, sentence

pytestmark = pytest.mark.real_model


def revised(*corrections: Correction) -> Comparison:
    revision = pipeline().revise(compared(), Review().with_step(*corrections))
    assert revision.lost == ()
    return revision.comparison


def test_without_corrections_nothing_changes() -> None:
    review = Review().with_step(Judged(link_subject(compared(), 0), Verdict.FINE))
    assert pipeline().revise(compared(), review).comparison is compared()


def test_a_correction_taken_back_leaves_what_was_found() -> None:
    found = compared()
    review = Review().with_step(Cut(pair(found, *ends(found)[0]))).taken_back()
    assert pipeline().revise(found, review).comparison is found


def test_corrections_that_change_nothing_give_the_comparison_that_was_found() -> None:
    parted = Parted(sentence(compared(), Hand.LEFT, 5), sentence(compared(), Hand.RIGHT, 4))
    assert revised(parted) == compared()


def test_a_link_by_hand_is_a_link_like_any_other() -> None:
    assert {5} <= set(compared().dropped)
    after = revised(Linked(pair(compared(), (5,), (4,))))
    link = next(link for link in after.links if link.by_hand)
    assert (link.left, link.right, link.score) == ((5,), (4,), 1.0)
    assert link.edits
    assert 5 not in after.dropped
    assert 4 not in after.added
    assert after.summary.left.only < compared().summary.left.only
    assert '"by_hand": true' in serialisation.dumps(after)


def test_a_confirmed_link_keeps_what_was_found_of_it() -> None:
    found = next(link for link in compared().links if link.kind is not Kind.IDENTICAL)
    after = revised(Linked(pair(compared(), found.left, found.right)))
    link = next(link for link in after.links if link.by_hand)
    assert (link.edits, link.kind, link.moved) == (found.edits, found.kind, found.moved)
    assert link.evidence == found.evidence


def test_a_cut_link_leaves_its_sentences_alone() -> None:
    link = compared().links[0]
    after = revised(Cut(pair(compared(), link.left, link.right)))
    assert set(link.left) <= set(after.dropped)
    assert set(link.right) <= set(after.added)
    assert not any(weak.left in link.left and weak.right in link.right for weak in after.weak)


def test_a_sentence_is_split_where_the_editor_says() -> None:
    found = compared()
    text = found.left.sentence_text(1)
    at = text.index("into")
    after = revised(Split(sentence(found, Hand.LEFT, 1), at))
    assert [after.left.sentence_text(n) for n in (1, 2)] == [text[:at].rstrip(), text[at:]]
    assert len(after.left.sentences) == len(found.left.sentences) + 1


def test_two_sentences_are_joined() -> None:
    found = compared()
    after = revised(Joined(sentence(found, Hand.RIGHT, 0), sentence(found, Hand.RIGHT, 1)))
    assert after.right.sentence_text(0) == " ".join(found.right.sentence_text(n) for n in (0, 1))


def test_the_speaker_of_a_quotation_is_whoever_the_editor_names() -> None:
    found = compared()
    quote = next(quote for quote in found.quotes if quote.left and quote.right)
    assert quote.left is not None
    after = revised(Attributed(span_anchor(found.left, Hand.LEFT, quote.left.span), "Ana Diaz"))
    told = next(each for each in after.quotes if each.left and each.left.by_hand)
    assert told.left is not None
    assert told.left.speaker == "Ana Diaz"
    assert told.speaker_changed
    assert told.status in (QuoteStatus.REATTRIBUTED, QuoteStatus.ALTERED)


def test_a_correction_of_what_is_not_there_is_told() -> None:
    words = span_anchor(compared().left, Hand.LEFT, compared().left.sentences[0].span)
    lost = Attributed(words, "Ana Diaz")
    revision = pipeline().revise(compared(), Review().with_step(lost))
    assert revision.lost == (lost,)


INDEX = st.integers(0, 5)
CORRECTIONS = st.lists(
    st.one_of(
        st.builds(lambda i, j: Linked(pair(compared(), (i,), (j,))), INDEX, INDEX),
        st.builds(lambda i, j: Cut(pair(compared(), (i,), (j,))), INDEX, INDEX),
        st.builds(
            lambda i, j: Parted(
                sentence(compared(), Hand.LEFT, i), sentence(compared(), Hand.RIGHT, j)
            ),
            INDEX,
            INDEX,
        ),
        st.builds(lambda i, at: Split(sentence(compared(), Hand.LEFT, i), at), INDEX, INDEX),
    ),
    max_size=4,
)


@given(CORRECTIONS)
@settings(max_examples=25, deadline=None)
def test_every_sentence_has_its_place_after_any_corrections(made: list[Correction]) -> None:
    after = pipeline().revise(compared(), Review().with_step(*made)).comparison
    linked = {i for link in after.links for i in link.left}
    assert linked.isdisjoint(after.dropped)
    assert linked | set(after.dropped) == set(range(len(after.left.sentences)))
    linked = {j for link in after.links for j in link.right}
    assert linked.isdisjoint(after.added)
    assert linked | set(after.added) == set(range(len(after.right.sentences)))
    assert serialisation.loads(serialisation.dumps(after)) == after
    VALIDATOR.validate(serialisation.to_json(after))
