from __future__ import annotations

import pytest

from paraview.documents.ground.lines.line_ends import LineEnds

LINES = [
    "a three-day meeting about the newspapers of the moon was held",
    "there and a part-time editor of the whole-sale market spoke",
]


@pytest.mark.parametrize(
    ("text", "following", "told"),
    [
        ("a three-", "day visit", "a three-day visit"),
        ("the news-", "papers say", "the newspapers say"),
        ("in 1914-", "1918 they", "in 1914-1918 they"),
        ("in 1914–", "1918 they", "in 1914–1918 they"),
        ("he said—", "and left", "he said—and left"),
        ("he said –", "and left", "he said – and left"),
        ("a well-", "known man", "a well-known man"),
        ("her well-", "ness", "her wellness"),
        ("four-", "teen men", "fourteen men"),
        ("a 20-", "year plan", "a 20-year plan"),
        ("Covid-", "19 came", "Covid-19 came"),
        ("the Anglo-", "American", "the Anglo-American"),
        ("a moon-", "shaped bay", "a moon-shaped bay"),
        ("three-", "year-old", "three-year-old"),
        ("a soft\xad", "ener", "a softener"),
        ("pre- and post-", "war", "pre- and postwar"),
        ("he went -", "they say", "he went - they say"),
        ("no hyphen", "here", "no hyphen here"),
    ],
)
def test_words_at_the_line_ends_of_a_printed_page(text: str, following: str, told: str) -> None:
    assert LineEnds(LINES, is_set=True).joined(text, following) == told
