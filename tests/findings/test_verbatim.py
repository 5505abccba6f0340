from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import Span, Word
from paraview.findings import longest_run

forms = st.lists(st.sampled_from("abc"), max_size=25)


def made(parts: list[str]) -> list[Word]:
    return [Word(Span(n, n + 1), form) for n, form in enumerate(parts)]


@given(forms, forms)
def test_the_run_is_the_longest(left: list[str], right: list[str]) -> None:
    runs = {tuple(left[i:j]) for i in range(len(left)) for j in range(i + 1, len(left) + 1)}
    best = max(
        (j - i for i in range(len(right)) for j in range(i, len(right) + 1)
         if tuple(right[i:j]) in runs),
        default=0,
    )  # fmt: skip
    found = longest_run(made(left), made(right))
    assert (found.words if found else 0) == best
    if found:
        assert (
            left[slice(found.left.start, found.left.end)]
            == (right[slice(found.right.start, found.right.end)])
        )
