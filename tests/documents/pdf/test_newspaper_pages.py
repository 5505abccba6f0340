"""Pages of a newspaper are read column by column, whatever their gutters and spaces are like."""

from __future__ import annotations

import re
from statistics import median

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from paraview.documents import from_bytes
from tests.documents.newspaper_pages import newspaper_page

PAGES = 200
FIRST_SEED = 1_000
"""The pages on which the reader was built have lower numbers."""


def order(seed: int) -> float:
    """Which share of the words of a page stands in the right order."""
    page = newspaper_page(seed)
    told = [word.strip(".") for word in page.words]
    read = re.findall(r"\w+", from_bytes(page.pdf, "page.pdf").text)
    return LCSseq.similarity(told, read) / len(told)


def test_newspaper_pages_are_read_in_order() -> None:
    orders = {seed: order(seed) for seed in range(FIRST_SEED, FIRST_SEED + PAGES)}
    worst = min(orders, key=orders.__getitem__)
    assert orders[worst] >= 0.97, newspaper_page(worst).layout
    assert median(orders.values()) >= 0.99


@given(st.integers(0, 2**32))
@settings(max_examples=20, deadline=None)
def test_no_letter_of_a_page_is_lost(seed: int) -> None:
    page = newspaper_page(seed)
    read = sorted(re.findall(r"\w", from_bytes(page.pdf, "page.pdf").text))
    drawn = re.findall(r"\w", "".join(page.words))
    for letter in set(drawn):
        assert read.count(letter) >= drawn.count(letter)
