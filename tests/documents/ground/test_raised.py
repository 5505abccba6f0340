from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.documents.ground.raised import LOWERED, RAISED, settled


def marked(text: str) -> str:
    """`^{…}` stands for what is raised."""
    return re.sub(r"\^\{(.*?)\}", rf"{RAISED}\1{LOWERED}", text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The dam failed in 1998^{1} and was not rebuilt.", "The dam failed in 1998 and"),
        ("failed in 1998.^{12}", "failed in 1998."),
        ("“It failed,”^{2,3} he said", "“It failed,” he said"),
        ("the dam^{[4]}^{[5]} failed", "the dam failed"),
        ("the dam^{a}", "the dam"),
        ("the dam ^{*}.", "the dam."),
        ("the dam^{[citation needed]} failed", "the dam failed"),
        ("the dam^{(1)}, he", "the dam, he"),
        ("^{1} Dam report", " Dam report"),
        ("he came in^{2} late", "he came in late"),
        ("worth $10m^{2} today", "worth $10m today"),
        ("Vitamin C^{1}", "Vitamin C"),
        ("1998^{¹}", "1998"),
        ("in 1998^{7}the", "in 1998 the"),
        ("about 2,400^{b} farms", "about 2,400 farms"),
    ],
)
def test_marks_of_notes_go(text: str, read: str) -> None:
    assert settled(marked(text)).startswith(read)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("40 m^{2} of floor", "40 m² of floor"),
        ("20m^{3}", "20m³"),
        ("12 km^{2}", "12 km²"),
        ("9.8 m/s^{2}", "9.8 m/s²"),
        ("6 in^{2}", "6 in²"),
        ("E = mc^{2}", "E = mc²"),
        ("x^{n}", "xⁿ"),
        ("3 × 10^{6} cells", "3 × 10⁶ cells"),
        ("10^{-}^{3}", "10⁻³"),
        ("the 19^{th} century", "the 19th century"),
        ("the 1^{s}^{t}", "the 1st"),
        ("le XIX^{e} siècle", "le XIXe siècle"),
        ("le 1^{er} mai", "le 1er mai"),
        ("M^{me} Royer", "Mme Royer"),
        ("n^{o} 5", "no 5"),
        ("$11^{99}", "$11.99"),
        ("$1,011^{99}", "$1,011.99"),
        ("$11.^{99}", "$11.99"),
        ("11^{,99} €", "11,99 €"),
        ("11^{99} €", "11.99 €"),
        ("^{$}11^{99}", "$11.99"),
        ("20^{o}C", "20°C"),
        ("1^{1}/2 cups", "1 1/2 cups"),
        ("Brand^{TM} and Brand^{®}", "Brand™ and Brand®"),
        ("a ^{raised line of text} here", "a raised line of text here"),
    ],
)
def test_what_is_raised_and_no_mark_stays_readable(text: str, read: str) -> None:
    assert settled(marked(text)) == read


@given(st.text(st.sampled_from([*"ab1 .$m,[]", RAISED, LOWERED])))
def test_nothing_but_raised_parts_is_touched(text: str) -> None:
    read = settled(text)
    assert RAISED not in read
    assert LOWERED not in read
    if RAISED not in text:
        assert read == text.replace(LOWERED, "")
