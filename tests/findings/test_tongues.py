"""German, French and Spanish: the cases of the benchmark come out right, and some kinds apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from paraview.comparison import Block, Document, Span
from paraview.findings.quotes.dialogue import dialogue
from paraview.findings.tongues.number_words import words_value
from paraview.sentences import reporting_verbs, split_sentences, tongue_of
from tests.benchmarks import languages

if TYPE_CHECKING:
    from pathlib import Path

LEAST = 0.94


@pytest.mark.parametrize(
    "path", sorted(languages.FOLDER.glob("*.jsonl")), ids=lambda path: path.stem
)
def test_the_gold_of_a_language(path: Path) -> None:
    kind, tongue = path.stem.split("_")
    cases = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    right = 0
    for case in cases:
        found, wanted = languages.KINDS[kind](case, tongue)
        right += found == wanted
    assert len(cases) >= 100
    assert right >= LEAST * len(cases)


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("The police arrested two men in the harbour on Wednesday, a spokesman said.", "en"),
        ("Die Polizei hat am Mittwoch im Hafen zwei Männer festgenommen.", "de"),
        ("La police a arrêté mercredi deux hommes dans le port, selon le préfet.", "fr"),
        ("La policía detuvo el miércoles en el puerto a dos hombres jóvenes.", "es"),
        ("Polisen grep på onsdagen två män i hamnen, säger en talesperson.", "sv"),
        ("警方周三在港口逮捕了两名男子，一名发言人说，他们正在接受调查。", "zh"),
        ("Berlin", ""),
        ("OK, 12:30, 3–1", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_text(text: str, tongue: str) -> None:
    assert tongue_of(text) == tongue


@pytest.mark.parametrize(
    ("spelt", "tongue", "value"),
    [
        ("siebenhundertachtundneunzig", "de", 798),
        ("dreiundzwanzigtausend", "de", 23_000),
        ("quatre-vingt-dix-neuf", "fr", 99),
        ("deux cent mille", "fr", 200_000),
        ("ochocientas treinta y dos", "es", 832),
        ("mil novecientos", "es", 1_900),
        ("un", "fr", None),
        ("deux trois", "fr", None),
    ],
)
def test_numbers_spelt_out(spelt: str, tongue: str, value: int | None) -> None:
    assert words_value(spelt, tongue) == value


@pytest.mark.parametrize(
    "text", ["– les impôts locaux", "— Les impôts locaux, qui montent", "Il vient."]
)
def test_what_is_no_dialogue(text: str) -> None:
    assert dialogue(text, Span(0, len(text)), reporting_verbs("fr")) == ()


def test_an_unknown_language_is_cut_as_english() -> None:
    text = "He met Dr. Smith. It rained."
    document = Document(text, (Block(Span(0, len(text))),), "")
    assert len(split_sentences(document)) == 2
