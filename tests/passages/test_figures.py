"""Whatever is counted is counted alike everywhere."""

from pathlib import Path

import pytest
from hypothesis import given

from paraview.comparison import Look
from paraview.documents import read_document
from paraview.passages.entries import Group, Topic, entries_of
from paraview.passages.entry_titles import group_heading
from paraview.passages.figures import counted, moved_sentences, sentences_shown
from paraview.passages.length import words_in
from paraview.pipeline import Pipeline
from paraview.resource_files import resource
from paraview.sentences import count_words, split_sentences
from tests.passages.any_comparison import comparisons

SAMPLES = sorted(path for path in Path(str(resource("samples"))).glob("*/*"))


@given(comparisons())
def test_the_sentences_of_each_kind_are_all_the_sentences(comparison):
    shown = sentences_shown(comparison)
    later = sum(count for look, count in shown.items() if look is not Look.DROPPED)
    assert later == len(comparison.right.sentences)
    assert shown[Look.DROPPED] == len(comparison.dropped)
    assert moved_sentences(comparison) <= later


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_words_are_counted_alike_before_and_after_the_comparison(path):
    document = read_document(path)
    sentences = split_sentences(document)
    assert words_in(document.text) == sum(
        count_words(document.text, each.span) for each in sentences
    )
    assert words_in("Nobody — but he — said so.") == 5


def test_findings_and_figures_count_the_same_sentences():
    """A dropped passage of several sentences is one finding, and all its sentences count."""
    found = Pipeline().compare(*map(read_document, SAMPLES[:2]))
    entries = entries_of(found)
    counts = counted(found, entries)
    for topic, kind in ((Topic.DROPPED, "dropped"), (Topic.ADDED, "added"), (Topic.MOVED, "moved")):
        mine = tuple(each for each in entries if each.topic is topic)
        assert sum(each.count for each in mine) == counts[kind]
        if mine:
            assert f"{counts[kind]} sentence" in group_heading(Group(topic, mine))
    assert counts["dropped"] == found.summary.left_sentences.only
    assert counts["added"] == found.summary.right_sentences.only
