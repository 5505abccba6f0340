"""Which of these is the source?"""

from __future__ import annotations

import hashlib
from contextlib import closing

import pytest

from paraview.archive import Shelf
from paraview.comparison import Kind
from paraview.passages.scorecard import scorecard_of
from paraview.pipeline import Pipeline, default_cache
from tests.archive.stories import ALL, HARBOR, PARAPHRASE, article, shelf

pytestmark = pytest.mark.real_model


@pytest.fixture
def place(tmp_path, encoder):
    with closing(Shelf(tmp_path, encoder)) as place:
        yield place


def hashes(documents):
    return {each.path: each.sha256 for each in documents}


def test_the_source_is_first_with_the_figures_of_a_comparison(place):
    documents = shelf()
    wanted = hashes(documents)
    assert sorted(place.unknown(wanted)) == sorted(wanted)
    place.remember(documents)
    assert place.unknown(wanted) == []
    suspect = article(PARAPHRASE)
    ranked = place.rank(suspect, wanted)
    assert ranked[0].path == "/wire/harbor.txt"
    comparison = Pipeline(default_cache()).compare(documents[0], suspect)
    assert ranked[0].scorecard.right_reuse == scorecard_of(comparison).right_reuse
    assert ranked[0].passages
    reuse = [each.scorecard.right_reuse for each in ranked if each.scorecard]
    assert reuse == sorted(reuse, reverse=True)


def test_copies_go_first_and_the_unlike_are_not_compared(place):
    documents = [*shelf(), article(HARBOR.replace("Tuesday", "Friday"), "/wire/edited.txt")]
    place.remember(documents)
    ranked = place.rank(article(HARBOR + " That is all."), hashes(documents))
    assert [each.path for each in ranked[:2]] == ["/wire/harbor.txt", "/wire/edited.txt"]
    assert ranked[0].passages[0].kind is Kind.IDENTICAL
    assert ranked[-1].scorecard is None or ranked[-1].scorecard.right_reuse == 0


def test_few_are_compared_in_full(place):
    documents = shelf()
    place.remember(documents)
    ranked = place.rank(article(PARAPHRASE), hashes(documents), most=1)
    assert [each.scorecard is not None for each in ranked] == [True, False, False]


def test_a_shelf_may_keep_nothing(encoder):
    documents = shelf()
    for _ in range(2):
        with closing(Shelf(None, encoder)) as place:
            assert place.unknown(hashes(documents))
            place.remember(documents)
            assert place.rank(article(PARAPHRASE), hashes(documents))[0].scorecard


def test_the_shelf_forgets_the_oldest(tmp_path, encoder, monkeypatch):
    import paraview.archive.ranking as ranking

    monkeypatch.setattr(ranking, "_MOST_ON_SHELF", 2)
    with closing(Shelf(tmp_path, encoder)) as place:
        for document in shelf():
            place.remember([document])
        assert place.unknown(hashes(shelf())) == [f"/wire/{next(iter(ALL))}"]
        assert hashlib.sha256(HARBOR.encode()).hexdigest() in hashes(shelf()).values()
