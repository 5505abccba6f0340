from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import Block, Document, Role, Span
from paraview.findings.quotes.quotations import extract_quotations, join_broken
from paraview.sentences.reporting_verbs import REPORTING_VERBS
from tests.findings.making import document


def parts_of(*paragraphs: str) -> list[tuple[int, list[str]]]:
    made = document(*paragraphs)
    found = join_broken(made.text, extract_quotations(made, REPORTING_VERBS).found, REPORTING_VERBS)
    return [(one.depth, [part.of(made.text) for part in one.parts]) for one in found]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“It rains,” she said.", "It rains"),
        ('"It rains," she said.', "It rains"),
        ("‘It rains,’ she said.", "It rains"),
        ("'It rains,' she said.", "It rains"),
        ("«Il pleut», dit-elle.", "Il pleut"),
        ("« Il pleut », dit-elle.", "Il pleut"),
        ("„Es regnet“, sagte sie.", "Es regnet"),
        ("»Es regnet«, sagte sie.", "Es regnet"),
        ("”Det regnar”, sade hon.", "Det regnar"),
        ("「雨です」と言った。", "雨です"),
        ("'It's the dogs' dinner,' he said.", "It's the dogs' dinner"),
        ("``It rains,'' she said.", "It rains"),
        ("''It rains,'' she said.", "It rains"),
        ('``It rains," she said.', "It rains"),
        ("‘‘It rains,’’ she said.", "It rains"),
        (",,Es regnet'', sagte sie.", "Es regnet"),
        ("`It rains,' she said.", "It rains"),
    ],
)
def test_marks_of_every_sort(text: str, quoted: str) -> None:
    assert parts_of(text) == [(0, [quoted])]


@pytest.mark.parametrize(
    "text",
    [
        "It’s the ministers’ car and rock ’n’ roll of the ’80s.",
        "It's the ministers' car, rock 'n' roll, the '80s.",
        'A 27" screen.',
        "“…”",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    assert parts_of(text) == []
    assert extract_quotations(document(text), REPORTING_VERBS).odd_marks == 0


def test_a_quotation_inside_another() -> None:
    found = parts_of("“He told me ‘never again’ and left,” she said.")
    assert found == [(0, ["He told me ‘never again’ and left"]), (1, ["never again"])]


def test_an_attribution_inside_a_sentence_breaks_no_quotation() -> None:
    assert parts_of("“Rain,” she said, “is coming.”") == [(0, ["Rain", "is coming."])]
    assert len(parts_of("“Rain is coming,” she said. “It will stay.”")) == 2
    assert len(parts_of("A “big” deal, in return for “small” change, he noted.")) == 2


def test_a_quotation_goes_on_over_paragraphs() -> None:
    assert parts_of("“First it rained.", "“Then it snowed,” she said.") == [
        (0, ["First it rained.", "Then it snowed"])
    ]


def test_an_odd_mark_spoils_no_more_than_its_paragraph() -> None:
    made = document("He said “this and left.", "“It rains,” she said.")
    found = extract_quotations(made, REPORTING_VERBS)
    assert found.odd_marks == 1
    assert [one.span.of(made.text) for one in found.found][-1] == "It rains"


def test_a_block_set_as_a_quotation_needs_no_marks() -> None:
    text = "The minister wrote:\nWe will not yield."
    blocks = (Block(Span(0, 19)), Block(Span(20, len(text)), Role.QUOTE))
    (found,) = extract_quotations(Document(text, blocks, ""), REPORTING_VERBS).found
    assert found.is_block
    assert found.span.of(text) == "We will not yield."


marks = st.lists(
    st.text(alphabet="“”\"'‘’«»„「」 ab.,\u0301😀", min_size=1, max_size=30).filter(str.strip),
    min_size=1,
    max_size=4,
)


@given(marks)
def test_no_marks_raise_and_no_part_is_empty(paragraphs: list[str]) -> None:
    made = document(*(paragraph.strip() for paragraph in paragraphs))
    found = extract_quotations(made, REPORTING_VERBS)
    assert found.odd_marks >= 0
    for one in join_broken(made.text, found.found, REPORTING_VERBS):
        for part in one.parts:
            assert 0 <= part.start < part.end <= len(made.text)


def test_a_mark_that_is_never_closed_swallows_nothing_that_follows() -> None:
    assert parts_of("“Rain,” she said. “It will stay.", "It rose.", "“We left,” he said.") == [
        (0, ["Rain"]),
        (0, ["It will stay."]),
        (0, ["We left"]),
    ]


def test_an_attribution_that_begins_a_sentence_breaks_a_quotation_in_two() -> None:
    assert len(parts_of("“Rain is coming.” She added: “And snow.”")) == 2
    assert len(parts_of("“Rain,” Berg said, to which Hall replied: “Snow.”")) == 2
    assert len(parts_of("On ABC’s “This Week,” Berg said, “Snow is coming.”")) == 2


def test_a_transcript_is_quoted_without_marks() -> None:
    assert parts_of("Anna Hale: We will close it.", "Peter Moss: We will not.") == [
        (0, ["We will close it."]),
        (0, ["We will not."]),
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Note: It rains.", "Update: It rained."),
        ("The plan: we leave.", "It rains.", "It snows."),
        ("Anna Hale: We will close it.", "It rains.", "It snows.", "Nobody came."),
    ],
)
def test_labels_are_not_always_those_of_a_transcript(paragraphs: tuple[str, ...]) -> None:
    assert parts_of(*paragraphs) == []
