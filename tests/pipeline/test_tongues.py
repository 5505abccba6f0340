"""Articles in other languages, and in two: which model compares them and what it tells."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from paraview import serialisation
from paraview.comparison import (
    Block,
    Comparison,
    Document,
    FactKind,
    Kind,
    QuoteStatus,
    Span,
    WarningCode,
)
from paraview.embedding import BUILT_IN_MODEL, MULTILINGUAL_MODEL
from paraview.pipeline import Pipeline
from paraview.pipeline.engines import model_for

pytestmark = pytest.mark.real_model

PAIRS = [
    json.loads(line)
    for line in (Path(__file__).parent / "tongues" / "pairs.jsonl").read_text("utf-8").splitlines()
]
PIPELINE = Pipeline()
GERMAN = (
    "Die Hafenbrücke wird für acht Monate gesperrt, teilte die Stadt am Dienstag mit. "
    "„Wir haben keine Wahl“, sagte Bürgermeisterin Anna Weber. "
    "Die Reparatur kostet 3,5 Mio. Euro und beginnt am 3. Mai um 14.05 Uhr."
)
SWEDISH = (
    "Bron över hamnen stängs i åtta månader, meddelade staden på tisdagen. "
    "Reparationen kostar tre miljoner kronor och ingen vet när den är färdig."
)


def text(content: str) -> Document:
    return Document(content, (Block(Span(0, len(content))),), "text")


def compared(left: str, right: str) -> Comparison:
    return PIPELINE.compare(text(left), text(right))


def pairs_in(tongue: str) -> tuple[str, str]:
    some = [pair for pair in PAIRS if pair["tongue"] == tongue]
    return " ".join(pair["left"] for pair in some), " ".join(pair["right"] for pair in some)


@pytest.mark.parametrize("tongue", ["de", "fr", "es"])
def test_a_translation_is_linked_and_nothing_in_it_is_false(tongue: str) -> None:
    found = compared(*pairs_in(tongue))
    assert [(link.left, link.right) for link in found.links] == [((n,), (n,)) for n in range(4)]
    assert {link.kind for link in found.links} == {Kind.REWORDED}
    assert not any(link.edits for link in found.links)
    assert found.facts == ()
    assert [quote.status for quote in found.quotes] == [QuoteStatus.TRANSLATED]
    assert found.quotes[0].left.speaker == found.quotes[0].right.speaker
    assert found.engine.model == MULTILINGUAL_MODEL
    assert (found.left.document.tongue, found.right.document.tongue) == ("en", tongue)


def test_sides_can_be_swapped() -> None:
    left, right = pairs_in("de")
    one, other = compared(left, right), compared(right, left)
    assert [(link.left, link.right) for link in one.links] == [
        (link.right, link.left) for link in other.links
    ]


@pytest.mark.parametrize(
    ("tongue", "old", "new", "kind"),
    [
        ("de", "3,5 Millionen", "5,3 Millionen", FactKind.NUMBER),
        ("de", "12.000", "21.000", FactKind.NUMBER),
        ("de", "Dienstag", "Mittwoch", FactKind.DATE),
        ("fr", "14 h 05", "15 h 05", FactKind.DATE),
        ("fr", "3 mai 2012", "4 mai 2012", FactKind.DATE),
        ("es", "250 vuelos", "350 vuelos", FactKind.NUMBER),
        ("es", "siete días", "diez días", FactKind.NUMBER),
        ("es", "jueves", "viernes", FactKind.DATE),
        ("de", "Anna Weber", "Anna Webber", FactKind.SPELLING),
        ("es", "María López", "Lucía Pérez", FactKind.NAME),
    ],
)
def test_what_differs_across_languages_is_told(
    tongue: str, old: str, new: str, kind: FactKind
) -> None:
    left, right = pairs_in(tongue)
    assert old in right
    found = compared(left, right.replace(old, new))
    assert kind in {fact.kind for fact in found.facts}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("3,5 Mio.", "4,5 Mio.", FactKind.NUMBER),
        ("3. Mai", "4. Mai", FactKind.DATE),
        ("14.05 Uhr", "16.05 Uhr", FactKind.DATE),
        ("kostet", "kostet nicht", FactKind.NEGATION),
    ],
)
def test_what_differs_in_german_is_told(old: str, new: str, kind: FactKind) -> None:
    found = compared(GERMAN, GERMAN.replace(old, new))
    assert [fact.kind for fact in found.facts] == [kind]
    assert found.engine.model == MULTILINGUAL_MODEL
    assert len(found.left.sentences) == 3
    assert found.quotes[0].right.speaker == "Anna Weber"


def test_an_altered_german_quotation_is_told() -> None:
    found = compared(GERMAN, GERMAN.replace("keine Wahl", "eine Wahl"))
    assert [quote.status for quote in found.quotes] == [QuoteStatus.ALTERED]


def test_other_spellings_of_a_number_are_none() -> None:
    found = compared(GERMAN, GERMAN.replace("3,5 Mio. Euro", "rund 3.500.000 €"))
    assert found.facts == ()


def test_an_unsupported_language_is_told() -> None:
    found = compared(SWEDISH, SWEDISH.replace("åtta", "nio"))
    (warning,) = found.left.document.warnings
    assert (warning.code, warning.detail) == (WarningCode.TONGUE_UNSUPPORTED, "sv")
    assert found.engine.model == BUILT_IN_MODEL
    assert found.facts == ()
    assert len(found.links) == 2


def test_the_english_model_is_taken_for_english_and_for_what_is_unknown() -> None:
    assert model_for(("en", "en")) == BUILT_IN_MODEL
    assert model_for(("en", "")) == BUILT_IN_MODEL
    assert model_for(("", "sv")) == BUILT_IN_MODEL
    assert model_for(("en", "de")) == MULTILINGUAL_MODEL
    assert model_for(("sv", "de")) == MULTILINGUAL_MODEL


def test_the_language_is_kept_and_old_files_have_none() -> None:
    found = compared(*pairs_in("fr"))
    stored = serialisation.to_json(found)
    assert stored["right"]["language"] == "fr"
    assert serialisation.from_json(stored) == found
    del stored["right"]["language"]
    old = serialisation.from_json(stored)
    assert replace(old.right.document, tongue="fr") == found.right.document
