from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import Span, Word
from paraview.findings import longest_run

sentences = st.lists(st.lists(st.sampled_from("abc"), max_size=8), max_size=6)


def made(parts: list[list[str]]) -> list[list[Word]]:
    """Every word takes one place, one after the other."""
    at = count()
    return [[Word(Span(n, n + 1), form) for form in each for n in (next(at),)] for each in parts]


def runs(parts: list[list[str]]) -> set[tuple[str, ...]]:
    return {
        tuple(each[i:j])
        for each in parts
        for i in range(len(each))
        for j in range(i + 1, len(each) + 1)
    }


@given(sentences, sentences)
def test_the_run_is_the_longest_that_lies_in_a_sentence(
    left: list[list[str]], right: list[list[str]]
) -> None:
    best = max(map(len, runs(left) & runs(right)), default=0)
    words = made(left), made(right)
    found = longest_run(*words)
    assert (found.words if found else 0) == best
    if found:
        told = []
        for side, span in zip(words, (found.left, found.right), strict=True):
            (run,) = [
                [word.form for word in each if span.start <= word.span.start < span.end]
                for each in side
                if any(span.start <= word.span.start < span.end for word in each)
            ]
            told.append(run)
        assert told[0] == told[1]
        assert len(told[0]) == best
