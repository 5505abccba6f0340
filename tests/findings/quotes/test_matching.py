from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraview.comparison import EditNature, Quote, QuoteStatus
from tests.findings.making import linked, quotes_of, side

KELLY = "“We will never send 40 soldiers to the islands again,” Robert Kelly said."


def one(left: str, right: str) -> Quote:
    sides = side(left), side(right)
    (found,) = quotes_of(*sides, linked(*sides, [(0, 0)]))
    return found


@pytest.mark.parametrize(
    ("right", "status", "changed"),
    [
        (KELLY.replace("“", '"').replace("”", '"'), "same", []),
        (KELLY.replace("Robert Kelly said", "Kelly added"), "same", []),
        (KELLY.replace("never ", ""), "altered", ["negation"]),
        (KELLY.replace("40", "50"), "altered", ["number"]),
        (KELLY.replace("send", "deploy"), "altered", []),
        (KELLY.replace(" to the islands again", ""), "trimmed", []),
        (KELLY.replace("send 40 soldiers to", "send … to"), "trimmed", ["number"]),
        (KELLY.replace("soldiers", "soldiers [sic]"), "same", []),
        (KELLY.replace("“", "").replace("”", ""), "unquoted", []),
        (KELLY.replace("Robert Kelly", "Anna Berg"), "reattributed", []),
        ("The professor was not seen in town on Monday.", "left_only", []),
    ],
)
def test_what_became_of_a_quotation(right: str, status: str, changed: list[str]) -> None:
    found = one(KELLY, right)
    assert found.status.value == status
    assert [kind.value for kind in found.changed] == changed


def test_indirect_speech_is_unquoted() -> None:
    found = one(
        "“We expect heavy flooding along the river tonight,” Kelly said.",
        "Kelly said that they expected heavy floods along the river that night.",
    )
    assert found.status is QuoteStatus.UNQUOTED
    assert found.right
    assert not found.right.is_quoted


def test_brackets_and_ellipses_are_shown_as_such() -> None:
    found = one(KELLY, KELLY.replace("soldiers", "soldiers [sic]"))
    assert EditNature.BRACKETS in {edit.nature for edit in found.edits}
    found = one(KELLY, KELLY.replace("send 40 soldiers to", "send … to"))
    assert EditNature.ELLIPSIS in {edit.nature for edit in found.edits}


def test_the_same_words_are_found_where_no_link_joins_them() -> None:
    sides = side("Rain fell.", KELLY), side(KELLY, "It was a quiet day in the north.")
    (found,) = quotes_of(*sides, [])
    assert found.status is QuoteStatus.SAME


def test_a_quotation_told_in_pieces_is_one() -> None:
    whole = (
        "“The bridge is closed until further notice and nobody may cross it. We have asked the"
        " engineers for a second opinion,” Robert Kelly said."
    )
    pieces = (
        "“The bridge is closed until further notice and nobody may cross it,” Robert Kelly said."
        " He took no questions. “We have asked the engineers for a second opinion.”"
    )
    found = one(whole, pieces)
    assert found.status is QuoteStatus.SAME
    assert found.right is not None
    assert len(found.right.parts) == 2
    assert found.right.speaker == "Robert Kelly"
    altered = one(whole, pieces.replace("second", "third"))
    assert altered.status is QuoteStatus.ALTERED
    assert altered.changed == ()
    elsewhere = quotes_of(
        side(whole),
        side(pieces + " “Ferries are running,” he said."),
        linked(side(whole), side(pieces), [(0, 0)]),
    )
    assert [quote.status.value for quote in elsewhere] == ["same", "right_only"]


def test_a_sentence_dropped_from_a_quotation_changes_no_name() -> None:
    found = one(
        "“We waited all night at the pier. Others came at dawn, and the ferry left,” Kelly said.",
        "“We waited all night on the pier,” Kelly said.",
    )
    assert found.changed == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("said Dr. Helga Northrop", "said Dr. Peter Southam"),
        ("said Rep. Helga Northrop", "said Rep. Peter Southam"),
        ("Helga J. Northrop said", "Helga J. Southam said"),
        ("Anna St. Clair said", "Anna St. James said"),
        ("Khalid al-Mansour said", "Khalid al-Masri said"),
        ("the mayor said", "the governor said"),
        ("said a spokesman for the army", "said a spokesman for the union"),
        ("said Robert Kelly", "said Robert Mann"),
    ],
)
def test_a_change_of_speaker_is_told(left: str, right: str) -> None:
    words = "“We will close the bridge before the winter,”"
    assert one(f"{words} {left}.", f"{words} {right}.").status is QuoteStatus.REATTRIBUTED


@pytest.mark.parametrize(
    "lead",
    ["Commissioner {} said:", "And from Commissioner {}:", "Chair {} wrote to the board:"],
)
def test_a_change_of_speaker_in_the_paragraph_above_is_told(lead: str) -> None:
    words = "“Ana brings a wealth of experience to the agency.”"
    sides = (side(lead.format(name), words) for name in ("Helga Northrop", "Peter Southam"))
    left, right = sides
    (found,) = quotes_of(left, right, linked(left, right, [(0, 0), (1, 1)]))
    assert found.status is QuoteStatus.REATTRIBUTED
    assert found.left
    assert found.left.speaker == "Helga Northrop"


@pytest.mark.parametrize(
    ("left", "right", "status"),
    [
        (
            "``We will close it in May,'' said Anna Rowe.",
            "“We will close it in May,” said Rowe.",
            "same",
        ),
        (
            "``We will close it in May,'' said Anna Rowe.",
            "``We will open it in May,'' said Anna Rowe.",
            "altered",
        ),
        (
            "''We will close it in May,'' said Anna Rowe.",
            '"We will open it in May," said Anna Rowe.',
            "altered",
        ),
    ],
)
def test_typed_marks_are_marks(left: str, right: str, status: str) -> None:
    found = one(left, right)
    assert found.status.value == status
    assert found.left
    assert found.left.speaker == "Anna Rowe"


def test_speakers_of_a_transcript_that_change_places_are_told() -> None:
    left = side("Anna Hale: We will close the bridge.", "Peter Moss: We will not do that at all.")
    right = side("Peter Moss: We will close the bridge.", "Anna Hale: We will not do that at all.")
    found = quotes_of(left, right, linked(left, right, [(0, 0), (1, 1)]))
    assert [quote.status for quote in found] == [QuoteStatus.REATTRIBUTED] * 2


def test_a_change_of_speaker_is_told_where_one_goes_on_or_is_a_pronoun() -> None:
    words = "“We want to leave the town before the winter,”"
    goes_on = "“It rains a lot,” Ana Ruiz said. “We want to leave the town before the winter.”"
    pronoun = f"Ana Ruiz spoke first. {words} she said."
    for left in (goes_on, pronoun):
        sides = side(left), side(f"{words} said Tom Wells.")
        found = quotes_of(*sides, [])
        assert QuoteStatus.REATTRIBUTED in {quote.status for quote in found}
        assert QuoteStatus.REATTRIBUTED in {
            quote.status for quote in quotes_of(sides[1], sides[0], [])
        }
    sides = side(pronoun), side(pronoun.replace("Ana Ruiz spoke", "Mia Berg and Ana Ruiz spoke"))
    assert [quote.status for quote in quotes_of(*sides, [])] == [QuoteStatus.SAME]


def test_another_speaker_and_other_words_is_altered() -> None:
    found = one(KELLY, KELLY.replace("Robert Kelly", "Anna Berg").replace("send", "deploy"))
    assert found.status is QuoteStatus.ALTERED
    assert found.speaker_changed


PIECES = (
    "“Rain will come,” Anna Berg said.", "“Rain will not come tomorrow,” he said.", "It rained.",
    "Rain will come soon, said Berg.", "“A ‘bad’ day", "'So it is,' she said.", "« Oui, il pleut »",
    "The “so-called” plan", "”", '"Rain will come," according to Peter Hall.',
)  # fmt: skip
articles = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6)
MIRRORED = {QuoteStatus.LEFT_ONLY: QuoteStatus.RIGHT_ONLY}
MIRRORED |= {right: left for left, right in MIRRORED.items()}


@settings(deadline=None)
@given(articles, articles, st.data())
def test_swapping_the_sides_mirrors_the_ledger(
    left: list[str], right: list[str], data: st.DataObject
) -> None:
    sides = side(*left), side(*right)
    most = min(len(one.sentences) for one in sides)
    count = data.draw(st.integers(0, most))
    pairs = [(n, n) for n in range(count)]
    there = quotes_of(*sides, linked(*sides, pairs))
    back = quotes_of(sides[1], sides[0], linked(sides[1], sides[0], pairs))
    mirrored = {(MIRRORED.get(one.status, one.status), one.right, one.left) for one in there}
    assert mirrored == {(one.status, one.left, one.right) for one in back}
    for quote in there:
        for end, made in ((quote.left, sides[0]), (quote.right, sides[1])):
            assert end is None or end.span.end <= len(made.document.text)
